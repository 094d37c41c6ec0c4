import { countLetters } from "../numbers/count-letters.ts";
import { calendarRow, findCalendar } from "../numbers/find-match.ts";
import { readCentury, readDecade } from "./read-decade.ts";
import { readLength } from "./read-duration.ts";
import { readMonthDate } from "./read-month-date.ts";
import { readDay } from "./read-part.ts";
import { readPeriod } from "./read-period.ts";
import { readPartOfYear } from "./read-season.ts";
import { readPresentUnit, readThis } from "./read-this.ts";
import { readBareYear, readNamedYear } from "./read-year-date.ts";
import { makeReading, type Reckoning, type TimeReading } from "./time-reading.ts";

/** `آخر 24 ساعة`: the length of time up to now. */
function lastLength(r: Reckoning, i: number): TimeReading | null {
  const length = readLength(r, i, false);
  if (length === null || length.skip > 0 || length.amount === null) return null;
  return makeReading({
    first: i,
    next: length.next,
    type: "duration",
    value: length.value,
    relative: true,
    rule: "times/duration",
    entries: length.entries,
  });
}

/** What an edge can be the edge of. */
function edgeOf(r: Reckoning, i: number): TimeReading | null {
  if (i >= r.scan.tokens.count) return null;
  return (
    readMonthDate(r, i) ??
    readNamedYear(r, i) ??
    readCentury(r, i) ??
    readDecade(r, i) ??
    readPeriod(r, i) ??
    readThis(r, i) ??
    readPresentUnit(r, i) ??
    readPartOfYear(r, i) ??
    readDay(r, i) ??
    readBareYear(r, i)
  );
}

const EDGES = { start: "start", mid: "mid", end: "end" } as const;

/** `مطلع الأسبوع`، `أواخر عام 2016`، `منتصف التسعينيات`، `آخر 24 ساعة`: a time with the word for its beginning, middle or end. */
export function readEdge(r: Reckoning, i: number): TimeReading | null {
  const { scan } = r;
  const m = findCalendar(scan, i, "edge");
  if (m < 0) return null;
  const row = calendarRow(scan, m);
  const next = scan.matches.next[m]!;
  const skip = countLetters(scan.matches.proclitics[m]!);
  const inner = edgeOf(r, next) ?? (row.value === "end" ? lastLength(r, next) : null);
  if (inner === null || inner.skip > 0) return null;
  const edge = inner.type === "date" ? (EDGES[row.value as keyof typeof EDGES] ?? "none") : "none";
  return { ...inner, first: i, skip, modifier: edge, entries: [`calendar:${row.id}`, ...inner.entries] };
}
