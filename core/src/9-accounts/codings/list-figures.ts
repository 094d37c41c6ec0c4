import type { CasualtyEvent } from "../../model/event.ts";
import { numberOrigins } from "../gather-origins.ts";
import { isDependent } from "../open-origins.ts";
import { asOf } from "../scope-casualties.ts";
import type { CodedCase, Figure } from "./coded-case.ts";
import { readQuantifier } from "./read-quantifier.ts";

/** The figures to which somebody commits and which no later figure of their origin replaced, lowest first. */
export function listFigures({ account, reports }: CodedCase): Figure[] {
  const numbers = numberOrigins(reports, isDependent);
  const committed = new Map(
    reports.filter((each) => each.committed && each.holds).map((each) => [each.claim.id, each]),
  );
  return account.positions
    .flatMap(({ value, claims, supersededBy }): Figure[] => {
      const told = claims.flatMap(({ claim }) => committed.get(claim) ?? []);
      if (value.kind !== "count" || supersededBy !== null || told.length === 0) return [];
      const { low, high } = value;
      const word = told.map(({ event }) => (event as CasualtyEvent).word).find((each) => each !== null) ?? null;
      return [
        {
          low,
          high,
          word: low === high ? null : word,
          quantifier: word === null || low === high ? null : readQuantifier(word),
          uncounted: word === null && low <= 1 && high === null,
          origins: new Set(told.map((report) => numbers.get(report))).size,
          claims: told.map(({ claim }) => claim.id),
          asOf: earliest(told.flatMap((report) => asOf(report) ?? [])),
        },
      ];
    })
    .sort((a, b) => a.low - b.low || (a.high ?? Infinity) - (b.high ?? Infinity));
}

/** When a figure was first told: others may print it again long after it was outgrown. */
function earliest(days: readonly number[]): number | null {
  return days.length === 0 ? null : Math.min(...days);
}

/** Of a toll that grew, the figures that no later and higher one leaves behind: whoever gave it, 254 says nothing against 412 of the next day. */
export function leaveOutgrown(figures: readonly Figure[]): Figure[] {
  return figures.filter(
    (figure) =>
      !figures.some(
        (each) => each.asOf !== null && figure.asOf !== null && each.asOf > figure.asOf && each.low >= figure.low,
      ),
  );
}
