import { ARTICLE, PREPOSITION_LA } from "../2-tokens/split-clitics.ts";
import { classBit } from "../3-lexicon/build-lexicon.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import type { CueHit } from "./find-cues.ts";
import type { Frame, Marker } from "./frame.ts";
import { isHappening } from "./is-happening.ts";
import { nearReach } from "./is-near.ts";
import { isSpeech } from "./is-speech.ts";
import {
  canSpeak,
  finiteCue,
  foldedSet,
  hasClass,
  hasRole,
  isColon,
  isComma,
  isDefinite,
  isIssued,
  isOneOf,
  isQuote,
  isWord,
  opensCitation,
  pastAside,
  procliticsOf,
  type View,
  type WordSet,
} from "./look-at.ts";
import { matchBareNoun, RECORDS } from "./match-bare-noun.ts";
import { objectBefore } from "./object-before.ts";
import { bearsBa, opensContent } from "./opens-content.ts";
import { pastNounPhrase } from "./past-noun-phrase.ts";
import { pastThat } from "./past-that.ts";
import { startsClause } from "./starts-clause.ts";

export type { Frame, Marker } from "./frame.ts";

/** Whether the lexicon marks this frame of the cue as weak (`!`): it counts only beside a speaker or right at the marker. */
export function isWeakFrame(hit: CueHit, marker: Marker): boolean {
  const kinds: Readonly<Record<Marker, string>> = {
    that: "that",
    quote: "quote",
    prep: "prep",
    noun: "noun",
    object: "obj",
  };
  const fitting = hit.cue.frames.filter((frame) => frame.startsWith(kinds[marker]));
  return fitting.length > 0 && fitting.every((frame) => frame.endsWith("!"));
}

/** Tokens a speaker with titles, apposition and adverbials may fill between verb and marker. */
const REACH = 60;

const CUE_BIT = classBit("cue");

const PREP_ROLES = {
  إلى: ROLE.prepTo,
  على: ROLE.prepOn,
  عن: ROLE.prepAbout,
  من: ROLE.prepFrom,
  في: ROLE.prepIn,
  مع: ROLE.prepWith,
} as const;

/** Frames of a cue in a form that is quick to test. */
interface Wanted {
  readonly that: boolean;
  readonly quote: boolean;
  readonly noun: boolean;
  readonly preps: readonly (keyof typeof PREP_ROLES)[];
  readonly ba: boolean;
  /** A preposition counts only right behind the speaker. */
  readonly weakPrep: boolean;
  readonly object: boolean;
  /** What is called for stands behind ل. */
  readonly la: boolean;
  /** The object alone may be the content; `needs`: only when one of these words follows it (حمّل فلانا مسؤولية). */
  readonly bareObject: boolean;
  readonly needs: WordSet | null;
}

const NEEDS = "obj+noun:";

function needsOf(frames: readonly string[]): WordSet | null {
  const noun = frames.find((f) => f.startsWith(NEEDS))?.slice(NEEDS.length);
  if (noun === undefined) return null;
  const stem = `${noun.slice(0, -1)}ت`;
  return foldedSet(noun, `ال${noun}`, `بال${noun}`, `${stem}ه`, `${stem}ها`, `${stem}هم`);
}

const wantedByCue = new Map<string, Wanted>();

function wantedOf(hit: CueHit): Wanted {
  const known = wantedByCue.get(hit.cue.id);
  if (known) return known;
  const frames = hit.cue.frames.map((f) => f.replace("!", ""));
  const wanted: Wanted = {
    that: frames.includes("that") || frames.includes("obj+that"),
    quote: frames.includes("quote"),
    noun: frames.includes("noun"),
    preps: (Object.keys(PREP_ROLES) as (keyof typeof PREP_ROLES)[]).filter(
      (p) => frames.includes(`prep:${p}`) || frames.includes(`obj+prep:${p}`),
    ),
    weakPrep: hit.cue.frames.some((f) => f.startsWith("prep:") && f.endsWith("!")),
    ba: frames.includes("prep:ب") || frames.includes("obj+prep:ب"),
    la: frames.includes("obj+prep:ل"),
    object: frames.some((f) => f.startsWith("obj")),
    bareObject: frames.some((f) => f === "obj" || f.startsWith(NEEDS)),
    needs: needsOf(frames),
  };
  wantedByCue.set(hit.cue.id, wanted);
  return wanted;
}

/** `بعيدا عن المحاصصة`, `فضلا عن`. */
const BESIDE = foldedSet("بعيدا", "فضلا", "عوضا", "دفاعا", "بحثا", "نيابة");

const isPreposition = (view: View, i: number, wanted: Wanted): boolean =>
  wanted.preps.some((p) => hasRole(view, i, PREP_ROLES[p])) && !isOneOf(view, i - 1, BESIDE) && !isIssued(view, i - 1);

