import { countLetters } from "../numbers/count-letters.ts";
import { calendarRow, findCalendar } from "../numbers/find-match.ts";
import { isMark, isWord } from "../numbers/is-word.ts";
import { readDayOfMonth } from "./read-date.ts";
import { readDeictic } from "./read-deictic.ts";
import { readNumericDate } from "./read-numeric-date.ts";
import { readWeekday } from "./read-weekday.ts";
import { makeReading, type Reckoning, type TimeReading } from "./time-reading.ts";
import { writeDay } from "./write-value.ts";

const [HYPHEN, DASH, SLASH] = [0x2d, 0x2013, 0x2f];

/** Whatever names one day at token `i`: `اليوم`، `الخميس`، `يوم 27 نوفمبر`، `27/11/2024`. */
export function readDay(r: Reckoning, i: number): TimeReading | null {
  if (i >= r.scan.tokens.count) return null;
  const named = readDeictic(r, i) ?? readWeekday(r, i);
  if (named !== null) return named;
  const at = findCalendar(r.scan, i, "day-word") >= 0 ? i + 1 : i;
  if (at >= r.scan.tokens.count) return null;
  const dated = readNumericDate(r, at) ?? readDayOfMonth(r, at);
  return dated === null || at === i ? dated : { ...dated, first: i, skip: 0 };
}

/** `2024-11-28` + TEV. What is no day has no part: null. */
export function addPart(reading: TimeReading, part: string): string | null {
  return /^[\dX]{4}-(\d\d-\d\d|WXX-\d)$/.test(reading.value) ? `${reading.value}T${part}` : null;
}

/** `ليل الخميس الجمعة`، `ليلة الخميس/الجمعة`: the second weekday of a night, told by the token behind it, or `i`. */
function pastSecondWeekday(r: Reckoning, i: number): number {
  const { scan } = r;
  const at =
    isMark(scan, i, HYPHEN) ||
    isMark(scan, i, DASH) ||
    isMark(scan, i, SLASH) ||
    isWord(scan, i, "و") ||
    isWord(scan, i, "الي")
      ? i + 1
      : i;
  return findCalendar(scan, at, "weekday") >= 0 ? at + 1 : i;
}

/** `مساء الخميس`، `صباح اليوم الجمعة`، `فجر 27 نوفمبر`، `ليل الخميس الجمعة`: a part of the day and the day it belongs to. */
export function readPart(r: Reckoning, i: number): TimeReading | null {
  const { scan } = r;
  const m = findCalendar(scan, i, "part");
  if (m < 0) return null;
  const row = calendarRow(scan, m);
  const next = scan.matches.next[m]!;
  const day = readDay(r, isWord(scan, next, "من") ? next + 1 : next);
  if (day === null || day.skip > 0) return null;
  const value = addPart(day, row.value);
  if (value === null) return null;
  return {
    ...day,
    first: i,
    skip: countLetters(scan.matches.proclitics[m]!),
    next: row.value === "NI" ? pastSecondWeekday(r, day.next) : day.next,
    type: "time",
    value,
    rule: "times/part-of-day",
    entries: [`calendar:${row.id}`, ...day.entries],
  };
}

/** `الجمعة مساء`، `أمس ليلا`: the part behind the day. Answers the reading with it, or as it was. */
export function withPartBehind(r: Reckoning, day: TimeReading): TimeReading {
  const { scan } = r;
  const m = findCalendar(scan, day.next, "part-adverb");
  if (m < 0 || day.day === null || day.type !== "date") return day;
  const row = calendarRow(scan, m);
  const value = addPart(day, row.value);
  // `أمس مساء الخميس`: the part belongs to what follows it.
  if (value === null || (findCalendar(scan, day.next, "part") >= 0 && readDay(r, scan.matches.next[m]!) !== null))
    return day;
  return { ...day, next: scan.matches.next[m]!, type: "time", value, entries: [...day.entries, `calendar:${row.id}`] };
}

/** `هذا الصباح`، `هذا المساء`: a part of the day of publication. */
export function readThisPart(r: Reckoning, i: number): TimeReading | null {
  const { scan } = r;
  if (findCalendar(scan, i, "this") < 0 || r.today === null) return null;
  const words = [
    ["الصباح", "MO"],
    ["المساء", "EV"],
    ["الفجر", "MO"],
  ] as const;
  const found = words.find(([word]) => isWord(scan, i + 1, word));
  return found === undefined
    ? null
    : makeReading({
        first: i,
        next: i + 2,
        type: "time",
        value: `${writeDay(r.today)}T${found[1]}`,
        relative: true,
        rule: "times/part-of-day",
        entries: ["calendar:this"],
      });
}
