import { countLetters } from "../numbers/count-letters.ts";
import { calendarRow, findCalendar } from "../numbers/find-match.ts";
import { readYearClause } from "./read-year.ts";
import { makeReading, type Reckoning, type TimeReading } from "./time-reading.ts";
import { writeYear } from "./write-value.ts";

/** The year told behind a season or quarter, or null: without one they are no dates. */
function yearOf(r: Reckoning, i: number): { year: number; next: number; relative: boolean } | null {
  const clause = readYearClause(r, i);
  if (clause === null) return null;
  if (clause.year !== null)
    return clause.year.era === "hijri" ? null : { year: clause.year.year, next: clause.next, relative: false };
  return r.today === null || clause.direction === null
    ? null
    : { year: r.year + clause.direction, next: clause.next, relative: true };
}

/** `صيف 2014`، `شتاء العام الماضي`، `الصيف الماضي` → 2014-SU (TIMEX3: SP SU FA WI); `الربع الأول من 2018` → 2018-Q1, `النصف الثاني من العام الجاري` → 2024-H2. */
export function readPartOfYear(r: Reckoning, i: number): TimeReading | null {
  const { scan } = r;
  const season = findCalendar(scan, i, "season");
  const m = season >= 0 ? season : findCalendar(scan, i, "fraction-of-year");
  if (m < 0) return null;
  const row = calendarRow(scan, m);
  const told = yearOf(r, scan.matches.next[m]!);
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
