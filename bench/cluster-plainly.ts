import type { CollectedArticle } from "./read-collection.ts";

/** Cosine from which an article joins a cluster: the best of 0.05 steps on the day for development. */
const JOINS = 0.2;

type Vector = Map<string, number>;

/**
 * The plainest clusterer there is, for comparison: words as they are printed, (1 + ln tf) · ln(N / df), one pass in order of publication,
 * cosine with the sum of a cluster's vectors, the most alike cluster or a new one. `background` gives the document frequencies.
 */
export function clusterPlainly(
  articles: readonly CollectedArticle[],
  background: readonly CollectedArticle[],
  joins = JOINS,
): string[] {
  const frequency = new Map<string, number>();
  for (const article of background)
    for (const word of new Set(wordsOf(article))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const clusters: { sum: Vector; length: number }[] = [];
  const order = articles
    .map((_, n) => n)
    .sort((a, b) => ((articles[a]!.published ?? "") < (articles[b]!.published ?? "") ? -1 : 1));
  const found: string[] = [];
  for (const n of order) {
    const vector = weigh(wordsOf(articles[n]!), frequency, background.length);
    let best = -1;
    let most = joins;
    for (const [c, cluster] of clusters.entries()) {
      const likeness = dot(vector, cluster.sum) / cluster.length;
      if (likeness >= most) [best, most] = [c, likeness];
    }
    if (best < 0) best = clusters.push({ sum: new Map(), length: 0 }) - 1;
    const { sum } = clusters[best]!;
    for (const [word, weight] of vector) sum.set(word, (sum.get(word) ?? 0) + weight);
    clusters[best]!.length = Math.sqrt(dot(sum, sum));
    found[n] = String(best);
  }
  return found;
}

function wordsOf({ title, text }: CollectedArticle): string[] {
  return `${title ?? ""} ${text}`.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function weigh(words: readonly string[], frequency: ReadonlyMap<string, number>, count: number): Vector {
  const tf = new Map<string, number>();
  for (const word of words) tf.set(word, (tf.get(word) ?? 0) + 1);
  const vector = new Map(
    [...tf].map(([word, n]) => [word, (1 + Math.log(n)) * Math.log(count / (frequency.get(word) ?? 1))]),
  );
  const length = Math.sqrt(dot(vector, vector)) || 1;
  for (const [word, weight] of vector) vector.set(word, weight / length);
  return vector;
}

function dot(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
}
