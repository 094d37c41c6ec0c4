import { PREPOSITION_LA } from "../../2-tokens/split-clitics.ts";
import { NUMBER, WORD } from "../../2-tokens/tokenise.ts";
import { classBit, classNumber } from "../../3-lexicon/build-lexicon.ts";
import type { Modifier } from "../../3-lexicon/load-modifiers.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";
import type { QuantityModifier } from "../../model/quantity.ts";
import { countLetters } from "./count-letters.ts";
import { findModifier, modifierRow } from "./find-match.ts";
import { isMark, isWord } from "./is-word.ts";
import type { NumberReading } from "./number-reading.ts";

const MODIFIER = classNumber("modifier");
const STOPPING_SET = classBit("numeral") | classBit("calendar");
const [COMMA, ARABIC_COMMA, OPEN] = [0x2c, 0x60c, 0x28];

/** Words that may stand between a verb and the number it bounds: `تجاوزت حصيلة القتلى في المدينة 300`. */
const VERB_REACH = 6;
/** Words that may stand between a number and a bound behind it: `27 مدنيا سوريا آخرين على الأقل`. */
const AFTER_REACH = 4;

/** What bounds a number, by its match; `first` is where the bound begins when it touches the number. */
export interface Bound {
  readonly row: Modifier;
  readonly first: number;
  /** Folded letters of token `first` before the bound: `بأكثر من`. */
  readonly skip: number;
  /** Token behind the bound when it touches the number (`500 أو أكثر`), else behind the number. */
  readonly next: number;
}

/** The modifiers passed on the way to a number: filled while tokens are walked, -1 when none is near. */
export interface Passed {
  before: number;
  verb: number;
}

/** Takes note of modifiers at token `i`. The longest that ends last is kept: `ما لا يقل عن` holds `لا يقل عن`. */
export function passModifiers(scan: Scan, i: number, passed: Passed): void {
  const { matches } = scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== MODIFIER) continue;
    const { place, kind } = modifierRow(scan, m);
    // `لتصل إلى 390`: the toll rises to that figure, exactly.
    if (kind === "at-most" && (matches.proclitics[m]! & PREPOSITION_LA) !== 0) continue;
    if (place === "before" && (passed.before < 0 || matches.next[m]! > matches.next[passed.before]!)) passed.before = m;
    if ((place === "verb" || place === "verb-of") && (passed.verb < 0 || matches.next[m]! > matches.next[passed.verb]!))
      passed.verb = m;
  }
}

/** `أكثر من 300`: the modifier ends where the number, or the bound before it, begins. */
function boundBefore(scan: Scan, reading: NumberReading, passed: Passed): Bound | null {
  const m = passed.before;
  if (m < 0 || scan.matches.next[m] !== reading.outer) return null;
  return {
    row: modifierRow(scan, m),
    first: scan.matches.first[m]!,
    skip: countLetters(scan.matches.proclitics[m]!),
    next: reading.next,
  };
}

/** `تجاوز عدد القتلى 300`: between verb and number stand words only, one of them a noun that is measured; or nothing, or عن closes them. */
function verbGoverns(scan: Scan, verbNext: number, outer: number, throughOf: boolean): boolean {
  const { tokens } = scan;
  if (outer - verbNext > VERB_REACH) return false;
  let measured = outer === verbNext || throughOf;
  for (let i = verbNext; i < outer; i++) {
    if (tokens.kind[i] !== WORD) return false;
    if (!measured && findModifier(scan, i, "measured") >= 0) measured = true;
  }
  if (throughOf)
    return isWord(scan, outer - 1, "عن") || isWord(scan, outer - 1, "علي") || isWord(scan, outer - 1, "من");
  return measured;
}

/** `تجاوز عدد القتلى 300`، `لا يقل عددهم عن 20`: a verb a few words back. */
function boundByVerb(scan: Scan, reading: NumberReading, passed: Passed): Bound | null {
  const m = passed.verb;
  if (m < 0) return null;
  const row = modifierRow(scan, m);
  const next = scan.matches.next[m]!;
  return verbGoverns(scan, next, reading.outer, row.place === "verb-of")
    ? { row, first: reading.outer, skip: 0, next: reading.next }
    : null;
}

/** The modifier that stands behind a number at token `i`, or -1; `أو أقل من 6000` bounds the next number, not this. */
function afterMatch(scan: Scan, i: number): number {
  const { matches, tokens } = scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== MODIFIER || modifierRow(scan, m).place !== "after") continue;
    const next = matches.next[m]!;
    const goesOn = isWord(scan, next, "من") && next + 1 < tokens.count;
    if (!goesOn || (tokens.kind[next + 1] !== NUMBER && (matches.classes[next + 1]! & classBit("numeral")) === 0))
      return m;
  }
  return -1;
}

const isOpening = (scan: Scan, i: number): boolean =>
  isMark(scan, i, COMMA) || isMark(scan, i, ARABIC_COMMA) || isMark(scan, i, OPEN);

/** `27 مدنيا على الأقل`: a modifier behind the number and what it counts; one comma or bracket may set it off. */
function boundAfter(scan: Scan, reading: NumberReading): Bound | null {
  const { tokens, matches } = scan;
  const limit = Math.min(tokens.count, reading.next + AFTER_REACH + 2);
  let marks = 0;
  for (let i = reading.next; i < limit && i - reading.next - marks <= AFTER_REACH; i++) {
    if (tokens.kind[i] === WORD) {
      const m = afterMatch(scan, i);
      const next = m >= 0 && i === reading.next ? matches.next[m]! : reading.next;
      if (m >= 0) return { row: modifierRow(scan, m), first: reading.outer, skip: 0, next };
      if ((matches.classes[i]! & STOPPING_SET) !== 0) return null;
    } else if (tokens.kind[i] === NUMBER || marks > 0 || !isOpening(scan, i)) return null;
    else marks++;
  }
  return null;
}

/** What bounds a number, or null. Before wins over behind, and a verb is asked last. */
export function boundNumber(scan: Scan, reading: NumberReading, passed: Passed): Bound | null {
  return boundBefore(scan, reading, passed) ?? boundAfter(scan, reading) ?? boundByVerb(scan, reading, passed);
}

/** `أكثر من` leaves no upper bound, `لا يتجاوز` and `أقل من` no lower; `نحو` leaves the figure as it is. */
export function applyBound(
  kind: QuantityModifier,
  min: number,
  max: number | null,
): { min: number | null; max: number | null } {
  if (kind === "at-least" || kind === "more-than") return { min, max: null };
  if (kind === "at-most" || kind === "less-than") return { min: null, max };
  return { min, max };
}
