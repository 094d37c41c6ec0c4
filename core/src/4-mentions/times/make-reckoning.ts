import type { Scan } from "../../3-lexicon/scan-text.ts";
import { daysFromCivil, isCivilDate } from "./count-days.ts";
import type { Reckoning } from "./time-reading.ts";

/** Digits of `text` from `from` to `to` as a number; NaN when one is none. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** From an ISO date or date-time; what follows the day is not looked at. Anything else is no publication day. */
export function makeReckoning(scan: Scan, creationTime: string | null): Reckoning {
  const text = creationTime ?? "";
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const known = text.charAt(4) === "-" && text.charAt(7) === "-" && isCivilDate(year, month, day);
  const memory = { lastYear: null, lastNumber: null, lastNumberAt: -1 };
  return known
    ? { scan, today: daysFromCivil(year, month, day), year, month, ...memory }
    : { scan, today: null, year: Number.NaN, month: Number.NaN, ...memory };
}
