import { type AlignedTelling, alignTellings, indexTellings, isTelling, type TellingIndex } from "./align-tellings.ts";
import type { WeighedTelling } from "./list-tellings.ts";
import { mixHash } from "./mix-hash.ts";
import type { Weigh } from "./weigh-words.ts";

/** What is looked at of one article. `agencies` are the outlets it says people spoke to, or that it credits: names by entity. */
export interface Teller {
  readonly tellings: readonly WeighedTelling[];
  readonly agencies: ReadonlyMap<string, string>;
}

/** Two articles that tell one wire in different words, and the sentences that show it, in order. */
export interface Rewrite {
  readonly left: number;
  readonly right: number;
  /** Share of the shorter article's sentences that the other tells in the same order, 0..1. */
  readonly resemblance: number;
  readonly aligned: readonly AlignedTelling[];
  readonly rule: "same-wire" | "told-in-order" | "private-words-in-order";
  /** The agency that both name, when they name one. */
  readonly agency: string | null;
}

/** Rarest features of a sentence that make its keys: 5 give 10 pairs. */
const RAREST = 5;
/** Latest holders of one key that are looked at. */
const LATEST = 32;
/** Keys two articles must share before their sentences are compared. */
const KEYS_SHARED = 2;
/** Told in order: this many sentences and this share of the shorter article, some of it not public. */
const IN_ORDER = { sentences: 4, share: 0.4, unheard: 0.8 };
/** Words no press conference gave, in order: enough by themselves, or fewer when both say who was told. */
const UNHEARD = { sentences: 4, sum: 2.2 };
const UNHEARD_SAME_AGENCY = { sentences: 2, sum: 1 };

/** Finds rewrites among articles given in a fixed order; `skip` are pairs already explained by shared passages. */
export function findRewrites(
  tellers: readonly Teller[],
  frequency: ReadonlyMap<number, number>,
  weigh: Weigh,
  skip: (left: number, right: number) => boolean,
): Rewrite[] {
  const holders = new Map<number, number[]>();
  const rewrites: Rewrite[] = [];
  tellers.forEach((teller, right) => {
    const met = meetOthers(holders, teller, right, frequency, weigh).filter((left) => !skip(left, right));
    if (met.length === 0) return;
    const index = indexTellings(teller.tellings, weigh);
    for (const left of met) {
      const rewrite = judge(tellers, left, right, index, weigh);
      if (rewrite !== null) rewrites.push(rewrite);
    }
  });
  return rewrites;
}

/** Pairs of rare features in one sentence are the keys: a name and a figure, a brigade and a commander. */
function meetOthers(
  holders: Map<number, number[]>,
  teller: Teller,
  n: number,
  frequency: ReadonlyMap<number, number>,
  weigh: Weigh,
): number[] {
  const keys = new Set<number>();
  for (const telling of teller.tellings) {
    if (!isTelling(telling)) continue;
    const rare = rarest(telling, frequency, weigh);
    for (let i = 0; i < rare.length; i++)
      for (let j = i + 1; j < rare.length; j++)
        keys.add(mixHash(Math.min(rare[i]!, rare[j]!), Math.max(rare[i]!, rare[j]!)));
  }
  const met = new Map<number, number>();
  for (const key of keys) {
    const list = holders.get(key);
    if (list === undefined) {
      holders.set(key, [n]);
      continue;
    }
    for (const other of list) met.set(other, (met.get(other) ?? 0) + 1);
    list.push(n);
    if (list.length > LATEST) list.shift();
  }
  return [...met]
    .filter(([, shared]) => shared >= KEYS_SHARED)
    .map(([other]) => other)
    .sort((a, b) => a - b);
}

/** The rarest features that somebody else has too. Equal weights go by hash, so that both sides choose alike. */
function rarest(telling: WeighedTelling, frequency: ReadonlyMap<number, number>, weigh: Weigh): number[] {
  const shared = [...telling.features].filter((feature) => (frequency.get(feature) ?? 0) > 1);
  return shared.sort((a, b) => Math.round(weigh(b) * 2) - Math.round(weigh(a) * 2) || a - b).slice(0, RAREST);
}

function judge(
  tellers: readonly Teller[],
  left: number,
  right: number,
  index: TellingIndex,
  weigh: Weigh,
): Rewrite | null {
  const a = tellers[left]!;
  const b = tellers[right]!;
  const aligned = alignTellings(a.tellings, index, weigh);
  const unheard = aligned.filter(
    (pair) => a.tellings[pair.left]!.voice !== "public" && b.tellings[pair.right]!.voice !== "public",
  );
  const sum = unheard.reduce((total, pair) => total + pair.alike, 0);
  const resemblance =
    aligned.length / Math.max(1, Math.min(a.tellings.filter(isTelling).length, b.tellings.filter(isTelling).length));
  const [agency] = [...a.agencies].filter(([key]) => b.agencies.has(key)).map(([, name]) => name);
  const found = (rule: Rewrite["rule"]): Rewrite => ({
    left,
    right,
    resemblance,
    aligned,
    rule,
    agency: agency ?? null,
  });
  if (agency !== undefined && unheard.length >= UNHEARD_SAME_AGENCY.sentences && sum >= UNHEARD_SAME_AGENCY.sum)
    return found("same-wire");
  if (aligned.length >= IN_ORDER.sentences && resemblance >= IN_ORDER.share && sum >= IN_ORDER.unheard)
    return found("told-in-order");
  if (unheard.length >= UNHEARD.sentences && sum >= UNHEARD.sum) return found("private-words-in-order");
  return null;
}
