import { foldWord } from "../1-text/fold-letters.ts";
import { stemLightly } from "../7-copies/stem-lightly.ts";
import type { Span } from "../model/annotation.ts";
import type { Claim } from "../model/claim.ts";
import type { Account } from "../model/comparison.ts";
import type { EventMention } from "../model/event.ts";
import type { Reading } from "../model/reading.ts";
import { isWholeAffair } from "./is-whole-affair.ts";
import type { OriginOf, Source } from "./open-origins.ts";
import { type Period, publicationDay, readPeriod } from "./read-period.ts";
import { type Place, readPlace } from "./read-place.ts";
import { readUtterances, type Told } from "./read-utterances.ts";
import { splitJointSource } from "./split-joint-source.ts";
import { type Beside, sentenceOf, tellBeside } from "./tell-beside.ts";

/** A claim with all that comparing needs to know of it. */
export interface Report {
  readonly claim: Claim;
  readonly event: EventMention;
  readonly kind: Account["kind"];
  readonly reading: Reading;
  /** Its article's place in the set. */
  readonly article: number;
  readonly source: Source;
  readonly place: Place | null;
  readonly period: Period | null;
  readonly published: number | null;
  /** False when its origin denies it. */
  readonly holds: boolean;
  /** False when nobody commits to it. */
  readonly committed: boolean;
  /** Its exact words, in one line. */
  readonly words: string;
  /** Stems of what was said; of what happened, which has few words of its own, those of its sentence. */
  readonly stems: () => ReadonlySet<string>;
  /** Of a statement, the attribution whose content is told by claims of its own: it is heard where none of these is asked of. */
  readonly instead: string | null;
  /** Index of its sentence in the article; -1 = in none. */
  readonly sentence: number;
  /** Of a count, the counts of other harms in its sentence. */
  readonly beside: readonly Beside[];
}

/** Kinds whose claims say what a statement says: whoever denies that a town fell is heard in the town's account. */
const CONCRETE: ReadonlySet<EventMention["type"]> = new Set(["casualty", "control", "strike"]);

const RELATIVES: ReadonlySet<string> = new Set(
  ["التي", "الذي", "اللتين", "اللذين", "الذين"].flatMap((word) => [word, `و${word}`]).map(foldWord),
);
const WAS: ReadonlySet<string> = new Set(["كانت", "كان", "كانوا", "لا", "ما", "زالت", "تزال", "باتت"].map(foldWord));
/** UTF-16 code units before a verb in which its relative pronoun stands. */
const NEAR = 24;

/** إدلب التي يسيطر عليها المتمردون, المناطق التي كانت تسيطر عليها says which Idlib is meant, and reports nothing. */
function isDescription(reading: Reading, event: EventMention): boolean {
  if (event.type !== "control" || event.action !== "held") return false;
  const { start } = event.trigger;
  const words = reading.document.text
    .slice(Math.max(0, start - NEAR), start)
    .trim()
    .split(/\s+/)
    .map(foldWord);
  return RELATIVES.has(words.findLast((word) => !WAS.has(word)) ?? "");
}

/** وعدت روسيا دمشق بمساعدات: the aid is what the pledge says, told once. */
function isToldAsPledge(event: EventMention, claim: Claim, pledged: ReadonlySet<string>): boolean {
  return (
    event.type === "pledge" && topicOf(event) === null && claim.attribution !== null && pledged.has(claim.attribution)
  );
}

/** The attribution whose content a statement is. */
function topicOf(event: EventMention): string | null {
  return event.arguments.find((argument) => argument.role === "topic")?.ref ?? null;
}

