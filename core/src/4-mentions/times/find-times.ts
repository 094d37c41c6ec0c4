import { NUMBER } from "../../2-tokens/tokenise.ts";
import { classBit, classNumber } from "../../3-lexicon/build-lexicon.ts";
import type { CalendarKind } from "../../3-lexicon/load-calendar.ts";
import { type Scan, spanFrom } from "../../3-lexicon/scan-text.ts";
import type { DocumentId } from "../../model/annotation.ts";
import { makeId } from "../../model/make-id.ts";
import type { Quantity } from "../../model/quantity.ts";
import type { Timex } from "../../model/timex.ts";
import { calendarRow } from "../numbers/find-match.ts";
import { makeReckoning } from "./make-reckoning.ts";
import { readAnchored } from "./read-anchored.ts";
import { readClock } from "./read-clock.ts";
import { readDayOfMonth, readDayOfThisMonth } from "./read-date.ts";
import { readCentury, readDecade } from "./read-decade.ts";
import { readDuration } from "./read-duration.ts";
import { readEdge } from "./read-edge.ts";
import { readInterval, readListedDay, withLastDay } from "./read-interval.ts";
import { readMonthDate } from "./read-month-date.ts";
import { readNumericDate } from "./read-numeric-date.ts";
import { readDay, readPart, readThisPart, withPartBehind } from "./read-part.ts";
import { readPeriod } from "./read-period.ts";
import { readPartOfYear } from "./read-season.ts";
import { readThis } from "./read-this.ts";
import { readTwoMonths } from "./read-two-months.ts";
import { readBareYear, readNamedYear } from "./read-year-date.ts";
import type { Reckoning, TimeReading } from "./time-reading.ts";

const CALENDAR = classNumber("calendar");
const CALENDAR_SET = classBit("calendar");
const STARTING_SET = CALENDAR_SET | classBit("numeral");

/** Reads the time that starts at token `i`; `anchor` is the last day the sentence named. */
type Reader = (r: Reckoning, i: number, anchor: number | null) => TimeReading | null;

/** What may start at a calendar word, in the order it is tried: the first that reads wins, so the longer constructions stand first. */
const BY_KIND: readonly (readonly [CalendarKind, readonly Reader[]])[] = [
  ["part", [readPart]],
  ["day", [readDay]],
  ["day-word", [readDay]],
  ["weekday", [readDay]],
  ["clock", [readClock]],
  ["this", [readThisPart, readThis]],
  ["edge", [readEdge]],
  ["anchor", [readAnchored]],
  ["season", [readPartOfYear]],
  ["fraction-of-year", [readPartOfYear]],
  ["month", [readMonthDate]],
  ["hijri-month", [readMonthDate]],
  ["decade", [readDecade]],
  ["unit", [readTwoMonths, readMonthDate, readCentury, readNamedYear, readPeriod, readDuration]],
];

/** The bit of each kind in `kindsAt`. */
const BITS: ReadonlyMap<CalendarKind, number> = new Map(BY_KIND.map(([kind], at) => [kind, 1 << at]));

/** What may start at a number. */
const BY_NUMBER: readonly Reader[] = [
  readNumericDate,
  readInterval,
  readListedDay,
  (r, i) => readDayOfMonth(r, i),
  readDayOfThisMonth,
  readClock,
  readDuration,
  readBareYear,
];

/** Kinds of the calendar words at a token as a set of bits; a phrase that is no time gives -1 - the token behind it. */
function kindsAt(scan: Scan, i: number): number {
  const { matches } = scan;
  let set = 0;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== CALENDAR || matches.enclitic[m] !== 0) continue;
    const { kind } = calendarRow(scan, m);
    if (kind === "never") return -1 - matches.next[m]!;
    set |= BITS.get(kind) ?? 0;
  }
  return set;
}

function readFirst(readers: readonly Reader[], r: Reckoning, i: number, anchor: number | null): TimeReading | null {
  for (const read of readers) {
    const reading = read(r, i, anchor);
    if (reading !== null) return reading;
  }
  return null;
}

function readByKind(kinds: number, r: Reckoning, i: number, anchor: number | null): TimeReading | null {
  for (let at = 0; at < BY_KIND.length; at++) {
    if ((kinds & (1 << at)) === 0) continue;
    const reading = readFirst(BY_KIND[at]![1], r, i, anchor);
    if (reading !== null) return reading;
  }
  return null;
}

function timexOf(scan: Scan, document: DocumentId, reading: TimeReading): Timex {
  const span = spanFrom(scan.tokens, reading.first, reading.skip, reading.next);
  const { type, value, modifier, calendar, relative, rule, entries } = reading;
  return {
    id: makeId(document, "timex", span),
    document,
    span,
    provenance: { rule, entries },
    type,
    value,
    modifier,
    calendar,
    relative,
  };
}

/** The year a value begins with; null for decades and what is no date. */
function yearOf(value: string): number | null {
  const year = Number(value.slice(0, 4));
  return Number.isInteger(year) && year > 999 ? year : null;
}

/** Goes through the tokens and remembers the last day each sentence named. */
class Walk {
  readonly #r: Reckoning;
  #sentence = 0;
  #anchor: number | null = null;

  constructor(r: Reckoning) {
    this.#r = r;
  }

  /** The time at token `i`, or the token to go on from. */
  read(i: number): TimeReading | number {
    const { scan } = this.#r;
    const { sentences, tokens, matches } = scan;
    while (this.#sentence < sentences.length && sentences[this.#sentence]!.next <= i) {
      this.#sentence++;
      this.#anchor = null;
    }
    const kinds = (matches.classes[i]! & CALENDAR_SET) !== 0 ? kindsAt(scan, i) : 0;
    if (kinds < 0) return -1 - kinds;
    const byKind = kinds > 0 ? readByKind(kinds, this.#r, i, this.#anchor) : null;
    const number = tokens.kind[i] === NUMBER || (matches.classes[i]! & classBit("numeral")) !== 0;
    const reading = byKind ?? (number ? readFirst(BY_NUMBER, this.#r, i, this.#anchor) : null);
    if (reading === null) return i + 1;
    this.#anchor = reading.day ?? this.#anchor;
    if (!reading.relative && reading.type === "date") this.#r.lastYear = yearOf(reading.value) ?? this.#r.lastYear;
    return withPartBehind(this.#r, withLastDay(this.#r, reading));
  }
}

/**
 * Finds every expression of a date or period, resolved against the day of publication (`creationTime`, an ISO date or date-time; null: relative
 * times stay open, `XXXX-WXX-5`, `PAST_REF`). In order of the text; spans do not overlap. `quantities` are not needed to tell times, for numbers
 * that are times are not among them; they are taken so that stages read in one order.
 */
export function findTimes(
  scan: Scan,
  document: DocumentId,
  _quantities: readonly Quantity[],
  creationTime: string | null,
): Timex[] {
  const { tokens, matches } = scan;
  const walk = new Walk(makeReckoning(scan, creationTime));
  const out: Timex[] = [];
  for (let i = 0; i < tokens.count; ) {
    if (tokens.kind[i] !== NUMBER && (matches.classes[i]! & STARTING_SET) === 0) {
      i++;
      continue;
    }
    const read = walk.read(i);
    if (typeof read === "number") i = read;
    else {
      out.push(timexOf(scan, document, read));
      i = Math.max(read.next, i + 1);
    }
  }
  return out;
}
