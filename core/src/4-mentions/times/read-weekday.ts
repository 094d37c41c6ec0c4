import { ARTICLE, CONJUNCTION_WAW, FUTURE } from "../../2-tokens/split-clitics.ts";
import { classNumber } from "../../3-lexicon/build-lexicon.ts";
import { kindOf } from "../../3-lexicon/conjugate.ts";
import { countLetters } from "../numbers/count-letters.ts";
import { calendarRow, findCalendar } from "../numbers/find-match.ts";
import { isMark, isWord } from "../numbers/is-word.ts";
import { weekdayOf } from "./count-days.ts";
import { expectsFuture } from "./expects-future.ts";
import { numberAt } from "./number-at.ts";
import { readDayOfMonth } from "./read-date.ts";
import { readNumericDate } from "./read-numeric-date.ts";
import { directionAt } from "./read-year.ts";
import { makeReading, type Reckoning, type TimeReading } from "./time-reading.ts";
import { writeDay } from "./write-value.ts";

const [COMMA, ARABIC_COMMA, HYPHEN, OPEN, CLOSE] = [0x2c, 0x60c, 0x2d, 0x28, 0x29];

const CUE = classNumber("cue");

/**
 * The day of this weekday: the last one up to today; strictly before with الماضي, strictly after with المقبل (2: the week after that), from today
 * on when the future is spoken of. Today and yesterday stay what they are even then, and a weekday alone that was six days ago is tomorrow:
 * news of last week says الماضي.
 */
export function resolveWeekday(
  today: number,
  weekday: number,
  direction: number | null,
  future: boolean | null,
): number {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (direction === -1) return today - (back === 0 ? 7 : back);
  const ahead = back === 0 ? 0 : 7 - back;
  if (direction === 1 || direction === 2) return today + (ahead === 0 ? 7 : ahead) + (direction - 1) * 7;
  if (direction === 0) return today + ahead;
  return (future === true && back > 1) || (future === null && back === 6) ? today + ahead : today - back;
}

/** The day of this weekday nearest to `day`: `اليوم الجمعة` in a text published on Saturday is the day before. Of two equally near, the earlier. */
export function nearestWeekday(day: number, weekday: number): number {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return back <= 3 ? day - back : day + 7 - back;
}

/** A date that stands beside the weekday: `الخميس 28 نوفمبر`، `الجمعة، 29/11/2024`، `السبت الموافق 30 نوفمبر`. */
function dateBeside(r: Reckoning, i: number): { reading: TimeReading; next: number } | null {
  const { scan } = r;
  let at = i;
  const opened = isMark(scan, at, OPEN);
  if (opened || isMark(scan, at, COMMA) || isMark(scan, at, ARABIC_COMMA) || isMark(scan, at, HYPHEN)) at++;
  const corresponding = findCalendar(scan, at, "corresponding");
  if (corresponding >= 0) at = scan.matches.next[corresponding]!;
  if (at >= scan.tokens.count) return null;
  const reading = readNumericDate(r, at) ?? readDayOfMonth(r, at);
  if (reading === null || reading.day === null || reading.skip > 0) return null;
  return { reading, next: opened && isMark(scan, reading.next, CLOSE) ? reading.next + 1 : reading.next };
}

/** `الجمعة 22 شوال`: the weekday sets right what the tabular calendar has a day wrong. */
function onWeekday(reading: TimeReading, weekday: number): TimeReading {
  if (reading.calendar !== "hijri" || reading.day === null) return reading;
  const day = nearestWeekday(reading.day, weekday);
  return { ...reading, day, value: writeDay(day) };
}

