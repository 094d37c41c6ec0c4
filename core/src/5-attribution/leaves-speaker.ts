import {
  ARTICLE,
  CONJUNCTION_FA,
  CONJUNCTION_WAW,
  PREPOSITION_BA,
  PREPOSITION_KA,
  PREPOSITION_LA,
} from "../2-tokens/split-clitics.ts";
import { classBit } from "../3-lexicon/build-lexicon.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import {
  bearsPronoun,
  closesNounPhrase,
  finiteCue,
  foldedSet,
  hasClass,
  hasRole,
  isAdjective,
  isDefinite,
  isOneOf,
  isQuote,
  isTaMarbuta,
  isWord,
  procliticsOf,
  speakerKind,
  type View,
} from "./look-at.ts";
import { pastJoinedState } from "./past-joined-state.ts";
import { tellsHow } from "./tells-how.ts";

const PLACE_BITS = classBit("place") | classBit("place-cue");
const SPEAKER_BIT = classBit("speaker");
const HARM_BIT = classBit("harm");
const TITLE_BIT = classBit("title");
const NAME_OR_ADJECTIVE = classBit("name") | classBit("adjective");
const DEMONYM_BIT = classBit("demonym");
const PERSON_BITS = classBit("name") | classBit("title") | classBit("speaker") | classBit("actor");
const GOES_ON = classBit("name") | classBit("place") | classBit("demonym") | classBit("adjective");
const THING_BITS =
  classBit("content-noun") | classBit("harm") | classBit("event") | classBit("people") | classBit("place-cue");
const CONJUNCTIONS = CONJUNCTION_WAW | CONJUNCTION_FA;
const PREPOSITIONS = PREPOSITION_BA | PREPOSITION_KA | PREPOSITION_LA;

/**
 * `ماي | البقاء في الاتحاد`, `كاظم | في إحدى المقابلات`, `مراقبون | نهاية لمشواره`: whether the word at `i` can be no part of
 * the speaker's noun phrase that began at `first`, since the phrase is whole before it.
 */
export function leavesSpeaker(view: View, first: number, i: number): boolean {
  if (i <= first || !isWord(view, i)) return false;
  if (!isWord(view, i - 1))
    return (
      isQuote(view, i - 1) && view.roles[i] === 0 && !isDefinite(view, i) && (isThing(view, i) || isTheirs(view, i))
    );
  const role = view.roles[i]!;
  const person = endsPerson(view, i);
  if (role !== 0) return isPrepositionBehind(view, first, i, role, person);
  if (tellsHow(view, i) && (person || closesNounPhrase(view, i - 1))) return true;
  if (view.actorOver[i]! >= 0 && view.actorOver[i] === view.actorOver[i - 1]) return false;
  if (isManner(view, i) && (person || closesNounPhrase(view, i - 1))) return true;
  const proclitics = procliticsOf(view, i);
  if ((proclitics & CONJUNCTIONS) !== 0) return isVerbBehindAnd(view, i) || isOneOf(view, i, SEATED);
  if (pastJoinedState(view, i) > i) return false;
  if ((proclitics & PREPOSITION_LA) !== 0) return person ? !isOfBody(view, first, proclitics) : isSpokenTo(view, i);
  if ((proclitics & PREPOSITIONS) !== 0) return false;
  if (isTheirs(view, i) && (person || hasClass(view, i - 1, DEMONYM_BIT))) return true;
  // اتهمت المستشارة هدى السالم | البيت الأبيض: without و another name is whom it is about
  if ((person || endsBody(view, first, i)) && startsBody(view, i)) return true;
  // اعتبرت الفتوى | الملا عمر
  if (isBodyAlone(view, first, i) && view.actorAt[i]! >= 0) return true;
  if (person) return isThing(view, i);
  // أحد السكان المحليين | حالة الرعب
  if (isDefinite(view, i - 1) && isAdjective(view, i - 1))
    return isDefinite(view, i) ? isPluralThing(view, i) : isThing(view, i);
  if (endsBody(view, first, i)) return leavesBody(view, i);
  return endsPlural(view, i - 1) && leavesPlural(view, i);
}

/** `روحاني | نظيره الأمريكي`, `الجيش | دعمه`: a noun with a pronoun behind a whole phrase. */
const isTheirs = (view: View, i: number): boolean => bearsPronoun(view, i) && !hasClass(view, i, NAME_OR_ADJECTIVE);

/** `الزعيم الكوري | للرئيس الأميركي`: an adjective of a people ends the phrase, so ل tells to whom is spoken. */
const isSpokenTo = (view: View, i: number): boolean =>
  (hasClass(view, i, SPEAKER_BIT) && !isDefinite(view, i) && endsInYaNun(view, i)) ||
  (hasClass(view, i - 1, DEMONYM_BIT) && hasClass(view, i, TITLE_BIT) && isDefinite(view, i));
/** `كيم | لصحفيين`: several are told. */
function endsInYaNun(view: View, i: number): boolean {
  const { folded, to } = view.scan.tokens;
  return folded.codes[to[i]! - 1] === NUN && folded.codes[to[i]! - 2] === YA;
}

const [ALEF, MEEM] = [0x627, 0x645];
/** `ريفلين | متوجها إلى الأمير`: an accusative participle tells how somebody does it. */
function isManner(view: View, i: number): boolean {
  const { folded, from, to } = view.scan.tokens;
  const length = to[i]! - from[i]!;
  return (
    length >= 5 && folded.codes[from[i]!] === MEEM && folded.codes[to[i]! - 1] === ALEF && !hasClass(view, i, GOES_ON)
  );
}

