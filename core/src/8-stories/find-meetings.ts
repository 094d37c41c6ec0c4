import type { Links } from "../7-copies/open-links.ts";
import type { Trees } from "./grow-trees.ts";

/** An article is compared with so many of a tree's articles, the most alike ones: a story is a chain, not a ball. */
const CLOSEST = 3;

/** Likenesses between two trees, by article of the one and by article of the other. */
interface Between {
  readonly own: Map<number, number[]>;
  readonly other: Map<number, number[]>;
}

/**
 * Trees that are one story with the tree of this root: those that share a text with it, and those of which the articles of the
 * smaller one are, on the whole, as like the other as two articles must be to hang together.
 */
export function findMeetings(root: number, trees: Trees, links: Links, threshold: number): number[] {
  const found = new Set<number>();
  const between = new Map<number, Between>();
  for (const n of trees.membersOf(root)) {
    for (const [other, bond] of links.copies[n]!) if (bond.type !== "excerpt") found.add(trees.rootOf(other));
    for (const [other, likeness] of links.alike[n]!) {
      const tree = trees.rootOf(other);
      const pair = between.get(tree) ?? { own: new Map<number, number[]>(), other: new Map<number, number[]>() };
      between.set(tree, pair);
      push(pair.own, n, likeness);
      push(pair.other, other, likeness);
    }
  }
  found.delete(root);
  between.delete(root);
  for (const [other, pair] of between) {
    const [smaller, likenesses] = isSmaller(root, other, trees, links) ? [root, pair.own] : [other, pair.other];
    let sum = 0;
    for (const list of likenesses.values()) sum += meanOfClosest(list);
    if (sum / trees.membersOf(smaller).size >= threshold) found.add(other);
  }
  return [...found];
}

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Of trees of one size the later one counts as the smaller. */
function isSmaller(a: number, b: number, trees: Trees, links: Links): boolean {
  const difference = trees.membersOf(a).size - trees.membersOf(b).size;
  return difference === 0 ? links.isBefore(b, a) : difference < 0;
}

function meanOfClosest(list: number[]): number {
  const closest = list.sort((a, b) => b - a).slice(0, CLOSEST);
  return closest.reduce((sum, alike) => sum + alike, 0) / closest.length;
}
