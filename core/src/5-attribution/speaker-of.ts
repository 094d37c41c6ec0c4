import { classBit } from "../3-lexicon/build-lexicon.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import type { Agreement } from "../model/mention.ts";
import { boundSource, type Stretch } from "./bound-source.ts";
import type { Draft } from "./draft.ts";
import { type CueHit, isFiniteVerb } from "./find-cues.ts";
import {
  bearsPronoun,
  canSpeak,
  finiteCue,
  hasClass,
  hasRole,
  isComma,
  isDefinite,
  isOneOf,
  isTaMarbuta,
  isWord,
  startsWithAnd,
  type View,
  wordAt,
} from "./look-at.ts";
import type { Frame } from "./match-frame.ts";
import { maySpeak } from "./may-speak.ts";
import type { Said, Work } from "./open-draft.ts";
import { bearsBa } from "./opens-content.ts";
import { agrees, type Speaker, Speakers } from "./resolve-speaker.ts";
import { subjectBefore } from "./subject-before.ts";
import { IN_WHICH, isGoverned, startsWithConjunction, takesOther, understoodSpeaker } from "./understood-speaker.ts";

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
  const found = boundSource(view, frame.sourceFirst, frame.sourceNext);
  // واعتقدوا بأفكار الحركة: a verb in the plural has its subject behind it in no word
  const bound = found.speaker && speaksInPlural(hit) ? { ...found, speaker: null } : found;
  const relays = bound.relays.map((r) => work.carried.speakers.named(r, "unknown", false));
  if (bound.speaker && !maySpeak(view, bound.speaker, frame.marker === "that" || frame.marker === "quote"))
    return subject ? preverbalSpeaker(work, hit, subject, relays) : null;
  if (hit.form === "masdar") return masdarSpeaker(work, hit, frame, bound.speaker, relays);
  // الحارس الذي اتهم بالتقصير: without anybody to accuse, who stands before the verb is accused
  if (hit.cue.id === "accuse" && isFiniteVerb(hit) && !bound.speaker && subject && isBareAccusation(hit, frame))
    return null;
  // اتُهمت هي ووالدتها بالتحريض
  if (hit.cue.id === "accuse" && isFiniteVerb(hit) && hasRole(view, hit.next, ROLE.pronoun)) return null;
  if (bound.speaker && isAccused(view, hit, frame, bound.speaker, subject))
    return understoodAccuser(work, hit, frame, bound.speaker);
  if (
    bound.speaker &&
    hit.form !== "participle" &&
    !(
      subject &&
      !isComma(view, hit.first - 1) &&
      (INFORMS.has(hit.cue.id) || !canHead(view, bound.speaker.first)) &&
      !isLoneName(view, frame, bound.speaker)
    )
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
  // مسؤول أبلغ رويترز أن: whom he tells hands it on
  const told = bound.speaker && subject && INFORMS.has(hit.cue.id) ? outletAt(work, bound.speaker) : [];
  if (subject) return preverbalSpeaker(work, hit, subject, [...relays, ...told]);
  const near = hit.form === "participle" ? mentionBefore(work, hit) : null;
  if (near) return { speaker: near, relays, parent: null, elided: true, clauseFirst: hit.first };
  // قيل إن: nobody in particular
  if (lacksAntecedent(view, hit) || hit.form === "passive") return null;
  return understoodSpeaker(work, hit, hit.agreement, relays);
}

const speaksInPlural = (hit: CueHit): boolean => isFiniteVerb(hit) && hit.agreement === "mp";

const isBareAccusation = (hit: CueHit, frame: Frame): boolean =>
  hit.enclitic === 0 && frame.marker === "prep" && frame.contentFirst <= hit.next + 1;

const INFORMS: ReadonlySet<string> = new Set(["notify", "tell-inform"]);
function outletAt({ view, carried }: Work, stretch: Stretch): Speaker[] {
  const at = view.actorAt[stretch.first]!;
  return at >= 0 && view.actors[at]!.type === "outlet" ? [carried.speakers.named(stretch, "unknown", false)] : [];
}

