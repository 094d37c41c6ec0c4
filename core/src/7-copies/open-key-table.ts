/** A table from 32-bit keys to whole numbers other than 0. */
export interface KeyTable {
  /** 0: nothing is kept under the key. */
  readonly get: (key: number) => number;
  readonly set: (key: number, value: number) => void;
}

/** Entries the smallest part has room for at first. */
const FIRST = 16;
/** Share of its room that is filled before a part grows to twice its size. */
const FULL = 0.7;
/** Parts of a table, a power of two. */
const PARTS = 64;
const GOLDEN = 0x9e3779b1;
const ALL_KEYS = 2 ** 32;

interface Part {
  /** Key and value in turn, so that looking up touches one place in memory; value 0 marks an empty place. */
  entries: Int32Array;
  room: number;
  filled: number;
}

/**
 * Open addressing in columns of numbers: what a million articles share is looked up as fast as what ten do, and the collector of
 * garbage has nothing to walk through. The parts begin with different rooms, so that they grow one after the other, and no
 * single article pays for all of it.
 */
export function openKeyTable(): KeyTable {
  const parts = Array.from({ length: PARTS }, (_, n) => makePart(Math.ceil(FIRST * (1 + n / PARTS))));
  const partOf = (key: number): Part => parts[key & (PARTS - 1)]!;

  const set: KeyTable["set"] = (key, value) => {
    const part = partOf(key);
    const at = placeOf(part, key);
    if (part.entries[at + 1] === 0) part.filled++;
    part.entries[at] = key;
    part.entries[at + 1] = value;
    if (part.filled > FULL * part.room) grow(part);
  };
  return {
    get: (key) => {
      const part = partOf(key);
      return part.entries[placeOf(part, key) + 1]!;
    },
    set,
  };
}

function makePart(room: number): Part {
  return { entries: new Int32Array(2 * room), room, filled: 0 };
}

/** Where a key stands, or the empty place where it would. */
function placeOf({ entries, room }: Part, key: number): number {
  const wanted = key | 0;
  let at = 2 * Math.floor(((Math.imul(key, GOLDEN) >>> 0) / ALL_KEYS) * room);
  while (entries[at + 1] !== 0 && entries[at] !== wanted) {
    at += 2;
    if (at === entries.length) at = 0;
  }
  return at;
}

function grow(part: Part): void {
  const larger = makePart(2 * part.room);
  for (let i = 0; i < part.entries.length; i += 2) {
    const value = part.entries[i + 1]!;
    if (value === 0) continue;
    const at = placeOf(larger, part.entries[i]!);
    larger.entries[at] = part.entries[i]!;
    larger.entries[at + 1] = value;
  }
  part.entries = larger.entries;
  part.room = larger.room;
}
