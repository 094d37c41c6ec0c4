import { CONJUNCTION_WAW } from "../2-tokens/split-clitics.ts";
import { MARKS, WORD } from "../2-tokens/tokenise.ts";
import { classBit, classNumber, type EntryClass } from "../3-lexicon/build-lexicon.ts";
import { ROLE, type Role } from "../3-lexicon/mark-roles.ts";
import type { Scan } from "../3-lexicon/scan-text.ts";
import { endsInOneOf, foldedSet, isOneOf as isAmong, type WordSet } from "../3-lexicon/word-set.ts";
import type { Article } from "./article.ts";

export const PEOPLE = classNumber("people");
export const HARM = classNumber("harm");
export const EVENT = classNumber("event");
export const LABEL = classNumber("label");
export const PEOPLE_BIT = classBit("people");
export const HARM_BIT = classBit("harm");
export const EVENT_BIT = classBit("event");
export const LABEL_BIT = classBit("label");

/** True for `role` at token `i`. */
export function hasRole(article: Article, i: number, role: Role): boolean {
  return article.roles[i] === ROLE[role];
}

const PARTICLE_BIT = classBit("particle");

/** True when a word of class `bit` stands at token `i`. */
export const hasClass = (article: Article, i: number, bit: number): boolean =>
  (article.scan.matches.classes[i]! & bit) !== 0;

/** A closed-class word, whatever its function: also one with a pronoun, which has no role (`خلاله`). */
export const isParticle = (article: Article, i: number): boolean => hasClass(article, i, PARTICLE_BIT);

/** The first match of class `kind` at token `i` that `wanted` takes, or -1: fewest proclitics first, then the longest phrase. */
export function findMatch(article: Article, i: number, kind: number, wanted: (m: number) => boolean): number {
  const { matches } = article.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) if (matches.kind[m] === kind && wanted(m)) return m;
  return -1;
}

/** True when token `i` is one of the words, whatever its hamzas and marks. */
export const isOneOf = (article: Article, i: number, set: WordSet): boolean => isAmong(article.scan, i, set);

/** Letters that are written to a word before it: `وبدعم` has two of them. */
const CLITICS = new Set([..."وفبلك"].map((c) => c.charCodeAt(0)));

/** The same with و ف ب ل ك written before the word, two at most. */
export function isOneOfBehind(article: Article, i: number, set: WordSet): boolean {
  if (isOneOf(article, i, set)) return true;
  const { from, to, folded } = article.scan.tokens;
  if (i < 0 || !isWord(article, i)) return false;
  for (let skip = 1; skip <= 2 && from[i]! + skip < to[i]! && CLITICS.has(folded.codes[from[i]! + skip - 1]!); skip++)
    if (endsInOneOf(article.scan, i, skip, set)) return true;
  return false;
}

const BETWEEN = foldedSet("بين");
/** `بين` at token `i`. */
export const isBetween = (article: Article, i: number): boolean => isOneOf(article, i, BETWEEN);

const WAW = 0x648;
const NAME = classNumber("name");

/** Token `i` is و alone, or a word that begins with the conjunction و (by its lexicon match, or a number glued to it). */
export function startsWithAnd(article: Article, i: number): boolean {
  const { tokens, matches } = article.scan;
  if (tokens.kind[i] !== WORD || tokens.folded.codes[tokens.from[i]!] !== WAW) return false;
  if (tokens.to[i]! - tokens.from[i]! === 1) return true;
  let joined = false;
  let named = false;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    const isName = matches.kind[m] === NAME;
    if ((matches.proclitics[m]! & CONJUNCTION_WAW) !== 0) joined ||= !isName;
    else if (isName) named = true;
    else if (matches.enclitic[m] === 0) return false;
  }
  // وليد is a name and nothing else; وعلى is one too, and و + على
  return joined || !named;
}

export const isWord = (article: Article, i: number): boolean => article.scan.tokens.kind[i] === WORD;

/** The folded code of mark token `i`, or 0. */
export function markCode(article: Article, i: number): number {
  const { tokens } = article.scan;
  return tokens.kind[i] === MARKS ? tokens.folded.codes[tokens.from[i]!]! : 0;
}

export const COMMA = 0x60c;
const COMMAS = new Set([0x60c, 0x2c]);
const HARD = new Set([0x2e, 0x21, 0x3f, 0x61f, 0x3a, 0x3b, 0x61b, 0x2026, 0x7c]);
export const isComma = (article: Article, i: number): boolean => COMMAS.has(markCode(article, i));
/** A stop, colon or semicolon: no phrase runs over it. */
export const isHardMark = (article: Article, i: number): boolean => HARD.has(markCode(article, i));

export const rowsOf = <K extends EntryClass & keyof Scan["lexicon"]["rows"]>(
  article: Article,
  kind: K,
): Scan["lexicon"]["rows"][K] => article.scan.lexicon.rows[kind];
