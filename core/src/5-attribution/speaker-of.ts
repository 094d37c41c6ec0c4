import { CONJUNCTION_FA, CONJUNCTION_WAW, PREPOSITION_BA, PREPOSITION_LA } from "../2-tokens/split-clitics.ts";
import { classBit } from "../3-lexicon/build-lexicon.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import { spanOf } from "../3-lexicon/scan-text.ts";
import type { Agreement } from "../model/mention.ts";
import { boundSource, type Stretch } from "./bound-source.ts";
import type { Draft } from "./draft.ts";
import { type CueHit, isFiniteVerb } from "./find-cues.ts";
import {
  bearsPronoun,
  finiteCue,
  foldedSet,
  hasClass,
  hasRole,
  isComma,
  isOneOf,
  isWord,
  procliticsOf,
  type View,
  wordAt,
} from "./look-at.ts";
import type { Frame } from "./match-frame.ts";
import { maySpeak } from "./may-speak.ts";
import type { Said, Work } from "./open-draft.ts";
import { bearsBa } from "./opens-content.ts";
import { pastNounPhrase } from "./past-noun-phrase.ts";
import { agrees, type Speaker, Speakers } from "./resolve-speaker.ts";
import { subjectBefore } from "./subject-before.ts";

/** Sentences a verb without subject may look back over. */
const LOOK_BACK = 8;

/** Words a topic may fill between the complementiser and its verb: `إن [روسيا] وعدت …`. */
const TOPIC_WORDS = 5;

/** Right behind أن a noun stands before its verb, so what follows the verb is its object: `أن [عراقجي] أبلغ لافروف بأن`. */
function topicBefore(work: Work, hit: CueHit): Said | null {
  const { view } = work;
  const top = work.drafts.at(-1);
  if (
    !top ||
    top.contentNext >= 0 ||
    top.quote >= 0 ||
    !isFiniteVerb(hit) ||
    startsWithConjunction(hit) ||
    hit.next === hit.first
  )
    return null;
  const words = hit.first - top.contentFirst;
  if (words < 1 || words > TOPIC_WORDS || !hasRole(view, top.contentFirst - 1, ROLE.that)) return null;
  for (let i = top.contentFirst; i < hit.first; i++) if (!isWord(view, i) || view.roles[i] !== 0) return null;
  const speaker = work.carried.speakers.named({ first: top.contentFirst, next: hit.first }, hit.agreement, false);
  return { speaker, relays: [], parent: top, elided: false, clauseFirst: top.contentFirst };
}

const PRONOUN_AGREEMENT: Readonly<Record<number, Agreement>> = { 1: "ms", 2: "fs", 3: "mp", 4: "md", 5: "fp" };

/**
 * Who speaks: the noun before the verb behind أن, the phrase between verb and marker (VSO), the subject before the verb (SVO),
 * or nobody named: then somebody who has spoken. `subject` is what stands before the verb, if anything can speak there.
 */
export function speakerOf(work: Work, hit: CueHit, frame: Frame, subject: Stretch | null): Said | null {
  const { view } = work;
  const topic = topicBefore(work, hit);
  if (topic) return topic;
  const bound = boundSource(view, frame.sourceFirst, frame.sourceNext);
  const relays = bound.relays.map((r) => work.carried.speakers.named(r, "unknown", false));
  if (bound.speaker && !maySpeak(view, bound.speaker, frame.marker === "that" || frame.marker === "quote"))
    return subject ? preverbalSpeaker(work, hit, subject, relays) : null;
  if (hit.form === "masdar") return masdarSpeaker(work, hit, frame, bound.speaker, relays);
  if (bound.speaker && isAccused(view, hit, frame, bound.speaker, subject))
    return understoodAccuser(work, hit, frame, bound.speaker);
  if (
    bound.speaker &&
    hit.form !== "participle" &&
    !(subject && !isComma(view, hit.first - 1) && !canHead(view, bound.speaker.first))
  ) {
    const parent = isFiniteVerb(hit) && !isCoordinated(work, hit) ? contentBefore(work, hit.first) : null;
    return {
      speaker: work.carried.speakers.named(bound.speaker, hit.agreement, true),
      relays,
      parent,
      elided: false,
      clauseFirst: hit.first,
    };
  }
  if (subject) return preverbalSpeaker(work, hit, subject, relays);
  const near = hit.form === "participle" ? mentionBefore(work, hit) : null;
  if (near) return { speaker: near, relays, parent: null, elided: true, clauseFirst: hit.first };
  if (lacksAntecedent(view, hit)) return null;
  return understoodSpeaker(work, hit, hit.agreement, relays);
}

