import { isHardMark } from "../look-at-token.ts";
import { ILLNESS } from "../tell-bits.ts";
import { REACH, type State } from "./state.ts";

/** `إصابة 5 بفيروس`: an illness or a match, in the tokens from `from` on, as far as an illness may stand or to `to`. */
export function isIllness({ article, sentence }: State, from: number, to = from + REACH.illness): boolean {
  for (let i = from; i < Math.min(to, sentence.next) && !isHardMark(article, i); i++)
    if ((article.tells[i]! & ILLNESS) !== 0) return true;
  return false;
}
