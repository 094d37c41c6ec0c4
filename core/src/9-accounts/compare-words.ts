import type { Report } from "./collect-reports.ts";
import type { Surroundings } from "./judged.ts";

/** How far two claims share their words, 0..1, each word weighing as much as it is rare. */
export function compareWords(a: Report, b: Report, around: Surroundings): number {
  let shared = 0;
  let left = 0;
  let right = 0;
  for (const stem of a.stems) {
    const weight = around.weigh(stem) ** 2;
    left += weight;
    if (b.stems.has(stem)) shared += weight;
  }
  for (const stem of b.stems) right += around.weigh(stem) ** 2;
  return left === 0 || right === 0 ? 0 : shared / Math.sqrt(left * right);
}
