import { ARTICLE, CONJUNCTION_WAW } from "../../2-tokens/split-clitics.ts";
import { classNumber } from "../../3-lexicon/build-lexicon.ts";
import type { Numeral } from "../../3-lexicon/load-numerals.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";
import { bearsHamza } from "./bears-hamza.ts";
import { countLetters } from "./count-letters.ts";
import type { NumberReading } from "./number-reading.ts";

const NUMERAL = classNumber("numeral");

function rowAt(scan: Scan, m: number): Numeral {
  return scan.lexicon.rows.numeral[scan.matches.row[m]!]!;
}

/** The match at token `i` of one of two kinds, without prepositions, or -1. */
function matchOf(scan: Scan, i: number, a: string, b: string): number {
  const { matches } = scan;
  if (i >= scan.tokens.count) return -1;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== NUMERAL || (matches.proclitics[m]! & ~(ARTICLE | CONJUNCTION_WAW)) !== 0) continue;
    const { kind } = rowAt(scan, m);
    if (kind === a || kind === b) return m;
  }
  return -1;
}

/** `بضع مئات`، `عدة ملايين`: the range of the vague word; `بضعة عشر`، `بضع وعشرين`: the tens and 3 to 9 more; alone 3 to 9. */
function readSome(
  scan: Scan,
  some: Numeral,
  next: number,
): { min: number; max: number | null; next: number; id: string | null } {
  const vague = matchOf(scan, next, "vague", "ten");
  if (vague >= 0) {
    const row = rowAt(scan, vague);
    const joined = (scan.matches.proclitics[vague]! & CONJUNCTION_WAW) !== 0;
    if (row.kind === "vague" && !joined)
      return { min: row.value, max: row.max, next: scan.matches.next[vague]!, id: row.id };
    if (row.kind === "ten" && joined)
      return {
        min: row.value + some.value,
        max: row.value + (some.max ?? some.value),
        next: scan.matches.next[vague]!,
        id: row.id,
      };
  }
  return { min: some.value, max: some.max, next, id: null };
}

/**
 * `عشرات` 20–99, `مئات الآلاف` 200,000–999,999, `بضعة` 3–9, `العديد من` 3 and more: words that name a size, read as the range the
 * guideline gives them. Null when the word there is a plain number.
 */
export function readVague(scan: Scan, i: number): NumberReading | null {
  const { matches } = scan;
  let at = -1;
  for (let n = matches.at[i]!; n < matches.at[i + 1]! && at < 0; n++) {
    if (matches.kind[n] !== NUMERAL || matches.enclitic[n] !== 0) continue;
    const { kind, id } = rowAt(scan, n);
    if (kind !== "vague" && kind !== "some") continue;
    if (!id.startsWith("hundreds") || bearsHamza(scan, n)) at = n;
  }
  if (at < 0) return null;
  const row = rowAt(scan, at);
  const clitics = matches.proclitics[at]!;
  const read =
    row.kind === "some"
      ? readSome(scan, row, matches.next[at]!)
      : { min: row.value, max: row.max, next: matches.next[at]!, id: null };
  return {
    first: i,
    next: read.next,
    outer: i,
    skip: countLetters(clitics),
    article: (clitics & ARTICLE) !== 0,
    joined: (clitics & CONJUNCTION_WAW) !== 0,
    min: read.min,
    max: read.max,
    kind: "vague",
    possessed: false,
    digits: false,
    scale: 1,
    entries: read.id === null ? [`numerals:${row.id}`] : [`numerals:${row.id}`, `numerals:${read.id}`],
  };
}
