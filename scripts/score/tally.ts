import type { Pairing } from "./pair-best-first.ts";

/** Counts behind precision, recall and F1. A pair that fails its test is both missed and extra. */
export interface Tally {
  readonly right: number;
  readonly missed: number;
  readonly extra: number;
}

/** How many of how many. */
export interface Share {
  readonly good: number;
  readonly all: number;
}

export function countPairing<F, E extends { readonly optional: boolean }>(
  pairing: Pairing<F, E>,
  holds: (found: F, expected: E) => boolean = () => true,
): Tally {
  const required = pairing.pairs.filter(({ expected }) => !expected.optional);
  const right = required.filter(({ found, expected }) => holds(found, expected)).length;
  const failed = required.length - right;
  return { right, missed: pairing.missed.length + failed, extra: pairing.extra.length + failed };
}

/** The share of required pairs for which the test holds. */
export function sharePairing<F, E extends { readonly optional: boolean }>(
  pairing: Pairing<F, E>,
  holds: (found: F, expected: E) => boolean,
): Share {
  const required = pairing.pairs.filter(({ expected }) => !expected.optional);
  return { good: required.filter(({ found, expected }) => holds(found, expected)).length, all: required.length };
}

/** Each 0..1; 0 where there is nothing to divide by. */
export function rateTally({ right, missed, extra }: Tally): { precision: number; recall: number; f1: number } {
  const precision = right / (right + extra || 1);
  const recall = right / (right + missed || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
