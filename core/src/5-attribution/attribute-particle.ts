import { ARTICLE, CONJUNCTION_FA, CONJUNCTION_WAW } from "../2-tokens/split-clitics.ts";
import { classBit, classNumber } from "../3-lexicon/build-lexicon.ts";
import { kindOf } from "../3-lexicon/conjugate.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import { type BoundSource, boundSource, type Stretch } from "./bound-source.ts";
import type { Draft } from "./draft.ts";
import { type CueHit, findCues, isFiniteVerb } from "./find-cues.ts";
import {
  bearsPronoun,
  canSpeak,
  closesNounPhrase,
  endsInAlef,
  finiteCue,
  foldedSet,
  hasClass,
  hasRole,
  isAdjective,
  isBareNoun,
  isColon,
  isComma,
  isDash,
  isDefinite,
  isIssued,
  isNumber,
  isOneOf,
  isQuote,
  isTaMarbuta,
  isWord,
  opensBracket,
  opensCitation,
  type View,
} from "./look-at.ts";
import { matchFrame } from "./match-frame.ts";
import { openDraft, type Work } from "./open-draft.ts";
import { pastNounPhrase } from "./past-noun-phrase.ts";
import type { Speaker } from "./resolve-speaker.ts";

const CUE = classNumber("cue");

/** `بحسب X`, `نقلا عن X`, `حسبما ذكرت X`, `كما قال X`: the speaker follows, the content stands before or behind. */
export function attributeParticle(work: Work, hit: CueHit): void {
  const { view, sentence } = work;
  let first = hit.next;
  if (hit.cue.frames.includes("of-verb")) {
    const verb = verbAt(view, first, sentence.next);
    if (verb < 0) return;
    const own = findCues(view, { ...sentence, first, next: sentence.next }).find(
      (h) => h.first === first && isFiniteVerb(h),
    );
    if (own && isWeakAs(work, hit) && (quotesFrom(work, own) || matchFrame(view, own, sentence.next))) return;
    // كما رفض شهادته: what is rejected, no speaker
    if (own && isWeakAs(work, hit) && bearsPronoun(view, own.next) && !canSpeak(view, own.next)) return;
    first = verb;
  }
  const next = endOfSpeaker(work, hit, first);
  if (next <= first) return;
  if (hit.cue.frames.includes("of") && hit.cue.id.startsWith("according") && !mayTell(view, first, next)) return;
  const links = linksOf(work, first, next);
  if (links.length === 0) return;
  work.busyUntil = next;
  if (standsFirst(work, hit) || leadsOn(view, next)) lead(work, hit, links, next);
  else follow(work, hit, links, next);
}

/** `كما نقلت الوكالة عن شهود قولهم إن …`: the verb has its speaker and content. */
function quotesFrom(work: Work, hit: CueHit): boolean {
  const { view } = work;
  if (!hit.cue.frames.some((frame) => frame.startsWith("from"))) return false;
  for (let i = hit.next; i < work.sentence.next && i < hit.next + 14 && isWord(view, i); i++)
    if (hasRole(view, i, ROLE.prepAbout)) return true;
  return false;
}

/** كما before a verb of saying usually only joins clauses; it cites when the verb has no content of its own. */
const isWeakAs = (work: Work, hit: CueHit): boolean =>
  work.view.scan.tokens.to[hit.first]! - work.view.scan.tokens.from[hit.first]! <= 4 && hit.next === hit.first + 1;

/** `كما شهدت المدينة`: a verb that tells only beside a mark cites nobody. */
function tells(view: View, m: number): boolean {
  const { matches, lexicon } = view.scan;
  return lexicon.rows.cue[matches.row[m]!]!.frames.some((frame) => !frame.endsWith("!"));
}

/** Behind `حسبما` a finite verb of saying stands; the token after it, or -1. */
function verbAt(view: View, i: number, limit: number): number {
  let k = i;
  while (k < limit && hasRole(view, k, ROLE.auxiliary)) k++;
  if (k >= limit) return -1;
  const { matches } = view.scan;
  for (let m = matches.at[k]!; m < matches.at[k + 1]!; m++) {
    // كما بحث الوزيران: no preposition is written to a verb
    if ((matches.proclitics[m]! & ~(CONJUNCTION_WAW | CONJUNCTION_FA)) !== 0) continue;
    const form = kindOf(matches.feature[m]!);
    // حسبما جاء في بيان
    if (matches.kind[m] === CUE && matches.next[m]! > k + 1 && form === "phrase") return matches.next[m]!;
    if (matches.kind[m] === CUE && tells(view, m) && (form === "perfect" || form === "imperfect" || form === "passive"))
      return matches.next[m]!;
  }
  return -1;
}