/** `رد عليه الوزير قائلا`: whoever is named right before the participle. */
function mentionBefore(work: Work, hit: CueHit): Speaker | null {
  const { view } = work;
  const at = view.actorOver[hit.first - 1] ?? -1;
  if (at < 0 || hit.cue.id !== "say") return null;
  let first = hit.first - 1;
  while (view.actorOver[first - 1] === at) first--;
  // تحدى الوزير الرئيس قائلا: another stands before, who is the subject
  for (let i = work.sentence.first; i < first; i++)
    if (view.actorAt[i]! >= 0 && view.actors[view.actorAt[i]!]!.type === "person" && !isGoverned(view, i)) return null;
  if (isGoverned(view, first) || !agrees(hit.agreement, { agreement: view.actors[at]!.agreement, genderOnly: false }))
    return null;
  return Speakers.understood(work.carried.speakers.named({ first, next: hit.first }, hit.agreement, false));
}

/** `وفي المقارنة بين اللاعبين قال رونالدينيو:` — one word that no lexicon holds, right before a mark or أن, is who speaks. */
const isLoneName = (view: View, frame: Frame, { first, next }: Stretch): boolean =>
  next === first + 1 &&
  frame.marker === "quote" &&
  view.scan.matches.classes[first] === 0 &&
  !isTaMarbuta(view, first) &&
  !wordAt(view, first).endsWith("ا");

const RELATIVES: Readonly<Record<string, readonly Agreement[]>> = { الذين: ["mp"], الذي: ["ms"], التي: ["fs"] };
/** `العديد من السكان الذين رأوا`: the relative is the subject, and who it takes up is not known to speak. */
function lacksAntecedent(view: View, hit: CueHit): boolean {
  if (!isFiniteVerb(hit) || hit.enclitic > 0 || !hasRole(view, hit.first - 1, ROLE.relative)) return false;
  return (RELATIVES[wordAt(view, hit.first - 1).replace(/^و/, "")] ?? []).includes(hit.agreement);
}

/** `اتُهمت المنظمة بإخفاء …`: an accuser needs somebody to accuse, so the only noun beside the verb is the accused. */
function isAccused(view: View, hit: CueHit, frame: Frame, said: Stretch, subject: Stretch | null): boolean {
  if (!isFiniteVerb(hit) || subject !== null || hit.enclitic > 0) return false;
  if (hit.form === "imperfect" && !(hit.cue.id === "accuse" && startsWithConjunction(hit))) return false;
  if (frame.marker !== "prep" && frame.marker !== "that") return false;
  // ووصفت الرسوم بأنها …: what cannot speak is what is described
  return hit.cue.id === "accuse" ? frame.marker === "prep" : hit.cue.act === "describe" && !canHead(view, said.first);
}

/** `واتهم الحكومة بالتقصير`, `كما اتهم الحكومة …`: who spoke in the sentence before accuses; failing that nobody is named. */
function understoodAccuser(work: Work, hit: CueHit, frame: Frame, accused: Stretch): Said | null {
  const joins = startsWithConjunction(hit) || hasRole(work.view, hit.first - 1, ROLE.conjunction);
  if (!joins || accused.first !== frame.sourceFirst) return null;
  const near = work.carried.recent.some(
    ({ speaker, sentence }) => work.index - sentence <= 1 && agrees(hit.agreement, speaker),
  );
  return near || work.drafts.length > 0 ? understoodSpeaker(work, hit, hit.agreement, []) : null;
}

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
  if (frame.marker === "noun" ? !canHead(work.view, genitive.first) : isNobody(work.view, genitive.first)) return null;
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

