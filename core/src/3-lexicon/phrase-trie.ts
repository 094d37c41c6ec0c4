import { powerOfTwo } from "./word-table.ts";

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
  /** The outputs of `node` are `firstOutput[node] .. firstOutput[node + 1]` in the columns below. */
  readonly firstOutput: Int32Array;
  readonly outputs: OutputColumns;
}

/** Per output: class, row of the class's table, feature of the form. */
export interface OutputColumns {
  readonly kind: Uint8Array;
  readonly row: Int32Array;
  readonly feature: Int32Array;
}

/** A trie as columns of numbers, in order of its nodes: what the compiled lexicon carries. */
export interface TrieColumns {
  /** Parent and key of node 1, 2, … A parent comes before its children. */
  readonly parents: Int32Array;
  readonly keys: Int32Array;
  /** How many outputs node 1, 2, … has; they follow each other in `outputs`. */
  readonly counts: Int32Array;
  readonly outputs: OutputColumns;
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

/** The trie that the columns describe; `words` is the number of words. */
export function trieOf(columns: TrieColumns, words: number): PhraseTrie {
  const { parents, keys, counts, outputs } = columns;
  const nodes = keys.length;
  let deep = 0;
  for (let i = 0; i < nodes; i++) if (parents[i] !== 0) deep++;
  const root = new Int32Array(words * 2 + 2);
  const size = powerOfTwo(deep * 2);
  const edges = new Int32Array(size * 3);
  const firstOutput = new Int32Array(nodes + 2);
  for (let i = 0; i < nodes; i++) {
    firstOutput[i + 2] = firstOutput[i + 1]! + counts[i]!;
    if (parents[i] === 0) root[keys[i]!] = i + 1;
    else seat(edges, size - 1, parents[i]!, keys[i]!, i + 1);
  }
  return { root, edges, mask: size - 1, firstOutput, outputs };
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

  /** What `trieOf` reads. */
  get columns(): TrieColumns {
    const nodes = this.#nodes.slice(1);
    const outputs = nodes.flatMap((node) => node.outputs);
    return {
      parents: Int32Array.from(nodes, (node) => node.parent),
      keys: Int32Array.from(nodes, (node) => node.key),
      counts: Int32Array.from(nodes, (node) => node.outputs.length),
      outputs: {
        kind: Uint8Array.from(outputs, (o) => o[0]),
        row: Int32Array.from(outputs, (o) => o[1]),
        feature: Int32Array.from(outputs, (o) => o[2]),
      },
    };
  }
}
