import { PREPOSITION_BA, PREPOSITION_LA } from "../2-tokens/split-clitics.ts";
import type { Sentence } from "../2-tokens/split-sentences.ts";
import { classBit } from "../3-lexicon/build-lexicon.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import { attributeHeadline } from "./attribute-headline.ts";
import { attributeParticle, citeInside } from "./attribute-particle.ts";
import { handedOnBy, type Stretch } from "./bound-source.ts";
import { closeContents } from "./close-contents.ts";
import type { Draft } from "./draft.ts";
import { pastDateline } from "./find-asides.ts";
import { type CueHit, findCues, isFiniteVerb } from "./find-cues.ts";
import { isHappening } from "./is-happening.ts";
import { isNear } from "./is-near.ts";
import {
  bearsPronoun,
  canSpeak,
  foldedSet,
  hasClass,
  hasRole,
  isBareNoun,
  isComma,
  isDefinite,
  isOneOf,
  isPreposition,
  isQuote,
  isTaMarbuta,
  isWord,
  procliticsOf,
  type View,
} from "./look-at.ts";
import { type Frame, isWeakFrame, matchFrame } from "./match-frame.ts";
import { onlyActs } from "./only-acts.ts";
import { type Carried, openDraft, type Said, type Work } from "./open-draft.ts";
import { quotationBefore } from "./quotation-before.ts";
import { quoteFrom } from "./quote-from.ts";
import { referBack } from "./refer-back.ts";
import { speakerOf, subjectOf } from "./speaker-of.ts";
import { IN_WHICH, pronounBefore } from "./understood-speaker.ts";

/** Attributes one sentence: its cues in order, each opening a draft that closes those before it. */
export function attributeSentence(view: View, whole: Sentence, index: number, carried: Carried): Draft[] {
  const body = pastDateline(view, whole);
  const sentence = body === whole.first ? whole : { ...whole, first: body };
  const work: Work = { view, sentence, index, carried, drafts: [], busyUntil: sentence.first, lead: [], leadFirst: -1 };
  attributeHeadline(work);
  for (const hit of findCues(view, sentence)) {
    if (hit.first < work.busyUntil || isQuoted(work, hit)) continue;
    if (hit.cue.kind === "particle") attributeParticle(work, hit);
    else if (!(mayCite(view, hit, sentence.next) && quoteFrom(work, hit))) attributeVerb(work, hit);
  }
  closeContents(work);
  remember(work);
  return work.drafts;
}

/** Words of a headline's quotation that tells what is announced: `الوزير "يعلن وقف الأشغال"`. */
const TOLD_WORDS = 3;
/** Inside a quotation a cue is part of what is quoted, and in a short one (`ببطء "وحذر"`) a word at arm's length. */
const isQuoted = ({ sentence, drafts }: Work, { first }: CueHit): boolean =>
  sentence.quotes.some(({ open, close }) => {
    const headline = open === first - 1 && close - first > TOLD_WORDS && drafts.length === 0;
    return open < first && close > first && !headline;
  });

const CARRIES: ReadonlySet<string> = new Set(["mention", "publish-report", "report", "write"]);
const CARRIER_WORDS = 8;
/** `نقلت الوكالة عن شهود …`, `ذكرت الصحيفة عن مصدر …`. */
const mayCite = (view: View, hit: CueHit, limit: number): boolean =>
  hit.cue.frames.some((frame) => frame.startsWith("from")) || citesFrom(view, hit, limit);
/** `ذكرت الصحيفة عن مصدر مطلع أن …`: behind the paper somebody who can speak, by عن. */
function citesFrom(view: View, { cue, form, next }: CueHit, limit: number): boolean {
  if (!CARRIES.has(cue.id) || (form !== "perfect" && form !== "imperfect")) return false;
  for (let i = next + 1; i < limit && i < next + CARRIER_WORDS && view.roles[i] !== ROLE.that; i++)
    if (hasRole(view, i, ROLE.prepAbout)) return canSpeak(view, i + 1) && canSpeak(view, next);
  return false;
}

