import type { WeighedTelling } from "./list-tellings.ts";
import type { Weigh } from "./weigh-words.ts";

/** Cosine from which two sentences are taken to tell the same. Sentences on one event by strangers seldom pass 0.28. */
const ALIKE = 0.3;
/** Sentences must share this many features: two names alone make no telling. */
const FEWEST_SHARED = 3;

/** Sentences of fewer features are headings and asides: they align with anything. */
const FEWEST_FEATURES = 4;

/** True for a sentence that says enough to be recognised. */
export function isTelling(telling: WeighedTelling): boolean {
  return telling.features.length >= FEWEST_FEATURES;
}

/** Sentence `left` of one text tells what sentence `right` of the other tells. */
export interface AlignedTelling {
  readonly left: number;
  readonly right: number;
  readonly alike: number;
}

/** Cosine of two sentences' features, each weighing as much as it is rare; 0 when they share too few. */
export function compareTellings(left: WeighedTelling, right: WeighedTelling, weigh: Weigh): number {
  let shared = 0;
  let count = 0;
  for (let i = 0, j = 0; i < left.features.length && j < right.features.length; ) {
    const a = left.features[i]!;
    const b = right.features[j]!;
    if (a === b) {
      const weight = weigh(a);
      if (weight > 0) count++;
      shared += weight * weight;
      i++;
      j++;
    } else if (a < b) i++;
    else j++;
  }
  if (count < FEWEST_SHARED) return 0;
  return shared / (left.length * right.length);
}

/**
 * Pairs sentences one to one, most alike first, and keeps the heaviest chain that runs in the same order in both texts:
 * a translation keeps its wire's order, two reports of one day do not.
 */
export function alignTellings(
  left: readonly WeighedTelling[],
  right: readonly WeighedTelling[],
  weigh: Weigh,
): AlignedTelling[] {
  return heaviestChain(pairTellings(left, right, weigh));
}

/** All one-to-one pairs, in order of the left text. */
export function pairTellings(
  left: readonly WeighedTelling[],
  right: readonly WeighedTelling[],
  weigh: Weigh,
): AlignedTelling[] {
  const pairs: AlignedTelling[] = [];
  for (let i = 0; i < left.length; i++) {
    if (!isTelling(left[i]!)) continue;
    for (let j = 0; j < right.length; j++) {
      if (!isTelling(right[j]!)) continue;
      const alike = compareTellings(left[i]!, right[j]!, weigh);
      if (alike >= ALIKE) pairs.push({ left: i, right: j, alike });
    }
  }
  pairs.sort((a, b) => b.alike - a.alike || a.left - b.left || a.right - b.right);
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  const kept = pairs.filter((pair) => {
    if (usedLeft.has(pair.left) || usedRight.has(pair.right)) return false;
    usedLeft.add(pair.left);
    usedRight.add(pair.right);
    return true;
  });
  return kept.sort((a, b) => a.left - b.left);
}

/** The increasing chain with the greatest sum of likeness; the earlier one of equals. */
export function heaviestChain(pairs: readonly AlignedTelling[]): AlignedTelling[] {
  const weight: number[] = [];
  const before: number[] = [];
  let last = -1;
  pairs.forEach((pair, i) => {
    weight[i] = pair.alike;
    before[i] = -1;
    for (let k = 0; k < i; k++) {
      if (pairs[k]!.right < pair.right && weight[k]! + pair.alike > weight[i]!) {
        weight[i] = weight[k]! + pair.alike;
        before[i] = k;
      }
    }
    if (last < 0 || weight[i]! > weight[last]!) last = i;
  });
  const chain: AlignedTelling[] = [];
  for (let i = last; i >= 0; i = before[i]!) chain.push(pairs[i]!);
  return chain.reverse();
}