/** What stands before the verb and can speak (`موسكو تعتبر`), looked for in the clause the verb stands in. */
export function subjectOf(work: Work, hit: CueHit): Stretch | null {
  if (!isFiniteVerb(hit) || startsWithConjunction(hit)) return null;
  // بيانا أعرب فيه: the subject of the sentence speaks
  if (isOneOf(work.view, hit.next, IN_WHICH)) return null;
  // انتقد الوزير الدول التي قال إنها: the relative is not of the verb's gender
  if (takesOther(work.view, hit)) return null;
  // الحزب الذي تصفه: the pronoun takes the noun up, somebody else speaks
  if (hit.enclitic > 0 && hasRole(work.view, hit.first - 1, ROLE.relative)) return null;
  // `، وقد اعترف`: the particle carries the و
  if (hasRole(work.view, hit.first - 1, ROLE.auxiliary) && opensAnew(work.view, hit.first - 1)) return null;
  const top = work.drafts.at(-1);
  const from = top ? Math.min(top.contentFirst, hit.first) : work.leadFirst >= 0 ? work.leadFirst : work.sentence.first;
  const subject = subjectBefore(work.view, from, hit.first) ?? pluralBefore(work.view, from, hit);
  return subject && top && isItsObject(work.view, top, subject, hit.first) ? null : subject;
}

/** `إذا | المسلحون | أعلنوا`: a verb in the plural has its subject before it, here right before it. */
function pluralBefore(view: View, from: number, hit: CueHit): Stretch | null {
  const last = hit.first - 1;
  if (!speaksInPlural(hit) || last < from || !canSpeak(view, last) || !isDefinite(view, last)) return null;
  return isGoverned(view, last) ? null : { first: last, next: hit.first };
}

/** `وفيما حث أنصاره على الهدوء، قال إن`: what stands first in the content of a verb that takes an object is no subject behind the comma. */
const isItsObject = (view: View, top: Draft, subject: Stretch, verb: number): boolean =>
  top.rule.endsWith("+object") && top.contentNext < 0 && subject.first === top.contentFirst && isComma(view, verb - 1);

/** `وقد`, `وكان` open a clause of their own. */
const opensAnew = (view: View, i: number): boolean => startsWithAnd(view, i) && !isComma(view, i + 1);

function preverbalSpeaker(work: Work, hit: CueHit, subject: Stretch, relays: readonly Speaker[]): Said {
  const { view } = work;
  const top = work.drafts.at(-1);
  const speaker = work.carried.speakers.named(subject, hit.agreement, false);
  // ترفض تمديد الوقف | والرئيس يأمر: و opens a clause beside, not inside
  const beside = top !== undefined && subject.first > top.contentFirst && startsWithAnd(view, subject.first);
  const open = top !== undefined && top.contentNext < 0 && !beside;
  const nested = open && (subject.first - top.contentFirst <= 2 || hasRole(view, subject.first - 1, ROLE.that));
  const relative = hasRole(view, hit.first - 1, ROLE.relative);
  return {
    speaker,
    relays,
    parent: nested ? top : relative ? (top?.parent ?? null) : null,
    elided: false,
    clauseFirst: relative ? hit.first - 1 : subject.first,
  };
}

const PLACE_BIT = classBit("place");
/** `مزاعم | أكثر فداحة`: a bare word that the lexicon knows, and not as anybody or a place. */
const isNobody = (view: View, i: number): boolean =>
  view.scan.matches.classes[i] !== 0 &&
  !canHead(view, i) &&
  !hasClass(view, i, PLACE_BIT) &&
  !isDefinite(view, i) &&
  !bearsPronoun(view, i);

const SPEAKER_BITS = classBit("speaker") | classBit("actor") | classBit("title") | classBit("name");
/** Whether a phrase that starts at `i` can be somebody who speaks, by lexicon. */
function canHead(view: View, i: number): boolean {
  return view.actorAt[i]! >= 0 || hasClass(view, i, SPEAKER_BITS);
}
