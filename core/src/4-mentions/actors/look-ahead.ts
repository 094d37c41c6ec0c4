import { ARTICLE } from "../../2-tokens/split-clitics.ts";
import { MARKS, WORD } from "../../2-tokens/tokenise.ts";
import { classBit, classNumber, type EntryClass } from "../../3-lexicon/build-lexicon.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";

export const isWord = (scan: Scan, i: number): boolean =>
  i >= 0 && i < scan.tokens.count && scan.tokens.kind[i] === WORD;

/** The code of a mark token, or 0. */
export function markAt(scan: Scan, i: number): number {
  return i >= 0 && i < scan.tokens.count && scan.tokens.kind[i] === MARKS
    ? scan.tokens.folded.codes[scan.tokens.from[i]!]!
    : 0;
}

export const hasBits = (scan: Scan, i: number, bits: number): boolean =>
  i < scan.tokens.count && (scan.matches.classes[i]! & bits) !== 0;

/** The longest match of a class at token `i`; `bare` = no proclitic but the article. -1 = none. */
export function longestAt(scan: Scan, i: number, kind: EntryClass, bare: boolean): number {
  if (!hasBits(scan, i, classBit(kind))) return -1;
  const wanted = classNumber(kind);
  const { matches } = scan;
  let best = -1;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== wanted || (bare && (matches.proclitics[m]! & ~ARTICLE) !== 0)) continue;
    if (best < 0 || matches.next[m]! > matches.next[best]!) best = m;
  }
  return best;
}

const [ALEF, LAM] = [0x627, 0x644];

/** Written with the article, also behind a conjunction or preposition. */
export function isDefinite(scan: Scan, i: number): boolean {
  const { folded, from, to } = scan.tokens;
  for (let p = from[i]!, end = Math.min(p + 3, to[i]! - 1); p < end; p++) {
    if (folded.codes[p + 1] === LAM && (folded.codes[p] === ALEF || folded.codes[p] === LAM)) return true;
  }
  return false;
}

const SHUT = new Set([0x22, 0xab, 0xbb, 0x201c, 0x201d, 0x201e, 0x28, 0x29, 0x5b, 0x5d]);
/** A quotation mark or bracket. */
export const isFence = (code: number): boolean => SHUT.has(code);
/** `#` and `_` of social media, between the words of a name. */
export const isTagMark = (code: number): boolean => code === 0x23 || code === 0x5f;
export const isComma = (code: number): boolean => code === 0x60c || code === 0x2c;
