import type { CasualtyEvent } from "../model/event.ts";
import type { Report } from "./collect-reports.ts";
import type { Surroundings } from "./judged.ts";
import { asOf, scopeOf } from "./scope-casualties.ts";
import type { PositionDraft } from "./take-positions.ts";

/**
 * Running tolls: of one origin's totals the later replaces the earlier and is never added to it. For each position the index
 * of the one that replaced it, when all its origins went on to a later figure; else null. Incidents and parts of a sum that
 * only another origin corrects stay side by side, and so does a figure that merely changed in a copy.
 */
export function supersedeTolls(
  positions: readonly PositionDraft[],
  numbers: ReadonlyMap<Report, number>,
  around: Surroundings,
): (number | null)[] {
  return positions.map((earlier, n) => {
    if (!isToll(earlier)) return null;
    const origins = new Set(earlier.reports.map((report) => numbers.get(report)!));
    const successors = [...origins].map((origin) => successorOf(n, origin, positions, numbers, around));
    if (successors.some((each) => each === null)) return null;
    return Math.min(...(successors as number[]));
  });
}

function isToll(position: PositionDraft): boolean {
  const first = position.reports[0]!;
  return first.event.type === "casualty" && first.holds && scopeOf(first) === "toll";
}

/** The next figure of one origin: first told of a later day, or higher of the same day. */
function successorOf(
  n: number,
  origin: number,
  positions: readonly PositionDraft[],
  numbers: ReadonlyMap<Report, number>,
  around: Surroundings,
): number | null {
  const own = (position: PositionDraft): Report[] =>
    position.reports.filter((report) => numbers.get(report) === origin);
  const before = own(positions[n]!);
  let next: { index: number; first: Stamp } | null = null;
  positions.forEach((position, index) => {
    const after = own(position);
    if (index === n || after.length === 0 || !isToll(position) || changedInCopy(before, after, around)) return;
    const first = firstOf(after);
    if (compareStamps(first, firstOf(before)) <= 0) return;
    if (next === null || compareStamps(first, next.first) < 0) next = { index, first };
  });
  return next === null ? null : (next as { index: number }).index;
}

/** All of the one stand in copies of texts in which the other stands: a slip, not news. */
function changedInCopy(before: readonly Report[], after: readonly Report[], around: Surroundings): boolean {
  const known = new Map(before.map((report) => [around.lineageOf(report.article), report.article]));
  return after.every((report) => {
    const other = known.get(around.lineageOf(report.article));
    return other !== undefined && other !== report.article;
  });
}

interface Stamp {
  readonly day: number;
  readonly published: number;
  readonly low: number;
}

/** When a figure was first told: others may print it again long after it was replaced. */
function firstOf(reports: readonly Report[]): Stamp {
  return reports.map(stampOf).reduce((first, each) => (compareStamps(each, first) < 0 ? each : first));
}

function stampOf(report: Report): Stamp {
  return { day: asOf(report) ?? 0, published: report.published ?? 0, low: (report.event as CasualtyEvent).low };
}

function compareStamps(a: Stamp, b: Stamp): number {
  return a.day - b.day || a.low - b.low || a.published - b.published;
}
