import { HAPPENING_TYPES, type HappeningType } from "../3-lexicon/load-events.ts";
import type { Scan } from "../3-lexicon/scan-text.ts";
import { EVENT, HARM, PEOPLE } from "./look-at-token.ts";

/** The bit of a type of event word; types come first, then what harm and people words tell. */
export const bitOf = (type: HappeningType): number => 1 << HAPPENING_TYPES.indexOf(type);

/** A harm word or a counted noun tells an outcome (مقتل، قتيل). */
export const OUTCOME = 1 << 26;
/** A sum (حصيلة) or its verb (بلغ). */
export const SUM = 1 << 27;
/** An illness: no harm done by anybody. */
export const ILLNESS = 1 << 28;
/** Opens parts of a total (بينهم). */
export const PART = 1 << 29;

interface RowBits {
  readonly event: Int32Array;
  readonly harm: Int32Array;
  readonly people: Int32Array;
}

const known = new WeakMap<object, RowBits>();

function rowBits({ lexicon }: Scan): RowBits {
  let bits = known.get(lexicon);
  if (bits !== undefined) return bits;
  const { event, harm, people } = lexicon.rows;
  bits = {
    event: Int32Array.from(event, (row) => bitOf(row.type)),
    harm: Int32Array.from(
      harm,
      (row) =>
        (row.outcome ? OUTCOME : 0) |
        (row.frame === "toll" || row.frame === "reach" ? SUM : 0) |
        (row.frame === "stop" ? ILLNESS : 0),
    ),
    people: Int32Array.from(
      people,
      (row) => (row.outcome ? OUTCOME : 0) | (row.role === "part" || row.role === "whole" ? PART : 0),
    ),
  };
  known.set(lexicon, bits);
  return bits;
}

/** One pass over all matches: what the words at each token tell. `tells` comes in filled with 0. */
export function tellBits(scan: Scan, tells: Int32Array): void {
  const { kind, row, first, count } = scan.matches;
  const bits = rowBits(scan);
  for (let m = 0; m < count; m++) {
    const k = kind[m];
    if (k === EVENT) tells[first[m]!]! |= bits.event[row[m]!]!;
    else if (k === HARM) tells[first[m]!]! |= bits.harm[row[m]!]!;
    else if (k === PEOPLE) tells[first[m]!]! |= bits.people[row[m]!]!;
  }
}
