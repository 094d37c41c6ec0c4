import { isHardMark } from "../look-at-token.ts";
import { bitOf, ILLNESS } from "../tell-bits.ts";
import { REACH, type State } from "./state.ts";

/** `إصابة 5 بفيروس`: an illness or a match, in the tokens from `from` on, as far as an illness may stand or to `to`. */
export function isIllness({ article, sentence }: State, from: number, to = from + REACH.illness): boolean {
  for (let i = from; i < Math.min(to, sentence.next) && !isHardMark(article, i); i++)
    if ((article.tells[i]! & ILLNESS) !== 0) return true;
  return false;
}

const VIOLENCE = bitOf("strike") | bitOf("clash");

/** `الموجة الحالية من المرض تزيد عن آخر موجة أسفرت عن إصابة 12`: the sentence tells of an illness and of no blow, fight or accident. */
export function isOfIllness({ article, sentence }: State): boolean {
  let ill = false;
  for (let i = sentence.first; i < sentence.next; i++) {
    if ((article.tells[i]! & VIOLENCE) !== 0) return false;
    ill ||= (article.tells[i]! & ILLNESS) !== 0;
  }
  return ill;
}
