/**
 * Phrases as paths of word keys. A key is `word number * 2 + 1` when the word carries the article (ال), else `* 2`:
 * `البيت الأبيض` is not `بيت أبيض`. Node 0 is the root; edges live in one open-addressing table.
 */
export interface PhraseTrie {
  /** Slot layout: node, key, child; node -1 marks an empty slot. */
  readonly edges: Int32Array;
  readonly mask: number;
  /** Per node: index of its first output in the columns below, or -1. */
  readonly firstOutput: Int32Array;
  readonly outputs: OutputColumns;
}

/** Linked outputs of nodes: class, row of the class's table, feature of the form, next output. */
export interface OutputColumns {
  readonly kind: Uint8Array;
  readonly row: Int32Array;
  readonly feature: Int32Array;
  readonly next: Int32Array;
}

function slotOf(node: number, key: number): number {
  const h = Math.imul(node ^ Math.imul(key, 0x9e3779b1), 0x85ebca6b);
  return (h ^ (h >>> 15)) >>> 0;
}

/** The child of `node` by `key`, or -1. */
export function step(trie: PhraseTrie, node: number, key: number): number {
  const { edges, mask } = trie;
  let slot = slotOf(node, key) & mask;
  for (;;) {
    const at = slot * 3;
    const owner = edges[at]!;
    if (owner < 0) return -1;
    if (owner === node && edges[at + 1] === key) return edges[at + 2]!;
    slot = (slot + 1) & mask;
  }
}

export class PhraseTrieBuilder {
  #edges = new Int32Array(3 << 18).fill(-1);
  #mask = (1 << 18) - 1;
  #edgeCount = 0;
  #nodes = 1;
  #firstOutput = new Int32Array(1 << 18).fill(-1);
  #kind = new Uint8Array(1 << 18);
  #row = new Int32Array(1 << 18);
  #feature = new Int32Array(1 << 18);
  #next = new Int32Array(1 << 18);
  #outputCount = 0;

  add(keys: readonly number[], kind: number, row: number, feature: number): void {
    let node = 0;
    for (const key of keys) node = this.#child(node, key);
    this.#output(node, kind, row, feature);
  }

  #child(node: number, key: number): number {
    let slot = slotOf(node, key) & this.#mask;
    for (let at = slot * 3; this.#edges[at]! >= 0; at = slot * 3) {
      if (this.#edges[at] === node && this.#edges[at + 1] === key) return this.#edges[at + 2]!;
      slot = (slot + 1) & this.#mask;
    }
    const child = this.#nodes++;
    if (this.#nodes > this.#firstOutput.length) {
      const wider = new Int32Array(this.#firstOutput.length * 2).fill(-1);
      wider.set(this.#firstOutput);
      this.#firstOutput = wider;
    }
    this.#edges.set([node, key, child], slot * 3);
    if (++this.#edgeCount * 2 > this.#mask) this.#rehash();
    return child;
  }

  #rehash(): void {
    const old = this.#edges;
    this.#mask = this.#mask * 2 + 1;
    this.#edges = new Int32Array(3 * (this.#mask + 1)).fill(-1);
    for (let at = 0; at < old.length; at += 3) {
      if (old[at]! < 0) continue;
      let slot = slotOf(old[at]!, old[at + 1]!) & this.#mask;
      while (this.#edges[slot * 3]! >= 0) slot = (slot + 1) & this.#mask;
      this.#edges.set(old.subarray(at, at + 3), slot * 3);
    }
  }

  #output(node: number, kind: number, row: number, feature: number): void {
    for (let o = this.#firstOutput[node]!; o >= 0; o = this.#next[o]!) if (this.#kind[o] === kind && this.#row[o] === row && this.#feature[o] === feature) return;
    if (this.#outputCount === this.#row.length) this.#growOutputs();
    const at = this.#outputCount++;
    this.#kind[at] = kind;
    this.#row[at] = row;
    this.#feature[at] = feature;
    this.#next[at] = this.#firstOutput[node]!;
    this.#firstOutput[node] = at;
  }

  #growOutputs(): void {
    const size = this.#row.length * 2;
    const kind = new Uint8Array(size);
    kind.set(this.#kind);
    this.#kind = kind;
    const widen = (from: Int32Array): Int32Array => {
      const to = new Int32Array(size);
      to.set(from);
      return to;
    };
    this.#row = widen(this.#row);
    this.#feature = widen(this.#feature);
    this.#next = widen(this.#next);
  }

  get trie(): PhraseTrie {
    return { edges: this.#edges, mask: this.#mask, firstOutput: this.#firstOutput, outputs: { kind: this.#kind, row: this.#row, feature: this.#feature, next: this.#next } };
  }
}
