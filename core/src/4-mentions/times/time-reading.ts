import type { Scan } from "../../3-lexicon/scan-text.ts";
import type { Calendar, Timex, TimexType } from "../../model/timex.ts";
import type { NumberReading } from "../numbers/number-reading.ts";

/** The text, and the day it was published: what relative times are reckoned from. */
export interface Reckoning {
  readonly scan: Scan;
  /** Days since 1970-01-01; null when nobody told. */
  readonly today: number | null;
  readonly year: number;
  readonly month: number;
  /** The last year that was named by a number: what `من العام نفسه` means. Set on the way through the text. */
  lastYear: number | null;
  /** The number read last, and at which token: a number is looked at by every reader that may start with one. */
  lastNumber: NumberReading | null;
  lastNumberAt: number;
}

/** A time expression in tokens `[first, next)`, `skip` folded letters of the first left out. */
export interface TimeReading {
  readonly first: number;
  readonly next: number;
  readonly skip: number;
  readonly type: TimexType;
  readonly value: string;
  readonly modifier: Timex["modifier"];
  readonly calendar: Calendar;
  readonly relative: boolean;
  readonly rule: string;
  readonly entries: readonly string[];
  /** Days since 1970-01-01 when the value is one day, so that a part of the day or a clock time can join it; else null. */
  readonly day: number | null;
}

/** A reading with the usual defaults: a Gregorian date, reckoned from nothing, without modifier. */
export function makeReading(
  some: Pick<TimeReading, "first" | "next" | "value" | "rule" | "entries"> & Partial<TimeReading>,
): TimeReading {
  // property by property: spreading costs ten times as much
  return {
    first: some.first,
    next: some.next,
    skip: some.skip ?? 0,
    type: some.type ?? "date",
    value: some.value,
    modifier: some.modifier ?? "none",
    calendar: some.calendar ?? "gregorian",
    relative: some.relative ?? false,
    rule: some.rule,
    entries: some.entries,
    day: some.day ?? null,
  };
}