/** The claims of one article; events of type `background` are told as context and ask no question. */
export function collectReports(reading: Reading, article: number, originOf: OriginOf): Report[] {
  const events = new Map(reading.events.map((event) => [event.id, event]));
  const told: Told[] = readUtterances(reading);
  const concrete = new Set<string | null>();
  for (const claim of reading.claims) {
    const event = events.get(claim.event);
    if (event !== undefined && CONCRETE.has(event.type) && !isWholeAffair(event)) concrete.add(claim.attribution);
  }
  for (const claim of reading.claims) {
    const event = events.get(claim.event);
    if (event === undefined) continue;
    told.push(event.type === "statement" ? bySpeaker(reading, claim, event) : { claim, event });
  }
  const pledged = new Set(told.flatMap(({ event }) => (event.type === "pledge" ? (topicOf(event) ?? []) : [])));
  const published = publicationDay(reading);
  const reports: Report[] = [];
  for (const { claim, event } of told) {
    if (event.type === "background" || isDescription(reading, event) || isToldAsPledge(event, claim, pledged)) continue;
    const words = event.type === "statement" ? contentOf(reading, claim, event) : wordsOf(reading, claim);
    const sentence = sentenceOf(reading, claim);
    const report = {
      claim,
      event,
      kind: event.type,
      reading,
      article,
      place: event.type === "statement" ? null : readPlace(reading, event),
      period: readPeriod(reading, event),
      published,
      holds: claim.factuality.polarity !== "negative",
      committed: claim.factuality.certainty !== "uncommitted" && claim.factuality.polarity !== "unknown",
      words,
      instead: event.type === "statement" && concrete.has(topicOf(event)) ? topicOf(event) : null,
      stems: onceAsked(() => stemsOfWords(event.type === "statement" ? words : wordsOfSentence(reading, sentence))),
      sentence,
      beside: tellBeside(reading, event, sentence),
    };
    for (const source of sourcesOf(claim, event)) reports.push({ ...report, source: originOf(article, source) });
  }
  return reports.sort(
    (a, b) =>
      a.claim.span.start - b.claim.span.start ||
      a.claim.span.end - b.claim.span.end ||
      (a.claim.id < b.claim.id ? -1 : 1),
  );
}

/** The claim once for each of the sources it is told by; what two say together they say once. */
function sourcesOf(claim: Claim, event: EventMention): Claim[] {
  const last = claim.chain.at(-1);
  if (last === undefined || event.type === "statement") return [claim];
  const sources = splitJointSource(last);
  return sources.length === 1
    ? [claim]
    : sources.map((source) => ({ ...claim, chain: [...claim.chain.slice(0, -1), source] }));
}

/** That somebody said something is told by those who quote him, but what he said goes back to himself: the whole chain counts. */
function bySpeaker(reading: Reading, claim: Claim, event: EventMention): Told {
  const attribution = reading.attributions.find((each) => each.id === topicOf(event));
  return { event, claim: attribution === undefined ? claim : { ...claim, chain: attribution.chain } };
}

function contentOf(reading: Reading, claim: Claim, event: EventMention): string {
  const attribution = reading.attributions.find((each) => each.id === topicOf(event));
  if (attribution === undefined) return wordsOf(reading, claim);
  return inOneLine(attribution.content.map((span) => reading.document.text.slice(span.start, span.end)).join(" … "));
}

/** Longest claim, in UTF-16 code units, that is quoted whole; of a longer one only its evidence. */
const QUOTED_WHOLE = 200;

function wordsOf(reading: Reading, claim: Claim): string {
  const { text } = reading.document;
  const whole = text.slice(claim.span.start, claim.span.end);
  if (whole.length <= QUOTED_WHOLE || claim.evidence.length === 0) return inOneLine(whole);
  return inOneLine(
    joinOverlapping(claim.evidence)
      .map((span) => text.slice(span.start, span.end))
      .join(" … "),
  );
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

function joinOverlapping(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last !== undefined && span.start <= last.end + 1)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

function wordsOfSentence(reading: Reading, at: number): string {
  const sentence = reading.sentences[at];
  return sentence === undefined ? "" : reading.document.text.slice(sentence.start, sentence.end);
}

/** Most claims have nothing to be compared with, so their words are taken apart only when asked for. */
function onceAsked<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function stemsOfWords(words: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const word of words.split(/[^\p{L}\p{M}\p{N}ـ]+/u)) {
    const stem = stemLightly(foldWord(word));
    if (stem.length > 1) stems.add(stem);
  }
  return stems;
}
