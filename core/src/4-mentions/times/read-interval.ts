import { NUMBER } from "../../2-tokens/tokenise.ts";
import { findModifier } from "../numbers/find-match.ts";
import { isMark, isWord } from "../numbers/is-word.ts";
import { readLoneClitics } from "../numbers/read-lone-clitics.ts";
import { civilFromDays, daysFromCivil } from "./count-days.ts";
import { numberAt } from "./number-at.ts";
import { dateDay, isDayNumber, monthBehind, readDayOfMonth } from "./read-date.ts";
import { makeReading, type Reckoning, type TimeReading } from "./time-reading.ts";
import { writeDay } from "./write-value.ts";

const [HYPHEN, DASH] = [0x2d, 0x2013];

/** What stands between the two ends of an interval: إلى، حتى، a dash, or و behind بين. Answers the token of the second end, or -1. */
function secondEnd(r: Reckoning, i: number, between: boolean): number {
  const { scan } = r;
  if (
    isWord(scan, i, "الي") ||
    isWord(scan, i, "حتي") ||
    isWord(scan, i, "وحتي") ||
    isMark(scan, i, HYPHEN) ||
    isMark(scan, i, DASH)
  )
    return i + 1;
  return between && readLoneClitics(scan, i) === 1 ? i + 1 : -1;
}

/** `من 3 إلى 5 مايو`، `27-30 نوفمبر`، `بين 3 و5 مايو`، `من 25 مايو إلى 4 يونيو`: two days with all that lies between, from the first's number. */
export function readInterval(r: Reckoning, i: number): TimeReading | null {
  const { scan } = r;
  const number = numberAt(r, i);
  if (number === null || !isDayNumber(r, number)) return null;
  const between = findModifier(scan, number.outer - 1, "between") >= 0;
  const own = readDayOfMonth(r, i);
  const at = secondEnd(r, own?.next ?? number.next, between);
  if (at < 0 || at >= scan.tokens.count || (!number.digits && own === null)) return null;
  const end = readDayOfMonth(r, at, i);
  if (end === null || end.day === null || end.skip > 0) return null;
  const start = own === null ? startDay(end.day, number.min) : alignYear(own, end);
  if (start === null || start >= end.day) return null;
  return makeReading({
    first: i,
    skip: number.skip,
    next: end.next,
    value: `${writeDay(start)}/${writeDay(end.day)}`,
    relative: end.relative,
    calendar: end.calendar,
    modifier: end.modifier,
    rule: "times/interval",
    entries: end.entries,
  });
}

/** The first day lies in the month of the last. */
function startDay(end: number, day: number): number | null {
  const { year, month, day: last } = civilFromDays(end);
  return day < last ? daysFromCivil(year, month, day) : null;
}

/** `28 مايو و14 يوليو 2015`: the year named at the end is the beginning's too. */
function alignYear(own: TimeReading, end: TimeReading): number | null {
  if (own.day === null || end.day === null) return null;
  if (!own.relative || own.calendar === "hijri") return own.day;
  const { month, day } = civilFromDays(own.day);
  const { year } = civilFromDays(end.day);
  const start = daysFromCivil(year, month, day);
  return start < end.day ? start : daysFromCivil(year - 1, month, day);
}

/** `16 و17 يوليو`، `بين 5 و9`: the first of several days under one month, as a day of its own. */
export function readListedDay(r: Reckoning, i: number): TimeReading | null {
  const { scan } = r;
  if (scan.tokens.kind[i] !== NUMBER) return null;
  const number = numberAt(r, i);
  if (number === null || !isDayNumber(r, number) || readLoneClitics(scan, number.next) !== 1) return null;
  const second = number.next + 1 < scan.tokens.count ? numberAt(r, number.next + 1) : null;
  if (second === null || !second.digits || !isDayNumber(r, second)) return null;
  const month = monthBehind(r, second.next);
  const dated = month === null ? null : dateDay(r, number.min, month, i);
  if (month === null || dated === null) return null;
  return makeReading({
    first: i,
    next: number.next,
    value: dated.value,
    day: dated.days,
    relative: dated.relative,
    rule: "times/day-of-month",
    entries: month.entries,
  });
}
