import { countLetters } from "../numbers/count-letters.ts";
import { calendarRow, findCalendar } from "../numbers/find-match.ts";
import { readYearClause } from "./read-year.ts";
import { makeReading, type Reckoning, type TimeReading } from "./time-reading.ts";
import { writeYear } from "./write-value.ts";

/** First and last month of a season, as the news counts them. Winter is named after the year it begins in. */
const MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 14],
};

/** `الصيف الماضي` in November is this year's, in May last year's; `المقبل` the other way round. */
function yearOfSeason(r: Reckoning, season: string, direction: number): number {
  const months = MONTHS[season];
  if (months === undefined || direction === 0) return r.year + direction;
  if (direction < 0) return r.month > months[1] ? r.year : r.year - 1;
  return r.month < months[0] ? r.year : r.year + 1;
}

/** The year told behind a season or quarter, or null: without one they are no dates. */
function yearOf(r: Reckoning, i: number, part: string): { year: number; next: number; relative: boolean } | null {
  const clause = readYearClause(r, i);
  if (clause === null) return null;
  if (clause.year !== null) {
    if (clause.year.era === "hijri") return null;
    return { year: clause.year.year, next: clause.next, relative: false };
  }
  if (r.today === null || clause.direction === null) return null;
  const year = clause.ofYear ? r.year + clause.direction : yearOfSeason(r, part, clause.direction);
  return { year, next: clause.next, relative: true };
}

/** `صيف 2014`، `شتاء العام الماضي`، `الصيف الماضي` → 2014-SU (TIMEX3: SP SU FA WI); `الربع الأول من 2018` → 2018-Q1, `النصف الثاني من العام الجاري` → 2024-H2. */
export function readPartOfYear(r: Reckoning, i: number): TimeReading | null {
  const { scan } = r;
  const season = findCalendar(scan, i, "season");
  const m = season >= 0 ? season : findCalendar(scan, i, "fraction-of-year");
  if (m < 0) return null;
  const row = calendarRow(scan, m);
  const told = yearOf(r, scan.matches.next[m]!, row.value);
  if (told === null) return null;
  return makeReading({
    first: i,
    skip: countLetters(scan.matches.proclitics[m]!),
    next: told.next,
    value: `${writeYear(told.year)}-${row.value}`,
    relative: told.relative,
    rule: season >= 0 ? "times/season" : "times/part-of-year",
    entries: [`calendar:${row.id}`],
  });
}
