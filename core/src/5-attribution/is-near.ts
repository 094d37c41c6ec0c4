import { classBit } from "../3-lexicon/build-lexicon.ts";
import type { CueHit } from "./cue-hit.ts";
import { hasClass, isAdjective, isComma, isDefinite, type View } from "./look-at.ts";
import { pastAdverbials } from "./past-adverbials.ts";
import { pastNounPhrase } from "./past-noun-phrase.ts";

const CUE_BIT = classBit("cue");

/**
 * `شكا التجار أمس من …`: between the cue and what opens its content stand only who speaks and adverbials. A verbal noun may have
 * more behind it, but no other word of saying: in `إعلان الشركة بعد تأكيد منافستها أن …` the content is the other's.
 */
export function isNear(
  view: View,
  hit: CueHit,
  { sourceNext, marker }: { readonly sourceNext: number; readonly marker: string },
): boolean {
  if (hit.form === "masdar") {
    for (let i = hit.next; i < sourceNext; i++) {
      if (isComma(view, i) && marker === "prep") return false;
      if (hasClass(view, i, CUE_BIT) && view.actorOver[i]! < 0 && view.roles[i] === 0) return false;
    }
    return true;
  }
  return nearReach(view, hit, sourceNext) >= sourceNext;
}

/** How far the speaker's noun phrase and adverbials reach behind the cue, at most to `limit`. */
export function nearReach(view: View, hit: CueHit, limit: number): number {
  let i = pastNounPhrase(view, hit.next, limit, hit.agreement);
  while (i < limit && isDefinite(view, i) && isAdjective(view, i)) i++;
  return pastAdverbials(view, i, limit);
}
