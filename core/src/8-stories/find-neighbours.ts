import type { ArticleVector } from "./weigh-article.ts";

/** An earlier article and how much it is about the same, cosine 0..1. */
export interface Neighbour {
  readonly article: number;
  readonly alike: number;
}

/** Days between two articles that may still belong together directly; a story lasts longer by its links. */
const WINDOW = 5;
/** Latest articles looked at for one feature: bounds the work for words that many use. */
const LATEST = 200;
export interface NeighbourIndex {
  /** Earlier articles within the window that are about the same, and then adds this one as number `n`. */
  readonly add: (n: number, vector: ArticleVector, day: number | null) => Neighbour[];
}

interface Holders {
  readonly articles: number[];
  readonly weights: number[];
}

/** Work for one article depends on its own features and on `LATEST`, not on how many articles there are. `count` is how many will come; less alike than `faint` is not reported. */
export function openNeighbourIndex(count: number, faint: number): NeighbourIndex {
  const holders = new Map<number, Holders>();
  const days: (number | null)[] = [];
  const sums = new Float64Array(count);
  const add = (n: number, vector: ArticleVector, day: number | null): Neighbour[] => {
    days[n] = day;
    const touched: number[] = [];
    for (const [feature, weight] of vector) {
      const list = holders.get(feature);
      if (list === undefined) {
        holders.set(feature, { articles: [n], weights: [weight] });
        continue;
      }
      for (let i = Math.max(0, list.articles.length - LATEST); i < list.articles.length; i++) {
        const article = list.articles[i]!;
        if (sums[article] === 0) touched.push(article);
        sums[article]! += weight * list.weights[i]!;
      }
      list.articles.push(n);
      list.weights.push(weight);
    }
    return collect(sums, touched, days, day, faint);
  };
  return { add };
}

/** Reads the sums out and clears them for the next article. */
function collect(
  sums: Float64Array,
  touched: readonly number[],
  days: readonly (number | null)[],
  day: number | null,
  faint: number,
): Neighbour[] {
  const found: Neighbour[] = [];
  for (const article of touched) {
    const alike = sums[article]!;
    sums[article] = 0;
    const other = days[article]!;
    if (alike >= faint && (day === null || other === null || Math.abs(day - other) <= WINDOW))
      found.push({ article, alike });
  }
  return found.sort((a, b) => a.article - b.article);
}
