import { PREPOSITION_LA } from "../../2-tokens/split-clitics.ts";
import { classNumber } from "../../3-lexicon/build-lexicon.ts";
import type { Article } from "../article.ts";
import { hasClass, LABEL, PEOPLE, PEOPLE_BIT } from "../look-at-token.ts";

const NAMING: ReadonlySet<number> = new Set([LABEL, PEOPLE, classNumber("actor"), classNumber("office")]);

/** `عشرات الجثث لأفراد الميليشيا وصلت`: what comes is theirs, by the ل written to all that names them. */
export function isOwner(article: Article, i: number): boolean {
  return isWrittenLa(article, i) || (i > 0 && hasClass(article, i - 1, PEOPLE_BIT) && isWrittenLa(article, i - 1));
}

function isWrittenLa({ scan }: Article, i: number): boolean {
  const { matches } = scan;
  let found = false;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (!NAMING.has(matches.kind[m]!)) continue;
    if ((matches.proclitics[m]! & PREPOSITION_LA) === 0) return false;
    found = true;
  }
  return found;
}
