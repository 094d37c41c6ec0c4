import { foldedSet } from "../3-lexicon/word-set.ts";
import type { Article } from "./article.ts";
import { isOneOf } from "./look-at-token.ts";

const WHEN = foldedSet("قبل", "بعد");

/** `قبل`, `بعد` at token `i`. */
export const isWhen = (article: Article, i: number): boolean => isOneOf(article, i, WHEN);
