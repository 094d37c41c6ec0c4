import { findCalendar } from "../numbers/find-match.ts";
import { makeReading, type Reckoning, type TimeReading } from "./time-reading.ts";
import { writeDay } from "./write-value.ts";

/** `الليلة الماضية` the night before, `الليلة` tonight. */
export function readNight(r: Reckoning, i: number, skip: number, direction: number | null): TimeReading | null {
  const now = findCalendar(r.scan, i - 1, "this") >= 0;
  if (r.today === null || (direction === null && !now)) return null;
  const day = r.today + (direction ?? 0);
  return makeReading({
    first: i,
    skip,
    next: direction === null ? i + 1 : i + 2,
    value: `${writeDay(day)}TNI`,
    relative: true,
    rule: "times/period",
    entries: ["calendar:night"],
  });
}
