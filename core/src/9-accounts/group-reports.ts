import type { Relation } from "../model/comparison.ts";
import type { Report } from "./collect-reports.ts";
import { type Judged, judged, type Relate, type Surroundings } from "./judged.ts";
import { keyReport } from "./key-reports.ts";
import { isOneOrigin } from "./open-origins.ts";
import { relateCasualties, VAGUE_COUNT } from "./relate-casualties.ts";
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
/** Less than the distance of two relations. */
const ONE_SOURCE = 0.5;
/** What an article sets against another count draws more than a count that merely agrees with it. */
const SET_AGAINST = PULL.refines + ONE_SOURCE + 0.25;
/** Of a large group the first and the latest so many are compared with. */
const COMPARED = 8;

/** The rule for two claims of one kind. */
export function relateReports(a: Report, b: Report, around: Surroundings): Judged {
  if (a.claim.id === b.claim.id) return judged("same", "one-claim", `${a.source.name} / ${b.source.name}`);
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
  reports: Report[];
  joins: Join[];
}

/**
 * Puts each claim with the claims it is most closely related to. Claims that say where come before those that do not. A
 * claim that came in on a weak relation is looked at again when all are there: its own answer may have come after it.
 */
export function groupReports(reports: readonly Report[], around: Surroundings): ReportGroup[] {
  const groups: Group[] = [];
  const index = new Map<string, Set<number>>();
  const keysOf = new Map(reports.map((report) => [report, keyReport(report, around)]));
  const candidatesFor = (report: Report): number[] => {
    const candidates = new Set<number>();
    for (const key of keysOf.get(report)!) for (const n of index.get(key) ?? []) candidates.add(n);
    return [...candidates].sort((a, b) => a - b);
  };
  const groupOf = new Map<Report, number>();
  const put = (report: Report, n: number, found: Found | null): void => {
    groupOf.set(report, n);
    groups[n]!.reports.push(report);
    if (found !== null) groups[n]!.joins.push({ earlier: found.earlier, later: report, judged: found.judged });
    for (const key of keysOf.get(report)!) index.set(key, (index.get(key) ?? new Set<number>()).add(n));
  };
  const placed = reports.filter((report) => report.place !== null);
  const ordered = [...placed, ...reports.filter((each) => each.place === null)];
  for (const report of ordered) {
    const found = strongest(report, candidatesFor(report), groups, around);
    if (found === null) groups.push({ reports: [], joins: [] });
    put(report, found?.group ?? groups.length - 1, found);
  }
  for (const report of ordered) {
    const own = groupOf.get(report)!;
    const held = pullWithin(groups[own]!, report) >= PULL.refines;
    if ((held && report.kind !== "casualty") || isDecided(groups[own]!, report)) continue;
    const found = strongest(
      report,
      candidatesFor(report).filter((n) => n !== own),
      groups,
      around,
    );
    if (found === null) continue;
    if (
      !DECISIVE.has(found.judged.rule) &&
      (held || pullOf(found, report) < PULL.refines || isHub(groups[own]!, report))
    )
      continue;
    groups[own]!.reports = groups[own]!.reports.filter((each) => each !== report);
    groups[own]!.joins = groups[own]!.joins.filter((join) => join.later !== report && join.earlier !== report);
    put(report, found.group, found);
  }
  const order = new Map(reports.map((report, n) => [report, n]));
  return groups
    .filter((group) => group.reports.length > 0)
    .map(({ reports: members, joins }) => ({ reports: members.sort((a, b) => order.get(a)! - order.get(b)!), joins }));
}

/** How strongly a claim is held where it is: by what it came in on, or by what came in on it. */
function pullWithin(group: Group, report: Report): number {
  const joins = group.joins.filter((join) => join.later === report || join.earlier === report);
  return Math.max(0, ...joins.map((join) => PULL[join.judged.relation]));
}

/** What an article sets against another count belongs beside it, whoever else counts alike. */
function isDecided(group: Group, report: Report): boolean {
  return group.joins.some(
    ({ earlier, later, judged: told }) => (earlier === report || later === report) && DECISIVE.has(told.rule),
  );
}

/** A claim that others came in on stays: they would be left without it. */
function isHub(group: Group, report: Report): boolean {
  return group.joins.some((join) => join.earlier === report);
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
    let found: Found | null = null;
    const related = new Set<number>();
    const members = sample(groups[group]!.reports);
    for (const earlier of members) {
      const told = relateReports(earlier, report, around);
      if (told.relation !== "unrelated") related.add(around.lineageOf(earlier.article));
      const next = { group, earlier, judged: told };
      if (pullOf(next, report) > pullOf(found, report)) found = next;
    }
    if (pullOf(found, report) <= pullOf(best, report)) continue;
    const texts = new Set(members.map(({ article }) => around.lineageOf(article))).size;
    if (DECISIVE.has(found!.judged.rule) || belongs(report, texts - related.size, texts)) best = found;
  }
  return best;
}

/**
 * Of a long utterance one outlet prints the beginning and another the end, which share nothing: the whole holds them together.
 * So does the article that tells an incident twice.
 */
const DECISIVE: ReadonlySet<string> = new Set([
  "one-claim",
  "statement-words",
  "statement-part",
  "count-told-again",
  "count-beside",
  "count-against",
]);

/** How strongly a claim is drawn; between equals, what the same source told draws more. */
function pullOf(found: Found | null, report: Report): number {
  if (found === null) return 0;
  if (found.judged.rule === "count-against") return SET_AGAINST;
  const pull = found.judged.rule === VAGUE_COUNT ? PULL.undecided : PULL[found.judged.relation];
  return pull > 0 && isOneOrigin(found.earlier.source, report.source) ? pull + ONE_SOURCE : pull;
}

/**
 * Relations do not carry over: 27 dead may be 27 civilians and may contradict 254 dead, yet the civilians answer another
 * question than the 254. Who is a stranger to most of a group stays out, of counts already who is to half of it. Texts are
 * counted, not claims: a copy has no voice of its own.
 */
function belongs(report: Report, strangers: number, members: number): boolean {
  return report.kind === "casualty" ? strangers * 2 < members : strangers * 2 <= members;
}

function sample(reports: readonly Report[]): readonly Report[] {
  return reports.length <= 2 * COMPARED ? reports : [...reports.slice(0, COMPARED), ...reports.slice(-COMPARED)];
}
