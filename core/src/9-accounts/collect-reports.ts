import { foldWord } from "../1-text/fold-letters.ts";
import { stemLightly } from "../7-copies/stem-lightly.ts";
import type { Span } from "../model/annotation.ts";
import type { Claim } from "../model/claim.ts";
import type { Account } from "../model/comparison.ts";
import type { EventMention } from "../model/event.ts";
import type { Reading } from "../model/reading.ts";
import type { OriginOf, Source } from "./open-origins.ts";
import { type Period, publicationDay, readPeriod } from "./read-period.ts";
import { type Place, readPlace } from "./read-place.ts";

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
  /** Stems of its words; of a count, which has few words of its own, those of its sentence. */
  readonly stems: ReadonlySet<string>;
}

/** The claims of one article; events of type `background` are told as context and ask no question. */
export function collectReports(reading: Reading, article: number, originOf: OriginOf): Report[] {
  const events = new Map(reading.events.map((event) => [event.id, event]));
  const reports: Report[] = [];
  for (const claim of reading.claims) {
    const event = events.get(claim.event);
    if (event === undefined || event.type === "background") continue;
    const words = wordsOf(reading, claim);
    reports.push({
      claim,
      event,
      kind: event.type,
      reading,
      article,
      source: originOf(article, claim),
      place: readPlace(reading, event),
      period: readPeriod(reading, event),
      published: publicationDay(reading),
      holds: claim.factuality.polarity !== "negative",
      committed: claim.factuality.certainty !== "uncommitted" && claim.factuality.polarity !== "unknown",
      words,
      stems: stemsOfWords(event.type === "casualty" ? sentenceOf(reading, claim) : words),
    });
  }
  return reports.sort(
    (a, b) =>
      a.claim.span.start - b.claim.span.start ||
      a.claim.span.end - b.claim.span.end ||
      (a.claim.id < b.claim.id ? -1 : 1),
  );
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

function sentenceOf(reading: Reading, claim: Claim): string {
  const sentence = reading.sentences.find((each) => each.start <= claim.span.start && claim.span.start < each.end);
  return sentence === undefined ? "" : reading.document.text.slice(sentence.start, sentence.end);
}

function stemsOfWords(words: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const word of words.split(/[^\p{L}\p{M}\p{N}ـ]+/u)) {
    const stem = stemLightly(foldWord(word));
    if (stem.length > 1) stems.add(stem);
  }
  return stems;
}
