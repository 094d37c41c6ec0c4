import type { Article } from "./article.ts";
import { type KeyIndex, openKeyIndex } from "./open-key-index.ts";
import { openTally } from "./open-tally.ts";
import type { Times } from "./open-times.ts";

/** Articles with one band or fingerprint on either side that are looked at: bounds the work for what everybody prints. */
const TEXT_REACH = { near: 48, afar: 2 };
/**
 * A lifted passage of 25 words shares at least two fingerprints; one alone is a set phrase. Of other weeks only what shares 36 words
 * is looked at: set phrases gather in an archive of years, and few passages are lifted so late.
 */
const FINGERPRINTS_SHARED = { near: 2, afar: 4 };
/** Articles with one feature on either side that are looked at. */
const FEATURE_REACH = { near: 48, afar: 0 };
/** Features by which an article is found that two articles on one event share at least; one, where either has hardly any. */
const FEATURES_SHARED = 2;
const HARDLY_ANY = 12;

/** Which articles are worth comparing. It depends on the articles, not on the order in which they were added. */
export interface Candidates {
  /** Adds article `n` of the list; `isKnown` tells pairs that matter when they fall out of each other's reach. */
  readonly add: (n: number, isKnown: (a: number, b: number) => boolean) => Met;
  readonly mayShareText: (a: number, b: number) => boolean;
  readonly mayBeAlike: (a: number, b: number) => boolean;
}

export interface Met {
  readonly sharing: ReadonlySet<number>;
  readonly alike: ReadonlySet<number>;
  /** Known pairs that one index at least does not bring together any more. */
  readonly parted: readonly (readonly [number, number])[];
}

/**
 * Bands of the sketch find texts alike as a whole, fingerprints find passages lifted into a text that is otherwise different,
 * weighty features find what is about the same among those near in time. Work for one article depends on its own length and
 * on the reach.
 */
export function openCandidates(articles: readonly Article[], times: Times): Candidates {
  const tally = openTally();
  /** By article: so few features that sharing one of them is enough. */
  const isFlash: boolean[] = [];
  const bands = openKeyIndex(TEXT_REACH, times);
  const fingerprints = openKeyIndex(TEXT_REACH, times);
  const features = openKeyIndex(FEATURE_REACH, times);
  const countShared = (index: KeyIndex, a: number, b: number, keysOf: (article: Article) => Uint32Array): number => {
    const keys = new Set(keysOf(articles[a]!));
    return keysOf(articles[b]!).reduce((sum, key) => sum + Number(keys.has(key) && index.meets(key, a, b)), 0);
  };

  const fewestFingerprints = (a: number, b: number): number =>
    times.isNear(a, b) ? FINGERPRINTS_SHARED.near : FINGERPRINTS_SHARED.afar;

  /** A flash of one line shares its place or its man with the report that follows, and little else. */
  const fewestFeatures = (a: number, b: number): number => (isFlash[a] || isFlash[b] ? 1 : FEATURES_SHARED);

  const add: Candidates["add"] = (n, isKnown) => {
    const parted = new Map<string, readonly [number, number]>();
    const part = (a: number, b: number): void => {
      if (isKnown(a, b)) parted.set(`${a} ${b}`, [a, b]);
    };
    const meetBy = (index: KeyIndex, keys: Uint32Array, fewestWith: (other: number) => number): number[] => {
      for (const key of keys) index.put(key, n, tally.meet, part);
      return tally.drain().flatMap(([other, shared]) => (shared >= fewestWith(other) ? [other] : []));
    };
    const article = articles[n]!;
    isFlash[n] = article.vector.keys.length < HARDLY_ANY;
    const sharing = [
      ...meetBy(bands, article.bands, () => 1),
      ...meetBy(fingerprints, article.fingerprints, (other) => fewestFingerprints(n, other)),
    ];
    const alike = meetBy(features, article.vector.keys, (other) => fewestFeatures(n, other));
    return { sharing: new Set(sharing), alike: new Set(alike), parted: [...parted.values()] };
  };
  return {
    add,
    mayShareText: (a, b) =>
      countShared(bands, a, b, (article) => article.bands) > 0 ||
      countShared(fingerprints, a, b, (article) => article.fingerprints) >= fewestFingerprints(a, b),
    mayBeAlike: (a, b) => countShared(features, a, b, ({ vector }) => vector.keys) >= fewestFeatures(a, b),
  };
}
