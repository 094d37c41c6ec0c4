import type { Report } from "./collect-reports.ts";
import { isOneOutlet, stemsOfOutlet } from "./name-outlet.ts";
import { isOwnVoice, outletOf } from "./open-origins.ts";

/** An outlet that has an answer from another one, and the claim in which it says so. */
export interface Step {
  readonly outlet: string;
  readonly report: Report;
}

/** Outlets each of which has an answer from the next, and the last from the first. */
export type Circle = readonly Step[];

interface Outlet {
  readonly name: string;
  readonly stems: ReadonlySet<string>;
  readonly reports: Report[];
}

/**
 * قالت الأولى نقلا عن الثانية, قالت الثانية نقلا عن الأولى: nobody outside stands behind it. Only where an outlet names no other
 * source for the answer anywhere and does not tell it in its own voice. `reports` are the claims of one answer.
 */
export function findCircles(reports: readonly Report[]): Circle[] {
  const outlets = listOutlets(reports);
  const next = outlets.map((outlet) => sourceOf(outlet, outlets));
  const circles: Circle[] = [];
  const seen = new Set<number>();
  for (let start = 0; start < outlets.length; start++) {
    const path: number[] = [];
    let at: number | null = start;
    while (at !== null && !seen.has(at)) {
      seen.add(at);
      path.push(at);
      at = next[at]!;
    }
    const from = at === null ? -1 : path.indexOf(at);
    if (from >= 0 && path.length - from >= 2)
      circles.push(path.slice(from).map((n) => ({ outlet: outlets[n]!.name, report: outlets[n]!.reports[0]! })));
  }
  return circles;
}

function listOutlets(reports: readonly Report[]): Outlet[] {
  const outlets = new Map<string, Outlet>();
  for (const report of reports) {
    const name = outletOf(report.reading);
    const outlet = outlets.get(name) ?? { name, stems: stemsOfOutlet(name), reports: [] };
    outlet.reports.push(report);
    outlets.set(name, outlet);
  }
  return [...outlets.values()];
}

/** The one outlet of the list that an outlet has all its claims from; null when there is none, or somebody else too. */
function sourceOf(outlet: Outlet, outlets: readonly Outlet[]): number | null {
  const found = new Set<number>();
  for (const { source } of outlet.reports) {
    if (isOwnVoice(source) || source.kind !== "outlet") return null;
    found.add(outlets.findIndex((each) => each !== outlet && isOneOutlet(each.stems, source.outletStems)));
  }
  const [only] = found;
  return found.size === 1 && only !== undefined && only >= 0 ? only : null;
}
