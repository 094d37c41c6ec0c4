import { CONJUNCTION_FA, CONJUNCTION_WAW, PREPOSITION_BA, PREPOSITION_LA } from "../2-tokens/split-clitics.ts";
import type { Sentence } from "../2-tokens/split-sentences.ts";
import { classBit } from "../3-lexicon/build-lexicon.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import { spanOf } from "../3-lexicon/scan-text.ts";
import type { Agreement } from "../model/mention.ts";
import type { Draft } from "./draft.ts";
import { type CueHit, isFiniteVerb } from "./find-cues.ts";
import {
  bearsPronoun,
  finiteCue,
  foldedSet,
  hasClass,
  hasRole,
  isAdjective,
  isBareNoun,
  isComma,
  isDefinite,
  isOneOf,
  isPreposition,
  isTaMarbuta,
  procliticsOf,
  speakerAgreement,
  speakerKind,
  type View,
} from "./look-at.ts";
import type { Said, Work } from "./open-draft.ts";
import { pastNounPhrase } from "./past-noun-phrase.ts";
import { agrees, type Speaker, Speakers } from "./resolve-speaker.ts";

/** Sentences a verb without subject may look back over. */
const LOOK_BACK = 8;

export const startsWithConjunction = (hit: CueHit): boolean =>
  (hit.proclitics & (CONJUNCTION_WAW | CONJUNCTION_FA)) !== 0;

/** `لكنه وصف`, `إنها أعلنت`, `وهو يتوعد`: the subject is the pronoun, so what follows the verb is its object. */
export function pronounBefore(view: View, hit: CueHit): boolean {
  const p = hit.first - 1;
  if (p < 0 || !isFiniteVerb(hit)) return false;
  if (hasRole(view, p, ROLE.pronoun)) return true;
  return (hasRole(view, p, ROLE.because) || hasRole(view, p, ROLE.that)) && bearsPronoun(view, p);
}

const CALENDAR_BIT = classBit("calendar");
/** Nobody is named: the innermost open speaker of this sentence that agrees, then those of earlier sentences. */
export function understoodSpeaker(
  work: Work,
  hit: CueHit,
  agreement: Agreement,
  relays: readonly Speaker[],
  parent: Draft | null = null,
): Said | null {
  const { view } = work;
  const lead = work.lead.at(-1);
  // وبحسب مصادر محلية، أكدت أن: who is cited says it
  if (lead && isFiniteVerb(hit) && hit.proclitics === 0 && lead.agreement === agreement)
    return { speaker: Speakers.understood(lead), relays, parent, elided: true, clauseFirst: hit.first };
  for (let d = work.drafts.length - 1; d >= 0; d--) {
    const draft = work.drafts[d]!;
    if (!agrees(agreement, draft.speaker) || (draft.hit.form === "masdar" && saidBefore(work, d, agreement))) continue;
    // نشر الكاتب بيانا كذب فيه تصريحات السفير، معبرا: who acts in the sentence, not of whose words it is
    if (draft.hit.form === "masdar" && hit.form === "participle" && subjectOfSentence(work, hit, agreement)) break;
    return {
      speaker: Speakers.understood(draft.speaker),
      relays: relays.length > 0 ? relays : draft.relays,
      parent: parent ?? draft.parent,
      elided: true,
      clauseFirst: hit.form === "masdar" ? behindLastComma(view, hit.first, draft.contentFirst) : hit.first,
    };
  }
  const speaker =
    subjectOfSentence(work, hit, agreement) ?? slippedSpeaker(work, hit) ?? carriedSpeaker(work, hit, agreement);
  if (speaker === null && hit.form !== "masdar") noteUnresolved(work, hit);
  return speaker && { speaker: Speakers.understood(speaker), relays, parent, elided: true, clauseFirst: hit.first };
}

/** `قالت الوزيرة …، مؤكدا أن`: a participle goes with who speaks in its sentence, even where the gender slips. */
function slippedSpeaker(work: Work, hit: CueHit): Speaker | null {
  if (hit.form !== "participle") return null;
  return work.drafts.findLast(({ parent, hit: { form } }) => parent === null && form !== "masdar")?.speaker ?? null;
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
  const between =
    agreeing && (work.index - agreeing.sentence < 2 || GOES_ON.has(hit.cue.id))
      ? null
      : actorBefore(work, hit, agreement);
  if (between) return between;
  if (agreeing && work.index - agreeing.sentence <= 2) {
    noteRival(work, hit, agreeing.speaker, agreement);
    return agreeing.speaker;
  }
  const dual = agreement === "md" || agreement === "fd";
  const last = near.find(
    ({ speaker, sentence }) => work.index - sentence === 1 && (dual || BODIES.has(speaker.ref.kind)),
  );
  return last?.speaker ?? agreeing?.speaker ?? null;
}

