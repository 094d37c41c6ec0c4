import { daysFromCivil, isCivilDate } from "./count-days.ts";
import type { YearClause } from "./read-year.ts";
import type { Reckoning } from "./time-reading.ts";

/** A day named without its year lies at most so many days ahead; what lies further ahead is meant of the year before. */
const DAYS_AHEAD = 75;
/** The same for a month, in months. */
const MONTHS_AHEAD = 1;
/** With a sign of the future (سيعقد) a day may lie so little back, else it is meant of the coming year. */
const DAYS_BACK_IN_FUTURE = 7;

/** The year of a month named alone, from where it is said to lie. */
function yearByDirection(r: Reckoning, month: number, day: number | null, clause: YearClause): number {
  const direction = clause.direction ?? 0;
  if (clause.ofYear) return r.year + direction;
  if (direction === 0) return r.year;
  const at = day === null ? month - r.month : daysFromCivil(r.year, month, day) - r.today!;
  if (direction < 0) return at < 0 ? r.year : r.year - 1;
  return at > 0 ? r.year : r.year + 1;
}

/** `في 12 مايو`: the day nearest to publication, in a window that reaches back further than ahead. */
function yearByNearness(r: Reckoning, month: number, day: number | null, future: boolean): number {
  if (day === null) {
    const ahead = month - r.month;
    if (future) return ahead >= 0 ? r.year : r.year + 1;
    return ahead > MONTHS_AHEAD ? r.year - 1 : ahead + 12 <= MONTHS_AHEAD ? r.year + 1 : r.year;
  }
  const ahead = daysFromCivil(r.year, month, day) - r.today!;
  if (future) return ahead < -DAYS_BACK_IN_FUTURE ? r.year + 1 : r.year;
  if (ahead > DAYS_AHEAD) return r.year - 1;
  return ahead + 365 <= DAYS_AHEAD ? r.year + 1 : r.year;
}

/**
 * The Gregorian year of a month (and day) whose year is not written, reckoned from publication: `نوفمبر الماضي` the last before, `المقبل` the
 * first after, `من العام الماضي` that year's, else the nearest. Null when there is no publication day, or no such day in that year.
 */
export function resolveMonth(
  r: Reckoning,
  month: number,
  day: number | null,
  clause: YearClause | null,
  future: boolean,
): number | null {
  if (r.today === null) return null;
  const year = clause === null ? yearByNearness(r, month, day, future) : yearByDirection(r, month, day, clause);
  return day === null || isCivilDate(year, month, day) ? year : null;
}
