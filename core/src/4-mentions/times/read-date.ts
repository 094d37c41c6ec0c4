import { classNumber } from "../../3-lexicon/build-lexicon.ts";
import { calendarRow, findCalendar } from "../numbers/find-match.ts";
import { isMark, isWord } from "../numbers/is-word.ts";
import type { NumberReading } from "../numbers/number-reading.ts";
import { daysFromCivil, isCivilDate } from "./count-days.ts";
import { daysFromHijri, hijriFromDays, lengthOfHijriMonth } from "./count-hijri-days.ts";
import { expectsFuture } from "./expects-future.ts";
import { numberAt } from "./number-at.ts";
import { type MonthReading, readMonth } from "./read-month.ts";
import { readYearClause, type YearClause } from "./read-year.ts";
import { resolveMonth } from "./resolve-month.ts";
import { makeReading, type Reckoning, type TimeReading } from "./time-reading.ts";
import { writeDay } from "./write-value.ts";

const CALENDAR = classNumber("calendar");
const [HYPHEN, DASH, SLASH] = [0x2d, 0x2013, 0x2f];

/** A number that can be a day of a month: `27`، `الثالث`، `السابع والعشرين`. */
export function isDayNumber(r: Reckoning, { first, min, max, kind, digits }: NumberReading): boolean {
  if (min !== max || min < 1 || min > 31 || !Number.isInteger(min)) return false;
  if (digits) return r.scan.tokens.to[first]! - r.scan.tokens.from[first]! <= 2;
  return kind === "ordinal" || kind === "cardinal";
}

/** The month behind a day: `نوفمبر`، `من مايو`، `من شهر مايو`، `-نوفمبر`. */
export function monthBehind(r: Reckoning, i: number): MonthReading | null {
  const { scan } = r;
  let at = i;
  if (isMark(scan, at, HYPHEN) || isMark(scan, at, SLASH) || isMark(scan, at, DASH) || isWord(scan, at, "من")) at++;
  if (isWord(scan, at, "شهر")) at++;
  return readMonth(scan, at);
}

/** A day by number, month and what tells its year, resolved. `days` is null when no year can be told. */
export interface Dated {
  readonly days: number | null;
  readonly value: string;
  readonly next: number;
  readonly relative: boolean;
}

const unknownYear = (month: number, day: number): string =>
  `XXXX-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** `هجمات 11 سبتمبر`: the year that a noun before it gives this day, or null. */
function eponymYear(r: Reckoning, i: number, month: number, day: number): number | null {
  const { matches } = r.scan;
  if (i < 0) return null;
  const wanted = `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}=`;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== CALENDAR) continue;
    const row = calendarRow(r.scan, m);
    if (row.kind === "eponym" && row.value.startsWith(wanted)) return Number(row.value.slice(wanted.length));
  }
  return null;
}

function dateGregorian(
  r: Reckoning,
  month: MonthReading,
  day: number,
  clause: YearClause | null,
  first: number,
): Dated | null {
  const next = clause?.next ?? month.next;
  if (clause?.year) {
    const { year } = clause.year;
    if (!isCivilDate(year, month.month, day)) return null;
    const days = daysFromCivil(year, month.month, day);
    return { days, value: writeDay(days), next, relative: false };
  }
  if (r.today === null) return { days: null, value: unknownYear(month.month, day), next, relative: false };
  const eponym = clause === null ? eponymYear(r, first - 1, month.month, day) : null;
  const year = eponym ?? resolveMonth(r, month.month, day, clause, clause === null && expectsFuture(r.scan, first));
  if (year === null) return null;
  const days = daysFromCivil(year, month.month, day);
  return { days, value: writeDay(days), next, relative: true };
}

/** A Hijri month named alone lies at most so many months ahead; the same window as Gregorian months have. */
const HIJRI_MONTHS_AHEAD = 1;

/** The Hijri year of a month named without one: as الماضي / المقبل say, else the nearest. */
export function hijriYear(r: Reckoning, month: number, clause: YearClause | null): number | null {
  if (clause?.year) return clause.year.year;
  if (r.today === null) return null;
  const now = hijriFromDays(r.today);
  const direction = clause?.direction ?? 0;
  if (clause?.ofYear) return now.year + direction;
  if (direction < 0) return month < now.month ? now.year : now.year - 1;
  if (direction > 0) return month <= now.month ? now.year + 1 : now.year;
  const ahead = month - now.month;
  if (clause !== null) return now.year;
  return ahead > HIJRI_MONTHS_AHEAD ? now.year - 1 : ahead + 12 <= HIJRI_MONTHS_AHEAD ? now.year + 1 : now.year;
}

function dateHijri(r: Reckoning, month: MonthReading, day: number, clause: YearClause | null): Dated | null {
  const year = hijriYear(r, month.month, clause);
  if (year === null || year < 1 || day > lengthOfHijriMonth(year, month.month)) return null;
  const days = daysFromHijri(year, month.month, day);
  return { days, value: writeDay(days), next: clause?.next ?? month.next, relative: !clause?.year };
}

/** Puts a day number and the month behind it together; null when there is no such day. */
export function dateDay(r: Reckoning, day: number, month: MonthReading, first: number): Dated | null {
  const clause = readYearClause(r, month.next);
  return month.hijri ? dateHijri(r, month, day, clause) : dateGregorian(r, month, day, clause, first);
}

/**
 * `27 نوفمبر 2024`، `الثالث من مايو`، `26 مارس/آذار الماضي`، `15 رمضان 1439 هـ`: a day of a month, from the token where its number starts.
 * `قوى 14 آذار` is a name. `opens`: the token before which signs of the future are looked for.
 */
export function readDayOfMonth(r: Reckoning, i: number, opens: number = i): TimeReading | null {
  const number = numberAt(r, i);
  if (number === null || !isDayNumber(r, number)) return null;
  const month = monthBehind(r, number.next);
  if (month === null || findCalendar(r.scan, number.outer - 1, "alliance") >= 0) return null;
  const dated = dateDay(r, number.min, month, opens);
  if (dated === null) return null;
  return makeReading({
    first: i,
    skip: number.skip,
    next: dated.next,
    value: dated.value,
    day: dated.days,
    relative: dated.relative,
    calendar: month.hijri ? "hijri" : "gregorian",
    modifier: month.hijri ? "approximate" : "none",
    rule: "times/day-of-month",
    entries: [...number.entries, ...month.entries],
  });
}

/** `2 من الشهر الجاري`، `الخامس من الشهر الماضي`. */
export function readDayOfThisMonth(r: Reckoning, i: number): TimeReading | null {
  const number = numberAt(r, i);
  if (number === null || r.today === null || !isDayNumber(r, number)) return null;
  const at = number.next;
  const current = isWord(r.scan, at, "من") && isWord(r.scan, at + 1, "هذا") && isWord(r.scan, at + 2, "الشهر");
  if (!current && !(isWord(r.scan, at, "من") && isWord(r.scan, at + 1, "الشهر"))) return null;
  const clause = current ? null : readYearClause(r, at + 2);
  if (!current && (clause === null || clause.direction === null)) return null;
  const months = r.year * 12 + r.month - 1 + (clause?.direction ?? 0);
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  if (!isCivilDate(year, month, number.min)) return null;
  const day = daysFromCivil(year, month, number.min);
  return makeReading({
    first: i,
    skip: number.skip,
    next: clause?.next ?? at + 3,
    value: writeDay(day),
    day,
    relative: true,
    rule: "times/day-of-month",
    entries: number.entries,
  });
}