/** Verbs that go on with who spoke before, whoever has acted since. */
const GOES_ON: ReadonlySet<string> = new Set(["add", "continue", "go-on", "resume", "complete", "conclude", "follow"]);

/**
 * `زار الوزير القرية. وقال إن …`, `قال المدير للطبيبة …. وأضافت`: who acts in the sentence before, or is spoken to there, when
 * nobody has spoken in it who agrees.
 */
function actorBefore(work: Work, hit: CueHit, agreement: Agreement): Speaker | null {
  const { view } = work;
  const before = view.scan.sentences[work.index - 1];
  if (!before || !(startsWithConjunction(hit) || hit.first === work.sentence.first)) return null;
  if (agreement === "mp") return severalBefore(work, before, agreement);
  if (agreement !== "ms" && agreement !== "fs") return null;
  const reach = Math.min(before.next, before.first + NEAR);
  let told = -1;
  for (let i = before.first; i < before.next; i++) {
    if (finiteCue(view, i) >= 0) told = i + TOLD_WORDS;
    const at = view.actorAt[i]!;
    const spokenTo = i <= told && (procliticsOf(view, i) & PREPOSITION_LA) !== 0 && isPersonNoun(view, i, agreement);
    const acts = i < reach && at >= 0 && isPerson(view, at, agreement) && !isGoverned(view, i);
    if (spokenTo || acts) return nounFrom(work, i, before.next, agreement);
  }
  return null;
}

/** `علق نواب على القرار. وقالوا إن`: several people behind the verb that opens the sentence before. */
function severalBefore(work: Work, before: Sentence, agreement: Agreement): Speaker | null {
  const { view } = work;
  const reach = Math.min(before.next, before.first + NEAR);
  for (let i = before.first; i < reach; i++)
    if (speakerAgreement(view, i) === agreement && !isGoverned(view, i))
      return nounFrom(work, i, before.next, agreement);
  return null;
}

/** Words between a verb of saying and whom it is said to. */
const TOLD_WORDS = 5;
const isPerson = (view: View, at: number, agreement: Agreement): boolean =>
  view.actors[at]!.type === "person" && view.actors[at]!.level === "name" && view.actors[at]!.agreement === agreement;
/** `للطبيبة`: a speaking noun for one person. */
const isPersonNoun = (view: View, i: number, agreement: Agreement): boolean =>
  speakerKind(view, i) === "unnamed" && agreement === (isTaMarbuta(view, i) ? "fs" : "ms");

const BODIES: ReadonlySet<string> = new Set(["organisation", "outlet", "group", "state"]);

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

/** `للمعارضة`, `من الحزب`, `من خطاب الحزب`: behind a preposition nobody is the subject. */
export function isGoverned(view: View, i: number): boolean {
  if (bearsPreposition(view, i) || isPreposition(view, i - 1)) return true;
  // إلى السكان | المقيمين
  if (isDefinite(view, i) && isAdjective(view, i) && isDefinite(view, i - 1) && isPreposition(view, i - 2)) return true;
  // من خطاب | الحوثي
  return isBareNoun(view, i - 1) && (bearsPreposition(view, i - 1) || isPreposition(view, i - 2));
}
const bearsPreposition = (view: View, i: number): boolean =>
  (procliticsOf(view, i) & (PREPOSITION_BA | PREPOSITION_LA)) !== 0;

/** `يؤكد فيه`, `الصين، التي اتهمها`: the pronoun takes up the noun, so that another is the subject. */
const takesUp = (view: View, hit: CueHit): boolean =>
  isOneOf(view, hit.next, IN_WHICH) || (hit.enclitic > 0 && hasRole(view, hit.first - 1, ROLE.relative));

