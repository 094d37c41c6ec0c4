import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Article } from "../article.ts";
import { isOneOf } from "../look-at-token.ts";

const SINCE = foldedSet("منذ");

/** `منذ` at token `i`. */
export const isSince = (article: Article, i: number): boolean => isOneOf(article, i, SINCE);
