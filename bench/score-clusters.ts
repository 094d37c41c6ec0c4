/** How far two ways of grouping the same articles agree. */
export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly clusters: number;
}

/**
 * B-cubed (Bagga, Baldwin 1998): of each article, what share of its cluster belongs to its story, and what share of its story is in its
 * cluster; the means over all articles, and their harmonic mean. `found[n]` and `wanted[n]` name the cluster and the story of article n.
 */
export function scoreClusters(found: readonly string[], wanted: readonly string[]): Agreement {
  const both = found.map((cluster, n) => `${cluster}\n${wanted[n]}`);
  const [inCluster, inStory, inBoth] = [tally(found), tally(wanted), tally(both)];
  let precision = 0;
  let recall = 0;
  for (const [n, pair] of both.entries()) {
    precision += inBoth.get(pair)! / inCluster.get(found[n]!)!;
    recall += inBoth.get(pair)! / inStory.get(wanted[n]!)!;
  }
  precision /= found.length;
  recall /= found.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), clusters: inCluster.size };
}

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
