import type { Scan } from "../../3-lexicon/scan-text.ts";
import { calendarRow, findCalendar } from "../numbers/find-match.ts";
import { isMark } from "../numbers/is-word.ts";

const [SLASH, HYPHEN, DASH, OPEN, CLOSE] = [0x2f, 0x2d, 0x2013, 0x28, 0x29];

/** A month by one or two names. */
export interface MonthReading {
  readonly month: number;
  readonly hijri: boolean;
  readonly next: number;
  /** The name is also another word and stands alone. */
  readonly shy: boolean;
  readonly entries: readonly string[];
}

/** The match of a month's name at token `i` with this number (0 = any), or -1. */
function monthMatch(scan: Scan, i: number, number: number): number {
  const m = findCalendar(scan, i, "month");
  return m >= 0 && (number === 0 || calendarRow(scan, m).number === number) ? m : -1;
}

/** The second name of the same month: `/آذار`، `(آذار)`، `آذار`. Answers its match and the token behind. */
function secondName(scan: Scan, i: number, number: number): { m: number; next: number } | null {
  const { matches } = scan;
  if (isMark(scan, i, OPEN)) {
    const m = monthMatch(scan, i + 1, number);
    return m >= 0 && isMark(scan, matches.next[m]!, CLOSE) ? { m, next: matches.next[m]! + 1 } : null;
  }
  const joined = isMark(scan, i, SLASH) || isMark(scan, i, HYPHEN) || isMark(scan, i, DASH);
  const m = monthMatch(scan, joined ? i + 1 : i, number);
  return m >= 0 ? { m, next: matches.next[m]! } : null;
}

/** `نوفمبر`، `مارس/آذار`، `تشرين الثاني (نوفمبر)`، `رمضان`: the month named at token `i`, or null. */
export function readMonth(scan: Scan, i: number): MonthReading | null {
  const m = monthMatch(scan, i, 0);
  if (m < 0) {
    const h = findCalendar(scan, i, "hijri-month");
    if (h < 0) return null;
    const row = calendarRow(scan, h);
    return { month: row.number, hijri: true, next: scan.matches.next[h]!, shy: true, entries: [`calendar:${row.id}`] };
  }
  const row = calendarRow(scan, m);
  const second = secondName(scan, scan.matches.next[m]!, row.number);
  if (second === null)
    return {
      month: row.number,
      hijri: false,
      next: scan.matches.next[m]!,
      shy: row.shy,
      entries: [`calendar:${row.id}`],
    };
  const entries = [`calendar:${row.id}`, `calendar:${calendarRow(scan, second.m).id}`];
  return { month: row.number, hijri: false, next: second.next, shy: false, entries };
}
