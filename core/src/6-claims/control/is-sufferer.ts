import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Article } from "../article.ts";
import { endsInTaa } from "../ends-in-taa.ts";
import { hasClass, hasRole, isOneOfBehind, isWord, LABEL_BIT } from "../look-at-token.ts";

const DONE_TO = foldedSet("طرد", "دحر", "إخراج", "حصار", "سحق", "قتال", "إجلاء", "اقتلاع", "قصف", "ضرب");

/** What is destroyed or taken of theirs: `تحطيم دفاعات المسلحين وتحرير المدينة`. */
const THEIRS = foldedSet(
  ...[
    "دفاعات",
    "تحصينات",
    "مواقع",
    "تجمعات",
    "صفوف",
    "معقل",
    "معاقل",
    "مخازن",
    "تعزيزات",
    "أهداف",
    "أوكار",
    "خطوط",
    "قبضة",
  ],
);

/** `القضاء على مسلحي التنظيم`, `هزيمة التنظيم`: to whom it was done did not do the next thing. */
export function isSufferer(article: Article, i: number): boolean {
  if (i === 0 || !isWord(article, i - 1)) return false;
  if (
    hasRole(article, i - 1, "prepOn") ||
    hasRole(article, i - 1, "prepAbout") ||
    isOneOfBehind(article, i - 1, DONE_TO) ||
    isOneOfBehind(article, i - 1, THEIRS)
  )
    return true;
  return endsInTaa(article, i - 1) && article.roles[i - 1] === 0 && !hasClass(article, i - 1, LABEL_BIT);
}
