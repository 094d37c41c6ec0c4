import type { Relation } from "../model/comparison.ts";
import type { Report } from "./collect-reports.ts";
import type { Judged, Relate, Surroundings } from "./judged.ts";
import { keyReport } from "./key-reports.ts";
import { relateCasualties } from "./relate-casualties.ts";
import { relateControl } from "./relate-control.ts";
import { relateOccurrences } from "./relate-occurrences.ts";
import { relateStatements } from "./relate-statements.ts";

/** Claims that answer one question, and how each came in: its relation to an earlier one. */
export interface ReportGroup {
  readonly reports: readonly Report[];
  readonly joins: readonly Join[];
}

export interface Join {
  readonly earlier: Report;
  readonly later: Report;
  readonly judged: Judged;
}

/** How strongly a relation draws a claim into an account. */
const PULL: Readonly<Record<Relation, number>> = {
  same: 6,
  refines: 5,
  updates: 4,
  denies: 3,
  conflicts: 2,
  undecided: 1,
  unrelated: 0,
};
/** Of a large group the first and the latest so many are compared with. */
const COMPARED = 8;

/** The rule for two claims of one kind. */
export function relateReports(a: Report, b: Report, around: Surroundings): Judged {
  const relate: Relate =
    a.kind === "casualty"
      ? relateCasualties
      : a.kind === "control"
        ? relateControl
        : a.kind === "statement"
          ? relateStatements
          : relateOccurrences;
  return relate(a, b, around);
}

interface Group {
  readonly reports: Report[];
  readonly joins: Join[];
}

/** Puts each claim with the claims it is most closely related to. Claims that say where come before those that do not. */
export function groupReports(reports: readonly Report[], around: Surroundings): ReportGroup[] {
  const groups: Group[] = [];
  const index = new Map<string, Set<number>>();
  const placed = reports.filter((report) => report.place !== null);
  for (const report of [...placed, ...reports.filter((each) => each.place === null)]) {
    const keys = keyReport(report, around);
    const candidates = new Set<number>();
    for (const key of keys) for (const n of index.get(key) ?? []) candidates.add(n);
    const found = strongest(
      report,
      [...candidates].sort((a, b) => a - b),
      groups,
      around,
    );
    let n = groups.length;
    if (found === null) groups.push({ reports: [report], joins: [] });
    else {
      n = found.group;
      groups[n]!.reports.push(report);
      groups[n]!.joins.push({ earlier: found.earlier, later: report, judged: found.judged });
    }
    for (const key of keys) {
      const list = index.get(key) ?? new Set<number>();
      index.set(key, list.add(n));
    }
  }
  return groups;
}

interface Found {
  readonly group: number;
  readonly earlier: Report;
  readonly judged: Judged;
}

function strongest(
  report: Report,
  candidates: readonly number[],
  groups: readonly Group[],
  around: Surroundings,
): Found | null {
  let best: Found | null = null;
  for (const group of candidates) {
    for (const earlier of sample(groups[group]!.reports)) {
      const judged = relateReports(earlier, report, around);
      if (PULL[judged.relation] > (best === null ? 0 : PULL[best.judged.relation])) best = { group, earlier, judged };
    }
  }
  return best;
}

function sample(reports: readonly Report[]): readonly Report[] {
  return reports.length <= 2 * COMPARED ? reports : [...reports.slice(0, COMPARED), ...reports.slice(-COMPARED)];
}
