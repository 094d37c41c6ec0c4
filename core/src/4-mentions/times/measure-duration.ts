import { writeDuration } from "./write-value.ts";

/** What half a unit is in whole smaller ones. */
const HALVES: Readonly<Record<string, readonly [number, string]>> = {
  Y: [6, "M"],
  TH: [30, "TM"],
  D: [12, "TH"],
  TM: [30, "TS"],
  "10Y": [5, "Y"],
  "100Y": [50, "Y"],
};

/**
 * ISO 8601 of an amount that need not be whole: half a year is `P6M`, an hour and a half `PT90M`, two and a half weeks `P2.5W` (no smaller
 * unit divides them evenly). Null amount: unknown.
 */
export function measureDuration(amount: number | null, unit: string): string {
  if (amount === null || Number.isInteger(amount)) return writeDuration(amount, unit);
  const half = HALVES[unit];
  const smaller = half === undefined ? Number.NaN : amount * 2 * half[0];
  return half !== undefined && Number.isInteger(smaller)
    ? writeDuration(smaller, half[1])
    : writeDuration(amount, unit);
}
