import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Article } from "../article.ts";
import { isOneOfBehind } from "../look-at-token.ts";

const POLICE = foldedSet(
  ...["شرطة", "الشرطة", "شرطي", "الشرطي", "الشرطية", "مخابرات", "المخابرات", "استخبارات", "الاستخبارات", "مباحث"],
  ...["المباحث", "سلطات", "السلطات", "أمن", "الأمن", "أمنية", "الأمنية", "أمني", "الأمني", "الجمارك"],
);

const CONSTABLES = foldedSet("شرطة", "الشرطة", "الشرطية", "شرطي");

/** `دهمت الشرطة مقر الشركة`: policemen alone, no security forces at large. */
export function isConstables(article: Article, first: number, next: number): boolean {
  for (let i = first; i < next; i++) if (isOneOfBehind(article, i, CONSTABLES)) return true;
  return false;
}

/** `أحبطت الشرطة هجوما في المطار`: those in tokens `[first, next)` foil a plot, they hold no front. */
export function isPolice(article: Article, first: number, next: number): boolean {
  for (let i = first; i < next; i++) if (isOneOfBehind(article, i, POLICE)) return true;
  return false;
}
