import type { CasualtyEvent } from "../model/event.ts";
import type { Report } from "./collect-reports.ts";
import type { Surroundings } from "./judged.ts";
import { isOnePosition } from "./take-positions.ts";

/**
 * A headline tells in the outlet's own voice what the article below it attributes. Within one text, an answer in its own voice
 * has the origin that the same answer has elsewhere in that article, the first of several, or else the one that it has in the
 * other copies of the text. القتلى السبعة والعشرون below `at least 27 civilians` are the same figure, though without its bound.
 */
export function adoptOrigins(reports: readonly Report[], around: Surroundings): Report[] {
  return reports.map((report) => {
    if (!report.source.key.startsWith("text:")) return report;
    const lineage = around.lineageOf(report.article);
    const attributed = reports.filter(
      (each) =>
        !each.source.key.startsWith("text:") &&
        around.lineageOf(each.article) === lineage &&
        (isOnePosition(each, report) || isSameFigure(each, report)),
    );
    const here = attributed.filter((each) => each.article === report.article);
    const sources = here.length > 0 ? here : attributed;
    const keys = new Set(sources.map((each) => each.source.key));
    return keys.size === 1 || here.length > 0 ? { ...report, source: sources[0]!.source } : report;
  });
}

function isSameFigure(a: Report, b: Report): boolean {
  if (a.event.type !== "casualty" || b.event.type !== "casualty" || !a.holds || !b.holds) return false;
  const [x, y] = [a.event as CasualtyEvent, b.event as CasualtyEvent];
  return x.low === y.low && x.outcome === y.outcome && x.low > 1;
}
