import type { AccountStatus, Judgement, Relation } from "../model/comparison.ts";
import type { Report } from "./collect-reports.ts";
import { relateReports } from "./group-reports.ts";
import type { Judged, Surroundings } from "./judged.ts";
import type { PositionDraft } from "./take-positions.ts";

/** The status of an account with its reasons, and how its positions lie to each other. */
export interface Verdict {
  readonly status: AccountStatus;
  readonly reasons: readonly string[];
  readonly judgements: readonly Judgement[];
}

const AGAINST: ReadonlySet<Relation> = new Set(["conflicts", "denies"]);
const WITH: ReadonlySet<Relation> = new Set(["same", "refines"]);

/** Two ways to number origins by claim: two parties may contradict each other; two words corroborate, and a relay's is not another. */
export interface Counting {
  readonly parties: ReadonlyMap<Report, number>;
  readonly words: ReadonlyMap<Report, number>;
}

interface Pair {
  readonly left: number;
  readonly right: number;
  readonly a: Report;
  readonly b: Report;
  readonly judged: Judged;
}

/**
 * Nobody commits: unconfirmed. Answers of different origins that can't all be true, or a denial: contested. Two independent
 * origins for one answer, or for answers that agree: corroborated. Else single-origin, however many outlets print it.
 */
export function judgeStatus(
  positions: readonly PositionDraft[],
  { parties: numbers, words }: Counting,
  superseded: readonly (number | null)[],
  around: Surroundings,
): Verdict {
  const pairs = relatePositions(positions, numbers, around);
  const judgements = pairs.map(({ a, b, judged }) => ({
    left: a.claim.id,
    right: b.claim.id,
    relation: judged.relation,
    by: { rule: judged.rule },
    reasons: judged.reasons,
  }));
  const committed = positions.map((position) => position.reports.filter((report) => report.committed));
  if (committed.every((reports) => reports.length === 0))
    return { status: "unconfirmed", reasons: ["nobody-commits"], judgements };
  const against = pairs.find(
    (pair) =>
      AGAINST.has(pair.judged.relation) &&
      pair.a.committed &&
      pair.b.committed &&
      numbers.get(pair.a) !== numbers.get(pair.b),
  );
  if (against !== undefined)
    return {
      status: "contested",
      reasons: [`${against.judged.rule}: ${against.judged.reasons.join("; ")}`],
      judgements,
    };
  const documents = new Set(committed.flat().map((report) => report.reading.document.id)).size;
  const support = committed.map((reports, n) =>
    superseded[n] === null ? originsOf(reports, words) : new Set<number>(),
  );
  for (const pair of pairs)
    if (WITH.has(pair.judged.relation) && superseded[pair.left] === null && superseded[pair.right] === null)
      joinSupport(support, committed, words, pair);
  const most = Math.max(...support.map((origins) => origins.size));
  return {
    status: most >= 2 ? "corroborated" : "single-origin",
    reasons: [`origins: ${Math.max(1, most)}`, `documents: ${documents}`],
    judgements,
  };
}

function originsOf(reports: readonly Report[], numbers: ReadonlyMap<Report, number>): Set<number> {
  return new Set(reports.map((report) => numbers.get(report)!));
}

function joinSupport(
  support: Set<number>[],
  committed: readonly (readonly Report[])[],
  numbers: ReadonlyMap<Report, number>,
  { left, right }: Pair,
): void {
  for (const origin of originsOf(committed[right]!, numbers)) support[left]!.add(origin);
  for (const origin of originsOf(committed[left]!, numbers)) support[right]!.add(origin);
}

/** Relates positions by their claims, one of each origin; the gravest relation of two positions stands. */
function relatePositions(
  positions: readonly PositionDraft[],
  numbers: ReadonlyMap<Report, number>,
  around: Surroundings,
): Pair[] {
  const speakers = positions.map((position) => onePerOrigin(position.reports, numbers));
  const pairs: Pair[] = [];
  for (let left = 0; left < positions.length; left++) {
    for (let right = left + 1; right < positions.length; right++) {
      let gravest: Pair | null = null;
      for (const a of speakers[left]!) {
        for (const b of speakers[right]!) {
          const pair = { left, right, a, b, judged: relateReports(a, b, around) };
          if (gravest === null || GRAVITY[pair.judged.relation] > GRAVITY[gravest.judged.relation]) gravest = pair;
        }
      }
      if (gravest !== null && gravest.judged.relation !== "unrelated") pairs.push(gravest);
    }
  }
  return pairs;
}

const GRAVITY: Readonly<Record<Relation, number>> = {
  denies: 6,
  conflicts: 5,
  updates: 4,
  undecided: 3,
  refines: 2,
  same: 1,
  unrelated: 0,
};

/** The first claim of each origin, a committed one where there is one. */
function onePerOrigin(reports: readonly Report[], numbers: ReadonlyMap<Report, number>): Report[] {
  const byOrigin = new Map<number, Report>();
  for (const report of [...reports.filter((each) => each.committed), ...reports.filter((each) => !each.committed)]) {
    const number = numbers.get(report)!;
    if (!byOrigin.has(number)) byOrigin.set(number, report);
  }
  return [...byOrigin.values()];
}
