import { ARTICLE, makeBeginnings, splitClitics } from "../2-tokens/split-clitics.ts";
import { splitEnclitics } from "../2-tokens/split-enclitics.ts";
import { MARKS, type Tokens, WORD } from "../2-tokens/tokenise.ts";
import { classNumber, type EntryClass, type Lexicon } from "./build-lexicon.ts";
import { PLACE_GRADES } from "./grade-place-form.ts";
import { enter, step } from "./phrase-trie.ts";
import { EMPTY_HASH, extendHash, hashOf, lookUp } from "./word-table.ts";

/**
 * Every place where the lexicon matches, as columns; match `m` covers tokens `[first[m], next[m])`.
 * Matches of one first token are contiguous: `at[token] .. at[token + 1]`, fewest proclitics first, then longest first.
 */
export interface Matches {
  readonly count: number;
  readonly kind: Uint8Array;
  readonly row: Int32Array;
  readonly feature: Int32Array;
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly proclitics: Uint8Array;
  readonly enclitic: Uint8Array;
  readonly at: Int32Array;
  /** Per token, the set of classes that match there (bits by `classBit`). */
  readonly classes: Uint32Array;
}

/** Scratch that lives as long as the module: matching allocates only its result. */
const beginnings = makeBeginnings();
const suffixHash = new Int32Array(260);
const stem = new Uint16Array(260);
/** A phrase has at most this many words. */
const MAX_DEPTH = 30;
const pathNodes = new Int32Array(MAX_DEPTH);
const pathNexts = new Int32Array(MAX_DEPTH);

/** Names are so many that one of them equals almost any word: they do not keep `نفته` from being نفت + ه. */
const PLACE = classNumber("place");
const NAME = classNumber("name");
const PLACE_CUE_BIT = 1 << classNumber("place-cue");
/** Most place names are villages that are only read behind قرية and the like: elsewhere they are not even matched. In tokens. */
const CUE_REACH = 8;
const CUED = PLACE_GRADES.indexOf("cued");
let sinceCue = CUE_REACH;

class MatchColumns {
  count = 0;
  kind: Uint8Array;
  row: Int32Array;
  feature: Int32Array;
  first: Int32Array;
  next: Int32Array;
  proclitics: Uint8Array;
  enclitic: Uint8Array;
  constructor(room: number) {
    this.kind = new Uint8Array(room);
    this.row = new Int32Array(room);
    this.feature = new Int32Array(room);
    this.first = new Int32Array(room);
    this.next = new Int32Array(room);
    this.proclitics = new Uint8Array(room);
    this.enclitic = new Uint8Array(room);
  }
  push(
    kind: number,
    row: number,
    feature: number,
    first: number,
    next: number,
    proclitics: number,
    enclitic: number,
  ): void {
    if (this.count === this.kind.length) this.#grow();
    const m = this.count++;
    this.kind[m] = kind;
    this.row[m] = row;
    this.feature[m] = feature;
    this.first[m] = first;
    this.next[m] = next;
    this.proclitics[m] = proclitics;
    this.enclitic[m] = enclitic;
  }
  #grow(): void {
    const wider = new MatchColumns(this.kind.length * 2);
    wider.kind.set(this.kind);
    wider.row.set(this.row);
    wider.feature.set(this.feature);
    wider.first.set(this.first);
    wider.next.set(this.next);
    wider.proclitics.set(this.proclitics);
    wider.enclitic.set(this.enclitic);
    this.kind = wider.kind;
    this.row = wider.row;
    this.feature = wider.feature;
    this.first = wider.first;
    this.next = wider.next;
    this.proclitics = wider.proclitics;
    this.enclitic = wider.enclitic;
  }
}

/** Keys of each token inside a phrase: whole word, and without the article; 0 = not in the lexicon, -1 = not yet looked up. */
interface Keys {
  readonly whole: Int32Array;
  readonly bare: Int32Array;
}

