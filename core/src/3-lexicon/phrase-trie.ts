/**
 * Phrases as paths of word keys. A key is `word number * 2 + 1` when the word carries the article (ال), else `* 2`:
 * `البيت الأبيض` is not `بيت أبيض`. Node 0 is the root, whose children stand in an array by key; all other edges live in
 * one open-addressing table.
 */
export interface PhraseTrie {
  /** Child of the root by key; 0 = none. Keys beyond its end have none. */
  readonly root: Int32Array;
  /** Slot layout: node, key, child; node 0 marks an empty slot. */
  readonly edges: Int32Array;
  readonly mask: number;
  /** Per node: index + 1 of its first output in the columns below, or 0. */
  readonly firstOutput: Int32Array;
  readonly outputs: OutputColumns;
}

/** Linked outputs of nodes: class, row of the class's table, feature of the form, next output (index + 1, 0 = last). */
export interface OutputColumns {
  readonly kind: Uint8Array;
  readonly row: Int32Array;
  readonly feature: Int32Array;
  readonly next: Int32Array;
}

/** A trie as columns of numbers, in order of its nodes: what the compiled lexicon carries. */
export interface TrieColumns {
  /** Parent and key of node 1, 2, … */
  readonly parents: Int32Array;
  readonly keys: Int32Array;
  /** Per output: its node, class, row and feature. */
  readonly nodes: Int32Array;
  readonly kinds: Int32Array;
  readonly rows: Int32Array;
  readonly features: Int32Array;
}

function slotOf(node: number, key: number): number {
  const h = Math.imul(node ^ Math.imul(key, 0x9e3779b1), 0x85ebca6b);
  return (h ^ (h >>> 15)) >>> 0;
}

/** The child of the root by `key`, or 0. */
export function enter(trie: PhraseTrie, key: number): number {
  return key < trie.root.length ? trie.root[key]! : 0;
}

/** The child of `node` (not the root) by `key`, or 0. */
export function step(trie: PhraseTrie, node: number, key: number): number {
  const { edges, mask } = trie;
  for (let slot = slotOf(node, key) & mask; ; slot = (slot + 1) & mask) {
    const at = slot * 3;
    const owner = edges[at]!;
    if (owner === node && edges[at + 1] === key) return edges[at + 2]!;
    if (owner === 0) return 0;
  }
}

export class PhraseTrieBuilder {
  #root = new Int32Array(1 << 18);
  #edges = new Int32Array(3 << 17);
  #mask = (1 << 17) - 1;
  #edgeCount = 0;
  #nodes = 1;
  #firstOutput = new Int32Array(1 << 18);
  #kind = new Uint8Array(1 << 18);
  #row = new Int32Array(1 << 18);
  #feature = new Int32Array(1 << 18);
  #next = new Int32Array(1 << 18);
  #outputCount = 0;

  /** Begins with a compiled trie: its nodes and outputs are all different, so nothing is looked up. */
  constructor(columns?: TrieColumns) {
    if (columns === undefined) return;
    const { parents, keys, nodes, kinds, rows, features } = columns;
    for (let i = 0; i < keys.length; i++) this.#attach(parents[i]!, keys[i]!);
    for (let i = 0; i < nodes.length; i++) this.#append(nodes[i]!, kinds[i]!, rows[i]!, features[i]!);
  }

  add(keys: readonly number[], kind: number, row: number, feature: number): void {
    let node = 0;
    for (const key of keys) node = this.#child(node, key) || this.#attach(node, key);
    for (let o = this.#firstOutput[node]!; o > 0; o = this.#next[o - 1]!) {
      if (this.#kind[o - 1] === kind && this.#row[o - 1] === row && this.#feature[o - 1] === feature) return;
    }
    this.#append(node, kind, row, feature);
  }

  #child(node: number, key: number): number {
    if (node === 0) return key < this.#root.length ? this.#root[key]! : 0;
    for (let slot = slotOf(node, key) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * 3;
      if (this.#edges[at] === node && this.#edges[at + 1] === key) return this.#edges[at + 2]!;
      if (this.#edges[at] === 0) return 0;
    }
  }

  /** A new node under `node`. */
  #attach(node: number, key: number): number {
    const child = this.#nodes++;
    if (child >= this.#firstOutput.length) this.#firstOutput = grown(this.#firstOutput, this.#firstOutput.length * 2);
    if (node === 0) {
      if (key >= this.#root.length) this.#root = grown(this.#root, Math.max(key + 1, this.#root.length * 2));
      this.#root[key] = child;
      return child;
    }
    this.#seat(this.#edges, node, key, child);
    if (++this.#edgeCount * 2 > this.#mask) this.#rehash();
    return child;
  }

  #seat(edges: Int32Array, node: number, key: number, child: number): void {
    let slot = slotOf(node, key) & this.#mask;
    while (edges[slot * 3] !== 0) slot = (slot + 1) & this.#mask;
    edges[slot * 3] = node;
    edges[slot * 3 + 1] = key;
    edges[slot * 3 + 2] = child;
  }

  #rehash(): void {
    const old = this.#edges;
    this.#mask = this.#mask * 2 + 1;
    this.#edges = new Int32Array(3 * (this.#mask + 1));
    for (let at = 0; at < old.length; at += 3) if (old[at] !== 0) this.#seat(this.#edges, old[at]!, old[at + 1]!, old[at + 2]!);
  }

  #append(node: number, kind: number, row: number, feature: number): void {
    if (this.#outputCount === this.#row.length) this.#growOutputs();
    const at = this.#outputCount++;
    this.#kind[at] = kind;
    this.#row[at] = row;
    this.#feature[at] = feature;
    this.#next[at] = this.#firstOutput[node]!;
    this.#firstOutput[node] = at + 1;
  }

  #growOutputs(): void {
    const size = this.#row.length * 2;
    const kind = new Uint8Array(size);
    kind.set(this.#kind);
    this.#kind = kind;
    this.#row = grown(this.#row, size);
    this.#feature = grown(this.#feature, size);
    this.#next = grown(this.#next, size);
  }

  get trie(): PhraseTrie {
    return { root: this.#root, edges: this.#edges, mask: this.#mask, firstOutput: this.#firstOutput, outputs: { kind: this.#kind, row: this.#row, feature: this.#feature, next: this.#next } };
  }

  /** What `constructor` takes, for the compiler. Outputs of one node come out in the order they were added. */
  get columns(): TrieColumns {
    const parents = new Int32Array(this.#nodes - 1);
    const keys = new Int32Array(this.#nodes - 1);
    this.#root.forEach((child, key) => {
      if (child !== 0) keys[child - 1] = key;
    });
    for (let at = 0; at < this.#edges.length; at += 3) {
      if (this.#edges[at] === 0) continue;
      parents[this.#edges[at + 2]! - 1] = this.#edges[at]!;
      keys[this.#edges[at + 2]! - 1] = this.#edges[at + 1]!;
    }
    const nodes = new Int32Array(this.#outputCount);
    for (let node = 1; node < this.#nodes; node++) for (let o = this.#firstOutput[node]!; o > 0; o = this.#next[o - 1]!) nodes[o - 1] = node;
    const upTo = (column: Int32Array | Uint8Array): Int32Array => Int32Array.from(column.subarray(0, this.#outputCount));
    return { parents, keys, nodes, kinds: upTo(this.#kind), rows: upTo(this.#row), features: upTo(this.#feature) };
  }
}

function grown(from: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(size);
  to.set(from);
  return to;
}
