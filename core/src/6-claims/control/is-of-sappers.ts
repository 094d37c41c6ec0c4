import type { Sentence } from "../../2-tokens/split-sentences.ts";
import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Article } from "../article.ts";
import { EVENT, findMatch, isOneOfBehind, rowsOf } from "../look-at-token.ts";
import { bitOf } from "../tell-bits.ts";

const STRIKE = bitOf("strike");
const ENGINEERS = foldedSet("هندسي", "الهندسي", "هندسية", "الهندسية");

/** `الفرق الهندسية … تطهير المواقع`, `نزع الألغام وتطهير الحقول`: mines are cleared, no place is taken. */
export function isOfSappers(article: Article, sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.next; i++)
    if (isMine(article, i) || isOneOfBehind(article, i, ENGINEERS)) return true;
  return false;
}

function isMine(article: Article, i: number): boolean {
  if ((article.tells[i]! & STRIKE) === 0) return false;
  const rows = rowsOf(article, "event");
  const { row } = article.scan.matches;
  return findMatch(article, i, EVENT, (m) => rows[row[m]!]!.id === "mine") >= 0;
}
