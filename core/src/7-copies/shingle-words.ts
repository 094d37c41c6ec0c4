import type { Words } from "./list-words.ts";
import { mixHash } from "./mix-hash.ts";

/** Words in a shingle. Five is the length at which two Arabic reports of one event, written apart, hardly share any. */
export const SHINGLE_LENGTH = 5;

/**
 * Shingles of a text. `at[i]` is the 32-bit hash of the words `i .. i+4`; `set` holds the distinct ones, ascending.
 * Two different shingles of a pair of 1,000-word texts fall together with a chance of 1,000² / 2³² ≈ 0.0002.
 */
export interface Shingles {
  readonly at: Uint32Array;
  readonly set: Uint32Array;
}

/** A text of fewer than five words is one shingle; an empty text has none. */
export function shingleWords(words: Words): Shingles {
  const length = Math.min(SHINGLE_LENGTH, words.count);
  const count = length === 0 ? 0 : words.count - length + 1;
  const at = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    let hash = length;
    for (let k = 0; k < length; k++) hash = mixHash(hash, words.hash[i + k]!);
    at[i] = hash;
  }
  return { at, set: distinct(at) };
}

function distinct(values: Uint32Array): Uint32Array {
  const sorted = values.slice().sort();
  let n = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[n++] = sorted[i]!;
  return sorted.subarray(0, n);
}

/** How many shingles two texts share. Both sets ascend, so one walk is enough. */
export function countShared(left: Uint32Array, right: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const a = left[i]!;
    const b = right[j]!;
    if (a === b) {
      shared++;
      i++;
      j++;
    } else if (a < b) i++;
    else j++;
  }
  return shared;
}

/** Jaccard resemblance of two shingle sets, 0..1; two empty texts do not resemble each other. */
export function resemblanceOf(left: Uint32Array, right: Uint32Array): number {
  const shared = countShared(left, right);
  const all = left.length + right.length - shared;
  return all === 0 ? 0 : shared / all;
}
