import { ARTICLE, PREPOSITION_BA, PREPOSITION_KA, PREPOSITION_LA } from "../2-tokens/split-clitics.ts";
import { classBit } from "../3-lexicon/build-lexicon.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import type { Stretch } from "./bound-source.ts";
import { isHappening } from "./is-happening.ts";
import {
  canSpeak,
  foldedSet,
  hasClass,
  hasRole,
  isDefinite,
  isNumber,
  isOneOf,
  isPreposition,
  isQuote,
  isWord,
  procliticsOf,
  type View,
} from "./look-at.ts";
import { pastShare } from "./past-noun-phrase.ts";

const NAME_BIT = classBit("name");
const PREPOSITIONS = PREPOSITION_BA | PREPOSITION_KA | PREPOSITION_LA;
/** Words in front of the noun that tells who speaks: `[نفس] المصدر`, `[كبير مستشاري] الرئيس`. */
const HEADS = 4;
/** A phrase of words that nobody lists speaks only when it is this short (`المتدخلون`, `بعض المارة`); with the article, and before أن or a colon, it may be longer. */
const SHORT = 4;
const LONG = 9;

const PARTICLES = new Set<number>([
  ROLE.that,
  ROLE.relative,
  ROLE.because,
  ROLE.negation,
  ROLE.prepTo,
  ROLE.prepOn,
  ROLE.prepAbout,
  ROLE.prepFrom,
  ROLE.prepIn,
  ROLE.prepWith,
  ROLE.preposition,
  ROLE.conjunction,
  ROLE.auxiliary,
  ROLE.what,
  ROLE.adverb,
]);
/** `هذه المصادر` may, `ذلك` alone may not, nor a particle, nor a noun behind a written preposition (`بالقول`, `للجميع`). */
function mayOpen(view: View, first: number, next: number): boolean {
  const role = view.roles[first]!;
  if (role === ROLE.demonstrative) return next - first > 1 && isDefinite(view, first + 1);
  if (PARTICLES.has(role)) return false;
  const proclitics = procliticsOf(view, first);
  return (proclitics & PREPOSITIONS) === 0 || (proclitics & ARTICLE) === 0;
}

/** `«اليوم السابع»` is a name, `"بكل قوة"` is not. */
const isNameInside = (view: View, i: number): boolean =>
  !isWord(view, i) || (!PARTICLES.has(view.roles[i]!) && (procliticsOf(view, i) & PREPOSITIONS) === 0);

/** `وصفه لما | حدث`: behind ما stands a clause. */
const FOR_WHAT = foldedSet("لما", "بما");
const THAT_MATTER = foldedSet("ذلك", "هذا");

/** Whether a noun phrase can be who speaks: it opens with a mention, a name or a speaking noun, or is short and none of what cannot speak. */
export function maySpeak(view: View, stretch: Stretch, beforeThat = false): boolean {
  const { next } = stretch;
  const first = pastShare(view, stretch.first, next);
  const most = beforeThat || isDefinite(view, first) ? LONG : SHORT;
  if (hasRole(view, first - 1, ROLE.what) || isOneOf(view, first - 1, FOR_WHAT)) return false;
  if (isQuote(view, first)) return isNameInside(view, first + 1);
  if (isNumber(view, first)) return beforeThat || canSpeak(view, first + 1);
  if (!isWord(view, first)) return false;
  if (canSpeak(view, first) || hasClass(view, first, NAME_BIT)) return true;
  if (!mayOpen(view, first, next) || (!beforeThat && isHappening(view, first))) return false;
  for (let i = first + 1; i < next && i < first + HEADS; i++) {
    if (view.roles[i] !== 0 || !isWord(view, i)) return next - first <= most;
    // كدليل على ذلك
    if (isPreposition(view, i) && isOneOf(view, i + 1, THAT_MATTER)) return false;
    // سبب تأخر المقاومة
    if (!beforeThat && isHappening(view, i)) return false;
    if (canSpeak(view, i) || hasClass(view, i, NAME_BIT)) return true;
  }
  return next - first <= most;
}
