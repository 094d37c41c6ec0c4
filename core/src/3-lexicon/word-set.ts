import { foldWord } from "../1-text/fold-letters.ts";
import type { Scan } from "./scan-text.ts";
import { hashOf, powerOfTwo } from "./word-table.ts";

/** A few words that a rule compares tokens with: open addressing by their hash. A token asks with the hash it has already. */
export interface WordSet {
  /** Hash of the word in each slot; 0 marks an empty slot. */
  readonly hashes: Int32Array;
  /** Letters of the word in each slot. */
  readonly words: readonly string[];
}

const codesOf = (word: string): Uint16Array => Uint16Array.from(word, (c) => c.charCodeAt(0));

/** A set of words, folded. */
export function foldedSet(...words: string[]): WordSet {
  const hashes = new Int32Array(powerOfTwo(words.length * 2));
  const seats = new Array<string>(hashes.length).fill("");
  for (const word of words.map(foldWord)) {
    const hash = hashOf(codesOf(word), 0, word.length);
    let slot = hash & (hashes.length - 1);
    while (hashes[slot] !== 0) slot = (slot + 1) & (hashes.length - 1);
    hashes[slot] = hash;
    seats[slot] = word;
  }
  return { hashes, words: seats };
}

/** True when token `i` is one of the words, whatever its hamzas and marks. */
export function isOneOf({ tokens, wordHash }: Scan, i: number, set: WordSet): boolean {
  const hash = wordHash[i] ?? 0;
  return hash !== 0 && holds(set, hash, tokens.folded.codes, tokens.from[i]!, tokens.to[i]!);
}

/** True when token `i` without its first `skip` letters is one of the words. */
export function endsInOneOf({ tokens }: Scan, i: number, skip: number, set: WordSet): boolean {
  const { codes } = tokens.folded;
  const from = tokens.from[i]! + skip;
  return holds(set, hashOf(codes, from, tokens.to[i]!), codes, from, tokens.to[i]!);
}

function holds({ hashes, words }: WordSet, hash: number, codes: Uint16Array, from: number, to: number): boolean {
  const mask = hashes.length - 1;
  for (let slot = hash & mask; hashes[slot] !== 0; slot = (slot + 1) & mask)
    if (hashes[slot] === hash && isSpelled(codes, from, to, words[slot]!)) return true;
  return false;
}

function isSpelled(codes: Uint16Array, from: number, to: number, word: string): boolean {
  if (to - from !== word.length) return false;
  for (let k = 0; k < word.length; k++) if (codes[from + k] !== word.charCodeAt(k)) return false;
  return true;
}