/** `رد عليه الوزير قائلا`: whoever is named right before the participle. */
function mentionBefore(work: Work, hit: CueHit): Speaker | null {
  const { view } = work;
  const at = view.actorOver[hit.first - 1] ?? -1;
  if (at < 0 || hit.cue.id !== "say") return null;
  let first = hit.first - 1;
  while (view.actorOver[first - 1] === at) first--;
  if (isGoverned(view, first) || !agrees(hit.agreement, { agreement: view.actors[at]!.agreement, genderOnly: false }))
    return null;
  return Speakers.understood(work.carried.speakers.named({ first, next: hit.first }, hit.agreement, false));
}

const RELATIVES: Readonly<Record<string, readonly Agreement[]>> = { الذين: ["mp"], الذي: ["ms"], التي: ["fs"] };
/** `العديد من السكان الذين رأوا`: the relative is the subject, and who it takes up is not known to speak. */
function lacksAntecedent(view: View, hit: CueHit): boolean {
  if (!isFiniteVerb(hit) || !hasRole(view, hit.first - 1, ROLE.relative)) return false;
  return (RELATIVES[wordAt(view, hit.first - 1)] ?? []).includes(hit.agreement);
}

/** `اتُهمت المنظمة بإخفاء …`: an accuser needs somebody to accuse, so the only noun beside the verb is the accused. */
function isAccused(view: View, hit: CueHit, frame: Frame, said: Stretch, subject: Stretch | null): boolean {
  if (!isFiniteVerb(hit) || subject !== null || hit.enclitic > 0) return false;
  if (hit.form === "imperfect" && !(hit.cue.id === "accuse" && startsWithConjunction(hit))) return false;
  if (frame.marker !== "prep" && frame.marker !== "that") return false;
  // ووصفت الرسوم بأنها …: what cannot speak is what is described
  return hit.cue.id === "accuse" ? frame.marker === "prep" : hit.cue.act === "describe" && !canHead(view, said.first);
}

/** `واتهم الحكومة بالتقصير`: who spoke in the sentence before accuses; failing that nobody is named. */
function understoodAccuser(work: Work, hit: CueHit, frame: Frame, accused: Stretch): Said | null {
  if (!startsWithConjunction(hit) || accused.first !== frame.sourceFirst) return null;
  const near = work.carried.recent.some(
    ({ speaker, sentence }) => work.index - sentence <= 1 && agrees(hit.agreement, speaker),
  );
  return near || work.drafts.length > 0 ? understoodSpeaker(work, hit, hit.agreement, []) : null;
}

const startsWithConjunction = (hit: CueHit): boolean => (hit.proclitics & (CONJUNCTION_WAW | CONJUNCTION_FA)) !== 0;

function isCoordinated(work: Work, hit: CueHit): boolean {
  return (
    startsWithConjunction(hit) ||
    (hit.first > work.sentence.first &&
      (hasRole(work.view, hit.first - 1, ROLE.conjunction) || isComma(work.view, hit.first - 1)))
  );
}

/** The open attribution in whose content token `i` stands right behind the complementiser or the mark. */
function contentBefore(work: Work, i: number): Draft | null {
  const top = work.drafts.at(-1);
  return top && top.contentNext < 0 && top.contentFirst === i ? top : null;
}

/** `إعلانها السيطرة`, `تأكيد السوداني أن`: the pronoun or the genitive speaks. */
function masdarSpeaker(
  work: Work,
  hit: CueHit,
  frame: Frame,
  genitive: Stretch | null,
  relays: readonly Speaker[],
): Said | null {
  if (hit.cue.act === "describe" || frame.marker === "quote" || frame.marker === "object") return null;
  const parent = contentBefore(work, hit.first);
  // إن [رفض النظام …] خلق: the noun is what is spoken about
  if (parent && hasRole(work.view, hit.first - 1, ROLE.that)) return null;
  // لاتهامهم بالانضمام: the pronoun is whom they accuse
  if (hit.enclitic > 0 && hit.cue.act === "accuse" && bearsBa(work.view, hit.next)) return null;
  if (hit.enclitic > 0) {
    // جدد دعوته إلى: one act, not two
    if (parent && parent.hit.agreement !== "unknown" && frame.marker === "prep") return null;
    const agreement = PRONOUN_AGREEMENT[hit.enclitic] ?? "unknown";
    return understoodSpeaker(work, hit, agreement, relays, parent);
  }
  if (!genitive || genitive.first !== hit.next || frame.marker === "prep") return null;
  if (frame.marker === "noun" && !canHead(work.view, genitive.first)) return null;
  // تعليق صفحة شركة تبين أنها …: another verb stands between
  for (let i = genitive.first; i < genitive.next; i++) if (finiteCue(work.view, i) >= 0) return null;
  return {
    speaker: work.carried.speakers.named(genitive, "unknown", false),
    relays,
    parent,
    elided: false,
    clauseFirst: hit.first,
  };
}

