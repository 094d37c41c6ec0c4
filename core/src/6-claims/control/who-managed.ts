import type { Sentence } from "../../2-tokens/split-sentences.ts";
import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Article } from "../article.ts";
import { hasRole, isHardMark, isOneOf, isOneOfBehind, isWord } from "../look-at-token.ts";
import { clauseFirst } from "./clause-first.ts";
import { type Actor, actorAt, actorBetween } from "./find-actor.ts";

const MANAGED = foldedSet("تمكن", "تمكنت", "تمكنوا", "نجح", "نجحت", "نجحوا", "استطاع", "استطاعت");
const WHEREBY = foldedSet("حيث");
/** How far before the noun the verb of managing may stand, with its subject between, in tokens. */
const MANAGING = 10;

/** `تمكن الرئيس، بمساعدة حلفائه، من استعادة`, `توسع التنظيم حيث تمكن من انتزاع`: the subject behind the verb, else that of the clause before حيث. */
export function whoManaged(article: Article, sentence: Sentence, first: number): Actor | null {
  if (!hasRole(article, first - 1, "prepFrom") && !hasRole(article, first - 1, "prepIn")) return null;
  for (let k = first - 2; k >= Math.max(sentence.first, first - MANAGING) && !isHardMark(article, k); k--) {
    if (!isOneOfBehind(article, k, MANAGED)) continue;
    const subject = isWord(article, k + 1) ? actorAt(article, k + 1) : null;
    if (subject) return subject;
    if (k + 2 !== first || k - 1 <= sentence.first || !isOneOf(article, k - 1, WHEREBY)) return null;
    const before = actorBetween(article, clauseFirst(article, k - 2, sentence.first), k - 1);
    return before?.armed ? before : null;
  }
  return null;
}
