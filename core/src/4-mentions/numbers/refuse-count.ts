import { LINE, MARKS, NUMBER, WORD } from "../../2-tokens/tokenise.ts";
import { classBit } from "../../3-lexicon/build-lexicon.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";
import { findCalendar, findModifier, hasMonth } from "./find-match.ts";
import { findPeople } from "./find-people.ts";
import { isGlued, isMark, isWord } from "./is-word.ts";
import { isYear } from "./is-year.ts";
import type { NumberReading } from "./number-reading.ts";
import { isPlainDigits } from "./read-digits.ts";
import { readLoneClitics } from "./read-lone-clitics.ts";

/** Why a number counts nothing. */
export type Refusal =
  | "percent"
  | "date"
  | "year"
  | "clock"
  | "designation"
  | "list-number"
  | "code"
  | "fraction"
  | "pronoun"
  | "weekday";

const [PERCENT, ARABIC_PERCENT, PLUS, HYPHEN, DASH, SLASH, COLON, STOP, OPEN, CLOSE, HASH] = [
  0x25, 0x66a, 0x2b, 0x2d, 0x2013, 0x2f, 0x3a, 0x2e, 0x28, 0x29, 0x23,
];
const [ALEF, LAM, HAMZA_ALEF] = [0x627, 0x644, 0x623];
const DATE_MARKS = [SLASH];
const CLOCK_MARKS = [COLON];
const CODE_MARKS = [STOP, COLON, HYPHEN, DASH];
const LIST_MARKS = [HYPHEN, DASH, STOP, CLOSE, COLON, SLASH];
/** A number with so many digits and nothing that groups them is a code: the world's people are ten digits. */
const LONGEST_COUNT = 10;

const isPercentMark = (scan: Scan, i: number): boolean => isMark(scan, i, PERCENT) || isMark(scan, i, ARABIC_PERCENT);

/** `50%`، `%50`، `خمسون بالمئة`. */
function isPercent(scan: Scan, { first, next }: NumberReading): boolean {
  if (isPercentMark(scan, next) || findModifier(scan, next, "percent") >= 0) return true;
  return isPercentMark(scan, first - 1) && isGlued(scan, first - 1);
}

/** The code of token `i` when it is a mark, glued to digits on both sides; else 0. */
function joiningMark(scan: Scan, i: number): number {
  const { kind, from, folded } = scan.tokens;
  if (kind[i] !== MARKS || kind[i + 1] !== NUMBER || kind[i - 1] !== NUMBER) return 0;
  return isGlued(scan, i - 1) && isGlued(scan, i) ? folded.codes[from[i]!]! : 0;
}

/** True when one of the marks stands, glued, between digits at `i` and more digits. */
function joinsDigits(scan: Scan, i: number, marks: readonly number[]): boolean {
  const behind = joiningMark(scan, i + 1);
  const before = joiningMark(scan, i - 1);
  return (behind !== 0 && marks.includes(behind)) || (before !== 0 && marks.includes(before));
}

/** `16 و17 يوليو`: more days of the month follow. */
function isListedDay(scan: Scan, i: number): boolean {
  return isWord(scan, i, "و") && scan.tokens.kind[i + 1] === NUMBER && hasMonth(scan, i + 2);
}

/** `27 نوفمبر`، `الثالث من مايو`، `2 من الشهر الجاري`، `27/11/2024`. */
function isDate(scan: Scan, { first, next, digits, min }: NumberReading): boolean {
  if (digits && joinsDigits(scan, first, DATE_MARKS)) return true;
  if (min > 31 || min < 1) return false;
  if (hasMonth(scan, next) || isListedDay(scan, next)) return true;
  const of =
    isWord(scan, next, "من") || isWord(scan, next, "شهر") || isMark(scan, next, HYPHEN) || isMark(scan, next, SLASH)
      ? next + 1
      : next;
  return (
    of > next &&
    (hasMonth(scan, of) || isWord(scan, of, "الشهر") || (isWord(scan, of, "شهر") && hasMonth(scan, of + 1)))
  );
}

/** `الساعة 3`، `14:00`، `العاشرة والنصف`. */
function isClock(scan: Scan, { first, digits, outer }: NumberReading): boolean {
  if (digits && joinsDigits(scan, first, CLOCK_MARKS)) return true;
  return isWord(scan, outer - 1, "الساعه");
}

const PLAIN = classBit("particle") | classBit("harm") | classBit("event") | classBit("modifier");
const NAMES = classBit("name") | classBit("place") | classBit("actor");

/** `و12`, and where a blank was forgotten `بمقتل31`, `إلى18`; but `فرانس24`, `ميغ29`. */
function mayPrecede(scan: Scan, i: number): boolean {
  const classes = scan.matches.classes[i]!;
  return readLoneClitics(scan, i) > 0 || ((classes & PLAIN) !== 0 && (classes & NAMES) === 0);
}

