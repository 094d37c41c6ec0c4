import { powerOfTwo } from "./word-table.ts";

/**
 * Phrases as paths of word keys. A key is `word number * 2 + 1` when the word carries the article (ال), else `* 2`:
 * `البيت الأبيض` is not `بيت أبيض`. The node of a first word is numbered by its key, so entering the trie is no look-up;
 * deeper nodes follow, and all edges live in one open-addressing table.
 */
export interface PhraseTrie {
  /**
   * Per node: where its outputs start, times 2, plus 1 when longer phrases go on from it. They end where those of the next node start.
   * One number, so that most words cost one reach into memory here.
   */
  readonly nodes: Int32Array;
  /** Slot layout: node, key, child; node 0 (no word has key 0) marks an empty slot. */
  readonly edges: Int32Array;
  readonly mask: number;
  /** Layout: class, row of the class's table, feature of the form: see `OUTPUT_WIDTH`. */
  readonly outputs: Int32Array;
}

/** Numbers an output takes. */
export const OUTPUT_WIDTH = 3;

/** A trie as columns of numbers: what the compiled lexicon carries. */
export interface TrieColumns {
  /** Parent and key of each node deeper than a first word, in order of their numbers, which follow the keys of first words. */
  readonly parents: Int32Array;
  readonly keys: Int32Array;
  /** How many outputs each node has, those of first words included; the outputs follow each other in this order. */
  readonly counts: Int32Array;
  readonly kinds: ArrayLike<number>;
  readonly rows: ArrayLike<number>;
  readonly features: ArrayLike<number>;
}

function slotOf(node: number, key: number): number {
  const h = Math.imul(node ^ Math.imul(key, 0x9e3779b1), 0x85ebca6b);
  return (h ^ (h >>> 15)) >>> 0;
}

/** Whether longer phrases go on from `node`. */
export const goesOn = (trie: PhraseTrie, node: number): boolean => (trie.nodes[node]! & 1) !== 0;

/** The child of `node` by `key`, or 0. */
export function step(trie: PhraseTrie, node: number, key: number): number {
  const { edges, mask } = trie;
  for (let slot = slotOf(node, key) & mask; ; slot = (slot + 1) & mask) {
    const at = slot * 3;
    const owner = edges[at]!;
    if (owner === node && edges[at + 1] === key) return edges[at + 2]!;
    if (owner === 0) return 0;
  }
}

/** The trie that the columns describe. */
export function trieOf({ parents, keys, counts, kinds, rows, features }: TrieColumns): PhraseTrie {
  const deeper = counts.length - keys.length;
  const nodes = new Int32Array(counts.length + 1);
  for (let node = 0; node < counts.length; node++) nodes[node + 1] = nodes[node]! + counts[node]! * 2;
  const size = powerOfTwo(keys.length * 2);
  const edges = new Int32Array(size * 3);
  for (let i = 0; i < keys.length; i++) {
    seat(edges, size - 1, parents[i]!, keys[i]!, deeper + i);
    nodes[parents[i]!]! |= 1;
  }
  const outputs = new Int32Array(kinds.length * OUTPUT_WIDTH);
  for (let o = 0, at = 0; o < kinds.length; o++) {
    outputs[at++] = kinds[o]!;
    outputs[at++] = rows[o]!;
    outputs[at++] = features[o]!;
  }
  return { nodes, edges, mask: size - 1, outputs };
}

function seat(edges: Int32Array, mask: number, node: number, key: number, child: number): void {
  let slot = slotOf(node, key) & mask;
  while (edges[slot * 3] !== 0) slot = (slot + 1) & mask;
  edges[slot * 3] = node;
  edges[slot * 3 + 1] = key;
  edges[slot * 3 + 2] = child;
}

interface Node {
  readonly parent: number;
  readonly key: number;
  readonly children: Map<number, number>;
  readonly outputs: (readonly [kind: number, row: number, feature: number])[];
}

/** Collects phrases while the lexicon is compiled. */
export class PhraseTrieBuilder {
  readonly #nodes: Node[] = [{ parent: 0, key: 0, children: new Map(), outputs: [] }];

  add(keys: readonly number[], kind: number, row: number, feature: number): void {
    let node = 0;
    for (const key of keys) node = this.#nodes[node]!.children.get(key) ?? this.#attach(node, key);
    const { outputs } = this.#nodes[node]!;
    if (!outputs.some(([k, r, f]) => k === kind && r === row && f === feature)) outputs.push([kind, row, feature]);
  }

  #attach(parent: number, key: number): number {
    const child = this.#nodes.length;
    this.#nodes.push({ parent, key, children: new Map(), outputs: [] });
    this.#nodes[parent]!.children.set(key, child);
    return child;
  }

  /** What `trieOf` reads; `words` is the number of words. */
  columns(words: number): TrieColumns {
    const deeper = words * 2 + 2;
    const first = new Array<Node | undefined>(deeper).fill(undefined);
    const deep: Node[] = [];
    const numbers = new Int32Array(this.#nodes.length);
    this.#nodes.forEach((node, index) => {
      if (index === 0) return;
      numbers[index] = node.parent === 0 ? node.key : deeper + deep.length;
      if (node.parent === 0) first[node.key] = node;
      else deep.push(node);
    });
    const nodes = [...first, ...deep];
    const outputs = nodes.flatMap((node) => node?.outputs ?? []);
    return {
      parents: Int32Array.from(deep, (node) => numbers[node.parent]!),
      keys: Int32Array.from(deep, (node) => node.key),
      counts: Int32Array.from(nodes, (node) => node?.outputs.length ?? 0),
      kinds: outputs.map((o) => o[0]),
      rows: outputs.map((o) => o[1]),
      features: outputs.map((o) => o[2]),
    };
  }
}
