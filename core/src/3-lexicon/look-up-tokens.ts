import { ARTICLE, MOST_BEGINNINGS, makeBeginnings, splitClitics } from "../2-tokens/split-clitics.ts";
import { type Tokens, WORD } from "../2-tokens/tokenise.ts";
import { EMPTY_HASH, extendHash, LONGEST_WORD, lookUp, type WordTable } from "./word-table.ts";

/**
 * The words of a text that the lexicon holds, as keys of the phrase trie. Reused between texts: read before the next is looked up.
 * Nothing that is returned from matching points into it.
 */
export interface KnownWords {
  /** Per token: key of the whole word, and of the word without its article; 0 = not in the lexicon. */
  whole: Int32Array;
  bare: Int32Array;
  /** The words that may begin in token `i` are `at[i] .. at[i + 1]` in the columns below, fewest proclitics first. */
  at: Int32Array;
  key: Int32Array;
  proclitics: Uint8Array;
}

const known: KnownWords = layOut(2048);
const beginnings = makeBeginnings();
const suffixHash = new Int32Array(LONGEST_WORD + 1);

/** Room for `tokens` tokens and all their beginnings. */
function layOut(tokens: number): KnownWords {
  const most = tokens * MOST_BEGINNINGS;
  return {
    whole: new Int32Array(tokens),
    bare: new Int32Array(tokens),
    at: new Int32Array(tokens + 1),
    key: new Int32Array(most),
    proclitics: new Uint8Array(most),
  };
}

/**
 * Looks every word of a text up from each place where it may begin, once. Writes the hash of each whole word to `wordHash`, which comes
 * filled with 0.
 */
export function lookUpTokens(tokens: Tokens, table: WordTable, wordHash: Int32Array): KnownWords {
  if (tokens.count > known.whole.length) Object.assign(known, layOut(tokens.count * 2));
  let count = 0;
  for (let i = 0; i < tokens.count; i++) {
    known.at[i] = count;
    known.whole[i] = 0;
    known.bare[i] = 0;
    if (tokens.kind[i] !== WORD) continue;
    if (tokens.to[i]! - tokens.from[i]! > LONGEST_WORD) continue;
    count = lookUpToken(tokens, table, i, count);
    wordHash[i] = suffixHash[0]!;
  }
  known.at[tokens.count] = count;
  return known;
}

/** Appends the words that may begin in token `i` behind the `count` there are. Returns how many there are then. */
function lookUpToken(tokens: Tokens, table: WordTable, i: number, count: number): number {
  const { codes } = tokens.folded;
  const from = tokens.from[i]!;
  const to = tokens.to[i]!;
  hashSuffixes(codes, from, to);
  splitClitics(codes, from, to, beginnings);
  let n = count;
  for (let b = 0; b < beginnings.count; b++) {
    const offset = beginnings.offset[b]!;
    const id = lookUp(table, codes, from + offset, to, suffixHash[offset]!);
    if (id === 0) continue;
    const proclitics = beginnings.proclitics[b]!;
    const key = id * 2 + ((proclitics & ARTICLE) !== 0 ? 1 : 0);
    known.key[n] = key;
    known.proclitics[n++] = proclitics;
    if (proclitics === 0) known.whole[i] = key;
    else if (proclitics === ARTICLE) known.bare[i] = key;
  }
  return n;
}

function hashSuffixes(codes: Uint16Array, from: number, to: number): void {
  let hash = EMPTY_HASH;
  for (let i = to - 1; i >= from; i--) {
    hash = extendHash(hash, codes[i]!);
    suffixHash[i - from] = hash;
  }
}