/** `القرار 2254`، `اللواء 12`، `إف-16`، `رقم 5`، `G20`. */
function isDesignation(scan: Scan, { first, next, outer, digits, article, kind }: NumberReading): boolean {
  const { tokens } = scan;
  if (digits && first > 0) {
    if (
      isMark(scan, first - 1, HYPHEN) &&
      isGlued(scan, first - 1) &&
      tokens.kind[first - 2] === WORD &&
      isGlued(scan, first - 2)
    )
      return true;
    if (isMark(scan, first - 1, HASH)) return true;
    if (tokens.kind[first - 1] === WORD && isGlued(scan, first - 1) && !mayPrecede(scan, first - 1)) return true;
    if (
      next < tokens.count &&
      tokens.kind[next] === WORD &&
      isGlued(scan, next - 1) &&
      tokens.folded.codes[tokens.from[next]!]! < 0x250
    )
      return true;
  }
  // `القرار (2254)`, but `في القضية (17 شخصا)`
  const alone = isMark(scan, outer - 1, OPEN) && isMark(scan, next, CLOSE);
  const before = alone ? outer - 2 : outer - 1;
  // `قتل فيه 92`: folded like فئة
  if (before >= 0 && scan.roles[before] !== 0) return false;
  return (digits || (article && kind !== "ordinal")) && findModifier(scan, before, "designation") >= 0;
}

/** `1- السيطرة على …`: a number that opens a line and is set off. */
function isListNumber(scan: Scan, { first, next, digits }: NumberReading): boolean {
  const opens = first === 0 || scan.tokens.kind[first - 1] === LINE;
  return digits && opens && LIST_MARKS.some((c) => isMark(scan, next, c));
}

/** `+963…`، `007`، `192.168.1.2`: digits that spell no amount. */
function isCode(scan: Scan, { first, digits }: NumberReading): boolean {
  const { tokens } = scan;
  if (!digits) return false;
  const from = tokens.from[first]!;
  const to = tokens.to[first]!;
  const plain = isPlainDigits(tokens.folded.codes, from, to);
  if (isMark(scan, first - 1, PLUS) || (plain && to - from > LONGEST_COUNT)) return true;
  if (plain && to - from > 1 && tokens.folded.codes[from] === 0x30) return true;
  return joinsDigits(scan, first, CODE_MARKS);
}

/** `الاثنين` alone is Monday. */
function isWeekday(scan: Scan, { first, next, article }: NumberReading): boolean {
  return article && next === first + 1 && findCalendar(scan, first, "weekday") >= 0;
}

/** `وأحد القادة` folds like واحد: the hamza tells, or the definite noun behind it. */
function isOneOf(scan: Scan, { first, next }: NumberReading): boolean {
  const { tokens, text } = scan;
  if (text.charCodeAt(tokens.folded.from[tokens.from[first]! + 1]!) === HAMZA_ALEF) return true;
  if (next >= tokens.count || tokens.kind[next] !== WORD) return false;
  const { codes } = tokens.folded;
  return isWord(scan, next, "من") || (codes[tokens.from[next]!] === ALEF && codes[tokens.from[next]! + 1] === LAM);
}

/** `واحد من أبرز القادة`، `الواحد`، `ساعة الصفر`: no counts. Counts of one are `شخص واحد`، `واحد منهم`. */
function isPronoun(scan: Scan, reading: NumberReading): boolean {
  if (reading.digits || reading.kind !== "cardinal" || reading.min > 1) return false;
  if (reading.article || reading.min === 0) return reading.article;
  return findPeople(scan, reading.outer - 1, 0) < 0 && isOneOf(scan, reading);
}

/** Null when the number may count something, else why it does not. */
export function refuseCount(scan: Scan, reading: NumberReading): Refusal | null {
  if (reading.kind === "fraction" || reading.kind === "negative") return "fraction";
  if (isPercent(scan, reading)) return "percent";
  if (isListNumber(scan, reading)) return "list-number";
  if (isDate(scan, reading)) return "date";
  if (isClock(scan, reading)) return "clock";
  if (isCode(scan, reading)) return "code";
  if (isDesignation(scan, reading)) return "designation";
  if (isYear(scan, reading)) return "year";
  if (isWeekday(scan, reading)) return "weekday";
  return isPronoun(scan, reading) ? "pronoun" : null;
}

/** Null when the last number of a range may count something; the dash that joins it to the first is no objection. */
export function refuseRange(scan: Scan, low: NumberReading, high: NumberReading): Refusal | null {
  if (isPercent(scan, high)) return "percent";
  if (isDate(scan, high)) return "date";
  return isYear(scan, low) && isYear(scan, high) ? "year" : null;
}
