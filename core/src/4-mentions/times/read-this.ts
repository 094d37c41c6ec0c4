import { SINGULAR } from "../../3-lexicon/load-calendar.ts";
import { countLetters } from "../numbers/count-letters.ts";
import { findCalendar } from "../numbers/find-match.ts";
import { readNight } from "./read-night.ts";
import { readUnit } from "./read-unit.ts";
import { makeReading, type Reckoning, type TimeReading } from "./time-reading.ts";
import { unitFromNow } from "./unit-from-now.ts";

/** `هذا الأسبوع`، `هذه السنة`، `هذا المساء`: the present one. */
export function readThis(r: Reckoning, i: number): TimeReading | null {
  const m = findCalendar(r.scan, i, "this");
  if (m < 0) return null;
  const skip = countLetters(r.scan.matches.proclitics[m]!);
  const unit = readUnit(r, i + 1);
  if (unit === null || !unit.article || unit.proclitics !== 0 || unit.number !== SINGULAR) return null;
  if (unit.entry === "calendar:night-unit") {
    const night = readNight(r, i + 1, 0, null);
    return night === null ? null : { ...night, first: i, skip };
  }
  if (unit.unit === "D") return null;
  const value = unitFromNow(r, unit.unit, 0);
  return value === null
    ? null
    : makeReading({
        first: i,
        skip,
        next: unit.next,
        value,
        relative: true,
        rule: "times/period",
        entries: [unit.entry],
      });
}

/** `الأسبوع`، `الشهر`، `العام` behind an edge (`مطلع الأسبوع`): the present one. */
export function readPresentUnit(r: Reckoning, i: number): TimeReading | null {
  const unit = readUnit(r, i);
  if (unit === null || !unit.article || unit.number !== SINGULAR || unit.proclitics !== 0) return null;
  if (unit.unit !== "W" && unit.unit !== "M" && unit.unit !== "Y") return null;
  const value = unitFromNow(r, unit.unit, 0);
  return value === null || r.today === null
    ? null
    : makeReading({ first: i, next: unit.next, value, relative: true, rule: "times/period", entries: [unit.entry] });
}
