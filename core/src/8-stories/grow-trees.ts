import type { Links } from "../7-copies/open-links.ts";

/**
 * Articles in trees: each hangs on the earlier article that it is most like, when it is like enough, and else is the root of
 * a tree. So an article that two affairs share joins one of them and does not make them one.
 */
export interface Trees {
  /** The root of an article's tree, its earliest article. */
  readonly rootOf: (n: number) => number;
  /** Articles of the tree with this root, the root among them. */
  readonly membersOf: (root: number) => ReadonlySet<number>;
  /** Hangs articles anew whose links changed; what it returns are the roots of trees that are others now, old and new. */
  readonly regrow: (articles: Iterable<number>) => ReadonlySet<number>;
}

const NONE = -1;
const NOBODY: ReadonlySet<number> = new Set();

/** `threshold`: how alike two articles must be to hang together. */
export function growTrees(links: Links, threshold: number): Trees {
  const parents: number[] = [];
  const children: Set<number>[] = [];
  const roots: number[] = [];
  const members = new Map<number, Set<number>>();

  const chooseParent = (n: number): number => {
    let best = NONE;
    let most = threshold;
    for (const [other, likeness] of links.alike[n]!) {
      if (likeness < most || !links.isBefore(other, n)) continue;
      if (likeness > most || best === NONE || links.isBefore(other, best)) [best, most] = [other, likeness];
    }
    return best;
  };

  /** Takes an article with all that hangs on it from one tree to another. */
  const move = (n: number, root: number): void => {
    const waiting = [n];
    const tree = members.get(root) ?? new Set<number>();
    members.set(root, tree);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const old = members.get(roots[next] ?? NONE);
      old?.delete(next);
      if (old?.size === 0) members.delete(roots[next]!);
      roots[next] = root;
      tree.add(next);
      waiting.push(...children[next]!);
    }
  };

  const hang = (n: number): void => {
    const parent = chooseParent(n);
    if (parent === parents[n]) return;
    const old = parents[n] ?? NONE;
    if (old !== NONE) children[old]!.delete(n);
    parents[n] = parent;
    if (parent !== NONE) children[parent]!.add(n);
  };

  const regrow: Trees["regrow"] = (articles) => {
    const changed = new Set<number>();
    const list = [...articles];
    for (const n of list) children[n] ??= new Set();
    for (const n of list) {
      const before = parents[n];
      hang(n);
      if (parents[n] === before) continue;
      if (roots[n] !== undefined) changed.add(roots[n]);
      const root = rootAbove(n, parents);
      move(n, root);
      changed.add(root);
    }
    return changed;
  };
  return { rootOf: (n) => roots[n]!, membersOf: (root) => members.get(root) ?? NOBODY, regrow };
}

function rootAbove(n: number, parents: readonly number[]): number {
  let root = n;
  while (parents[root] !== undefined && parents[root] !== NONE) root = parents[root]!;
  return root;
}
