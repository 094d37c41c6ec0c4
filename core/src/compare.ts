import { countMinutes } from "./7-copies/count-minutes.ts";
import type { Comparison } from "./model/comparison.ts";
import type { Reading } from "./model/reading.ts";
import { type CompareOptions, openComparison } from "./open-comparison.ts";

/**
 * Compares readings: who copied whom, which events they tell of, what is asked and answered about each, what an editor
 * should look at. The order of the readings does not matter, and a reading handed in twice counts once.
 */
export function compare(readings: readonly Reading[], options: CompareOptions = {}): Comparison {
  const comparison = openComparison(options);
  for (const reading of orderReadings(readings)) comparison.add(reading);
  return comparison.whole();
}

/** By time of publication: articles that come in order displace nothing. */
function orderReadings(readings: readonly Reading[]): Reading[] {
  return readings
    .map((reading) => ({ reading, minute: countMinutes(reading.document.creationTime)?.minute ?? 0 }))
    .sort((a, b) => a.minute - b.minute)
    .map(({ reading }) => reading);
}
