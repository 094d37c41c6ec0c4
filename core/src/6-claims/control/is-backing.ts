import type { Article } from "../article.ts";
import { hasRole, isWord } from "../look-at-token.ts";
import { bitOf } from "../tell-bits.ts";

const CONTROL = bitOf("control");

const BACKING = bitOf("backing");

/** `المدعومة من روسيا`, `بدعم من قوات التحالف`: at token `i` stands a word that opens who backs them. */
export const isBacking = (article: Article, i: number): boolean => i >= 0 && (article.tells[i]! & BACKING) !== 0;

/** How many words may stand between `بدعم` and whom it names: `بمساعدة غارات التحالف`, `بإسناد من القوات العاملة ضمن التحالف`. */
const BETWEEN = 9;
/** Prepositions that go on with who backs: `من القوات العاملة ضمن`. */
const isOn = (article: Article, k: number): boolean =>
  hasRole(article, k, "prepFrom") || hasRole(article, k, "preposition") || hasRole(article, k, "prepIn");

/** The actor whose words begin at token `i` only backs who did it. */
export function isBacked(article: Article, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 1 - BETWEEN); k--) {
    if (isBacking(article, k)) return true;
    if (!isWord(article, k) || (article.roles[k] !== 0 && !isOn(article, k))) return false;
    if ((article.tells[k]! & CONTROL) !== 0) return false;
  }
  return false;
}
