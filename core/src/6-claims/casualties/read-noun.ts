import { WORD } from "../../2-tokens/tokenise.ts";
import { type People, SINGULAR } from "../../3-lexicon/load-people.ts";
import type { Outcome, Victims } from "../../model/event.ts";
import type { Article } from "../article.ts";
import {
  findMatch,
  HARM,
  HARM_BIT,
  hasClass,
  hasRole,
  markCode,
  PEOPLE,
  PEOPLE_BIT,
  rowsOf,
  startsWithAnd,
} from "../look-at-token.ts";
import type { Group } from "./group.ts";

const ALEF = 0x627;
const [LAM, BA] = [0x644, 0x628];

/** The match of a counted noun at token `i`, or -1. Things and markers count too: the caller asks for the role. */
export function nounAt(article: Article, i: number): number {
  if (!hasClass(article, i, PEOPLE_BIT)) return -1;
  return findMatch(article, i, PEOPLE, () => true);
}

export const peopleRow = (article: Article, m: number): People =>
  rowsOf(article, "people")[article.scan.matches.row[m]!]!;

const [OPENS, CLOSES] = [0x28, 0x29];

/** Where the noun of a quantity may stand: behind it, or behind من (`5 من الجنود`). */
export function nounPlace(article: Article, quantity: number): number {
  const { counted } = article.context.quantities[quantity]!;
  let j = article.quantities.next[quantity]!;
  if (counted) while (j < article.scan.tokens.count && article.scan.tokens.end[j]! <= counted.start) j++;
  // `(9) حالات`
  if (markCode(article, j) === CLOSES && markCode(article, article.quantities.first[quantity]! - 1) === OPENS) j++;
  while (hasRole(article, j, "prepFrom") && article.quantities.at[j]! < 0) j++;
  return j;
}

/** The noun of a group, as far as it is read. */
export interface Noun {
  readonly next: number;
  readonly row: number;
  readonly outcome: Outcome | null;
  readonly victims: Victims;
  readonly anyHarm: boolean;
  readonly other: boolean;
  readonly noun: Group["noun"];
}

export const BARE: Omit<Noun, "next"> = {
  row: -1,
  outcome: null,
  victims: "unspecified",
  anyHarm: false,
  other: false,
  noun: "bare",
};

/** `3 حالات وفاة`: the word behind حالات tells the harm. */
function readCase(article: Article, next: number): Noun | null {
  const people = nounAt(article, next);
  const named = people >= 0 ? peopleRow(article, people).outcome : null;
  if (named) return { ...BARE, next: article.scan.matches.next[people]!, outcome: named, noun: "known" };
  if (!hasClass(article, next, HARM_BIT)) return null;
  const { matches } = article.scan;
  const rows = rowsOf(article, "harm");
  const m = findMatch(article, next, HARM, (n) => rows[matches.row[n]!]!.outcome !== null);
  if (m < 0) return null;
  return { ...BARE, next: matches.next[m]!, outcome: rows[matches.row[m]!]!.outcome, noun: "known" };
}

export function readNoun(article: Article, j: number): Noun | null {
  const m = nounAt(article, j);
  if (m >= 0) {
    const row = peopleRow(article, m);
    const next = article.scan.matches.next[m]!;
    if (row.role === "thing" || row.role === "one-of" || row.role === "family") return null;
    if (row.role === "case")
      return readCase(article, next) ?? (markCode(article, j - 1) === CLOSES ? { ...BARE, next: j } : null);
    if (row.role === "part" || row.role === "whole") return { ...BARE, next: j };
    if (row.role === "count" || row.role === "count-bare") return { ...BARE, next: j };
    return {
      next,
      row: article.scan.matches.row[m]!,
      outcome: row.outcome,
      victims: row.victims,
      anyHarm: row.role === "victim-any",
      other: row.role === "other",
      noun: "known",
    };
  }
  const { tokens, matches } = article.scan;
  const ends =
    tokens.kind[j] !== WORD ||
    beginsWithPreposition(article, j) ||
    article.roles[j] !== 0 ||
    (matches.classes[j]! & HARM_BIT) !== 0 ||
    article.timexes.over[j]! >= 0;
  if (ends) return { ...BARE, next: j };
  return { ...BARE, next: j + 1, noun: "unknown" };
}

/** `بالكامل`, `للنزوح`: no noun that is counted. */
function beginsWithPreposition(article: Article, i: number): boolean {
  const { tokens } = article.scan;
  const { codes } = tokens.folded;
  const from = tokens.from[i]!;
  if (tokens.to[i]! - from < 4) return false;
  return (
    (codes[from] === BA && codes[from + 1] === ALEF && codes[from + 2] === LAM) ||
    (codes[from] === LAM && codes[from + 1] === LAM)
  );
}

/** `12 طالبا وطالبة`: men and women are counted together. */
export function withWomen(article: Article, noun: Noun): Noun {
  if (noun.row < 0 || !startsWithAnd(article, noun.next)) return noun;
  const { matches } = article.scan;
  const m = nounAt(article, noun.next);
  const same = m >= 0 && matches.row[m] === noun.row && matches.feature[m] === SINGULAR && matches.enclitic[m] === 0;
  return same ? { ...noun, next: matches.next[m]! } : noun;
}
