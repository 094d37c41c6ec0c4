import { CONJUNCTION_FA, CONJUNCTION_WAW } from "../2-tokens/split-clitics.ts";
import type { Sentence } from "../2-tokens/split-sentences.ts";
import { classBit } from "../3-lexicon/build-lexicon.ts";
import type { Agreement } from "../model/mention.ts";
import { attributeParticle } from "./attribute-particle.ts";
import { boundSource, handedOnBy, type Stretch } from "./bound-source.ts";
import type { Draft } from "./draft.ts";
import { pastDateline } from "./find-asides.ts";
import { type CueHit, findCues, isFiniteVerb } from "./find-cues.ts";
import { foldedSet, hasClass, hasRole, isComma, isLine, isOneOf, isQuote, isWord, type View } from "./look-at.ts";
import { type Frame, isWeakFrame, matchFrame } from "./match-frame.ts";
import { type Carried, openDraft, type Said, type Work } from "./open-draft.ts";
import { quotationBefore } from "./quotation-before.ts";
import { quoteFrom } from "./quote-from.ts";
import { referBack } from "./refer-back.ts";
import { agrees, type Speaker, Speakers } from "./resolve-speaker.ts";
import { subjectBefore } from "./subject-before.ts";

/** Sentences a verb without subject may look back over. */
const LOOK_BACK = 8;

export function attributeSentence(view: View, whole: Sentence, index: number, carried: Carried): Draft[] {
  const body = pastDateline(view, whole);
  const sentence = body === whole.first ? whole : { ...whole, first: body };
  const work: Work = { view, sentence, index, carried, drafts: [], busyUntil: sentence.first, lead: [], leadFirst: -1 };
  for (const hit of findCues(view, sentence)) {
    if (hit.first < work.busyUntil || insideQuotation(work, hit.first)) continue;
    if (hit.cue.kind === "particle") attributeParticle(work, hit);
    else if (hit.cue.frames.some((frame) => frame.startsWith("from"))) quoteFrom(work, hit);
    else attributeVerb(work, hit);
  }
  closeAll(work);
  remember(work);
  return work.drafts;
}

/** Verbs of saying inside a quotation are part of what is quoted. */
function insideQuotation(work: Work, i: number): boolean {
  const quote = work.sentence.quotes.find((q) => q.open < i && q.close > i);
  return quote !== undefined && work.drafts.some((d) => d.contentFirst <= quote.open + 1);
}

function attributeVerb(work: Work, hit: CueHit): void {
  const { view, sentence } = work;
  if (handedOnBy(view, hit.first) >= 0) return;
  if (referBack(work, hit) || quotationBefore(work, hit)) return;
  const frame = matchFrame(view, hit, sentence.next);
  if (frame === null || frame.contentFirst >= sentence.next) return;
  const said = speakerOf(work, hit, frame);
  if (
    said === null ||
    (isWeakFrame(hit, frame.marker) && !stands(work, hit, frame, said)) ||
    (said.parent !== null && hit.cue.act === "believe")
  )
    return;
  openDraft(work, hit, frame, said);
}

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
  if (words < 1 || words > TOPIC_WORDS || !hasRole(view, top.contentFirst - 1, "that")) return null;
  for (let i = top.contentFirst; i < hit.first; i++) if (!isWord(view, i) || view.roles[i] !== 0) return null;
  const speaker = work.carried.speakers.named({ first: top.contentFirst, next: hit.first }, hit.agreement, false);
  return { speaker, relays: [], parent: top, elided: false, clauseFirst: top.contentFirst };
}

const PRONOUN_AGREEMENT: Readonly<Record<number, Agreement>> = { 1: "ms", 2: "fs", 3: "mp", 4: "md", 5: "fp" };

function speakerOf(work: Work, hit: CueHit, frame: Frame): Said | null {
  const { view } = work;
  const topic = topicBefore(work, hit);
  if (topic) return topic;
  const bound = boundSource(view, frame.sourceFirst, frame.sourceNext);
  const relays = bound.relays.map((r) => work.carried.speakers.named(r, "unknown", false));
  if (hit.form === "masdar") return masdarSpeaker(work, hit, frame, bound.speaker, relays);
  if (bound.speaker && hit.form !== "participle") {
    const parent = isFiniteVerb(hit) && !isCoordinated(work, hit) ? contentBefore(work, hit.first) : null;
    return {
      speaker: work.carried.speakers.named(bound.speaker, hit.agreement, true),
      relays,
      parent,
      elided: false,
      clauseFirst: hit.first,
    };
  }
  if (hit.form !== "participle" && !startsWithConjunction(hit)) {
    const said = preverbalSpeaker(work, hit, relays);
    if (said) return said;
  }
  return understoodSpeaker(work, hit, hit.agreement, relays);
}

