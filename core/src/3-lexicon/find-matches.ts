import { ARTICLE, makeBeginnings, splitClitics } from "../2-tokens/split-clitics.ts";
import { makeEndings, splitEnclitics } from "../2-tokens/split-enclitics.ts";
import { MARKS, type Tokens, WORD } from "../2-tokens/tokenise.ts";
import { classNumber, type EntryClass, type Lexicon } from "./build-lexicon.ts";
import { PLACE_GRADES } from "./grade-place-form.ts";
import { type KnownWords, lookUpTokens } from "./look-up-tokens.ts";
import { MatchCollector, type MatchColumns } from "./match-columns.ts";
import { goesOn, OUTPUT_WIDTH, step } from "./phrase-trie.ts";
import { EMPTY_HASH, extendHash, hashOf, LONGEST_WORD, lookUp, type WordTable } from "./word-table.ts";

/**
 * Every place where the lexicon matches, as columns; match `m` covers tokens `[first[m], next[m])`.
 * Matches of one first token are contiguous: `at[token] .. at[token + 1]`, fewest proclitics first, then longest first.
 */
export interface Matches extends MatchColumns {
  readonly at: Int32Array;
  /** Per token, the set of classes that match there (bits by `classBit`). */
  readonly classes: Uint32Array;
  /** Per token, the hash of its folded letters (`hashOf`); 0 for what is no word, or longer than `LONGEST_WORD`. */
  readonly wordHash: Int32Array;
}

/** Scratch that lives as long as the module: matching allocates only its result. */
const beginnings = makeBeginnings();
const endings = makeEndings();
const found = new MatchCollector();
const stem = new Uint16Array(LONGEST_WORD + 1);
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

/** Looks up every word, then walks the phrase trie from each place where one may begin. */
export function findMatches(tokens: Tokens, lexicon: Lexicon): Matches {
  const { count } = tokens;
  const memory = new ArrayBuffer((count * 3 + 4) * 4);
  const at = new Int32Array(memory, 0, count + 2);
  const classes = new Uint32Array(memory, (count + 2) * 4, count + 1);
  const wordHash = new Int32Array(memory, (count * 2 + 3) * 4, count + 1);
  const words = lookUpTokens(tokens, lexicon.words, wordHash);
  sinceCue = CUE_REACH;
  for (let i = 0; i < count; i++) {
    const begin = found.count;
    at[i] = begin;
    sinceCue++;
    if (tokens.kind[i] !== WORD) continue;
    matchToken(tokens, lexicon, i, words);
    let set = 0;
    for (let m = begin; m < found.count; m++) set |= 1 << found.kindOf(m);
    classes[i] = set;
    if ((set & PLACE_CUE_BIT) !== 0) sinceCue = 0;
  }
  at[count] = found.count;
  at[count + 1] = found.count;
  return { ...found.take(), at, classes, wordHash };
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
function follow(tokens: Tokens, lexicon: Lexicon, words: KnownWords, i: number, key: number): number {
  const { trie } = lexicon;
  let node = key;
  let depth = 0;
  let last = i;
  while (node > 0) {
    pathNodes[depth] = node;
    pathNexts[depth++] = last + 1;
    if (!goesOn(trie, node) || depth === MAX_DEPTH) break;
    last = nextInPhrase(tokens, last);
    if (last >= tokens.count) break;
    const whole = words.whole[last]!;
    const bare = words.bare[last]!;
    const parent = node;
    node = whole === 0 ? 0 : step(trie, parent, whole);
    if (node === 0 && bare !== 0) node = step(trie, parent, bare);
  }
  return depth;
}

/** Takes what a node of the trie says of tokens `[i, next)`. True when that is more than a name. */
function takeOutputs(
  lexicon: Lexicon,
  node: number,
  i: number,
  next: number,
  proclitics: number,
  enclitic: number,
): boolean {
  const { nodes, outputs } = lexicon.trie;
  const end = (nodes[node + 1]! >> 1) * OUTPUT_WIDTH;
  let sure = false;
  for (let o = (nodes[node]! >> 1) * OUTPUT_WIDTH; o < end; o += OUTPUT_WIDTH) {
    const kind = outputs[o]!;
    const feature = outputs[o + 2]!;
    if (kind === PLACE || kind === NAME) {
      if (enclitic > 0 || (kind === PLACE && feature === CUED && sinceCue > CUE_REACH)) continue;
    } else sure = true;
    found.push(kind, outputs[o + 1]!, feature, i, next, proclitics, enclitic);
  }
  return sure;
}

function matchToken(tokens: Tokens, lexicon: Lexicon, i: number, words: KnownWords): void {
  let sure = false;
  for (let w = words.at[i]!; w < words.at[i + 1]!; w++) {
    const proclitics = words.proclitics[w]!;
    for (let d = follow(tokens, lexicon, words, i, words.key[w]!) - 1; d >= 0; d--)
      if (takeOutputs(lexicon, pathNodes[d]!, i, pathNexts[d]!, proclitics, 0)) sure = true;
  }
  if (!sure) matchWithEnclitic(tokens, lexicon, i);
}

/** `نفته`, `قواتهم`: no phrase goes on behind a pronoun. */
function matchWithEnclitic(tokens: Tokens, lexicon: Lexicon, i: number): void {
  const { codes } = tokens.folded;
  const from = tokens.from[i]!;
  const to = tokens.to[i]!;
  splitEnclitics(codes, from, to, endings);
  if (endings.count === 0) return;
  splitClitics(codes, from, to, beginnings);
  for (let b = 0; b < beginnings.count; b++) {
    const start = from + beginnings.offset[b]!;
    const proclitics = beginnings.proclitics[b]!;
    for (let e = 0; e < endings.count; e++) {
      if (to - endings.cut[e]! - start < 2) continue;
      const id = lookUpStem(lexicon.words, codes, start, to, e);
      const key = id * 2 + ((proclitics & ARTICLE) !== 0 ? 1 : 0);
      if (id !== 0 && takeOutputs(lexicon, key, i, i + 1, proclitics, endings.enclitic[e]!)) return;
    }
  }
}

/** The number of `codes[start, to)` without its pronoun, as ending `e` says; 0 = not in the lexicon. */
function lookUpStem(words: WordTable, codes: Uint16Array, start: number, to: number, e: number): number {
  const end = to - endings.cut[e]! - endings.replaces[e]!;
  const ending = endings.ending[e]!;
  if (ending === 0) return lookUp(words, codes, start, end, hashOf(codes, start, end));
  for (let k = start; k < end; k++) stem[k - start] = codes[k]!;
  stem[end - start] = ending;
  const hash = hashOf(codes, start, end, extendHash(EMPTY_HASH, ending));
  return lookUp(words, stem, 0, end - start + 1, hash);
}

/** The first match of a class at token `i` (fewest proclitics, then longest), or -1. */
export function matchAt(matches: Matches, i: number, kind: EntryClass): number {
  const wanted = classNumber(kind);
  if ((matches.classes[i]! & (1 << wanted)) === 0) return -1;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) if (matches.kind[m] === wanted) return m;
  return -1;
}
