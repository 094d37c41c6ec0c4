/**
 * Words to numbers: open addressing over packed code units. Hashes run from a word's end to its start, so the hash of
 * every suffix comes out of one pass and a word can be looked up without its proclitics at no further cost.
 */
export interface WordTable {
  readonly pool: Uint16Array;
  /** Start of word `id` in `pool`; it ends where word `id + 1` starts. Ids count from 1. */
  readonly starts: Uint32Array;
  readonly slots: Int32Array;
  readonly mask: number;
  readonly count: number;
}

const SEED = 0x2f0b4c47;

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
  let slot = spread(hash) & table.mask;
  for (;;) {
    const id = table.slots[slot]!;
    if (id === 0) return 0;
    if (sameWord(table, id, codes, from, to)) return id;
    slot = (slot + 1) & table.mask;
  }
}

export function hashOf(codes: Uint16Array, from: number, to: number): number {
  let hash = EMPTY_HASH;
  for (let i = to - 1; i >= from; i--) hash = extendHash(hash, codes[i]!);
  return hash;
}

/** Grows by doubling while the lexicon is built; then it only answers. */
export class WordTableBuilder {
  #pool = new Uint16Array(1 << 20);
  #starts = new Uint32Array(1 << 17);
  #slots = new Int32Array(1 << 18);
  #count = 0;
  #scratch = new Uint16Array(256);

  get table(): WordTable {
    return { pool: this.#pool, starts: this.#starts, slots: this.#slots, mask: this.#slots.length - 1, count: this.#count };
  }

  /** The number of a folded word, new or old. Words of more than 255 code units are cut there. */
  add(word: string): number {
    const length = Math.min(word.length, 255);
    let hash = EMPTY_HASH;
    for (let i = length - 1; i >= 0; i--) {
      const code = word.charCodeAt(i);
      this.#scratch[i] = code;
      hash = extendHash(hash, code);
    }
    const mask = this.#slots.length - 1;
    let slot = spread(hash) & mask;
    const table = this.table;
    for (let id = this.#slots[slot]!; id !== 0; id = this.#slots[slot]!) {
      if (sameWord(table, id, this.#scratch, 0, length)) return id;
      slot = (slot + 1) & mask;
    }
    const id = ++this.#count;
    this.#append(id, length);
    this.#slots[slot] = id;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    return id;
  }

  #append(id: number, length: number): void {
    const start = id === 1 ? 0 : this.#starts[id]!;
    if (start + length > this.#pool.length) this.#pool = grown(this.#pool, new Uint16Array(this.#pool.length * 2));
    if (id + 2 > this.#starts.length) this.#starts = grown(this.#starts, new Uint32Array(this.#starts.length * 2));
    this.#pool.set(this.#scratch.subarray(0, length), start);
    this.#starts[id] = start;
    this.#starts[id + 1] = start + length;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 1; id <= this.#count; id++) {
      let slot = spread(hashOf(this.#pool, this.#starts[id]!, this.#starts[id + 1]!)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}

function grown<T extends Uint16Array | Uint32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