/** `لكنه وصف`, `إنها أعلنت`: the subject is the pronoun, so what follows the verb is its object. */
export function pronounBefore(view: View, hit: CueHit): boolean {
  const p = hit.first - 1;
  return (
    p >= 0 &&
    isFiniteVerb(hit) &&
    (hasRole(view, p, ROLE.because) || hasRole(view, p, ROLE.that)) &&
    bearsPronoun(view, p)
  );
}

/** What stands before the verb and can speak (`موسكو تعتبر`), looked for in the clause the verb stands in. */
export function subjectOf(work: Work, hit: CueHit): Stretch | null {
  if (!isFiniteVerb(hit) || startsWithConjunction(hit)) return null;
  // بيانا أعرب فيه: the subject of the sentence speaks
  if (isOneOf(work.view, hit.next, IN_WHICH)) return null;
  // `، وقد اعترف`: the particle carries the و
  if (hasRole(work.view, hit.first - 1, ROLE.auxiliary) && opensAnew(work.view, hit.first - 1)) return null;
  const top = work.drafts.at(-1);
  const from = top ? Math.min(top.contentFirst, hit.first) : work.leadFirst >= 0 ? work.leadFirst : work.sentence.first;
  return subjectBefore(work.view, from, hit.first);
}

/** `وقد`, `وكان` open a clause of their own. */
const opensAnew = (view: View, i: number): boolean =>
  (procliticsOf(view, i) & (CONJUNCTION_WAW | CONJUNCTION_FA)) !== 0 && !isComma(view, i + 1);

function preverbalSpeaker(work: Work, hit: CueHit, subject: Stretch, relays: readonly Speaker[]): Said {
  const { view } = work;
  const top = work.drafts.at(-1);
  const speaker = work.carried.speakers.named(subject, hit.agreement, false);
  // ترفض تمديد الوقف | والرئيس يأمر: و opens a clause beside, not inside
  const beside = top !== undefined && subject.first > top.contentFirst && startsWithAnd(view, subject.first);
  const nested = top !== undefined && top.contentNext < 0 && !beside && subject.first - top.contentFirst <= 2;
  const relative = hasRole(view, hit.first - 1, ROLE.relative);
  return {
    speaker,
    relays,
    parent: nested ? top : relative ? (top?.parent ?? null) : null,
    elided: false,
    clauseFirst: relative ? hit.first - 1 : subject.first,
  };
}

const startsWithAnd = (view: View, i: number): boolean => (procliticsOf(view, i) & CONJUNCTION_WAW) !== 0;

const CALENDAR_BIT = classBit("calendar");
const SPEAKER_BITS = classBit("speaker") | classBit("actor") | classBit("title") | classBit("name");
/** Whether a phrase that starts at `i` can be somebody who speaks, by lexicon. */
function canHead(view: View, i: number): boolean {
  return view.actorAt[i]! >= 0 || hasClass(view, i, SPEAKER_BITS);
}

/** Nobody is named: the innermost open speaker of this sentence that agrees, then those of earlier sentences. */
function understoodSpeaker(
  work: Work,
  hit: CueHit,
  agreement: Agreement,
  relays: readonly Speaker[],
  parent: Draft | null = null,
): Said | null {
  const { view } = work;
  for (let d = work.drafts.length - 1; d >= 0; d--) {
    const draft = work.drafts[d]!;
    if (!agrees(agreement, draft.speaker) || (draft.hit.form === "masdar" && saidBefore(work, d, agreement))) continue;
    return {
      speaker: Speakers.understood(draft.speaker),
      relays: relays.length > 0 ? relays : draft.relays,
      parent: parent ?? draft.parent,
      elided: true,
      clauseFirst: hit.form === "masdar" ? behindLastComma(view, hit.first, draft.contentFirst) : hit.first,
    };
  }
  const speaker = subjectOfSentence(work, hit, agreement) ?? carriedSpeaker(work, hit, agreement);
  if (speaker === null && hit.form !== "masdar") noteUnresolved(work, hit);
  return speaker && { speaker: Speakers.understood(speaker), relays, parent, elided: true, clauseFirst: hit.first };
}

/** Somebody who agrees speaks by a verb earlier in the sentence: he goes on, not who is only said to have said something. */
function saidBefore(work: Work, at: number, agreement: Agreement): boolean {
  for (let d = at - 1; d >= 0; d--)
    if (work.drafts[d]!.hit.form !== "masdar" && agrees(agreement, work.drafts[d]!.speaker)) return true;
  return false;
}

/** `إنها تتقدم، بعد ساعات من | إعلانها …`: back to the comma when only prepositions and times stand between. */
function behindLastComma(view: View, i: number, from: number): number {
  for (let k = i - 1; k > from && i - k <= 7; k--) {
    if (isComma(view, k)) return k;
    if (view.roles[k] === 0 && !hasClass(view, k, CALENDAR_BIT)) return i;
  }
  return i;
}

