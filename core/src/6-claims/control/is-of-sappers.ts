import type { Sentence } from "../../2-tokens/split-sentences.ts";
import type { Article } from "../article.ts";
import { EVENT, findMatch, isWord, rowsOf } from "../look-at-token.ts";
import { bitOf } from "../tell-bits.ts";

const STRIKE = bitOf("strike");
const ENGINEERS = [..."هندسي"].map((c) => c.charCodeAt(0));
/** Letters that may stand before: `والهندسية`. */
const PREFIX = 3;

/** `الفرق الهندسية … تطهير المواقع`, `نزع الألغام وتطهير الحقول`: mines are cleared, no place is taken. */
export function isOfSappers(article: Article, sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.next; i++)
    if (isWord(article, i) && (isMine(article, i) || isEngineer(article, i))) return true;
  return false;
}

function isMine(article: Article, i: number): boolean {
  if ((article.tells[i]! & STRIKE) === 0) return false;
  const rows = rowsOf(article, "event");
  const { row } = article.scan.matches;
  return findMatch(article, i, EVENT, (m) => rows[row[m]!]!.id === "mine") >= 0;
}

function isEngineer({ scan }: Article, i: number): boolean {
  const { from, to, folded } = scan.tokens;
  for (let at = from[i]!; at <= from[i]! + PREFIX && at + ENGINEERS.length <= to[i]!; at++)
    if (ENGINEERS.every((code, k) => folded.codes[at + k] === code)) return true;
  return false;
}