function attributeVerb(work: Work, hit: CueHit): void {
  const { view, sentence } = work;
  if (handedOnBy(view, hit.first) >= 0) return;
  if (referBack(work, hit) || quotationBefore(work, hit) || isToldOf(work, hit)) return;
  const subject = subjectOf(work, hit);
  const numbered = showsNumber(hit);
  const frame = matchFrame(view, hit, sentence.next, subject !== null || numbered || pronounBefore(view, hit));
  if (frame === null || frame.contentFirst >= sentence.next) return;
  const said = speakerOf(work, hit, frame, subject);
  if (
    said === null ||
    (said.parent !== null && hit.cue.act === "believe") ||
    hit.form === "passive" ||
    isBelievedOf(view, hit) ||
    (said.elided &&
      (SHOWS.has(hit.cue.id) || isImpersonal(hit, frame) || hasOwnSubject(work, hit) || describesNoun(view, hit))) ||
    (said.elided && isNounInAlef(view, hit, frame)) ||
    isOnlyConsidered(view, hit, frame, subject) ||
    isExpectedOfIt(view, hit, frame, subject) ||
    isBehindClause(view, hit, frame) ||
    isOnlyAdopted(view, hit, frame, said) ||
    onlyActs(view, hit, frame) ||
    (hit.form === "masdar" && !isNear(view, hit, frame)) ||
    // للتدريب ونقل التقنية: who hands on is named right behind
    (hit.cue.id === "quote-from" && !canSpeak(view, hit.next))
  )
    return;
  // رصد صواريخ من نوع «الصقر»: what is recorded stands right behind who records it
  if (hit.cue.id === "document" && frame.marker === "noun" && !isNear(view, hit, frame)) return;
  if (isWeakFrame(hit, frame.marker) && !stands(view, hit, frame, said)) return;
  citeInside(work, openDraft(work, hit, frame, said));
}

const TOPIC_WORDS = 5;
/** `إن [عملية الإنقاذ] كشفت عن …`: what happened is the topic behind أن and shows something, nobody says it. */
function isToldOf({ view, drafts }: Work, hit: CueHit): boolean {
  const top = drafts.at(-1);
  if (!top || top.contentNext >= 0 || !isFiniteVerb(hit) || hit.proclitics !== 0) return false;
  const words = hit.first - top.contentFirst;
  if (words < 1 || words > TOPIC_WORDS || !hasRole(view, top.contentFirst - 1, ROLE.that)) return false;
  for (let i = top.contentFirst; i < hit.first; i++) if (!isWord(view, i) || view.roles[i] !== 0) return false;
  return isHappening(view, top.contentFirst);
}

/** `أعلنا فيه التوصل إلى …`, `رفضوا السماح`: a verb in the dual or plural has its subject behind it in no word, so a noun there is its object. */
const showsNumber = (hit: CueHit): boolean => isFiniteVerb(hit) && PLURAL.has(hit.agreement);
const PLURAL: ReadonlySet<string> = new Set(["md", "fd", "mp", "fp"]);

/** `ناشدت الناس طلبا للهدوء`, `رفضا للقرار`: without و or a conjunction before it the dual is an accusative noun. */
const isNounInAlef = (view: View, hit: CueHit, frame: Frame): boolean =>
  hit.agreement === "md" &&
  frame.marker === "noun" &&
  hit.proclitics === 0 &&
  !hasRole(view, hit.first - 1, ROLE.conjunction) &&
  !hasRole(view, hit.first - 1, ROLE.auxiliary);

/** What shows something is named beside the verb; nobody is carried over for it. */
const SHOWS: ReadonlySet<string> = new Set(["indicate", "show", "prove"]);
const WEIGHS: ReadonlySet<string> = new Set(["believe", "expect", "concern"]);
/**
 * `قرار يدين …`, `معلومات تفيد بأن`, `أن السكان قالوا`: a verb right behind a noun that opens its clause has it for subject, so
 * nobody is carried over. Behind a leading adverbial (`وفي مقابلة سابقة يقول`) there is none.
 */
