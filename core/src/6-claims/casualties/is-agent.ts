import type { Article } from "../article.ts";
import { isWord, startsWithAnd } from "../look-at-token.ts";
import type { Group } from "./group.ts";
import { readGroup } from "./read-group.ts";
import { nounAt } from "./read-noun.ts";

/** How many words (adjectives, a name) may stand between who did it and whom it befell. */
const REACH = 3;

/**
 * `قتل مسلحون ثلاثة جنود`, `قتل رجل زوجته`: right behind a verb stands who did it when other people follow
 * without preposition, mark or و between.
 */
export function isAgent(article: Article, group: Group, sentenceNext: number): boolean {
  for (let i = group.next; i < Math.min(group.next + REACH, sentenceNext); i++) {
    const counted = article.quantities.at[i]! >= 0;
    if (!counted && !isWord(article, i)) return false;
    if (article.roles[i] !== 0 || article.timexes.over[i]! >= 0 || (isWord(article, i) && startsWithAnd(article, i)))
      return false;
    if (counted) return readGroup(article, i) !== null;
    if (nounAt(article, i) >= 0 && i > group.next) return readGroup(article, i) !== null;
    if (nounAt(article, i) >= 0) {
      const next = readGroup(article, i);
      return (
        next !== null &&
        !next.other &&
        (next.definite || next.accusative || next.outcome === null) &&
        next.number !== "plural"
      );
    }
  }
  return false;
}
