import type { Derivation, DerivationType } from "../model/comparison.ts";
import type { Article } from "./article.ts";
import type { CopyLink } from "./copy-link.ts";
import { joinSets } from "./join-sets.ts";
import { type Direction, tellDirection } from "./tell-direction.ts";

/** The closer a copy, the more it explains. */
const CLOSENESS: Readonly<Record<DerivationType, number>> = {
  duplicate: 3,
  "near-duplicate": 2,
  rewrite: 1,
  excerpt: 0,
};

interface Directed {
  readonly link: CopyLink;
  readonly direction: Direction;
}

/**
 * Makes a forest of the links between articles: each copy gets one original, the closest of those that are known to be older
 * or are named by it. Two articles of which neither is known to be the original become siblings: `original` is null.
 */
export function chooseOriginals(articles: readonly Article[], links: readonly CopyLink[]): Derivation[] {
  const directed = links
    .map((link) => ({ link, direction: tellDirection(link, articles[link.left]!, articles[link.right]!) }))
    .sort(strongestFirst);
  const trees = joinSets(articles.length);
  const made = new Map<number, Derivation>();
  for (const decided of [true, false]) {
    for (const item of directed) {
      if ((item.direction.original !== null) !== decided || trees.find(item.link.left) === trees.find(item.link.right))
        continue;
      const copy = copyOf(item, made);
      if (copy === null) continue;
      made.set(copy, derive(articles, item, copy));
      trees.join(item.link.left, item.link.right);
    }
  }
  return [...made.keys()].sort((a, b) => a - b).map((copy) => made.get(copy)!);
}

function strongestFirst(a: Directed, b: Directed): number {
  const stated = Number(b.direction.basis === "stated") - Number(a.direction.basis === "stated");
  return (
    stated ||
    CLOSENESS[b.link.type] - CLOSENESS[a.link.type] ||
    b.link.resemblance - a.link.resemblance ||
    a.link.left - b.link.left ||
    a.link.right - b.link.right
  );
}

/** The one that is not the original; of siblings the later one. Null when it has its original already. */
function copyOf({ link, direction }: Directed, made: ReadonlyMap<number, Derivation>): number | null {
  if (direction.original !== null) {
    const copy = direction.original === "left" ? link.right : link.left;
    return made.has(copy) ? null : copy;
  }
  if (!made.has(link.right)) return link.right;
  return made.has(link.left) ? null : link.left;
}

function derive(articles: readonly Article[], { link, direction }: Directed, copy: number): Derivation {
  const other = articles[copy === link.left ? link.right : link.left]!.id;
  return {
    copy: articles[copy]!.id,
    original: direction.original === null ? null : other,
    sibling: direction.original === null ? other : null,
    type: link.type,
    resemblance: Math.round(link.resemblance * 1000) / 1000,
    aligned: copy === link.left ? link.aligned : link.aligned.map(([a, b]) => [b, a] as const),
    basis: direction.basis,
    rule: direction.rule,
  };
}
