import type { Report } from "./collect-reports.ts";
import type { Surroundings } from "./judged.ts";

/** How far two claims share their words, 0..1, each word weighing as much as it is rare. */
export function compareWords(a: Report, b: Report, around: Surroundings): number {
  const { shared, left, right } = weighShared(a, b, around);
  return left === 0 || right === 0 ? 0 : shared / Math.sqrt(left * right);
}

/** How much of the shorter of two claims stands in the other, 0..1: one outlet may print a sentence of what another prints in full. */
export function containWords(a: Report, b: Report, around: Surroundings): number {
  const { shared, left, right } = weighShared(a, b, around);
  return left === 0 || right === 0 ? 0 : shared / Math.min(left, right);
}

function weighShared(
  a: Report,
  b: Report,
  around: Surroundings,
): { readonly shared: number; readonly left: number; readonly right: number } {
  let shared = 0;
  let left = 0;
  let right = 0;
  const [x, y] = [a.stems(), b.stems()];
  for (const stem of x) {
    const weight = around.weigh(stem) ** 2;
    left += weight;
    if (y.has(stem)) shared += weight;
  }
  for (const stem of y) right += around.weigh(stem) ** 2;
  return { shared, left, right };
}
