import { NUMBER, WORD } from "../../2-tokens/tokenise.ts";
import { classBit, classNumber } from "../../3-lexicon/build-lexicon.ts";
import type { Modifier } from "../../3-lexicon/load-modifiers.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";
import type { QuantityModifier } from "../../model/quantity.ts";
import { countLetters } from "./count-letters.ts";
import { modifierRow } from "./find-match.ts";
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
    const { place } = modifierRow(scan, m);
    if (place === "before" && (passed.before < 0 || matches.next[m]! > matches.next[passed.before]!)) passed.before = m;
    if ((place === "verb" || place === "verb-of") && (passed.verb < 0 || matches.next[m]! > matches.next[passed.verb]!))
      passed.verb = m;
  }
}

/** `أكثر من 300`: the modifier ends where the number, or the bound before it, begins. */
function boundBefore(scan: Scan, reading: NumberReading, passed: Passed): Bound | null {
  const m = passed.before;
  if (m < 0 || scan.matches.next[m] !== reading.outer) return null;
  return { row: modifierRow(scan, m), first: scan.matches.first[m]!, skip: countLetters(scan.matches.proclitics[m]!) };
}

/** Nouns that are what a verb of passing a mark measures. */
const MEASURED = [
  "عدد",
  "عددهم",
  "عددها",
  "حصيله",
  "حصيلتهم",
  "اجمالي",
  "مجموع",
  "قيمه",
  "قيمتها",
  "نسبه",
  "القتلي",
  "الضحايا",
  "اعدادهم",
  "اعداد",
  "كلفه",
  "تكلفه",
  "خسائر",
];

function verbGoverns(scan: Scan, verbNext: number, outer: number, throughOf: boolean): boolean {
  const { tokens } = scan;
  if (outer - verbNext > VERB_REACH) return false;
  let measured = outer === verbNext || throughOf;
  for (let i = verbNext; i < outer; i++) {
    if (tokens.kind[i] !== WORD) return false;
    if (!measured && MEASURED.some((word) => isWord(scan, i, word) || isWord(scan, i, `ال${word}`))) measured = true;
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
    ? { row, first: reading.outer, skip: 0 }
    : null;
}

/** `27 مدنيا على الأقل`: a modifier behind the number and what it counts; one comma or bracket may set it off. */
function boundAfter(scan: Scan, reading: NumberReading): Bound | null {
  const { tokens, matches } = scan;
  const limit = Math.min(tokens.count, reading.next + AFTER_REACH + 2);
  let marks = 0;
  for (let i = reading.next; i < limit && i - reading.next - marks <= AFTER_REACH; i++) {
    if (tokens.kind[i] === WORD) {
      for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
        if (matches.kind[m] === MODIFIER && modifierRow(scan, m).place === "after")
          return { row: modifierRow(scan, m), first: reading.outer, skip: 0 };
      }
      if ((matches.classes[i]! & STOPPING_SET) !== 0) return null;
    } else if (
      tokens.kind[i] === NUMBER ||
      marks > 0 ||
      !(isMark(scan, i, COMMA) || isMark(scan, i, ARABIC_COMMA) || isMark(scan, i, OPEN))
    ) {
      return null;
    } else marks++;
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
