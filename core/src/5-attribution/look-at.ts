import { isQuoteMark } from "../2-tokens/match-quotes.ts";
import {
  ARTICLE,
  CONJUNCTION_FA,
  CONJUNCTION_WAW,
  PREPOSITION_BA,
  PREPOSITION_KA,
  PREPOSITION_LA,
} from "../2-tokens/split-clitics.ts";
import { foldedOf, LINE, MARKS, NUMBER, WORD } from "../2-tokens/tokenise.ts";
import { classBit, classNumber } from "../3-lexicon/build-lexicon.ts";
import { agreementOf, kindOf } from "../3-lexicon/conjugate.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import type { Scan } from "../3-lexicon/scan-text.ts";
import { foldedSet, isOneOf as isAmong, type WordSet } from "../3-lexicon/word-set.ts";
import type { SourceKind } from "../model/attribution.ts";
import type { Agreement, Mention } from "../model/mention.ts";

export { foldedSet, type WordSet };

/** What stage 5 asks of a text, token by token. Built once an article; every look-up is constant time. */
export interface View {
  readonly scan: Scan;
  readonly roles: Uint8Array;
  /** Index of the actor mention that starts at / covers a token, or -1. */
  readonly actorAt: Int32Array;
  readonly actorOver: Int32Array;
  readonly actors: readonly Mention[];
  /** End token of the time expression that starts at a token, or 0. */
  readonly timeEnd: Int32Array;
  /** 1 where a time expression covers the token. */
  readonly timeOver: Uint8Array;
  /** Behind an aside that keeps a source unnamed, for each of its tokens; 0 elsewhere. */
  readonly asidePast: Int32Array;
  /** Closing token of the quotation that opens at a token, or -1; -2 = no quotation opens here. */
  readonly quoteEnd: Int32Array;
}

export const isWord = (view: View, i: number): boolean => view.scan.tokens.kind[i] === WORD;
export const isNumber = (view: View, i: number): boolean => view.scan.tokens.kind[i] === NUMBER;
export const isLine = (view: View, i: number): boolean => view.scan.tokens.kind[i] === LINE;
export const hasRole = (view: View, i: number, role: number): boolean => view.roles[i] === role;

/** A preposition stands alone at `i`. */
export const isPreposition = (view: View, i: number): boolean =>
  view.roles[i]! >= ROLE.prepTo && view.roles[i]! <= ROLE.preposition;

const codeAt = (view: View, i: number): number => view.scan.tokens.folded.codes[view.scan.tokens.from[i]!]!;
const isMark = (view: View, i: number, code: number): boolean =>
  view.scan.tokens.kind[i] === MARKS && codeAt(view, i) === code;

/** The Arabic or Latin comma or semicolon. */
export function isComma(view: View, i: number): boolean {
  if (view.scan.tokens.kind[i] !== MARKS) return false;
  const code = codeAt(view, i);
  return code === 0x60c || code === 0x2c || code === 0x61b || code === 0x3b;
}
export const isColon = (view: View, i: number): boolean => isMark(view, i, 0x3a);
export const isQuote = (view: View, i: number): boolean => isQuoteMark(view.scan.tokens, i);
export const opensBracket = (view: View, i: number): boolean => isMark(view, i, 0x28) || isMark(view, i, 0x5b);
export const closesBracket = (view: View, i: number): boolean => isMark(view, i, 0x29) || isMark(view, i, 0x5d);

export function isDash(view: View, i: number): boolean {
  if (view.scan.tokens.kind[i] !== MARKS) return false;
  const code = codeAt(view, i);
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015);
}

/** Behind the bracket or the pair of dashes that opens at `i`; `i` itself when none closes within 40 tokens. */
export function pastAside(view: View, i: number, next: number): number {
  const bracket = opensBracket(view, i);
  if (!bracket && !isDash(view, i)) return i;
  for (let k = i + 1; k < next && k < i + 40; k++) {
    if (bracket ? closesBracket(view, k) : isDash(view, k)) return k + 1;
  }
  return i;
}

/** Proclitics under which the lexicon or the letters read token `i`; the article is also seen on unknown words. */
export function procliticsOf(view: View, i: number): number {
  const { matches, tokens } = view.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) if (!isNameLike(view, m)) return matches.proclitics[m]!;
  return writtenProclitics(tokens.folded.codes, tokens.from[i]!, tokens.to[i]!);
}

/** و is written to token `i`. */
export const startsWithAnd = (view: View, i: number): boolean => (procliticsOf(view, i) & CONJUNCTION_WAW) !== 0;

const NAME_LIKE = classBit("name") | classBit("place");
function isNameLike(view: View, m: number): boolean {
  return ((1 << view.scan.matches.kind[m]!) & NAME_LIKE) !== 0;
}

