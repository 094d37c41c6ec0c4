import { NUMBER } from "../../2-tokens/tokenise.ts";
import { findModifier } from "../numbers/find-match.ts";
import { isMark, isWord } from "../numbers/is-word.ts";
import { readLoneClitics } from "../numbers/read-lone-clitics.ts";
import { civilFromDays, daysFromCivil } from "./count-days.ts";
import { numberAt } from "./number-at.ts";
import { dateDay, isDayNumber, monthBehind, readDayOfMonth, readDayOfThisMonth } from "./read-date.ts";
import { readDay } from "./read-part.ts";
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
  if (!between) return -1;
  return readLoneClitics(scan, i) === 1 ? i + 1 : numberAt(r, i)?.joined ? i : -1;
}

/** `من 3 إلى 5 مايو`، `27-30 نوفمبر`، `بين 3 و5 مايو`، `من 25 مايو إلى 4 يونيو`: two days with all that lies between, from the first's number. */
export function readInterval(r: Reckoning, i: number): TimeReading | null {
  const { scan } = r;
  const number = numberAt(r, i);
  if (number === null || !isDayNumber(r, number)) return null;
  const between = findModifier(scan, number.outer - 1, "between") >= 0;
  const own = readDayOfMonth(r, i);
  const at = secondEnd(r, own?.next ?? number.next, between);
  const listed = own === null && !number.digits && !(between && number.kind === "ordinal");
  if (at < 0 || at >= scan.tokens.count || listed) return null;
  const end = readDayOfMonth(r, at, i) ?? readDayOfThisMonth(r, at);
  if (end === null || end.day === null || (end.skip > 0 && at > (own?.next ?? number.next))) return null;
  const start = own === null ? startDay(r, at, end.day, number.min) : alignYear(own, end);
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

/** The first day lies in the month of the last, of whichever calendar. */
function startDay(r: Reckoning, at: number, end: number, day: number): number | null {
  const last = numberAt(r, at)?.min ?? 0;
  return day < last ? end - (last - day) : null;
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

/** Two named days so far apart, in days, are no interval of news. */
const LONGEST = 400;

/** `من الخميس إلى السبت`، `من اليوم حتى 22 أكتوبر`، `بين الأربعاء والجمعة`: `first`, when another day closes an interval; else as it was. */
export function withLastDay(r: Reckoning, first: TimeReading): TimeReading {
  const { scan } = r;
  if (first.day === null || first.type !== "date") return first;
  const between = findModifier(scan, first.first - 1, "between") >= 0;
  if (!between && !isWord(scan, first.first - 1, "من")) return first;
  const to = isWord(scan, first.next, "الي") || isWord(scan, first.next, "حتي") || isWord(scan, first.next, "وحتي");
  const at = to ? first.next + 1 : between ? first.next : -1;
  const last = at < 0 ? null : readDay(r, at);
  if (last === null || last.day === null || (to && last.skip > 0) || (!to && last.skip !== 1)) return first;
  // `من الخميس إلى السبت` runs on from its beginning, whatever today is.
  const day =
    last.day <= first.day && first.relative && last.relative && last.day + 7 > first.day ? last.day + 7 : last.day;
  if (day <= first.day || day - first.day > LONGEST) return first;
  return {
    ...first,
    next: last.next,
    value: `${writeDay(first.day)}/${writeDay(day)}`,
    day: null,
    rule: "times/interval",
    entries: [...first.entries, ...last.entries],
  };
}

/** `16 و17 يوليو`: the first of several days under one month, as a day of its own. */
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