const SPEAKER_BIT = classBit("speaker");
const CUE_BIT = classBit("cue");
const NORM_BIT = classBit("norm");
const PLACE_BIT = classBit("place");
const COMMON_BITS = classBit("place-cue") | classBit("content-noun");
/** `بحسب أنقرة`, `وفقا للخرطوم`: a capital alone speaks for its state. */
const isState = (view: View, first: number, next: number): boolean =>
  next - first <= 2 && hasClass(view, first, PLACE_BIT) && !hasClass(view, first, COMMON_BITS);

const TELLER_BITS = classBit("speaker") | classBit("actor") | classBit("title") | classBit("name");

/** `وفق القانون`, `حسب الحاجة` name no speaker: one is a mention, a speaking noun or a name, or no word the lexicon knows. */
function mayTell(view: View, first: number, next: number): boolean {
  if ((hasClass(view, first, NORM_BIT) && view.actorAt[first]! < 0) || isNumber(view, first)) return false;
  if (isState(view, first, next)) return true;
  for (let i = first; i < next && i < first + 4; i++) {
    if (view.actorAt[i]! >= 0 || hasClass(view, i, TELLER_BITS) || hasRole(view, i, ROLE.medium) || isQuote(view, i))
      return true;
  }
  // وفق الدويري: a family name, alone behind the particle
  if (next === first + 1 && isDefinite(view, first))
    return view.scan.matches.classes[first] === 0 && isAdjective(view, first);
  // وفق آلية توافقية: a foreign name seldom ends in ة
  return (
    next - first >= 2 && !isDefinite(view, first) && view.scan.matches.classes[first] === 0 && !isTaMarbuta(view, first)
  );
}

/** Particles that open the main clause and say nothing. */
const SO = foldedSet("فقد", "فإن", "قد");
const NOW = foldedSet("فقد", "فإن", "فإنه", "فإنها", "قد");

const YA = 0x64a;
/** `وفقا للوكالة | يقع النجم …`: behind a whole phrase a word no lexicon holds that begins as an imperfect does. */
function opensVerb(view: View, i: number): boolean {
  const { tokens, matches } = view.scan;
  if (!isWord(view, i) || matches.classes[i] !== 0 || view.roles[i] !== 0) return false;
  const opens = isQuote(view, i - 1) && view.quoteEnd[i - 1] !== -2;
  return !opens && tokens.folded.codes[tokens.from[i]!] === YA && closesNounPhrase(view, i - 1);
}

const [TA, ALEF] = [0x62a, 0x627];
/** `أغلقت`, `جددت`: a verb of saying, or a word with the ending of a feminine perfect. */
function looksFinite(view: View, i: number): boolean {
  const { folded, to } = view.scan.tokens;
  return finiteCue(view, i) >= 0 || (folded.codes[to[i]! - 1] === TA && folded.codes[to[i]! - 2] !== ALEF);
}

/** `بحسب سكاي نيوز | جددت …`: behind a name that is whole a finite verb opens the main clause. */
function opensMainVerb(view: View, from: number, i: number): boolean {
  const over = view.actorOver[i - 1]!;
  return (
    over >= 0 &&
    over === view.actorAt[from] &&
    view.actorOver[i] !== over &&
    view.actors[over]!.level === "name" &&
    isWord(view, i) &&
    looksFinite(view, i) &&
    !opensCitation(view, i) &&
    !hasClass(view, i, NAME_BIT)
  );
}
const NAME_BIT = classBit("name");

/** The speaker runs to a comma, a dash or the end; at the head of a sentence without a comma, to the end of its noun phrase. */
function endOfSpeaker(work: Work, hit: CueHit, from: number): number {
  const { view, sentence } = work;
  let i = from;
  while (i < sentence.next) {
    if (isComma(view, i) || (isDash(view, i) && i > from)) break;
    if (hasRole(view, i, ROLE.that) || hasRole(view, i, ROLE.because) || (i > from && isOneOf(view, i, NOW))) break;
    if (i > from && goesOn(view, hit, i)) break;
    if (opensBracket(view, i) && i === from) break;
    if (!isWord(view, i) && i === sentence.next - 1 && !isQuote(view, i)) break;
    if (i > from + 1 && (opensVerb(view, i) || opensMainVerb(view, from, i))) break;
    i++;
  }
  if (i - from > 14 || (i < sentence.next && hasRole(view, i, ROLE.that))) {
    const phrase = pastNounPhrase(view, from, sentence.next, "unknown");
    return Math.max(phrase, from + 1);
  }
  return i;
}

