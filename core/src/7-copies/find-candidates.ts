import { pickFingerprints } from "./pick-fingerprints.ts";
import type { Shingles } from "./shingle-words.ts";
import { sketchShingles } from "./sketch-shingles.ts";

/** How many of the latest holders of one key are looked at: bounds the work for set phrases that everybody prints. */
const LATEST = 64;
/** A lifted passage of 25 words shares at least two fingerprints; one alone is a set phrase. */
const FINGERPRINTS_SHARED = 2;

/** An index of what was added so far. */
export interface CandidateIndex {
  /** Earlier texts that may share a passage with this one, ascending, and then adds it as number `n`. */
  readonly add: (n: number, shingles: Shingles) => number[];
}

type Holders = Map<number, number[]>;

function meet(holders: Holders, key: number, n: number, seen: Map<number, number>): void {
  const list = holders.get(key);
  if (list === undefined) {
    holders.set(key, [n]);
    return;
  }
  for (const other of list) seen.set(other, (seen.get(other) ?? 0) + 1);
  list.push(n);
  if (list.length > LATEST) list.shift();
}

/**
 * Candidates come from two indexes: bands of the sketch find texts alike as a whole, fingerprints find passages lifted into
 * a text that is otherwise different. Work for one text depends on its own length and on `LATEST`, not on how many there are.
 */
export function openCandidateIndex(): CandidateIndex {
  const bands: Holders = new Map();
  const fingerprints: Holders = new Map();
  const add = (n: number, shingles: Shingles): number[] => {
    const alike = new Map<number, number>();
    const passages = new Map<number, number>();
    for (const key of sketchShingles(shingles.set)) meet(bands, key, n, alike);
    for (const key of pickFingerprints(shingles.at)) meet(fingerprints, key, n, passages);
    const found = new Set(alike.keys());
    for (const [other, shared] of passages) if (shared >= FINGERPRINTS_SHARED) found.add(other);
    return [...found].sort((a, b) => a - b);
  };
  return { add };
}
