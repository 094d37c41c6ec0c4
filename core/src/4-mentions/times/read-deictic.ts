import { isQuoteMark } from "../../2-tokens/match-quotes.ts";
import { ARTICLE, PREPOSITION_BA, PREPOSITION_KA, PREPOSITION_LA } from "../../2-tokens/split-clitics.ts";
import { LINE } from "../../2-tokens/tokenise.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";
import { countLetters } from "../numbers/count-letters.ts";
import { calendarRow, findCalendar } from "../numbers/find-match.ts";
import { isMark, isWord } from "../numbers/is-word.ts";
import { nearestWeekday, readWeekday } from "./read-weekday.ts";
import { makeReading, type Reckoning, type TimeReading } from "./time-reading.ts";
import { writeDay } from "./write-value.ts";

const [COMMA, ARABIC_COMMA, OPEN, CLOSE, UNDERSCORE, HYPHEN, DASH] = [0x2c, 0x60c, 0x28, 0x29, 0x5f, 0x2d, 0x2013];

/** غد and الغد are names and metaphors unless a time word stands before them. */
function isLoneTomorrow(r: Reckoning, i: number): boolean {
  const { scan } = r;
  if (!isWord(scan, i, "غد") && !isWord(scan, i, "الغد")) return false;
  return findCalendar(scan, i - 1, "day-word") < 0 && findCalendar(scan, i - 1, "part") < 0;
}

/** Token `i` is a dash or the end of a line (or of the text). */
function isEdge(scan: Scan, i: number): boolean {
  return (
    i < 0 || i >= scan.tokens.count || scan.tokens.kind[i] === LINE || isMark(scan, i, HYPHEN) || isMark(scan, i, DASH)
  );
}

/** `(دجلة اليوم)`، `عين اليوم – كابول`: two words on their own are an outlet's name. */
function endsName(scan: Scan, i: number): boolean {
  return (isMark(scan, i - 2, OPEN) && isMark(scan, i + 1, CLOSE)) || (isEdge(scan, i - 2) && isEdge(scan, i + 1));
}

/** `اليوم التالي`، `في اليوم`، `ذلك اليوم`: not today. */
function isAnotherDay(r: Reckoning, i: number): boolean {
  const { scan } = r;
  // `#اليوم_العالمي`: one word of a tag.
  if (isMark(scan, i + 1, UNDERSCORE) || isMark(scan, i - 1, UNDERSCORE)) return true;
  if (isWord(scan, i, "اليوم") || isWord(scan, i, "واليوم")) {
    if (findCalendar(scan, i + 1, "other-day") >= 0 || endsName(scan, i)) return true;
    return findCalendar(scan, i - 1, "before-other-day") >= 0 && findCalendar(scan, i + 1, "weekday") < 0;
  }
  return isLoneTomorrow(r, i) || isWord(scan, i + 1, "القريب");
}

/** `لامس` is touched, not ل + أمس; `باليوم` is a day's wage: with prepositions only `بالأمس` is read. */
function isMisread(r: Reckoning, m: number): boolean {
  const clitics = r.scan.matches.proclitics[m]!;
  if ((clitics & (PREPOSITION_LA | PREPOSITION_KA)) !== 0) return true;
  return (clitics & PREPOSITION_BA) !== 0 && calendarRow(r.scan, m).number === 0;
}

/** A weekday beside the word: `اليوم الجمعة`، `أمس (الخميس)`، `غدا، السبت`. */
function weekdayBeside(r: Reckoning, i: number): { m: number; at: number; next: number } | null {
  const { scan } = r;
  const quoted = i < scan.tokens.count && isQuoteMark(scan.tokens, i);
  const opened = quoted || isMark(scan, i, OPEN);
  const at = opened || isMark(scan, i, COMMA) || isMark(scan, i, ARABIC_COMMA) ? i + 1 : i;
  const m = findCalendar(scan, at, "weekday");
  if (m < 0 || scan.matches.proclitics[m] !== ARTICLE) return null;
  if (quoted) return at + 1 < scan.tokens.count && isQuoteMark(scan.tokens, at + 1) ? { m, at, next: at + 2 } : null;
  if (opened) return isMark(scan, at + 1, CLOSE) ? { m, at, next: at + 2 } : null;
  return { m, at, next: at + 1 };
}

/**
 * `اليوم`، `أمس`، `أول أمس`، `غدا`، with the weekday beside it when there is one: the named weekday wins, for the text may have been
 * written the day before it was published.
 */
export function readDeictic(r: Reckoning, i: number): TimeReading | null {
  const { scan } = r;
  const day = findCalendar(scan, i, "day-word");
  const start = day >= 0 ? i + 1 : i;
  const m = findCalendar(scan, start, "day");
  if (m < 0 || isAnotherDay(r, start) || isMisread(r, m)) return null;
  const row = calendarRow(scan, m);
  const skip = countLetters(scan.matches.proclitics[day >= 0 ? day : m]!);
  const after = scan.matches.next[m]!;
  const rule = "times/deictic";
  const entries = [`calendar:${row.id}`];
  if (r.today === null) {
    const value = row.number === 0 ? "PRESENT_REF" : row.number < 0 ? "PAST_REF" : "FUTURE_REF";
    return makeReading({ first: i, skip, next: after, value, relative: true, rule, entries });
  }
  const beside = weekdayBeside(r, after);
  if (beside === null) {
    const on = r.today + row.number;
    return makeReading({ first: i, skip, next: after, value: writeDay(on), day: on, relative: true, rule, entries });
  }
  const dated = readWeekday(r, beside.at);
  const weekday = calendarRow(scan, beside.m);
  const named = dated !== null && !dated.relative && dated.day !== null;
  const on = named ? dated.day! : nearestWeekday(r.today + row.number, weekday.number);
  const next = dated !== null && dated.next > beside.at + 1 ? dated.next : beside.next;
  return makeReading({
    first: i,
    skip,
    next,
    value: writeDay(on),
    day: on,
    relative: true,
    rule,
    entries: [...entries, `calendar:${weekday.id}`],
  });
}