/** `أسفرت، وفق المرصد، | عن مقتل …`, `على ما أعلن مصدر | محملا …`: the clause it stands in goes on, or another saying begins. */
function goesOn(view: View, hit: CueHit, i: number): boolean {
  if (hasRole(view, i, ROLE.prepAbout) && !isIssued(view, i - 1))
    return hit.cue.frames.includes("of") && hit.cue.id !== "citing" && !hasClass(view, i - 1, SPEAKER_BIT);
  return hasClass(view, i, CUE_BIT) && saysBesides(view, i);
}

function saysBesides(view: View, i: number): boolean {
  const { matches, lexicon } = view.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== CUE || kindOf(matches.feature[m]!) !== "participle") continue;
    if ((matches.proclitics[m]! & ARTICLE) === 0 && lexicon.rows.cue[matches.row[m]!]!.id !== "say")
      return endsInAlef(view, i);
  }
  return false;
}

const OWNED = new Set(["بيان", "تصريح", "تقرير", "منشور", "بلاغ"]);

/** `حسبما نقلت X عن Y` gives two links; `حسب بيان رسمي لوزارة …` is the ministry's. */
function linksOf(work: Work, first: number, next: number): Speaker[] {
  const { view } = work;
  const speakers = work.carried.speakers;
  for (let i = first + 1; i < next - 1; i++) {
    if (
      hasRole(view, i, ROLE.prepAbout) &&
      !OWNED.has(view.scan.text.slice(view.scan.tokens.start[first]!, view.scan.tokens.end[first]!))
    ) {
      const carrier = boundSource(view, first, i).speaker;
      const origin = boundSource(view, i + 1, next).speaker;
      return [carrier, origin].filter((s): s is Stretch => s !== null).map((s) => speakers.named(s, "unknown", false));
    }
  }
  const bound = boundSource(view, first, next);
  const relays = bound.relays.map((r) => speakers.named(r, "unknown", false));
  if (!bound.speaker || isTheirTally(view, bound)) return relays;
  return [...relays, speakers.named(bound.speaker, "unknown", false)];
}

/** `وفق تعداد لوكالة …`: a bare noun that cannot speak, right before who made it. */
function isTheirTally(view: View, { speaker, relays }: BoundSource): boolean {
  return speaker !== null && relays[0]?.first === speaker.next && isBareNoun(view, speaker.first);
}

function standsFirst(work: Work, hit: CueHit): boolean {
  const { view, sentence } = work;
  for (let i = sentence.first; i < hit.first; i++) {
    if (
      isWord(view, i) &&
      !hasRole(view, i, ROLE.conjunction) &&
      !hasRole(view, i, ROLE.auxiliary) &&
      view.timeEnd[i]! === 0
    )
      return false;
  }
  return true;
}

/** `… أمس، وبحسب الوزارة، فإن الاجتماع …`: فإن shows that what follows is hers. */
function leadsOn(view: View, next: number): boolean {
  const i = isComma(view, next) ? next + 1 : next;
  return isOneOf(view, i, BEHIND_LEAD);
}
const BEHIND_LEAD = foldedSet("فإن", "فإنه", "فإنها", "فإنهم", "فقد");

/** `قالت الوزارة، وفق ما نقلت الوكالة، إن …`: who is cited between verb and content joins the chain. */
export function citeInside(work: Work, draft: Draft): void {
  const { view } = work;
  if (draft.hit.cue.kind === "particle" || draft.contentFirst - draft.hit.next < 3) return;
  const cite = findCues(view, { ...work.sentence, first: draft.hit.next, next: draft.contentFirst }).find(
    ({ cue }) => cue.kind === "particle" && cue.id !== "saying",
  );
  if (!cite) return;
  const first = cite.cue.frames.includes("of-verb") ? verbAt(view, cite.next, draft.contentFirst) : cite.next;
  if (first < 0) return;
  let next = first;
  while (next < draft.contentFirst && !endsCited(view, next)) next++;
  if (next <= first || (cite.cue.id !== "citing" && !mayTell(view, first, next))) return;
  join(draft, cite, linksOf(work, first, next));
}

/** `أوضح التقرير نقلا عن شاهد | قوله «…»`: who is cited ends at a mark, at أن or at what he is said to say. */
const endsCited = (view: View, i: number): boolean =>
  isComma(view, i) ||
  isColon(view, i) ||
  isQuote(view, i) ||
  hasRole(view, i, ROLE.that) ||
  (hasClass(view, i, CUE_BIT) && bearsPronoun(view, i));

