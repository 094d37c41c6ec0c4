import type { Weigh } from "./weigh-words.ts";

/** What an article is about: its weightiest features, ascending, with weights scaled to length 1. */
export interface ArticleVector {
  readonly features: Uint32Array;
  readonly weights: Float64Array;
  /** The features it is looked up by, weightiest first. */
  readonly keys: Uint32Array;
}

/** Features kept of one article; those behind them hardly move a cosine. */
const KEPT = 60;
/** Features by which others find it. Two articles on one event that share none of so many share hardly anything. */
const KEYS = 30;

/** What an article says, as far as it tells what the article is about. */
export interface Contents {
  /** Features of the headline, where it stands beside the text. */
  readonly headline: Iterable<number>;
  /** Features of each sentence. */
  readonly sentences: readonly Iterable<number>[];
  /** Which of them is the lead: it says what happened, so it counts twice. */
  readonly lead: number;
}

/** Term weight (1 + ln tf) · idf over the sentences of an article; names and figures count beside the words they stand in. */
export function weighArticle({ headline, sentences, lead }: Contents, weigh: Weigh): ArticleVector {
  const frequency = new Map<number, number>();
  const count = (features: Iterable<number>, times: number): void => {
    for (const feature of features) frequency.set(feature, (frequency.get(feature) ?? 0) + times);
  };
  count(new Set(headline), 1);
  sentences.forEach((features, n) => void count(features, n === lead ? 2 : 1));
  const weighed: [number, number][] = [];
  for (const [feature, count] of frequency) {
    const weight = (1 + Math.log(count)) * weigh(feature);
    if (weight > 0) weighed.push([feature, weight]);
  }
  weighed.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const kept = weighed.slice(0, KEPT);
  const keys = Uint32Array.from(kept.slice(0, KEYS), ([feature]) => feature);
  kept.sort((a, b) => a[0] - b[0]);
  const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return {
    features: Uint32Array.from(kept, ([feature]) => feature),
    weights: Float64Array.from(kept, ([, weight]) => weight / length),
    keys,
  };
}

/** Cosine of two articles, 0..1. */
export function likenessOf(a: ArticleVector, b: ArticleVector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.features.length && j < b.features.length; ) {
    const [x, y] = [a.features[i]!, b.features[j]!];
    if (x === y) sum += a.weights[i++]! * b.weights[j++]!;
    else if (x < y) i++;
    else j++;
  }
  return sum;
}
