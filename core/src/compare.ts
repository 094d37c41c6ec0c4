import type { Comparison } from "./model/comparison.ts";
import type { Reading } from "./model/reading.ts";

export function compare(_readings: readonly Reading[]): Comparison {
  return { stories: [], derivations: [], accounts: [], judgements: [], findings: [] };
}
