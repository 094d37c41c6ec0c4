import type { CivilDate } from "./count-days.ts";

/**
 * The tabular (arithmetic) Islamic calendar, days counted from 1970-01-01 = 0. After N. Dershowitz and E. M. Reingold, "Calendrical
 * Calculations" (Software: Practice and Experience 20, 1990): years of 354 days, 11 leap years in 30 (when 14 + 11·year mod 30 < 11), epoch
 * Friday 16 July 622 (Julian). The sighting of the moon, and the Umm al-Qura tables of Saudi print, differ from it by a day or two: what is
 * reckoned from it is marked approximate.
 */
const EPOCH = -492_148;

/** Day of 1–30 of month 1–12 of a Hijri year. */
export function daysFromHijri(year: number, month: number, day: number): number {
  return (
    EPOCH + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + 29 * (month - 1) + Math.floor(month / 2) + day - 1
  );
}

export function hijriFromDays(days: number): CivilDate {
  const year = Math.floor((30 * (days - EPOCH) + 10_646) / 10_631);
  let month = 12;
  while (month > 1 && daysFromHijri(year, month, 1) > days) month--;
  return { year, month, day: days - daysFromHijri(year, month, 1) + 1 };
}

/** How many days a Hijri month has: 29 or 30. */
export function lengthOfHijriMonth(year: number, month: number): number {
  return (
    (month === 12 ? daysFromHijri(year + 1, 1, 1) : daysFromHijri(year, month + 1, 1)) - daysFromHijri(year, month, 1)
  );
}