/** أن follows before any mark. */
function saysThat(view: View, from: number, limit: number): boolean {
  for (let i = from + 1; i < limit && i < from + 10 && isWord(view, i); i++)
    if (hasRole(view, i, ROLE.that)) return true;
  return false;
}

/** إن: who threatens does so بأن or أن. */
const ALEF_BELOW = 0x625;

/** `أوضح المدير كيف يجمع العمال القطن`: the question word is part of what is said. */
const HOW = foldedSet("كيف", "لماذا", "كيفية");

/** `إن لم`: if, not that (`أنه لم` is); nor is `واللافت هو أن` what the verb says. */
const DID_NOT = foldedSet("لم");

/** `مسؤوليتها عن الهجوم`: what is claimed stands behind عن. */
function pastResponsibility(view: View, i: number): number {
  return isOneOf(view, i, RESPONSIBILITY) && hasRole(view, i + 1, ROLE.prepAbout) ? i + 2 : i;
}
const RESPONSIBILITY = foldedSet("مسؤوليتها", "مسؤوليته", "مسؤوليتهم", "المسؤولية");

/** `نافية أسر الجنود`, `معتبرا هذا الأمر`: whatever noun stands right behind a participle is its object. */
const isBareObject = (view: View, i: number): boolean =>
  (hasRole(view, i, ROLE.demonstrative) && isDefinite(view, i + 1)) ||
  (isWord(view, i) &&
    view.roles[i] === 0 &&
    (procliticsOf(view, i) & ~ARTICLE) === 0 &&
    !bearsBa(view, i) &&
    !hasClass(view, i, CUE_BIT) &&
    view.timeOver[i] !== 1);

