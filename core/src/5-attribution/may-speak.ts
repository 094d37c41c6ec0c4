import { PREPOSITION_BA, PREPOSITION_KA, PREPOSITION_LA } from "../2-tokens/split-clitics.ts";
import { classBit } from "../3-lexicon/build-lexicon.ts";
import type { Stretch } from "./bound-source.ts";
import { canSpeak, hasClass, isDefinite, isQuote, isWord, procliticsOf, type View } from "./look-at.ts";
import { pastShare } from "./past-noun-phrase.ts";

const NAME_BIT = classBit("name");
const SPEAKER_BIT = classBit("speaker");
const HAPPENING_BITS = classBit("content-noun") | classBit("event") | classBit("harm");
const PREPOSITIONS = PREPOSITION_BA | PREPOSITION_KA | PREPOSITION_LA;
/** Words in front of the noun that tells who speaks: `[نفس] المصدر`, `[كبير مستشاري] الرئيس`. */
const HEADS = 4;
/** A phrase of words that nobody lists speaks only when it is this short (`المتدخلون`, `بعض المارة`); with the article, and before أن or a colon, it may be longer. */
const SHORT = 4;
const LONG = 9;

/** `عملية تحرير المدينة كشفت`: a noun of what happens shows something, it says nothing. */
export function isHappening(view: View, i: number): boolean {
  return hasClass(view, i, HAPPENING_BITS) && !hasClass(view, i, SPEAKER_BIT) && view.actorAt[i]! < 0;
}

/** Whether a noun phrase can be who speaks: it opens with a mention, a name or a speaking noun, or is short and none of what cannot speak. */
export function maySpeak(view: View, stretch: Stretch, beforeThat = false): boolean {
  const { next } = stretch;
  const first = pastShare(view, stretch.first, next);
  const most = beforeThat || isDefinite(view, first) ? LONG : SHORT;
  if (isQuote(view, first)) return true;
  if (!isWord(view, first)) return false;
  if (canSpeak(view, first) || hasClass(view, first, NAME_BIT)) return true;
  if (view.roles[first] !== 0 || (procliticsOf(view, first) & PREPOSITIONS) !== 0 || isHappening(view, first))
    return false;
  for (let i = first + 1; i < next && i < first + HEADS; i++) {
    if (view.roles[i] !== 0 || !isWord(view, i)) return next - first <= most;
    // سبب تأخر المقاومة
    if (isHappening(view, i)) return false;
    if (canSpeak(view, i) || hasClass(view, i, NAME_BIT)) return true;
  }
  return next - first <= most;
}