const SPEAKER_BITS = classBit("speaker") | classBit("actor") | classBit("title");

/** A weak frame stands when the mark is right at the verb, or somebody who can speak is named beside it. */
function stands(work: Work, hit: CueHit, frame: Frame, said: Said): boolean {
  if (frame.marker !== "prep" && frame.marker !== "noun" && frame.contentFirst - hit.next <= 2) return true;
  if (said.elided) return false;
  const { view } = work;
  return view.actorAt[hit.next]! >= 0 || hasClass(view, hit.next, SPEAKER_BITS) || view.actorOver[hit.first - 1]! >= 0;
}

const startsWithConjunction = (hit: CueHit): boolean => (hit.proclitics & (CONJUNCTION_WAW | CONJUNCTION_FA)) !== 0;

function isCoordinated(work: Work, hit: CueHit): boolean {
  return (
    startsWithConjunction(hit) ||
    (hit.first > work.sentence.first &&
      (hasRole(work.view, hit.first - 1, "conjunction") || isComma(work.view, hit.first - 1)))
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
  if (hit.enclitic > 0) {
    const agreement = PRONOUN_AGREEMENT[hit.enclitic] ?? "unknown";
    return understoodSpeaker(work, hit, agreement, relays, parent);
  }
  if (!genitive || genitive.first !== hit.next || frame.marker === "prep") return null;
  if (frame.marker === "noun" && work.view.actorAt[genitive.first]! < 0) return null;
  return {
    speaker: work.carried.speakers.named(genitive, "unknown", false),
    relays,
    parent,
    elided: false,
    clauseFirst: hit.first,
  };
}

function preverbalSpeaker(work: Work, hit: CueHit, relays: readonly Speaker[]): Said | null {
  const { view, sentence } = work;
  const top = work.drafts.at(-1);
  const from = top
    ? top.contentFirst <= hit.first
      ? top.contentFirst
      : hit.first
    : work.leadFirst >= 0
      ? work.leadFirst
      : sentence.first;
  const subject = subjectBefore(view, from, hit.first);
  if (!subject) return null;
  const speaker = work.carried.speakers.named(subject, hit.agreement, false);
  const nested = top !== undefined && top.contentNext < 0 && subject.first - top.contentFirst <= 2;
  const relative = hasRole(view, hit.first - 1, "relative");
  return {
    speaker,
    relays,
    parent: nested ? top : relative ? (top?.parent ?? null) : null,
    elided: false,
    clauseFirst: relative ? hit.first - 1 : subject.first,
  };
}

/** Nobody is named: the innermost open speaker of this sentence that agrees, then those of earlier sentences. */
function understoodSpeaker(
  work: Work,
  hit: CueHit,
  agreement: Agreement,
  relays: readonly Speaker[],
  parent: Draft | null = null,
): Said | null {
  for (let d = work.drafts.length - 1; d >= 0; d--) {
    const draft = work.drafts[d]!;
    if (!agrees(agreement, draft.speaker.agreement)) continue;
    return {
      speaker: Speakers.understood(draft.speaker),
      relays: relays.length > 0 ? relays : draft.relays,
      parent: parent ?? draft.parent,
      elided: true,
      clauseFirst: hit.first,
    };
  }
  const subject = subjectOfSentence(work, hit, agreement);
  if (subject) return { speaker: subject, relays, parent, elided: true, clauseFirst: hit.first };
  for (const { speaker, sentence } of work.carried.recent) {
    if (work.index - sentence > LOOK_BACK) break;
    if (agrees(agreement, speaker.agreement))
      return { speaker: Speakers.understood(speaker), relays, parent, elided: true, clauseFirst: hit.first };
  }
  return null;
}

/** `التقى الوزير نظيره … مؤكدا أن`: the subject of the sentence's own verb, when no one has spoken in it yet. */
function subjectOfSentence(work: Work, hit: CueHit, agreement: Agreement): Speaker | null {
  const { view, sentence } = work;
  if (hit.first === sentence.first || (isFiniteVerb(hit) && !startsWithConjunction(hit))) return null;
  for (let i = sentence.first; i < hit.first; i++) {
    const at = view.actorAt[i]!;
    if (at < 0 || view.actors[at]!.type === "outlet") continue;
    const mention = view.actors[at]!;
    if (!agrees(agreement, mention.agreement)) continue;
    let next = i;
    while (view.actorOver[next] === at) next++;
    return Speakers.understood(work.carried.speakers.named({ first: i, next }, agreement, false));
  }
  return null;
}

/** Contents still open run to the end of the sentence, without its stop. */
function closeAll(work: Work): void {
  for (const draft of work.drafts) {
    if (draft.contentNext < 0) draft.contentNext = work.sentence.next;
    draft.contentNext = beforeComment(work.view, draft);
    trimContent(work.view, draft);
  }
}

const AND_THAT = foldedSet("وذلك");
/** `بعد أن قال الجيش إنه يستعد، استهدفت …`: a subordinate clause ends at its comma. */
const AFTER = foldedSet(
  "بعد",
  "بعدما",
  "عندما",
  "حين",
  "حينما",
  "قبل",
  "منذ",
  "رغم",
  "فيما",
  "بينما",
  "وبعد",
  "وبعدما",
  "ورغم",
  "وعندما",
);
const WHICH = foldedSet("مما", "ما");

/** `، وذلك عقب هجوم …` is the outlet's, and so is `، مما يعكس …` behind what `بحسب …` covers. */
function beforeComment(view: View, draft: Draft): number {
  if (draft.quote >= 0) return draft.contentNext;
  const subordinate =
    isOneOf(view, draft.hit.first - 1, AFTER) ||
    (hasRole(view, draft.hit.first - 1, "because") && isOneOf(view, draft.hit.first - 2, AFTER));
  for (let i = draft.contentFirst + 2; i < draft.contentNext - 1; i++) {
    if (!isComma(view, i)) continue;
    if (
      isOneOf(view, i + 1, AND_THAT) ||
      subordinate ||
      (draft.hit.cue.kind === "particle" && isOneOf(view, i + 1, WHICH))
    )
      return i;
  }
  return draft.contentNext;
}

/** Connectives and marks before the clause that ended a content are not of it: `، في حين`, `، كما`, `وهو ما`. */
function trimContent(view: View, draft: Draft): void {
  let next = draft.contentNext;
  for (;;) {
    const i = next - 1;
    if (i < draft.contentFirst) break;
    const connective =
      isWord(view, i) &&
      (hasRole(view, i, "conjunction") ||
        hasRole(view, i, "relative") ||
        hasRole(view, i, "auxiliary") ||
        (hasRole(view, i, "what") && i > draft.contentFirst) ||
        (hasRole(view, i, "pronoun") && hasRole(view, i + 1, "what")));
    if (
      isLine(view, i) ||
      connective ||
      (!isWord(view, i) && view.scan.tokens.kind[i] !== 2 && !keepsMark(view, i, draft.contentFirst))
    )
      next = i;
    else break;
  }
  draft.contentNext = next;
}

/** A closing quotation mark or bracket stays when its opening stands inside the content. */
function keepsMark(view: View, i: number, first: number): boolean {
  if (isQuote(view, i)) {
    for (let k = i - 1; k >= first && i - k < 80; k--) if (view.quoteEnd[k] === i) return true;
    return false;
  }
  const code = view.scan.tokens.folded.codes[view.scan.tokens.from[i]!]!;
  return code === 0x29 || code === 0x5d || code === 0x25 || code === 0x66a;
}

/** Outermost speakers first, so that `وأضاف` takes up the one who quotes before the one quoted. */
function remember(work: Work): void {
  const order = [...work.drafts].reverse().sort((a, b) => depth(a) - depth(b));
  const recent = order.map((draft) => ({ speaker: draft.speaker, sentence: work.index }));
  if (recent.length > 0) work.carried.recent = [...recent, ...work.carried.recent].slice(0, 24);
}

function depth(draft: Draft): number {
  let n = 0;
  for (let p = draft.parent; p; p = p.parent) n++;
  return n;
}