function hasOwnSubject(work: Work, hit: CueHit): boolean {
  const { view, sentence } = work;
  if (hit.form !== "imperfect" && !showsNumber(hit)) return false;
  if (hit.proclitics !== 0 || hit.enclitic !== 0 || isOneOf(view, hit.next, IN_WHICH)) return false;
  const before = isComma(view, hit.first - 1) ? hit.first - 2 : hit.first - 1;
  if (hit.form === "imperfect" && before > sentence.first && isIndefinite(view, before)) return true;
  let first = hit.first;
  while (first > sentence.first && isPlainNoun(view, first - 1)) first--;
  if (first === hit.first) return false;
  return first === sentence.first || !isGoverning(view, first - 1);
}

/** `قرار`, `نتائج استطلاع`: a noun without the article that is no name. */
const isIndefinite = (view: View, i: number): boolean =>
  isBareNoun(view, i) || (hasClass(view, i, SPEAKER_BIT) && !isDefinite(view, i) && view.actorOver[i]! < 0);
const SPEAKER_BIT = classBit("speaker");

const isPlainNoun = (view: View, i: number): boolean =>
  isWord(view, i) && view.roles[i] === 0 && view.timeOver[i] === 0 && (procliticsOf(view, i) & PREPOSITIONS) === 0;
const PREPOSITIONS = PREPOSITION_BA | PREPOSITION_LA;
/** A preposition stands alone at `i`, or one is written to it: what follows is no subject. */
const isGoverning = (view: View, i: number): boolean =>
  isPreposition(view, i) || (isWord(view, i) && (procliticsOf(view, i) & PREPOSITIONS) !== 0);

const OFTEN = foldedSet("لطالما", "طالما", "قلما", "ربما", "سرعان", "وربما");
/** `حملة دعت إلى …`: a verb right behind a bare noun tells what the noun does. */
const describesNoun = (view: View, hit: CueHit): boolean =>
  hit.form === "perfect" &&
  hit.proclitics === 0 &&
  hit.enclitic === 0 &&
  isBareNoun(view, hit.first - 1) &&
  !isOneOf(view, hit.first - 1, OFTEN) &&
  !isOneOf(view, hit.next, IN_WHICH);

const SEVERAL = foldedSet("الذين", "اللواتي", "اللاتي", "اللذين");
/** `المهاجرين الذين يعتقد أنهم …`: the verb in the singular has not them for subject. */
const isBelievedOf = (view: View, hit: CueHit): boolean =>
  hit.form === "imperfect" &&
  hit.agreement === "ms" &&
  WEIGHS.has(hit.cue.act) &&
  isOneOf(view, hit.first - 1, SEVERAL) &&
  hasRole(view, hit.next, ROLE.that);

/** `يتوقع أن`, `يعتقد أن`, `وتبين أن`: nobody in particular does. */
const isImpersonal = (hit: CueHit, frame: Frame): boolean =>
  hit.form === "imperfect" &&
  (hit.agreement === "ms" ? WEIGHS.has(hit.cue.act) : hit.cue.id === "clarify") &&
  (frame.marker === "that" || frame.marker === "noun") &&
  frame.contentFirst - hit.next <= 1;

/** `قال في مقابلة، | التي نشرت الإذاعة نصها، «…»`: behind the comma that ends a relative clause the quotation is not that of its verb. */
const isBehindClause = (view: View, hit: CueHit, { marker, quote }: Frame): boolean =>
  marker === "quote" && quote > hit.next && isComma(view, quote - 1) && hasRole(view, hit.first - 1, ROLE.relative);

/** `الأسلحة الجديدة يتوقع أن تغير …`: who cannot speak expects nothing, and what follows it agrees with nobody. */
const isExpectedOfIt = (view: View, hit: CueHit, frame: Frame, subject: Stretch | null): boolean =>
  subject !== null &&
  hit.form === "imperfect" &&
  hit.agreement === "ms" &&
  WEIGHS.has(hit.cue.act) &&
  frame.marker === "that" &&
  frame.sourceNext === hit.next &&
  !hasClass(view, subject.first, NAMED | SPEAKER_BIT) &&
  !canSpeak(view, subject.first);