/** One pass over the tokens: look up every word, then walk the phrase trie from each possible beginning. */
export function findMatches(tokens: Tokens, lexicon: Lexicon): Matches {
  const { count } = tokens;
  const keys: Keys = { whole: new Int32Array(count + 1).fill(-1), bare: new Int32Array(count + 1) };
  const out = new MatchColumns(count * 2 + 16);
  const at = new Int32Array(count + 2);
  sinceCue = CUE_REACH;
  const classes = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) {
    const begin = out.count;
    at[i] = begin;
    sinceCue++;
    if (tokens.kind[i] !== WORD) continue;
    matchToken(tokens, lexicon, i, keys, out);
    let set = 0;
    for (let m = begin; m < out.count; m++) set |= 1 << out.kind[m]!;
    classes[i] = set;
    if ((set & PLACE_CUE_BIT) !== 0) sinceCue = 0;
  }
  at[count] = out.count;
  at[count + 1] = out.count;
  return {
    count: out.count,
    kind: out.kind,
    row: out.row,
    feature: out.feature,
    first: out.first,
    next: out.next,
    proclitics: out.proclitics,
    enclitic: out.enclitic,
    at,
    classes,
  };
}

function hashSuffixes(codes: Uint16Array, from: number, to: number): void {
  let hash = EMPTY_HASH;
  for (let i = to - 1; i >= from; i--) {
    hash = extendHash(hash, codes[i]!);
    suffixHash[i - from] = hash;
  }
}

const [ALEF, LAM] = [0x627, 0x644];

function keyToken(tokens: Tokens, lexicon: Lexicon, i: number, keys: Keys): void {
  const codes = tokens.folded.codes;
  const from = tokens.from[i]!;
  const to = tokens.to[i]!;
  keys.whole[i] = 0;
  if (tokens.kind[i] !== WORD || to - from > 255) return;
  let hash = EMPTY_HASH;
  let bare = hash;
  for (let k = to - 1; k >= from; k--) {
    hash = extendHash(hash, codes[k]!);
    if (k === from + 2) bare = hash;
  }
  keys.whole[i] = lookUp(lexicon.words, codes, from, to, hash) * 2;
  if (to - from > 3 && codes[from] === ALEF && codes[from + 1] === LAM) {
    const id = lookUp(lexicon.words, codes, from + 2, to, bare);
    keys.bare[i] = id === 0 ? 0 : id * 2 + 1;
  }
}

/** A phrase may run over a hyphen or dash glued to both words, never over another mark. */
function nextInPhrase(tokens: Tokens, i: number): number {
  const j = i + 1;
  if (
    j + 1 < tokens.count &&
    tokens.kind[j] === MARKS &&
    tokens.end[i] === tokens.start[j] &&
    tokens.end[j] === tokens.start[j + 1]
  ) {
    const code = tokens.folded.codes[tokens.from[j]!];
    if (code === 0x2d || code === 0x2013 || code === 0x2010 || code === 0x2011 || code === 0x5f) return j + 1;
  }
  return j;
}

/** Follows the phrase that begins with `key` at token `i` as far as it goes, into `pathNodes` and `pathNexts`. Returns its length. */
function follow(tokens: Tokens, lexicon: Lexicon, keys: Keys, i: number, key: number, enclitic: number): number {
  const { trie } = lexicon;
  let node = enter(trie, key);
  let depth = 0;
  let last = i;
  while (node > 0) {
    pathNodes[depth] = node;
    pathNexts[depth++] = last + 1;
    const j = nextInPhrase(tokens, last);
    if (enclitic > 0 || depth === MAX_DEPTH || j >= tokens.count || tokens.kind[j] !== WORD) break;
    if (keys.whole[j]! < 0) keyToken(tokens, lexicon, j, keys);
    const whole = keys.whole[j]!;
    const bare = keys.bare[j]!;
    node = whole === 0 ? 0 : step(trie, node, whole);
    if (node === 0 && bare !== 0) node = step(trie, pathNodes[depth - 1]!, bare);
    last = j;
  }
  return depth;
}

