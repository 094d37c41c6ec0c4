import { NUMBER } from "../../2-tokens/tokenise.ts";
import { calendarRow, findCalendar } from "../numbers/find-match.ts";
import { isMark, isWord } from "../numbers/is-word.ts";
import { isYear } from "../numbers/is-year.ts";
import { numberAt } from "./number-at.ts";
import type { Reckoning } from "./time-reading.ts";

const [COMMA, ARABIC_COMMA] = [0x2c, 0x60c];

/** A year by its number, with the era named behind it. */
export interface YearReading {
  readonly year: number;
  readonly era: "hijri" | "gregorian" | null;
  readonly next: number;
}

/** What tells the year of a month or day: a number, or where it lies from now. */
export interface YearClause {
  readonly year: YearReading | null;
  /** -1 the last, 0 this, 1 the coming; null when a number tells. */
  readonly direction: number | null;
  /** The direction is the year's (`نوفمبر من العام الماضي`), not the month's (`نوفمبر الماضي`). */
  readonly ofYear: boolean;
  readonly next: number;
}

/** `1439 هـ`، `2011م`: the era at token `i`. */
function eraAt(r: Reckoning, i: number): { era: "hijri" | "gregorian" | "before"; next: number } | null {
  const m = findCalendar(r.scan, i, "era");
  if (m < 0) return null;
  const { value } = calendarRow(r.scan, m);
  const era = value === "hijri" || value === "before" ? value : "gregorian";
  return { era, next: r.scan.matches.next[m]! };
}

/** The year that the number at token `i` is, by digits or (behind a word for year) in words; with its era. Null for centuries before ours. */
export function readYearNumber(r: Reckoning, i: number, named: boolean): YearReading | null {
  const { scan } = r;
  if (i >= scan.tokens.count) return null;
  const reading = numberAt(r, i);
  if (reading === null || reading.min !== reading.max || reading.skip !== 0) return null;
  const era = eraAt(r, reading.next);
  if (era?.era === "before") return null;
  const fits = reading.min >= 1000 && reading.min < 2200 && reading.kind === "cardinal";
  const plain =
    scan.tokens.kind[i] === NUMBER ? reading.next === i + 1 && scan.tokens.to[i]! - scan.tokens.from[i]! === 4 : named;
  if (!fits || !plain || (!named && era === null && !isYear(scan, reading))) return null;
  return era === null
    ? { year: reading.min, era: null, next: reading.next }
    : { year: reading.min, era: era.era === "hijri" ? "hijri" : "gregorian", next: era.next };
}

/** The match of عام، سنة at token `i` in the singular, or -1. */
export function yearWord(r: Reckoning, i: number): number {
  const m = findCalendar(r.scan, i, "unit");
  return m >= 0 && calendarRow(r.scan, m).value === "Y" && r.scan.matches.feature[m] === 0 ? m : -1;
}

/**
 * Where the adjective at token `i` points: -1 الماضي, 0 الجاري, 1 المقبل; null when there is none. `الأخير` is the past only of several
 * (`الأيام الأخيرة`): `الأسبوع الأخير من يوليو` is not last week.
 */
export function directionAt(r: Reckoning, i: number, several = false): number | null {
  const m = findCalendar(r.scan, i, "direction");
  if (m < 0) return null;
  const { number } = calendarRow(r.scan, m);
  return number === -2 ? (several ? -1 : null) : number;
}

/** `العام نفسه`، `نفس العام`: the year named last. */
function sameYear(r: Reckoning, i: number): YearClause | null {
  if (r.lastYear === null) return null;
  const before = isWord(r.scan, i, "نفس") || isWord(r.scan, i, "ذات");
  const m = yearWord(r, before ? i + 1 : i);
  if (m < 0) return null;
  const at = r.scan.matches.next[m]!;
  const behind = ["نفسه", "نفسها", "ذاته", "ذاتها"].some((word) => isWord(r.scan, at, word));
  if (before === behind) return null;
  const next = behind ? at + 1 : at;
  return { year: { year: r.lastYear, era: null, next }, direction: null, ofYear: true, next };
}

/** `عام 2016`، `العام الماضي`، `هذا العام` behind a month or day. */
function clauseOfYearWord(r: Reckoning, i: number): YearClause | null {
  const now = findCalendar(r.scan, i, "this") >= 0;
  const m = yearWord(r, now ? i + 1 : i);
  if (m < 0) return null;
  const next = r.scan.matches.next[m]!;
  if (now) return { year: null, direction: 0, ofYear: true, next };
  const year = readYearNumber(r, next, true);
  if (year !== null) return { year, direction: null, ofYear: true, next: year.next };
  const direction = directionAt(r, next);
  if (direction === null) return null;
  // `العام الحالي 2015م`: the year is said twice.
  const again = readYearNumber(r, next + 1, false);
  const same = again !== null && again.era !== "hijri" && again.year === r.year + direction;
  return { year: null, direction, ofYear: true, next: same ? again.next : next + 1 };
}

/**
 * What tells the year behind a month: `2016`، `عام 2016`، `من العام الماضي`، `، 2016`، `الماضي`. Null when nothing does.
 */
export function readYearClause(r: Reckoning, i: number): YearClause | null {
  const { scan } = r;
  const comma = isMark(scan, i, COMMA) || isMark(scan, i, ARABIC_COMMA);
  const at = comma || isWord(scan, i, "من") || isWord(scan, i, "في") ? i + 1 : i;
  const byWord = sameYear(r, at) ?? clauseOfYearWord(r, at);
  if (byWord !== null) return byWord;
  if (at === i) {
    const direction = directionAt(r, i);
    if (direction !== null) return { year: null, direction, ofYear: false, next: i + 1 };
  }
  if (at !== i && !comma && !isWord(scan, i, "من")) return null;
  // Right behind the month four digits are its year, whatever follows: `نوفمبر 2016 تقريرا`.
  const year = readYearNumber(r, at, at === i);
  return year === null ? null : { year, direction: null, ofYear: true, next: year.next };
}
