import { unpackLines } from "./pack-text.ts";

/**
 * Words to numbers: open addressing over packed code units. Hashes run from a word's end to its start, so the hash of
 * every suffix comes out of one pass and a word can be looked up without its proclitics at no further cost.
 */
export interface WordTable {
  readonly pool: Uint16Array;
  /** Start of word `id` in `pool`; it ends where word `id + 1` starts. Ids count from 1. */
  readonly starts: Uint32Array;
  /** Slot layout: id, hash; id 0 marks an empty slot. Most unequal words are told apart by the hash, without touching `pool`. */
  readonly slots: Int32Array;
  readonly mask: number;
  readonly count: number;
}

const SEED = 0x2f0b4c47;
/** Code units of the longest word that is looked up. */
export const LONGEST_WORD = 255;

/** One step of the hash, going from the word's end to its start. */
export function extendHash(hash: number, code: number): number {
  return (Math.imul(hash, 0x01000193) + code) | 0;
}

export const EMPTY_HASH = SEED;

function spread(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

function sameWord(table: WordTable, id: number, codes: Uint16Array, from: number, to: number): boolean {
  const start = table.starts[id]!;
  if (table.starts[id + 1]! - start !== to - from) return false;
  for (let i = from, j = start; i < to; i++, j++) if (codes[i] !== table.pool[j]) return false;
  return true;
}

/** The word's number, or 0 when the lexicon does not hold it. `hash` is that of `codes[from, to)`. */
export function lookUp(table: WordTable, codes: Uint16Array, from: number, to: number, hash: number): number {
  const { slots, mask } = table;
  for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
    const id = slots[slot * 2]!;
    if (id === 0) return 0;
    if (slots[slot * 2 + 1] === hash && sameWord(table, id, codes, from, to)) return id;
  }
}

/** The hash of `codes[from, to)`; `ending` is the hash of the letters behind it, if any. */
export function hashOf(codes: Uint16Array, from: number, to: number, ending = EMPTY_HASH): number {
  let hash = ending;
  for (let i = to - 1; i >= from; i--) hash = extendHash(hash, codes[i]!);
  return hash;
}

function seat(slots: Int32Array, mask: number, hash: number, id: number): void {
  let slot = spread(hash) & mask;
  while (slots[slot * 2] !== 0) slot = (slot + 1) & mask;
  slots[slot * 2] = id;
  slots[slot * 2 + 1] = hash;
}

/** The table of `count` different words of `letters` letters in all, each packed and ended by a line feed: nothing is compared. */
export function tableOf(lines: string, count: number, letters: number): WordTable {
  const pool = new Uint16Array(letters + 1);
  const starts = new Uint32Array(count + 2);
  const size = powerOfTwo(count * 2);
  const slots = new Int32Array(size * 2);
  unpackLines(lines, pool, starts);
  for (let id = 1; id <= count; id++) seat(slots, size - 1, hashOf(pool, starts[id]!, starts[id + 1]!), id);
  return { pool, starts, slots, mask: size - 1, count };
}

/** The least power of two above `n`. */
export function powerOfTwo(n: number): number {
  let size = 16;
  while (size <= n) size *= 2;
  return size;
}

/** Numbers words while the lexicon is compiled. */
export class WordTableBuilder {
  readonly #ids = new Map<string, number>();

  /** The number of a folded word, new or old; they count from 1. Words of more than LONGEST_WORD code units are cut there. */
  add(word: string): number {
    const key = word.slice(0, LONGEST_WORD);
    const id = this.#ids.get(key) ?? this.#ids.size + 1;
    this.#ids.set(key, id);
    return id;
  }

  /** What `tableOf` reads. */
  get lines(): string {
    return [...this.#ids.keys()].map((word) => `${word}\n`).join("");
  }

  get count(): number {
    return this.#ids.size;
  }
}