/** قال المدير إن …، نقلا عن شهود: he hands on what they say; an outlet hands on what he says. */
function join(draft: Draft, hit: CueHit, links: readonly Speaker[]): void {
  if (links.length === 0) return;
  if (hit.cue.id === "citing" && links.at(-1)!.ref.kind !== "outlet") draft.cited = links;
  else draft.relays = [...links, ...draft.relays];
}

/** At the head: it leads the whole sentence, and every attribution in it. */
function lead(work: Work, hit: CueHit, links: readonly Speaker[], next: number): void {
  const { view, sentence } = work;
  let contentFirst = next;
  while (
    contentFirst < sentence.next &&
    (isComma(view, contentFirst) || hasRole(view, contentFirst, ROLE.that) || isOneOf(view, contentFirst, SO))
  )
    contentFirst++;
  if (contentFirst >= sentence.next) return;
  const inner = findCues(view, {
    ...sentence,
    first: contentFirst,
    next: Math.min(sentence.next, contentFirst + 3),
  })[0];
  work.leadFirst = contentFirst;
  if (inner && isFiniteVerb(inner) && inner.first - contentFirst <= 1 && matchFrame(view, inner, sentence.next)) {
    work.lead = links;
    return;
  }
  openDraft(
    work,
    hit,
    { contentFirst, quote: -1, marker: "noun" },
    { speaker: links.at(-1)!, relays: links.slice(0, -1), parent: null, elided: false, clauseFirst: hit.first },
  );
}

const EARLY_WORDS = 4;
/** `وتوغلت قوات كبيرة، بحسب السكان، في المدينة`: with a preposition behind it the clause goes on. */
const CLAUSE_WORDS = 7;
const isPreposition = (view: View, i: number): boolean =>
  hasRole(view, i, ROLE.prepIn) || hasRole(view, i, ROLE.prepTo) || hasRole(view, i, ROLE.prepOn);

const TELLING_WORDS = 9;
const CAME = foldedSet("جاء", "ورد", "ما", "وجاء", "وورد");
/** `ونقلت الوكالة، نقلا عن …`, `جاء ذلك على لسان …`: only who tells, nothing told. */
function onlyTells(view: View, from: number, to: number): boolean {
  if (to - from > TELLING_WORDS) return false;
  if (opensCitation(view, from)) return true;
  if (isOneOf(view, from, CAME) && to - from <= 3) return true;
  if (finiteCue(view, from) < 0) return false;
  const past = pastNounPhrase(view, from + 1, to, "unknown");
  return past >= to || (past === to - 1 && isComma(view, past));
}

/** Behind what it covers: it goes before the chain of the attributions there, or, when there is none, makes one of its own. */
function follow(work: Work, hit: CueHit, links: readonly Speaker[], next: number): void {
  const { view, sentence } = work;
  const open = work.drafts.filter((d) => d.parent === null && (d.contentNext < 0 || d.contentNext >= hit.first - 2));
  if (open.length > 0) {
    for (const draft of open) {
      join(draft, hit, links);
      if (draft.contentNext < 0) draft.contentNext = hit.first;
    }
    for (const draft of work.drafts) if (draft.contentNext < 0) draft.contentNext = hit.first;
    return;
  }
  let contentFirst = work.drafts.length > 0 ? Math.max(...work.drafts.map((d) => d.contentNext)) : sentence.first;
  while (contentFirst < hit.first && (!isWord(view, contentFirst) || hasRole(view, contentFirst, ROLE.conjunction))) {
    if (isQuote(view, contentFirst)) break;
    contentFirst++;
  }
  if (hit.first - contentFirst < 2 || onlyTells(view, contentFirst, hit.first)) return;
  // وردا على سؤال، بحسب المجلة، قال الأمير: what stands before is no clause, the verb is to come
  if (hasRole(view, contentFirst, ROLE.preposition) && isComma(view, next) && finiteCue(view, next + 1) >= 0) {
    lead(work, hit, links, next);
    return;
  }
  // وستواصل القوات، وفق حسن، التقدم: put in after the first words, it covers the whole sentence
  const words = hit.first - contentFirst;
  const most = isComma(view, next) && isPreposition(view, next + 1) ? CLAUSE_WORDS : EARLY_WORDS;
  const early =
    words <= most &&
    next + EARLY_WORDS <= sentence.next &&
    (isComma(view, next) || isDash(view, next) || hasRole(view, next, ROLE.prepAbout));
  const draft = openDraft(
    work,
    hit,
    { contentFirst, quote: -1, marker: "noun" },
    { speaker: links.at(-1)!, relays: links.slice(0, -1), parent: null, elided: false, clauseFirst: contentFirst },
  );
  if (!early) draft.contentNext = hit.first;
  work.busyUntil = Math.max(work.busyUntil, next);
}