const RELATIVE_GENDER = { ms: foldedSet("التي"), fs: foldedSet("الذي", "الذين") } as const;
/** `الدول التي قال إنها`: the relative is not of the verb's gender, so that another is the subject. */
export const takesOther = (view: View, hit: CueHit): boolean =>
  (hit.agreement === "ms" || hit.agreement === "fs") && isOneOf(view, hit.first - 1, RELATIVE_GENDER[hit.agreement]);

/** What an adjectival clause takes its noun up by. */
export const IN_WHICH = foldedSet("فيه", "فيها", "فيهما", "خلاله", "خلالها");

/** `التقى الوزير نظيره … مؤكدا أن`: the subject of the sentence's own verb, when no one has spoken in it yet. */
function subjectOfSentence(work: Work, hit: CueHit, agreement: Agreement): Speaker | null {
  const { view, sentence } = work;
  if (hit.first === sentence.first) return null;
  // شريطا مصورا يؤكد فيه: the pronoun takes up the noun, the subject of the sentence speaks
  if (
    isFiniteVerb(hit) &&
    !startsWithConjunction(hit) &&
    !isInOrderTo(hit) &&
    !takesUp(view, hit) &&
    !takesOther(view, hit) &&
    !opensBeside(view, hit)
  )
    return null;
  let slipped = -1;
  const most = isFiniteVerb(hit) && opensBeside(view, hit) ? NEAR + 1 : SUBJECT_REACH;
  const reach = Math.min(hit.first, sentence.first + most);
  for (let i = sentence.first; i < reach; i++) {
    const at = view.actorAt[i]!;
    const near = at < 0 && i <= sentence.first + NEAR;
    if (isGoverned(view, i) || !(near ? headsSentence(view, sentence.first, i) : at >= 0)) continue;
    if (at >= 0 && view.actors[at]!.type === "outlet" && !prints(view, sentence.first, i)) continue;
    const known = at >= 0 ? { agreement: view.actors[at]!.agreement, genderOnly: false } : null;
    const speaker = known === null || agrees(agreement, known) ? nounFrom(work, i, hit.first, agreement) : null;
    if (speaker !== null && agrees(agreement, known ?? speaker)) return speaker;
    if (slipped < 0) slipped = i;
  }
  // نشر التنظيم …، متهمة إياهم: a participle has its subject in the sentence, even where the gender slips
  return slipped >= 0 && hit.form === "participle" ? nounFrom(work, slipped, hit.first, agreement) : null;
}

/** `خرج رئيس اللجنة | ليقول`: who acts in the sentence says it. */
const isInOrderTo = (hit: CueHit): boolean => (hit.proclitics & PREPOSITION_LA) !== 0;

/** `زار الوزير الميناء، فيما قال إن …`: a conjunction of its own before the verb. */
const opensBeside = (view: View, hit: CueHit): boolean =>
  hasRole(view, hit.first - 1, ROLE.conjunction) ||
  (hasRole(view, hit.first - 1, ROLE.because) && pronounBefore(view, hit));

/** `نشرت شبكة … تقريرا، وقالت`: an outlet right behind a verb of saying is the subject. */
const prints = (view: View, first: number, i: number): boolean => i <= first + 4 && finiteCue(view, i - 1) >= 0;

/** Tokens from the start of a sentence in which its subject is looked for. */
const SUBJECT_REACH = 80;
/** Words in front of the subject of a sentence: a conjunction, an adverbial and its verb. */
const NEAR = 5;
const SUBJECT_BITS = classBit("speaker");
const STATE_BIT = classBit("place") | classBit("name");
/** Near its start, a speaking noun, or a country, town or name behind the verb (`وتشعر إسرائيل بالقلق`, `ويسعى هادي للتخفيف`). */
function headsSentence(view: View, first: number, i: number): boolean {
  return (
    hasClass(view, i, SUBJECT_BITS) ||
    (i === first + 1 &&
      hasClass(view, i, STATE_BIT) &&
      (view.roles[first] === 0 || hasRole(view, first, ROLE.auxiliary)))
  );
}

/** Who the noun phrase at `i` names; it ends at `limit` at the latest. */
function nounFrom(work: Work, i: number, limit: number, agreement: Agreement): Speaker {
  const next = Math.max(i + 1, pastNounPhrase(work.view, i, limit, "unknown"));
  return Speakers.understood(work.carried.speakers.named({ first: i, next }, agreement, false));
}