const [ALEF, LAM, BA, KAF, WAW, FA] = [..."البكوف"].map((c) => c.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

/** What the letters alone show: `وبالمدينة` begins with و, ب and the article whatever مدينة is. */
function writtenProclitics(codes: Uint16Array, from: number, to: number): number {
  let p = from;
  let mask = 0;
  if (
    to - p > 4 &&
    (codes[p] === WAW || codes[p] === FA) &&
    (isArticle(codes, p + 1) || isPrepositionWithArticle(codes, p + 1))
  ) {
    mask |= codes[p] === WAW ? CONJUNCTION_WAW : CONJUNCTION_FA;
    p++;
  }
  if (to - p > 3 && isArticle(codes, p)) return mask | ARTICLE;
  if (to - p > 4 && isPrepositionWithArticle(codes, p)) {
    const preposition = codes[p] === BA ? PREPOSITION_BA : codes[p] === KAF ? PREPOSITION_KA : PREPOSITION_LA;
    return mask | preposition | ARTICLE;
  }
  return mask;
}

const isArticle = (codes: Uint16Array, p: number): boolean => codes[p] === ALEF && codes[p + 1] === LAM;
const isPrepositionWithArticle = (codes: Uint16Array, p: number): boolean =>
  ((codes[p] === BA || codes[p] === KAF) && isArticle(codes, p + 1)) || (codes[p] === LAM && codes[p + 1] === LAM);

const LATIN_END = 0x250;
/** A word in Latin letters. */
export function isLatin(view: View, i: number): boolean {
  const code = codeAt(view, i);
  return isWord(view, i) && code > 0x40 && code < LATIN_END;
}
/** `لـCNN`: ل written to a name in Latin letters, which is somebody who carries. */
export function isForLatin(view: View, i: number): boolean {
  if (!isWord(view, i)) return false;
  const { folded, from, to } = view.scan.tokens;
  const second = folded.codes[from[i]! + 1]!;
  return to[i]! - from[i]! > 2 && folded.codes[from[i]!] === LAM && second > 0x40 && second < LATIN_END;
}

/** Letters of token `i`, folded. For rules that must compare a word; not inside hot loops. */
export function wordAt(view: View, i: number): string {
  return foldedOf(view.scan.tokens, i);
}

/** True when token `i` is one of the words, whatever its hamzas and marks. */
export const isOneOf = (view: View, i: number, set: WordSet): boolean => isAmong(view.scan, i, set);

export const hasClass = (view: View, i: number, bit: number): boolean => (view.scan.matches.classes[i]! & bit) !== 0;

const SPEAKER_BITS = classBit("speaker") | classBit("actor") | classBit("title");
/** A mention, a title or a noun of those who speak (مصدر، شهود) at token `i`. */
export const canSpeak = (view: View, i: number): boolean => view.actorAt[i]! >= 0 || hasClass(view, i, SPEAKER_BITS);

const CUE = classNumber("cue");
const CUE_BIT = classBit("cue");
const CONJUNCTIONS = CONJUNCTION_WAW | CONJUNCTION_FA;
/**
 * The row of a finite verb of saying at token `i`, or -1. No preposition is written to a verb (`بيري` is a name, not يري), and
 * the first person (`نصر`, `نشر`) speaks nowhere but in a quotation.
 */
export function finiteCue(view: View, i: number): number {
  if (!hasClass(view, i, CUE_BIT)) return -1;
  const { matches } = view.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== CUE || (matches.proclitics[m]! & ~CONJUNCTIONS) !== 0) continue;
    const form = kindOf(matches.feature[m]!);
    if (form === "perfect" || form === "passive") return matches.row[m]!;
    if (form === "imperfect" && agreementOf(matches.feature[m]!) !== "unknown") return matches.row[m]!;
  }
  return -1;
}

const SPEAKER = classNumber("speaker");
/** Gender and number of the speaking noun at token `i`, or null when it is none. */
export function speakerAgreement(view: View, i: number): Agreement | null {
  if (!hasClass(view, i, SPEAKER_BITS)) return null;
  const { matches, lexicon } = view.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++)
    if (matches.kind[m] === SPEAKER) return lexicon.rows.speaker[matches.row[m]!]!.agreement;
  return null;
}

/** The kind of source that the speaking noun at token `i` is, or null when it is none. */
export function speakerKind(view: View, i: number): SourceKind | null {
  if (!hasClass(view, i, SPEAKER_BITS)) return null;
  const { matches, lexicon } = view.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++)
    if (matches.kind[m] === SPEAKER) return lexicon.rows.speaker[matches.row[m]!]!.kind;
  return null;
}

/** Words among the tokens `[from, to)`. */
export function countWords(view: View, from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i++) if (isWord(view, i)) words++;
  return words;
}

