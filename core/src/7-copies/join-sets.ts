/** Disjoint sets of the numbers 0..count-1; the smallest number of a set stands for it, whatever the order of joining. */
export interface JoinedSets {
  readonly find: (n: number) => number;
  readonly join: (a: number, b: number) => void;
}

export function joinSets(count: number): JoinedSets {
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const find = (n: number): number => {
    let root = n;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = n; at !== root; ) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const join = (a: number, b: number): void => {
    const x = find(a);
    const y = find(b);
    parent[Math.max(x, y)] = Math.min(x, y);
  };
  return { find, join };
}
