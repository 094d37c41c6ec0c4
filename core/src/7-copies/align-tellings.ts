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

/** The sentences of one text by their features, so that another text's sentences find what they share without comparing all. */
export interface TellingIndex {
  readonly tellings: readonly WeighedTelling[];
  readonly holders: ReadonlyMap<number, readonly number[]>;
}

export function indexTellings(tellings: readonly WeighedTelling[], weigh: Weigh): TellingIndex {
  const holders = new Map<number, number[]>();
  tellings.forEach((telling, n) => {
    if (!isTelling(telling)) return;
    for (const feature of telling.features) {
      if (weigh(feature) === 0) continue;
      const list = holders.get(feature);
      if (list === undefined) holders.set(feature, [n]);
      else list.push(n);
    }
  });
  return { tellings, holders };
}

/**
 * Pairs sentences one to one, most alike first, and keeps the heaviest chain that runs in the same order in both texts:
 * a translation keeps its wire's order, two reports of one day do not.
 */
export function alignTellings(left: readonly WeighedTelling[], right: TellingIndex, weigh: Weigh): AlignedTelling[] {
  return heaviestChain(pairTellings(left, right, weigh));
}

/**
 * All one-to-one pairs, in order of the left text. Likeness is the cosine of the features, each weighing as much as it is
 * rare; sentences that share too few have none.
 */
export function pairTellings(left: readonly WeighedTelling[], right: TellingIndex, weigh: Weigh): AlignedTelling[] {
  const pairs: AlignedTelling[] = [];
  const sums = new Float64Array(right.tellings.length);
  const counts = new Uint16Array(right.tellings.length);
  left.forEach((telling, i) => {
    if (!isTelling(telling)) return;
    const touched: number[] = [];
    for (const feature of telling.features) {
      const list = right.holders.get(feature);
      if (list === undefined) continue;
      const weight = weigh(feature) ** 2;
      for (const j of list) {
        if (counts[j] === 0) touched.push(j);
        counts[j]!++;
        sums[j]! += weight;
      }
    }
    for (const j of touched) {
      const alike = sums[j]! / (telling.length * right.tellings[j]!.length);
      if (counts[j]! >= FEWEST_SHARED && alike >= ALIKE) pairs.push({ left: i, right: j, alike });
      counts[j] = 0;
      sums[j] = 0;
    }
  });
  return keepOneToOne(pairs);
}

function keepOneToOne(pairs: AlignedTelling[]): AlignedTelling[] {
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
