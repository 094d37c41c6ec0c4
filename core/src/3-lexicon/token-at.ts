import type { Scan } from "./scan-text.ts";

/** The token at or around an offset of the text: a span may start inside a token, behind its proclitics. */
export function tokenAt(scan: Scan, offset: number): number {
  const { end, count } = scan.tokens;
  let low = 0;
  let high = count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (end[mid]! <= offset) low = mid + 1;
    else high = mid;
  }
  return low;
}
