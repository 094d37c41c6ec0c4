import { PLURAL } from "../../3-lexicon/load-calendar.ts";
import { countLetters } from "../numbers/count-letters.ts";
import { calendarRow, findCalendar, findModifier } from "../numbers/find-match.ts";
import { isWord } from "../numbers/is-word.ts";
import { civilFromDays } from "./count-days.ts";
import type { Length } from "./length.ts";
import { readLength } from "./read-duration.ts";
import { readMonthDate } from "./read-month-date.ts";
import { readDay } from "./read-part.ts";
import { readUnit } from "./read-unit.ts";
import { readNamedYear } from "./read-year-date.ts";
import { makeReading, type Reckoning, type TimeReading } from "./time-reading.ts";
import { writeDay, writeDuration, writeMonth, writeWeek, writeYear } from "./write-value.ts";

/** Behind the anchor, and a bound such as نحو: `قبل نحو 10 سنوات`. */
function pastBound(r: Reckoning, i: number): { at: number; approximate: boolean } {
  for (const kind of ["approximate", "more-than", "less-than", "at-least"] as const) {
    const m = findModifier(r.scan, i, kind);
    if (m >= 0) return { at: r.scan.matches.next[m]!, approximate: true };
  }
  return { at: i, approximate: false };
}

/** The day, week, month or year so long before publication, no finer than the unit. Null for hours and what is vague. */
function pointBefore(today: number, { amount, unit }: Length): string | null {
  if (amount === null || unit.startsWith("T")) return null;
  if (unit === "D") return writeDay(today - Math.round(amount));
  if (unit === "W") return writeWeek(today - Math.round(amount * 7));
  const { year, month } = civilFromDays(today);
  if (unit === "M" || !Number.isInteger(amount)) {
    const months = year * 12 + month - 1 - Math.round(unit === "M" ? amount : amount * 12);
    return writeMonth(Math.floor(months / 12), (months % 12) + 1);
  }
  return writeYear(year - amount * (unit === "10Y" ? 10 : unit === "100Y" ? 100 : 1));
}

/** `من الآن`، `من اليوم` behind a length: reckoned from now after all. */
function pastFromNow(r: Reckoning, i: number): number {
  return isWord(r.scan, i, "من") && (isWord(r.scan, i + 1, "الان") || isWord(r.scan, i + 1, "اليوم")) ? i + 2 : i;
}

/**
 * `قبل 5 سنوات` → the year; `قبل يومين من الانتخابات`، `قبل شهر على انطلاقها` are reckoned from another day, so they stay lengths.
 */
function reckon(
  r: Reckoning,
  anchor: string,
  length: Length,
  next: number,
): { value: string; type: "date" | "duration" } {
  const elsewhere = isWord(r.scan, next, "من") || isWord(r.scan, next, "علي");
  const ago = anchor === "ago" && !elsewhere && r.today !== null ? pointBefore(r.today, length) : null;
  return ago === null ? { value: length.value, type: "duration" } : { value: ago, type: "date" };
}

/** `منذ عام 2011`، `قبل يوم الجمعة`، `منذ شهر مارس`: what stands behind the anchor is a date and reads by itself. */
function isDated(r: Reckoning, i: number): boolean {
  return (readDay(r, i) ?? readMonthDate(r, i) ?? readNamedYear(r, i)) !== null;
}

/** `منذ سنوات`، `بعد أشهر`: a plural alone, vague. `بعد سنوات من الجمود` is no time but how long something lasted. */
function readVaguePlural(r: Reckoning, first: number, at: number, anchor: string): TimeReading | null {
  const unit = readUnit(r, at);
  if (unit === null || unit.number !== PLURAL || unit.article || unit.proclitics !== 0) return null;
  if (anchor === "after" && isWord(r.scan, unit.next, "من")) return null;
  return makeReading({
    first,
    next: unit.next,
    type: "duration",
    value: writeDuration(null, unit.unit),
    relative: true,
    rule: `times/${anchor}`,
    entries: [unit.entry],
  });
}

/**
 * `قبل 5 سنوات`، `منذ عام`، `بعد ساعات`، `قبل نحو شهر`: a length of time reckoned from somewhere, from the token of قبل, منذ or بعد.
 */
export function readAnchored(r: Reckoning, i: number): TimeReading | null {
  const { scan } = r;
  const m = findCalendar(scan, i, "anchor");
  if (m < 0) return null;
  const anchor = calendarRow(scan, m).value;
  if (anchor !== "ago" && anchor !== "since" && anchor !== "after") return null;
  if (anchor === "ago" && isWord(scan, i - 1, "من")) return null;
  const skip = countLetters(scan.matches.proclitics[m]!);
  const { at, approximate } = pastBound(r, scan.matches.next[m]!);
  if (at >= scan.tokens.count) return null;
  if (isDated(r, at)) return null;
  const length = readLength(r, at, true);
  if (length === null || length.skip > 0) {
    const vague = length === null ? readVaguePlural(r, i, at, anchor) : null;
    return vague === null ? null : { ...vague, skip };
  }
  const next = pastFromNow(r, length.next);
  const { value, type } = reckon(r, anchor, length, next);
  return makeReading({
    first: i,
    skip,
    next,
    type,
    value,
    relative: true,
    modifier: approximate ? "approximate" : "none",
    rule: `times/${anchor}`,
    entries: length.entries,
  });
}
