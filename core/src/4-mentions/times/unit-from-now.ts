import { weekdayOf } from "./count-days.ts";
import type { Reckoning } from "./time-reading.ts";
import { writeDay, writeMonth, writeWeek, writeYear } from "./write-value.ts";

const dayBefore = (direction: number): string =>
  direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF";

/** Monday to Sunday of the week so many weeks from this one. */
function weekSpan(today: number, weeks: number): string {
  const monday = today - weekdayOf(today) + 1 + weeks * 7;
  return weeks === 0 ? writeWeek(today) : `${writeDay(monday)}/${writeDay(monday + 6)}`;
}

/** The unit that is `direction` from the present one: `الشهر الماضي` → 2024-10, `القرن الماضي` → 19XX. Null for units too small to name. */
export function unitFromNow(r: Reckoning, unit: string, direction: number): string | null {
  if (r.today === null) return dayBefore(direction);
  if (unit === "W") return weekSpan(r.today, direction);
  if (unit === "M") {
    const months = r.year * 12 + r.month - 1 + direction;
    return writeMonth(Math.floor(months / 12), (months % 12) + 1);
  }
  if (unit === "Y") return writeYear(r.year + direction);
  if (unit === "10Y") return `${Math.floor(r.year / 10) + direction}X`;
  return unit === "100Y" ? `${Math.floor(r.year / 100) + direction}XX` : null;
}