/** `الجمعة من الأسبوع الماضي`: weeks from this one, and the token behind; null when no week is named. */
function weekBeside(r: Reckoning, i: number): { weeks: number; next: number } | null {
  const { scan } = r;
  let at = isWord(scan, i, "من") || isWord(scan, i, "في") ? i + 1 : i;
  const now = findCalendar(scan, at, "this") >= 0;
  if (now) at++;
  if (!isWord(scan, at, "الاسبوع")) return null;
  const direction = now ? 0 : directionAt(r, at + 1);
  return direction === null ? null : { weeks: direction, next: now ? at + 1 : at + 2 };
}

/** `الأحد عشر لاعبا`: eleven of them, no Sunday. */
function isEleven(r: Reckoning, i: number): boolean {
  const number = numberAt(r, i);
  return number !== null && number.next > i + 1;
}

/** `قالت السبت`، `لرويترز الجمعة`: what was said just before is past. */
function isReported(r: Reckoning, i: number): boolean {
  const { matches } = r.scan;
  for (let k = i - 1; k >= 0 && k >= i - 2; k--) {
    for (let m = matches.at[k]!; m < matches.at[k + 1]!; m++) {
      if (
        matches.kind[m] === CUE &&
        kindOf(matches.feature[m]!) === "perfect" &&
        (matches.proclitics[m]! & FUTURE) === 0
      )
        return true;
    }
  }
  return false;
}

/** What the words before tell: true the future, false the past, null nothing. */
function tenseBefore(r: Reckoning, i: number): boolean | null {
  if (isReported(r, i)) return false;
  return expectsFuture(r.scan, i) ? true : null;
}

/** `الأربعاء المقبل`; `الثلاثاء والأربعاء المقبلين` says it of both; `الأربعاء بعد المقبل` is 2, a week later. */
function directionOf(r: Reckoning, i: number): { direction: number | null; next: number } {
  const direction = directionAt(r, i);
  if (direction !== null) return { direction, next: i + 1 };
  if (isWord(r.scan, i, "بعد") && directionAt(r, i + 1) === 1) return { direction: 2, next: i + 2 };
  const second = findCalendar(r.scan, i, "weekday");
  const joined = second >= 0 && (r.scan.matches.proclitics[second]! & CONJUNCTION_WAW) !== 0;
  return { direction: joined ? directionAt(r, i + 1) : null, next: i };
}

/**
 * `يوم الأربعاء الماضي`، `الجمعة`، `الخميس 28 نوفمبر`: a weekday from its token, or from يوم before it. Named dates beside it win.
 */
export function readWeekday(r: Reckoning, i: number): TimeReading | null {
  const { scan } = r;
  const day = findCalendar(scan, i, "day-word");
  const at = day >= 0 ? i + 1 : i;
  const m = findCalendar(scan, at, "weekday");
  if (m < 0 || isEleven(r, at) || (day >= 0 && scan.matches.proclitics[m]! !== ARTICLE)) return null;
  const row = calendarRow(scan, m);
  const skip = countLetters(scan.matches.proclitics[day >= 0 ? day : m]!);
  const entries = [`calendar:${row.id}`];
  const rule = "times/weekday";
  const beside = dateBeside(r, at + 1);
  if (beside !== null)
    return {
      ...onWeekday(beside.reading, row.number),
      first: i,
      skip,
      next: beside.next,
      rule,
      entries: [...entries, ...beside.reading.entries],
    };
  const { direction, next } = directionOf(r, at + 1);
  if (r.today === null) return makeReading({ first: i, skip, next, value: `XXXX-WXX-${row.number}`, rule, entries });
  const week = weekBeside(r, at + 1);
  if (week !== null) {
    const on = r.today - weekdayOf(r.today) + row.number + week.weeks * 7;
    return makeReading({
      first: i,
      skip,
      next: week.next,
      value: writeDay(on),
      day: on,
      relative: true,
      rule,
      entries,
    });
  }
  const on = resolveWeekday(r.today, row.number, direction, direction === null ? tenseBefore(r, i) : null);
  return makeReading({ first: i, skip, next, value: writeDay(on), day: on, relative: true, rule, entries });
}
