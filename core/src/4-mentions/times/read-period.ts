import { ARTICLE } from "../../2-tokens/split-clitics.ts";
import { DUAL, PLURAL, SINGULAR } from "../../3-lexicon/load-calendar.ts";
import { calendarRow, findCalendar } from "../numbers/find-match.ts";
import { isWord } from "../numbers/is-word.ts";
import { readLoneClitics } from "../numbers/read-lone-clitics.ts";
import { weekdayOf } from "./count-days.ts";
import { numberAt } from "./number-at.ts";
import { readNight } from "./read-night.ts";
import { readUnit, type UnitReading } from "./read-unit.ts";
import { directionAt, readYearNumber } from "./read-year.ts";
import { makeReading, type Reckoning, type TimeReading } from "./time-reading.ts";
import { unitFromNow } from "./unit-from-now.ts";
import { writeDay, writeDuration } from "./write-value.ts";

const QUALIFIERS = ["القليله", "الاولي", "المعدوده", "الطويله", "القلائل", "القريبه"] as const;

/** `الساعات القليلة الماضية`: an adjective that does not change the amount. */
function pastQualifier(r: Reckoning, i: number): number {
  return QUALIFIERS.some((word) => isWord(r.scan, i, word)) ? i + 1 : i;
}

/** The number behind a definite plural: `الأيام الثلاثة`، `الساعات الـ24`. */
function numberBehind(r: Reckoning, i: number): { amount: number; next: number; entries: readonly string[] } | null {
  const at = readLoneClitics(r.scan, i) !== 0 ? i + 1 : i;
  const number = at < r.scan.tokens.count ? numberAt(r, at) : null;
  if (number === null || number.kind !== "cardinal" || number.joined) return null;
  // `الأشهر 3 المقبلة`: digits may stand without ال when the direction follows.
  if (!number.article && !(number.digits && directionAt(r, number.next, true) !== null)) return null;
  return { amount: number.min, next: number.next, entries: number.entries };
}

/** `الأيام الثلاثة الماضية` → P3D; `الأيام المقبلة` → FUTURE_REF; `اليومين الماضيين` → P2D. */
function readSeveral(r: Reckoning, i: number, unit: UnitReading, skip: number): TimeReading | null {
  const number = unit.number === DUAL ? { amount: 2, next: unit.next, entries: [] } : numberBehind(r, unit.next);
  const at = pastQualifier(r, number?.next ?? unit.next);
  const direction = directionAt(r, at, true);
  const next = direction === null ? (number?.next ?? -1) : at + 1;
  if (next < 0 || (unit.number === DUAL && direction === null)) return null;
  const vague = number === null;
  const value = vague && direction === 1 ? "FUTURE_REF" : writeDuration(number?.amount ?? null, unit.unit);
  return makeReading({
    first: i,
    skip,
    next,
    type: value === "FUTURE_REF" ? "date" : "duration",
    value,
    relative: direction !== null,
    rule: "times/period",
    entries: [unit.entry, ...(number?.entries ?? [])],
  });
}

/** `العام الحالي 2015م`: the year is said twice. */
function pastSaidAgain(r: Reckoning, i: number, value: string): number {
  const year = readYearNumber(r, i, false);
  return year !== null && year.era !== "hijri" && String(year.year) === value ? year.next : i;
}

/** `الأسبوع المقبل يوم الجمعة`: the day of that week. */
function dayOfWeek(r: Reckoning, i: number, weeks: number): TimeReading | null {
  const at = findCalendar(r.scan, i, "day-word") >= 0 ? i + 1 : i;
  const m = findCalendar(r.scan, at, "weekday");
  if (m < 0 || r.today === null || r.scan.matches.proclitics[m] !== ARTICLE) return null;
  const row = calendarRow(r.scan, m);
  const day = r.today - weekdayOf(r.today) + row.number + weeks * 7;
  return makeReading({
    first: i,
    next: at + 1,
    value: writeDay(day),
    day,
    relative: true,
    rule: "times/period",
    entries: [`calendar:${row.id}`],
  });
}

/** `الماضي` -1, `قبل الماضي` -2, `بعد المقبل` 2; null when no direction stands there. */
function stepFrom(r: Reckoning, i: number): { direction: number | null; next: number } {
  const further = isWord(r.scan, i, "قبل") ? -1 : isWord(r.scan, i, "بعد") ? 1 : 0;
  const direction = directionAt(r, further === 0 ? i : i + 1);
  if (further === 0 || direction !== further) return { direction: further === 0 ? direction : null, next: i + 1 };
  return { direction: direction + further, next: i + 2 };
}

/** `الأسبوع الماضي`، `الشهر الجاري`، `العام 2023` is not here. A definite unit and where it lies. */
export function readPeriod(r: Reckoning, i: number): TimeReading | null {
  const unit = readUnit(r, i);
  if (unit === null || !unit.article) return null;
  const skip = unit.skip;
  if (unit.number !== SINGULAR)
    return unit.number === PLURAL || unit.number === DUAL ? readSeveral(r, i, unit, skip) : null;
  const { direction, next } = stepFrom(r, unit.next);
  if (unit.entry === "calendar:night-unit") return readNight(r, i, skip, direction);
  if (direction === null) return null;
  const rule = "times/period";
  const entries = [unit.entry];
  if (unit.unit.startsWith("T"))
    return makeReading({
      first: i,
      skip,
      next,
      type: "duration",
      value: writeDuration(1, unit.unit),
      relative: true,
      rule,
      entries,
    });
  const day = unit.unit === "W" ? dayOfWeek(r, next, direction) : null;
  if (day !== null) return { ...day, first: i, skip, rule, entries: [...entries, ...day.entries] };
  const value = unitFromNow(r, unit.unit, direction);
  return value === null
    ? null
    : makeReading({ first: i, skip, next: pastSaidAgain(r, next, value), value, relative: true, rule, entries });
}
