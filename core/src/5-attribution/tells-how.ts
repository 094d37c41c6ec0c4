import { PREPOSITION_BA, PREPOSITION_KA } from "../2-tokens/split-clitics.ts";
import { classBit } from "../3-lexicon/build-lexicon.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import {
  bearsTanwin,
  canSpeak,
  hasClass,
  hasRole,
  isAdjective,
  isDefinite,
  isTaMarbuta,
  isWord,
  procliticsOf,
  type View,
} from "./look-at.ts";

const NAME_BIT = classBit("name");
const BA = 0x628;
const SHORTEST = 4;

/** `وقال | بلهجة حازمة`, `وشدد | أخيرًا`, `وأشار | كدليل على ذلك`: the word at `i` tells how something is said, not who says it. */
export function tellsHow(view: View, i: number): boolean {
  if (!isWord(view, i) || hasRole(view, i, ROLE.noBa) || canSpeak(view, i) || hasClass(view, i, NAME_BIT)) return false;
  if (bearsTanwin(view, i)) return true;
  const proclitics = procliticsOf(view, i);
  // توماس باخ
  if (view.actorOver[i]! < 0 && (proclitics & (PREPOSITION_BA | PREPOSITION_KA)) !== 0)
    return !isDefinite(view, i) && (isTaMarbuta(view, i) || isAdjective(view, i + 1));
  return isUnlistedManner(view, i);
}

/** `بلهجة`: a word no lexicon holds that begins with ب and ends in ة, as hardly a name does. */
function isUnlistedManner(view: View, i: number): boolean {
  const { tokens, matches } = view.scan;
  const letters = tokens.to[i]! - tokens.from[i]!;
  return (
    matches.classes[i] === 0 &&
    letters > SHORTEST &&
    tokens.folded.codes[tokens.from[i]!] === BA &&
    isTaMarbuta(view, i)
  );
}
