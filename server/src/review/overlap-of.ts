import type { Span } from "@isnad/core";

/** Share of both spans together that must be shared for one to stand for the other. */
export const OVERLAP = 0.5;

/** The share of two spans together that is in both: 0 to 1. */
export function overlapOf(left: Span, right: Span): number {
  const shared = Math.min(left.end, right.end) - Math.max(left.start, right.start);
  const whole = Math.max(left.end, right.end) - Math.min(left.start, right.start);
  return whole > 0 && shared > 0 ? shared / whole : 0;
}
