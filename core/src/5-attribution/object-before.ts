import { PREPOSITION_BA, PREPOSITION_LA } from "../2-tokens/split-clitics.ts";
import { classBit } from "../3-lexicon/build-lexicon.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import type { CueHit } from "./cue-hit.ts";
import { isHappening } from "./is-happening.ts";
import {
  bearsPronoun,
  canSpeak,
  foldedSet,
  hasClass,
  hasRole,
  isComma,
  isOneOf,
  isPreposition,
  procliticsOf,
  startsWithAnd,
  type View,
} from "./look-at.ts";
import { pastAdverbials } from "./past-adverbials.ts";
import { pastNounPhrase } from "./past-noun-phrase.ts";

/** Where the object starts between verb and preposition at `i`, or -1 when all of it is the speaker. */
export function objectBefore(view: View, hit: CueHit, i: number, subjectBefore: boolean): number {
  if (i === hit.next) return -1;
  // حذرت قبل أيام حلفاءها من …: an adverbial before the object
  if (hit.form === "participle" || subjectBefore) return Math.min(pastAdverbials(view, hit.next, i), i - 1);
  // تتهمه المعارضة: the pronoun is the object
  if (hit.enclitic > 0) return -1;
  const end = pastJoint(view, pastNounPhrase(view, hit.next, i, hit.agreement), i, hit.next);
  if (end >= i) return -1;
  const object = pastPrepositional(view, pastAdverbials(view, pastRelative(view, end, i), i), i);
  return object < i && isObject(view, object, hit) ? object : -1;
}

const RELATIVE_WORDS = 24;
/** `اتهمت الجمعية | ، التي ترعى الأطفال، | البلدية بـ…`: behind the comma that closes the clause about the speaker, or `from`. */
function pastRelative(view: View, from: number, limit: number): number {
  if (!isComma(view, from) || !hasRole(view, from + 1, ROLE.relative)) return from;
  for (let k = from + 2; k < limit && k - from < RELATIVE_WORDS; k++) if (isComma(view, k)) return k + 1;
  return from;
}

/** `فرع الوزارة | بمنطقة الساحل | …`: ب written to a word before a place. */
const isAtPlace = (view: View, i: number): boolean =>
  hasClass(view, i, PLACE_CUE_BIT) && (hasRole(view, i, ROLE.noBa) || (procliticsOf(view, i) & PREPOSITION_BA) !== 0);

const INSERTED_WORDS = 16;
/** `اتهم حسن | في مقاله | الحكومة بالتقصير`, `طالب الصيادون، | من قواربهم، | الحكومة …`: a preposition and its noun before the object. */
function pastPrepositional(view: View, from: number, limit: number): number {
  if (isAtPlace(view, from)) return pastAdverbials(view, pastNounPhrase(view, from, limit, "unknown"), limit);
  if (!isPreposition(view, from)) return from;
  if (isComma(view, from - 1))
    for (let k = from + 2; k < limit && k - from < INSERTED_WORDS; k++) if (isComma(view, k)) return k + 1;
  const noun = from + 1;
  const past = bearsPronoun(view, noun) ? noun + 1 : pastNounPhrase(view, noun, limit, "unknown");
  return past > noun ? pastAdverbials(view, past, limit) : from;
}
/**
 * No relative clause (`النقابة التي تنظم الإضراب`), no adverbial (`في الذكرى السنوية`), none joined to the subject (`فيتنام | والفلبين`),
 * nothing behind ل (`الأمين العام للأمم المتحدة`), no word for it all (`، الأمر الذي …`).
 */
const isObject = (view: View, i: number, hit: CueHit): boolean =>
  !hasRole(view, i, ROLE.relative) &&
  !isPreposition(view, i) &&
  !startsWithAnd(view, i) &&
  ((procliticsOf(view, i) & PREPOSITION_LA) === 0 ||
    (callsFor(hit) && isHappening(view, i) && !bearsPronoun(view, i))) &&
  !isOneOf(view, i, MATTER);
/** What is called for may stand behind ل (`دعا الوزير للتهدئة`); `توعد قائد القوة | لقتال الجماعة بالرد` tells of the speaker. */
const callsFor = ({ cue }: CueHit): boolean => cue.frames.includes("obj+prep:ل");
const MATTER = foldedSet("الأمر", "الشيء");

const PLACE_BIT = classBit("place");
const PLACE_CUE_BIT = classBit("place-cue");
/** `حذر الرئيس | والمستشارة من …`: who is joined to the subject by و speaks with it; the end of all, or `end`. */
function pastJoint(view: View, end: number, limit: number, first: number): number {
  let i = end;
  while (i > first && i < limit && startsWithAnd(view, i) && (canSpeak(view, i) || hasClass(view, i, PLACE_BIT))) {
    const past = pastNounPhrase(view, i, limit, "unknown");
    if (past <= i) break;
    i = past;
  }
  return i;
}
