import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Article } from "../article.ts";
import { hasRole, isOneOf, isWord } from "../look-at-token.ts";

const AGAINST = foldedSet("ضد", "قبضة", "أيدي", "براثن");

/** `معارك ضد المسلحين`, `من قبضة المسلحين`, `اشتباكات مع المسلحين`, `تسيطر عليها مع فصائل`: who begins at token `i` did not do it, or did it beside others. */
export const isOpposed = (article: Article, i: number): boolean =>
  i > 0 && isWord(article, i - 1) && (isOneOf(article, i - 1, AGAINST) || hasRole(article, i - 1, "prepWith"));