const HAPPENING = classBit("content-noun") | classBit("harm");
/** `تبنى المجلس قرارا`, `تبنى الرئيس سياسة`: only who attacks claims an attack; others adopt something. */
function isOnlyAdopted(view: View, hit: CueHit, frame: Frame, said: Said): boolean {
  if (hit.cue.act !== "claim-responsibility" || hit.form === "phrase" || said.speaker.ref.kind === "group")
    return false;
  if (isOneOf(view, frame.contentFirst, ADOPTED)) return true;
  for (let i = frame.contentFirst; i < frame.contentFirst + 3; i++) if (hasClass(view, i, HAPPENING)) return false;
  return true;
}
const ADOPTED = foldedSet(
  "قرار",
  "قرارا",
  "القرار",
  "سياسة",
  "مشروع",
  "قانون",
  "قانونا",
  "موقف",
  "موقفا",
  "مبادرة",
  "خطة",
  "نهج",
  "اتفاق",
);

const NAMED = classBit("actor") | classBit("place") | classBit("name");
const RANKS = foldedSet(
  ..."أكبر أهم أحد إحدى أول أبرز أفضل أكثر الأكثر الأكبر الأهم الأول الأولى الأفضل واحدا واحدة جزءا أعلى الأعلى آخر أسوأ الأسوأ أقدم أشهر الأشهر من".split(
    " ",
  ),
);
const TAKEN_BITS = classBit("content-noun") | classBit("event") | classBit("actor") | classBit("place");
/** Something one may consider: a mention, a happening, a noun with a pronoun, a quotation. */
const isTaken = (view: View, i: number): boolean =>
  view.actorAt[i]! >= 0 || isQuote(view, i) || bearsPronoun(view, i) || hasClass(view, i, TAKEN_BITS);

const isOfGender = (view: View, hit: CueHit, i: number): boolean =>
  hit.form === "imperfect" &&
  hit.enclitic === 0 &&
  isDefinite(view, i) &&
  (hit.agreement === "fs") === isTaMarbuta(view, i);

/** `درعا تعتبر مهد الانتفاضة`: a place is considered, it does not consider. */
function isOnlyConsidered(view: View, hit: CueHit, frame: Frame, subject: Stretch | null): boolean {
  if (hit.cue.act !== "believe" || frame.marker !== "noun") return false;
  if (!isNear(view, hit, frame)) return true;
  const { contentFirst } = frame;
  const named = isDefinite(view, contentFirst) || hasRole(view, contentFirst, ROLE.demonstrative);
  // التاجر يعتبر أكبر مستثمر: without an object that is named the imperfect is passive
  const ranked = isOneOf(view, contentFirst, RANKS) || !(named || isTaken(view, contentFirst));
  if (hit.form === "imperfect" && hit.enclitic === 0 && ranked) return true;
  // تعتبر الخسارة ضربة: of the verb's gender, the noun behind it is what is considered
  if (subject === null) return frame.sourceFirst === contentFirst && isOfGender(view, hit, contentFirst);
  return (
    !canSpeak(view, subject.first) || !(named || isQuote(view, contentFirst) || hasClass(view, contentFirst, NAMED))
  );
}

/** A weak frame stands when the mark is right at the verb, or somebody who can speak is named beside it. */
function stands(view: View, hit: CueHit, frame: Frame, said: Said): boolean {
  if (frame.marker !== "prep" && frame.marker !== "noun" && frame.contentFirst - hit.next <= 2) return true;
  if (said.elided) return false;
  if ((frame.marker === "prep" || frame.marker === "noun") && !isNear(view, hit, frame)) return false;
  return canSpeak(view, hit.next) || view.actorOver[hit.first - 1]! >= 0;
}

/** Outermost speakers first, so that `وأضاف` takes up the one who quotes before the one quoted. */
function remember(work: Work): void {
  const order = [...work.drafts].reverse().sort((a, b) => a.depth - b.depth);
  const recent = order.map((draft) => ({ speaker: draft.speaker, sentence: work.index }));
  if (recent.length > 0) work.carried.recent = [...recent, ...work.carried.recent].slice(0, 24);
}