/** Finds the frame of a verb, participle or verbal noun: scans from the cue to its nearest marker. */
export function matchFrame(view: View, hit: CueHit, next: number, subjectBefore = false): Frame | null {
  const wanted = wantedOf(hit);
  // نفته، قاله: the attached pronoun is what is said; who speaks of it is another rule's matter
  if (hit.enclitic > 0 && (hit.form === "perfect" || hit.form === "imperfect") && !wanted.object) return null;
  const wantEvent =
    hit.cue.act === "condemn" ||
    hit.cue.act === "claim-responsibility" ||
    hit.cue.act === "deny" ||
    hit.cue.act === "believe" ||
    hit.cue.id === "reject" ||
    hit.cue.id === "justify";
  const records = RECORDS.has(hit.cue.id);
  const limit = Math.min(next, hit.next + REACH);
  if (wanted.la && callsForIt(view, hit.next))
    return { marker: "prep", sourceFirst: hit.next, sourceNext: hit.next, contentFirst: hit.next, quote: -1 };
  if (hit.form === "participle" && wanted.noun && isBareObject(view, hit.next))
    return { marker: "noun", sourceFirst: hit.next, sourceNext: hit.next, contentFirst: hit.next, quote: -1 };
  const near = wanted.weakPrep && hit.form !== "masdar" ? nearReach(view, hit, limit) : limit;
  let barrier = false;
  for (let i = hit.next; i < limit; i++) {
    const past = Math.max(
      pastAside(view, i, limit),
      view.asidePast[i]!,
      pastCitation(view, i, limit),
      wanted.object ? i : pastExplained(view, i, limit),
    );
    if (past > i) {
      i = past - 1;
      continue;
    }
    if (isQuote(view, i)) {
      if (view.quoteEnd[i] === -2) continue;
      const inner = firstInside(view, i);
      if (wanted.noun && inner > 0 && !isColon(view, i - 1) && opensContent(view, inner, hit.next, wantEvent))
        return { marker: "noun", sourceFirst: hit.next, sourceNext: i, contentFirst: i, quote: -1 };
      // متهما إياهم «بالتعاون …»: the preposition stands inside the marks
      if (!barrier && wanted.ba && inner > 0 && i > hit.next && wanted.object && bearsBa(view, inner))
        return preposition(view, hit, inner, wanted, next, subjectBefore);
      const demands = hit.form === "participle" && i === hit.next && wanted.object && wanted.ba;
      if (
        (wanted.quote && isSpeech(view, hit.next, i, next) && !namesSpeaker(view, hit, i, wanted)) ||
        (demands && holdsBa(view, i))
      )
        return {
          marker: "quote",
          sourceFirst: hit.next,
          sourceNext: isColon(view, i - 1) ? i - 1 : i,
          contentFirst: i + 1,
          quote: i,
        };
      if (view.quoteEnd[i]! > 0 && view.quoteEnd[i]! < limit && !startsContent(view, i, wanted)) i = view.quoteEnd[i]!;
      continue;
    }
    if (isColon(view, i) && wanted.quote && i + 1 < next) {
      if (isQuote(view, i + 1) && view.quoteEnd[i + 1] !== -2)
        return { marker: "quote", sourceFirst: hit.next, sourceNext: i, contentFirst: i + 2, quote: i + 1 };
      return { marker: "quote", sourceFirst: hit.next, sourceNext: i, contentFirst: pastThat(view, i + 1), quote: -1 };
    }
    if (!isWord(view, i)) continue;
    if (wanted.that && wanted.quote && isOneOf(view, i, HOW))
      return { marker: "that", sourceFirst: hit.next, sourceNext: i, contentFirst: i, quote: -1 };
    if (
      wanted.that &&
      hasRole(view, i, ROLE.that) &&
      view.actorOver[i]! < 0 &&
      !(isOneOf(view, i + 1, DID_NOT) && pastThat(view, i) > i) &&
      !(hasRole(view, i - 1, ROLE.prepOn) && !wanted.quote && !wanted.preps.includes("على")) &&
      !(hit.cue.act === "threaten" && view.scan.text.charCodeAt(view.scan.tokens.start[i]!) === ALEF_BELOW) &&
      !hasRole(view, i - 1, ROLE.pronoun)
    )
      return (hit.cue.act === "accuse" || hit.cue.act === "describe") && bearsBa(view, i)
        ? preposition(view, hit, i, wanted, next, subjectBefore)
        : (askedThat(view, hit, i, wanted, subjectBefore) ?? that(view, hit, i));
    if (wanted.noun && opensContent(view, i, hit.next, wantEvent, records))
      return {
        marker: "noun",
        sourceFirst: hit.next,
        sourceNext: i,
        contentFirst: pastResponsibility(view, i),
        quote: -1,
      };
    if (i > near) {
      if (startsClause(view, i)) {
        if (i > hit.next) break;
        barrier = true;
      }
      continue;
    }
    if (!barrier && isPreposition(view, i, wanted)) return preposition(view, hit, i, wanted, next, subjectBefore);
    // وأفاد مصدر بالمستشفى أن: ب tells where he is when أن follows, but not باعتقال
    if (
      !barrier &&
      wanted.ba &&
      bearsBa(view, i) &&
      !(hit.cue.id === "report" && i > hit.next && !isHappening(view, i) && saysThat(view, i, limit))
    )
      return preposition(view, hit, i, wanted, next, subjectBefore);
    // الذي أوضح أن: the complementiser is that of the clause
    if (
      i > hit.next &&
      hasRole(view, i + 1, ROLE.that) &&
      hasRole(view, i - 1, ROLE.relative) &&
      finiteCue(view, i) >= 0
    )
      break;
    if (startsClause(view, i)) {
      if (i > hit.next) break;
      barrier = true;
    }
  }
  if (
    subjectBefore &&
    wanted.noun &&
    !records &&
    hit.next < limit &&
    isWord(view, hit.next) &&
    view.roles[hit.next] === 0
  )
    return { marker: "noun", sourceFirst: hit.next, sourceNext: hit.next, contentFirst: hit.next, quote: -1 };
  return wanted.object
    ? bareObject(view, hit, limit, subjectBefore)
    : wanted.noun
      ? matchBareNoun(view, hit, limit)
      : null;
}

/** `مطالبة «شركاءنا بتوضيح الموقف»`: object and preposition both stand in the quotation that opens at `open`. */
function holdsBa(view: View, open: number): boolean {
  for (let i = open + 2; i < view.quoteEnd[open]!; i++) if (bearsBa(view, i)) return true;
  return false;
}

/** `كشف الناطق باسم حملة «معا من أجل الساحل» عن خطته`, `… «للقضاء على التمييز» الجمعة إلى …`: the preposition of the cue behind the marks and a time. */
function namesSpeaker(view: View, hit: CueHit, open: number, wanted: Wanted): boolean {
  const close = view.quoteEnd[open]!;
  if (close < 0 || open === hit.next || isColon(view, open - 1)) return false;
  return isPreposition(view, Math.max(close + 1, view.timeEnd[close + 1]!), wanted);
}

const EXPLAINED_WORDS = 24;
/** `تقول ليلى حسن | ، وهي كاتبة تتابع الأخبار، | إن …`, `، التي تقاتل …، |`: at the comma that closes what is told of the speaker, or `i`. */
function pastExplained(view: View, i: number, limit: number): number {
  if (!isComma(view, i) || !opensExplanation(view, i + 1)) return i;
  for (let k = i + 3; k < limit && k - i < EXPLAINED_WORDS; k++) {
    if (isComma(view, k)) return k;
    if (isColon(view, k) || isQuote(view, k) || hasRole(view, k, ROLE.that)) return i;
  }
  return i;
}
const opensExplanation = (view: View, i: number): boolean =>
  hasRole(view, i, ROLE.relative) || isOneOf(view, i, AND_HE);