function walk(
  tokens: Tokens,
  lexicon: Lexicon,
  keys: Keys,
  i: number,
  key: number,
  proclitics: number,
  enclitic: number,
  out: MatchColumns,
): boolean {
  const { firstOutput, outputs } = lexicon.trie;
  let found = false;
  for (let d = follow(tokens, lexicon, keys, i, key, enclitic) - 1; d >= 0; d--) {
    const node = pathNodes[d]!;
    for (let o = firstOutput[node]!; o < firstOutput[node + 1]!; o++) {
      const kind = outputs.kind[o]!;
      if (kind === PLACE && (enclitic > 0 || (outputs.feature[o] === CUED && sinceCue > CUE_REACH))) continue;
      if (kind === NAME && enclitic > 0) continue;
      out.push(kind, outputs.row[o]!, outputs.feature[o]!, i, pathNexts[d]!, proclitics, enclitic);
      if (kind !== PLACE && kind !== NAME) found = true;
    }
  }
  return found;
}

function matchToken(tokens: Tokens, lexicon: Lexicon, i: number, keys: Keys, out: MatchColumns): void {
  const codes = tokens.folded.codes;
  const from = tokens.from[i]!;
  const to = tokens.to[i]!;
  if (to - from > 255) {
    keys.whole[i] = 0;
    return;
  }
  // a phrase before it may have looked the word up already
  const peeked = keys.whole[i]! >= 0;
  hashSuffixes(codes, from, to);
  splitClitics(codes, from, to, beginnings);
  let found = false;
  for (let b = 0; b < beginnings.count; b++) {
    const offset = beginnings.offset[b]!;
    const proclitics = beginnings.proclitics[b]!;
    const id =
      peeked && (proclitics === 0 || proclitics === ARTICLE)
        ? (proclitics === 0 ? keys.whole[i]! : keys.bare[i]!) >> 1
        : lookUp(lexicon.words, codes, from + offset, to, suffixHash[offset]!);
    if (id === 0) continue;
    const key = id * 2 + ((proclitics & ARTICLE) !== 0 ? 1 : 0);
    if (walk(tokens, lexicon, keys, i, key, proclitics, 0, out)) found = true;
  }
  if (!found) matchWithEnclitic(tokens, lexicon, i, keys, out);
}

function matchWithEnclitic(tokens: Tokens, lexicon: Lexicon, i: number, keys: Keys, out: MatchColumns): void {
  const codes = tokens.folded.codes;
  const from = tokens.from[i]!;
  const to = tokens.to[i]!;
  for (let b = 0; b < beginnings.count; b++) {
    const proclitics = beginnings.proclitics[b]!;
    const matched = splitEnclitics(codes, from + beginnings.offset[b]!, to, stem, (length, enclitic) => {
      const id = lookUp(lexicon.words, stem, 0, length, hashOf(stem, 0, length));
      const key = id * 2 + ((proclitics & ARTICLE) !== 0 ? 1 : 0);
      return id !== 0 && walk(tokens, lexicon, keys, i, key, proclitics, enclitic, out);
    });
    if (matched) return;
  }
}

/** The first match of a class at token `i` (fewest proclitics, then longest), or -1. */
export function matchAt(matches: Matches, i: number, kind: EntryClass): number {
  const wanted = classNumber(kind);
  if ((matches.classes[i]! & (1 << wanted)) === 0) return -1;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) if (matches.kind[m] === wanted) return m;
  return -1;
}

/** The next match of the same class at the same token, or -1. */
export function nextMatchAt(matches: Matches, m: number): number {
  const i = matches.first[m]!;
  for (let n = m + 1; n < matches.at[i + 1]!; n++) if (matches.kind[n] === matches.kind[m]) return n;
  return -1;
}