/** Whether token `i` carries the article, alone or behind و ب ل. */
export const isDefinite = (view: View, i: number): boolean =>
  isWord(view, i) && (procliticsOf(view, i) & ARTICLE) !== 0;

/** عملية، بلدية: nouns with the ending of a relative adjective. */
const NOUN_BITS = classBit("content-noun") | classBit("speaker") | classBit("place-cue");
const ADJECTIVE_BIT = classBit("adjective") | classBit("demonym");
const [YA_LETTER, HA_LETTER, NUN_LETTER, WAW_LETTER, TA_LETTER] = [..."يهنوت"].map((c) => c.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
];

/** `العسكري`, `الروسية`, `المحليون`: a relative adjective by its ending, or one the lexicon lists. */
export function isAdjective(view: View, i: number): boolean {
  if (!isWord(view, i)) return false;
  if (hasClass(view, i, ADJECTIVE_BIT)) return true;
  if (hasClass(view, i, NOUN_BITS)) return false;
  const { tokens } = view.scan;
  const { codes } = tokens.folded;
  const to = tokens.to[i]!;
  if (to - tokens.from[i]! < 4 || hasClass(view, i, classBit("name"))) return false;
  const [last, before, third] = [codes[to - 1], codes[to - 2], codes[to - 3]];
  if (last === YA_LETTER) return true;
  if (before === YA_LETTER && last === HA_LETTER) return isTaMarbuta(view, i);
  return last === NUN_LETTER && (before === WAW_LETTER || before === YA_LETTER) && third === YA_LETTER
    ? true
    : last === TA_LETTER && codes[to - 2] === 0x627 && third === YA_LETTER;
}

/** ة as printed, not the pronoun ـه, which folds to the same letter. */
export function isTaMarbuta(view: View, i: number): boolean {
  return view.scan.text.charCodeAt(view.scan.tokens.end[i]! - 1) === 0x629;
}

/** A pronoun written to the word (`التزامهما`, `خصومه`), by its letters. */
export function bearsPronoun(view: View, i: number): boolean {
  if (!isWord(view, i)) return false;
  const { tokens } = view.scan;
  const { codes } = tokens.folded;
  const to = tokens.to[i]!;
  if (to - tokens.from[i]! < 4) return false;
  const [last, before, third] = [codes[to - 1], codes[to - 2], codes[to - 3]];
  if (last === HA_LETTER) return view.scan.text.charCodeAt(tokens.end[i]! - 1) === 0x647;
  if (before === HA_LETTER && (last === 0x627 || last === 0x645)) return true;
  return third === HA_LETTER && before === 0x645 && last === 0x627;
}

const [TANWIN, PLAIN_ALEF] = [0x64b, 0x627];
/** `أخيرًا`, `غاضباً`: printed with the ending of an indefinite accusative. */
export function bearsTanwin(view: View, i: number): boolean {
  const { text, tokens } = view.scan;
  const last = text.charCodeAt(tokens.end[i]! - 1);
  return last === TANWIN || (last === PLAIN_ALEF && text.charCodeAt(tokens.end[i]! - 2) === TANWIN);
}

const NAMELIKE_BITS = classBit("name") | classBit("place") | classBit("demonym");
/** Whether a noun phrase may be complete with token `i`: the article, a name, a closing mark, or a mention's last word. */
export function closesNounPhrase(view: View, i: number): boolean {
  if (!isWord(view, i)) return !isNumber(view, i);
  if (isDefinite(view, i) || isAdjective(view, i)) return true;
  if (hasClass(view, i, NAMELIKE_BITS) || hasRole(view, i, ROLE.adverb) || view.timeOver[i] === 1) return true;
  const over = view.actorOver[i]!;
  return over >= 0 && view.actorOver[i + 1] !== over;
}

/** An indefinite noun that is no name, adjective, time or speaker: `قرار`, `منشورات`. */
export const isBareNoun = (view: View, i: number): boolean =>
  isWord(view, i) && view.roles[i] === 0 && !closesNounPhrase(view, i) && !canSpeak(view, i);

/** Letters of token `i` end in ا: `مؤكدا`. */
export const endsInAlef = (view: View, i: number): boolean =>
  view.scan.tokens.folded.codes[view.scan.tokens.to[i]! - 1] === ALEF;

const CITES = foldedSet("استنادا", "وفق", "وفقا", "بحسب", "حسب", "حسبما", "نقلا");
/** `وفق الوزارة`, `نقلا عن شهود`: at token `i` begins who is cited. */
export const opensCitation = (view: View, i: number): boolean => isOneOf(view, i, CITES);

const ISSUED = foldedSet("صدر", "صدرت", "صادر", "صادرة", "الصادر", "الصادرة");
/** `بيان صدر عن الوزارة`: behind these عن tells who issued it, not what is told. */
export const isIssued = (view: View, i: number): boolean => isOneOf(view, i, ISSUED);
