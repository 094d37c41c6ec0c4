import type { NumberReading } from "../numbers/number-reading.ts";
import { readNumber } from "../numbers/read-number.ts";
import type { Reckoning } from "./time-reading.ts";

/** The number that starts at token `i`, read once however many readers ask. */
export function numberAt(r: Reckoning, i: number): NumberReading | null {
  if (r.lastNumberAt !== i) {
    r.lastNumber = readNumber(r.scan, i);
    r.lastNumberAt = i;
  }
  return r.lastNumber;
}
