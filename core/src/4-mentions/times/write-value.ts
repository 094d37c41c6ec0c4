import { civilFromDays, isoWeekOf } from "./count-days.ts";

const pad = (n: number, width: number): string => String(n).padStart(width, "0");

export function writeYear(year: number): string {
  return pad(year, 4);
}

export function writeMonth(year: number, month: number): string {
  return `${writeYear(year)}-${pad(month, 2)}`;
}

/** `2024-11-27`. */
export function writeDay(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${writeMonth(year, month)}-${pad(day, 2)}`;
}

/** `2024-W48`. */
export function writeWeek(days: number): string {
  const { year, week } = isoWeekOf(days);
  return `${writeYear(year)}-W${pad(week, 2)}`;
}

/** `14:00`. */
export function writeClock(hour: number, minute: number): string {
  return `${pad(hour, 2)}:${pad(minute, 2)}`;
}

/** `PT72H`, `P8Y`: amount null = unknown (`PXY`). Units are ISO designators, T before those of the clock; 10Y and 100Y multiply. */
export function writeDuration(amount: number | null, unit: string): string {
  if (unit === "10Y" || unit === "100Y") {
    if (amount === null) return "PXY";
    return `P${amount * (unit === "10Y" ? 10 : 100)}Y`;
  }
  // An unknown number of hours is `PXH`, as the gold readings have it, not `PTXH`.
  if (amount === null) return `PX${unit.replace("T", "")}`;
  return unit.startsWith("T") ? `PT${amount}${unit.slice(1)}` : `P${amount}${unit}`;
}