const AND_HE = foldedSet("وهو", "وهي", "وهم", "وهما", "وهن");

const CITATION_WORDS = 14;
/** `وقالت الوزارة، | وفق ما نقلت الوكالة، | إن …`: behind the comma that closes it, or `i`. */
function pastCitation(view: View, i: number, limit: number): number {
  if (!opensCitation(view, i)) return i;
  for (let k = i + 1; k < limit && k - i < CITATION_WORDS; k++) {
    if (isComma(view, k)) return k;
    if (isColon(view, k) || hasRole(view, k, ROLE.that)) return k;
  }
  return i;
}

/** `دعا الوزير | المواطنين أن يلتزموا`: of whom it is asked belongs to what is asked. */
function askedThat(view: View, hit: CueHit, i: number, wanted: Wanted, subjectBefore: boolean): Frame | null {
  if (!wanted.object || (hit.cue.act !== "call" && hit.cue.act !== "demand")) return null;
  const object = objectBefore(view, hit, i, subjectBefore);
  if (object < 0) return null;
  return { marker: "object", sourceFirst: hit.next, sourceNext: object, contentFirst: object, quote: -1 };
}

function firstInside(view: View, open: number): number {
  return isWord(view, open + 1) ? open + 1 : -1;
}

/** A quoted content may open with أن inside the marks: `قال «إن الهجمات …»`. */
function startsContent(view: View, open: number, wanted: Wanted): boolean {
  return wanted.that && hasRole(view, open + 1, ROLE.that);
}

function that(view: View, hit: CueHit, i: number): Frame {
  const behind = pastThat(view, i);
  // قال إن: «…»
  const contentFirst = isColon(view, behind) ? behind + 1 : behind;
  const opens = isQuote(view, contentFirst) && view.quoteEnd[contentFirst] !== -2;
  const inside = i > hit.next && isQuote(view, i - 1) && view.quoteEnd[i - 1] !== -2;
  return {
    marker: "that",
    sourceFirst: hit.next,
    sourceNext: inside ? i - 1 : i,
    contentFirst,
    quote: inside ? i - 1 : opens ? contentFirst : -1,
  };
}

/** `دعا السلطات إلى التحرك`: an object before the preposition belongs to the content. */
function preposition(view: View, hit: CueHit, i: number, wanted: Wanted, next: number, subjectBefore: boolean): Frame {
  const object = wanted.object ? objectBefore(view, hit, i, subjectBefore) : -1;
  if (object >= 0)
    return { marker: "object", sourceFirst: hit.next, sourceNext: object, contentFirst: object, quote: -1 };
  const attached = bearsBa(view, i) && !isPreposition(view, i, wanted);
  let contentFirst = attached ? (hasRole(view, i, ROLE.that) ? pastThat(view, i) : i) : pastThat(view, i + 1);
  let quote = -1;
  if (contentFirst < next && isQuote(view, contentFirst) && view.quoteEnd[contentFirst] !== -2) quote = contentFirst++;
  return { marker: "prep", sourceFirst: hit.next, sourceNext: i, contentFirst, quote };
}

/** `دعا الوزير الأطراف، في بيان، للتهدئة`: ل before a noun with the article or a noun of what happens. */
function callsFor(view: View, from: number, limit: number): boolean {
  for (let i = from + 1; i < limit && i < from + 25; i++) if (callsForIt(view, i)) return true;
  return false;
}

/** `ودعت | للتوصل إلى اتفاق`: what is called for, behind ل. */
const callsForIt = (view: View, i: number): boolean =>
  isWord(view, i) &&
  (procliticsOf(view, i) & PREPOSITION_LA) !== 0 &&
  !canSpeak(view, i) &&
  (isDefinite(view, i) || isHappening(view, i));

/** `ناشد الوزير المجتمع الدولي التدخل`, `حمّل إسرائيل مسؤولية …`: no preposition, the object opens the content. */
function bareObject(view: View, hit: CueHit, limit: number, subjectBefore: boolean): Frame | null {
  const { bareObject, needs, la } = wantedOf(hit);
  if (!(bareObject || la) || hit.form === "masdar") return null;
  const end =
    hit.form === "participle" || subjectBefore ? hit.next : pastNounPhrase(view, hit.next, limit, hit.agreement);
  if (la && !callsFor(view, end, limit)) return null;
  let object = end;
  while (object < limit && isComma(view, object)) object++;
  if (object >= limit || !(isWord(view, object) || isQuote(view, object))) return null;
  if (needs) {
    let found = false;
    for (let i = object; i < limit && i < object + 20; i++) found ||= isOneOf(view, i, needs);
    if (!found) return null;
  }
  return { marker: "object", sourceFirst: hit.next, sourceNext: end, contentFirst: object, quote: -1 };
}
