import type { Telling } from "../7-copies/list-tellings.ts";
import type { Weigh } from "../7-copies/weigh-words.ts";

/** What an article is about: its weightiest features, scaled to length 1. */
export type ArticleVector = ReadonlyMap<number, number>;

/** Features kept of one article; those behind them hardly move a cosine. */
const KEPT = 80;

/** Term weight (1 + ln tf) · idf over the sentences of an article; names and figures count beside the words they stand in. */
export function weighArticle(tellings: readonly Telling[], weigh: Weigh): ArticleVector {
  const frequency = new Map<number, number>();
  for (const telling of tellings)
    for (const feature of telling.features) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  const weighed: [number, number][] = [];
  for (const [feature, count] of frequency) {
    const weight = (1 + Math.log(count)) * weigh(feature);
    if (weight > 0) weighed.push([feature, weight]);
  }
  weighed.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const kept = weighed.slice(0, KEPT);
  const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(kept.map(([feature, weight]) => [feature, weight / length]));
}
