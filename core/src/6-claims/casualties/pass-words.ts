import type { Article } from "../article.ts";
import { hasRole, isComma, isHardMark, isWord, startsWithAnd } from "../look-at-token.ts";
import { PART } from "../tell-bits.ts";
import type { Trigger } from "./draft.ts";
import type { Group } from "./group.ts";
import type { State } from "./state.ts";

const PREPOSITIONS = ["prepIn", "prepWith", "prepFrom", "prepTo", "prepAbout", "prepOn", "preposition"] as const;
export const isPreposition = (article: Article, i: number): boolean =>
  i >= 0 && PREPOSITIONS.some((role) => hasRole(article, i, role));

/** Between a verbal noun and its people only its agent may stand: no mark, no preposition. */
export function passesNoun(article: Article, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!isWord(article, i) || article.roles[i] !== 0 || (article.tells[i]! & PART) !== 0) return false;
  return true;
}

/** No clause ends between a verb and its people; commas may set off when and where. */
export function passes(article: Article, from: number, to: number, kind: Trigger["kind"]): boolean {
  for (let i = from; i < to; i++) {
    if (
      isHardMark(article, i) ||
      hasRole(article, i, "that") ||
      hasRole(article, i, "relative") ||
      hasRole(article, i, "because")
    )
      return false;
    if (hasRole(article, i, "conjunction") || (kind === "noun" && isComma(article, i))) return false;
  }
  return true;
}

const joinsAt = (article: Article, i: number): boolean => isWord(article, i) && startsWithAnd(article, i);
/** `و12`: the و of digits is a token of its own. */
const isLoneAnd = (article: Article, i: number): boolean =>
  joinsAt(article, i) && article.scan.tokens.to[i]! - article.scan.tokens.from[i]! === 1;
/** `إضافة إلى`, `إلى جانب`, `فضلا عن` end in a preposition or its noun. */
const isBeside = (article: Article, i: number): boolean =>
  hasRole(article, i, "prepTo") || hasRole(article, i, "prepAbout");

/** True when a group that begins at `first` is joined by و to what ended at `end`. */
export const isJoinedAt = (article: Article, first: number, end: number): boolean =>
  joinsAt(article, first) || (first > end && (isLoneAnd(article, first - 1) || isBeside(article, first - 1)));

/** True when the group is joined by و to the last one that was taken, with no barrier and at most `reach` tokens between. */
export function isJoined(state: State, group: Group, reach: number): boolean {
  const { article, lastNext } = state;
  if (!state.last || lastNext < 0) return false;
  const gap = group.first - lastNext;
  if (gap < 0 || gap > reach || !passes(article, lastNext, group.first, "verb")) return false;
  return isJoinedAt(article, group.first, lastNext);
}