/** `مؤسسة محمد … للأعمال الإنسانية`: a body that bears a person's name. */
const isOfBody = (view: View, first: number, proclitics: number): boolean =>
  (proclitics & ARTICLE) !== 0 && hasClass(view, first, SPEAKER_BIT) && !hasClass(view, first, TITLE_BIT);

/** The name of a person ends before `i`. */
function endsPerson(view: View, i: number): boolean {
  const over = view.actorOver[i - 1]!;
  if (over < 0 || view.actorOver[i] === over) return false;
  const { type, level, head } = view.actors[over]!;
  return type === "person" && level === "name" && view.scan.tokens.end[i - 1]! === head.end;
}

/** The name of a body, a group or a state that opens the phrase ends before `i`. */
function endsBody(view: View, first: number, i: number): boolean {
  const over = view.actorOver[i - 1]!;
  if (over < 0 || over !== view.actorAt[first] || view.actorOver[i] === over) return false;
  return view.actors[over]!.type !== "person" && view.actors[over]!.level === "name";
}

const startsBody = (view: View, i: number): boolean =>
  view.actorAt[i]! >= 0 && view.actors[view.actorAt[i]!]!.type !== "person";

/** Behind a name a preposition tells when, where or of what is spoken; `في` before a place tells where a body is. */
function isPrepositionBehind(view: View, first: number, i: number, role: number, person: boolean): boolean {
  const body = !person && endsBody(view, first, i);
  if (role === ROLE.prepIn)
    return (
      person ||
      ((body || isBodyAlone(view, first, i)) &&
        !hasClass(view, i + 1, PLACE_BITS) &&
        !(hasClass(view, i + 1, SPEAKER_BIT) && isDefinite(view, i + 1)))
    );
  // الوزير المصري | على غرار وزراء سابقين
  if (role === ROLE.prepOn && isDefinite(view, i - 1) && hasClass(view, i - 1, DEMONYM_BIT)) return true;
  if (isPersonAlone(view, first, i)) return role === ROLE.prepOn || role === ROLE.prepTo || role === ROLE.prepWith;
  return (
    (person || body) &&
    (role === ROLE.prepOn || role === ROLE.prepTo || role === ROLE.prepAbout || role === ROLE.prepWith)
  );
}

/** `الوكالة | في معلومات وزعتها`: a body named by one word with the article. */
const isBodyAlone = (view: View, first: number, i: number): boolean =>
  i === first + 1 &&
  isDefinite(view, first) &&
  speakerKind(view, first) !== null &&
  speakerKind(view, first) !== "unnamed";

/** `ورد الوزير | على المعارضة`: one man, told by one word with the article. */
const isPersonAlone = (view: View, first: number, i: number): boolean =>
  i === first + 1 && isDefinite(view, first) && speakerKind(view, first) === "unnamed" && !isTaMarbuta(view, first);

/** `المرصد | ومقره العاصمة`. */
const SEATED = foldedSet("ومقره", "ومقرها");

/** `المصادر | وقتل في الغارة …`, `المجلة | وتعتبر …`: another clause begins. */
const isVerbBehindAnd = (view: View, i: number): boolean =>
  !hasClass(view, i, PERSON_BITS) &&
  !isDefinite(view, i) &&
  (finiteCue(view, i) >= 0 || (hasClass(view, i, HARM_BIT) && isDefinite(view, i - 1)));

/** A noun that is no name: the lexicon knows it as a thing, or its ending shows it. */
function isThing(view: View, i: number): boolean {
  if (hasClass(view, i, GOES_ON | PERSON_BITS) || isAdjective(view, i)) return false;
  if (hasClass(view, i, THING_BITS)) return true;
  return !isDefinite(view, i) && isTaMarbuta(view, i) && isWord(view, i + 1) && !hasRole(view, i + 1, ROLE.that);
}

/** Behind a body's whole name stands an adjective or a name, or another noun that is not of it. */
function leavesBody(view: View, i: number): boolean {
  if (isAdjective(view, i) || hasClass(view, i, GOES_ON & ~PLACE_BITS)) return false;
  if (!isDefinite(view, i)) return true;
  return hasClass(view, i, THING_BITS | SPEAKER_BIT);
}

const TA = 0x62a;
/** `الإصلاحات`: a plural in ات that is neither somebody nor an adjective. */
function isPluralThing(view: View, i: number): boolean {
  const { folded, to } = view.scan.tokens;
  const end = to[i]!;
  if (folded.codes[end - 1] !== TA || folded.codes[end - 2] !== ALEF) return false;
  return !hasClass(view, i, GOES_ON | PERSON_BITS) && !isAdjective(view, i);
}

const [NUN, WAW, YA] = [0x646, 0x648, 0x64a];
/** `مراقبون`, `حقوقيون`: a sound plural with its ن stands in no construct. */
function endsPlural(view: View, i: number): boolean {
  const { folded, from, to } = view.scan.tokens;
  const end = to[i]!;
  if (end - from[i]! < 5 || folded.codes[end - 1] !== NUN || folded.codes[end - 2] !== WAW) return false;
  return hasClass(view, i, SPEAKER_BIT) || isAdjective(view, i);
}

const leavesPlural = (view: View, i: number): boolean =>
  !endsPlural(view, i) && !isAdjective(view, i) && !hasClass(view, i, GOES_ON);
