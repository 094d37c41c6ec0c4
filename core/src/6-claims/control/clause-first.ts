import type { Article } from "../article.ts";
import { hasRole, isHardMark } from "../look-at-token.ts";

/** The first token of the clause of token `i`, behind أن or a mark. */
export function clauseFirst(article: Article, i: number, sentenceFirst: number): number {
  let at = i;
  while (at > sentenceFirst && !isHardMark(article, at - 1) && !hasRole(article, at - 1, "that")) at--;
  return at;
}
