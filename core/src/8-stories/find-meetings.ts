import type { Links } from "../7-copies/open-links.ts";
import type { DerivationType } from "../model/comparison.ts";
import type { Trees } from "./grow-trees.ts";

/**
 * An article is compared with so many of a tree's articles, the most alike ones: a story is a chain, not a ball. Where fewer are
 * alike than the tree has, the rest counts as nothing: one article in common is not much.
 */
const CLOSEST = 3;

/** What shares a whole text tells one story; of a rewrite its likeness decides, since it may be one part of a longer report. */
const REPRINTS: ReadonlySet<DerivationType> = new Set(["duplicate", "near-duplicate"]);

/** Likenesses between two trees, by article of the one and by article of the other. */
interface Between {
  readonly own: Map<number, number[]>;
  readonly other: Map<number, number[]>;
}

/**
 * Trees that are one story with the tree of this root: those that print a text of it, and those of which the articles of the
 * smaller one are, on the whole, so much like the other.
 */
export function findMeetings(root: number, trees: Trees, links: Links, threshold: number): number[] {
  const found = new Set<number>();
  const between = new Map<number, Between>();
  for (const n of trees.membersOf(root)) {
    for (const [other, bond] of links.copies[n]!) if (REPRINTS.has(bond.type)) found.add(trees.rootOf(other));
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
    const isOwn = isSmaller(root, other, trees, links);
    const [smaller, larger] = isOwn ? [root, other] : [other, root];
    const closest = Math.min(CLOSEST, trees.membersOf(larger).size);
    let sum = 0;
    for (const list of (isOwn ? pair.own : pair.other).values()) sum += sumOfLargest(list, closest) / closest;
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

function sumOfLargest(list: number[], count: number): number {
  return list
    .sort((a, b) => b - a)
    .slice(0, count)
    .reduce((sum, likeness) => sum + likeness, 0);
}