/**
 * The last speaker that agrees; failing one in the two sentences before, the body that spoke in the last one (translations slip
 * in gender). A dual verb whose two subjects were named apart takes the last speaker.
 */
function carriedSpeaker(work: Work, hit: CueHit, agreement: Agreement): Speaker | null {
  const near = work.carried.recent.filter(({ sentence }) => work.index - sentence <= LOOK_BACK);
  const agreeing = near.find(({ speaker }) => agrees(agreement, speaker));
  if (agreeing && work.index - agreeing.sentence <= 2) {
    noteRival(work, hit, agreeing.speaker, agreement);
    return agreeing.speaker;
  }
  const dual = agreement === "md" || agreement === "fd";
  const last = near.find(
    ({ speaker, sentence }) => work.index - sentence === 1 && (dual || speaker.ref.kind !== "person"),
  );
  return last?.speaker ?? agreeing?.speaker ?? null;
}

function noteUnresolved(work: Work, hit: CueHit): void {
  const span = spanOf(work.view.scan.tokens, hit.first, hit.next);
  work.carried.doubts.push({ code: "unresolved-pronoun", span, detail: { agreement: hit.agreement } });
}

/** Somebody else spoke in the sentence before and agrees as well. */
function noteRival(work: Work, hit: CueHit, taken: Speaker, agreement: Agreement): void {
  const rival = work.carried.recent.find(
    ({ speaker, sentence }) =>
      work.index - sentence <= 1 && speaker.ref.name !== taken.ref.name && agrees(agreement, speaker),
  );
  if (!rival) return;
  const span = spanOf(work.view.scan.tokens, hit.first, hit.next);
  const detail = { taken: taken.ref.name, other: rival.speaker.ref.name };
  work.carried.doubts.push({ code: "two-possible-sources", span, detail });
}

/** `للمعارضة`, `من الحزب`: behind a preposition nobody is the subject. */
function isGoverned(view: View, i: number): boolean {
  return (
    (procliticsOf(view, i) & (PREPOSITION_BA | PREPOSITION_LA)) !== 0 ||
    (view.roles[i - 1]! >= ROLE.prepTo && view.roles[i - 1]! <= ROLE.preposition)
  );
}

/** What an adjectival clause takes its noun up by. */
export const IN_WHICH = foldedSet("فيه", "فيها", "فيهما", "خلاله", "خلالها");

/** `التقى الوزير نظيره … مؤكدا أن`: the subject of the sentence's own verb, when no one has spoken in it yet. */
function subjectOfSentence(work: Work, hit: CueHit, agreement: Agreement): Speaker | null {
  const { view, sentence } = work;
  if (hit.first === sentence.first) return null;
  // شريطا مصورا يؤكد فيه: the pronoun takes up the noun, the subject of the sentence speaks
  if (isFiniteVerb(hit) && !startsWithConjunction(hit) && !isOneOf(view, hit.next, IN_WHICH)) return null;
  let slipped = -1;
  for (let i = sentence.first; i < hit.first; i++) {
    const at = view.actorAt[i]!;
    const near = at < 0 && i <= sentence.first + 2;
    if (isGoverned(view, i) || !(near ? headsSentence(view, sentence.first, i) : at >= 0)) continue;
    if (at >= 0 && view.actors[at]!.type === "outlet" && !prints(view, sentence.first, i)) continue;
    const speaker = subjectFrom(work, hit, i, agreement);
    const subject = at >= 0 ? { agreement: view.actors[at]!.agreement, genderOnly: false } : speaker;
    if (agrees(agreement, subject)) return speaker;
    if (slipped < 0) slipped = i;
  }
  // نشر التنظيم …، متهمة إياهم: a participle has its subject in the sentence, even where the gender slips
  return slipped >= 0 && hit.form === "participle" ? subjectFrom(work, hit, slipped, agreement) : null;
}

/** `نشرت شبكة … تقريرا، وقالت`: an outlet right behind a verb of saying is the subject. */
const prints = (view: View, first: number, i: number): boolean => i <= first + 4 && finiteCue(view, i - 1) >= 0;

const SUBJECT_BITS = classBit("speaker");
const STATE_BIT = classBit("place");
/** Near its start, a speaking noun, or a country or town behind the verb (`وتشعر إسرائيل بالقلق`). */
function headsSentence(view: View, first: number, i: number): boolean {
  return (
    hasClass(view, i, SUBJECT_BITS) || (i === first + 1 && hasClass(view, i, STATE_BIT) && view.roles[first] === 0)
  );
}

function subjectFrom(work: Work, hit: CueHit, i: number, agreement: Agreement): Speaker {
  const next = Math.max(i + 1, pastNounPhrase(work.view, i, hit.first, "unknown"));
  return Speakers.understood(work.carried.speakers.named({ first: i, next }, agreement, false));
}
