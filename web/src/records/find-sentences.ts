import { foldForSearch, type Reading, type Span } from "@isnad/core";
import type { Filter } from "./filter-ways.ts";
import { nameOutlet } from "./name-outlet.ts";
import { readInterval } from "./read-interval.ts";

/** A sentence in which all the words stand, cut where they do. */
export interface SentenceHit {
  readonly reading: Reading;
  readonly outlet: string;
  readonly span: Span;
  readonly pieces: readonly { readonly text: string; readonly hit: boolean }[];
}

/** Sentences of the articles that hold every word asked for, folded; outlet and days of the filter count, what belongs to claims does not. */
export function findSentences(readings: readonly Reading[], filter: Filter): SentenceHit[] {
  const words = foldForSearch(filter.words ?? "")
    .split(" ")
    .filter(Boolean);
  if (!words.length) return [];
  return readings.flatMap((reading) => {
    const outlet = nameOutlet(reading.document).name;
    if (filter.outlet !== null && filter.outlet !== outlet) return [];
    if (!liesWithin(reading, filter)) return [];
    return reading.sentences.flatMap((span): SentenceHit[] => {
      const text = reading.document.text.slice(span.start, span.end);
      const folded = foldForSearch(text);
      return words.every((word) => folded.includes(word))
        ? [{ reading, outlet, span, pieces: cutWords(text, words) }]
        : [];
    });
  });
}

function liesWithin(reading: Reading, filter: Filter): boolean {
  if (filter.from === null && filter.to === null) return true;
  const told = reading.document.creationTime ? readInterval(reading.document.creationTime) : null;
  if (!told) return false;
  const from = filter.from === null ? null : readInterval(filter.from);
  const to = filter.to === null ? null : readInterval(filter.to);
  return (!from || told.start >= from.start) && (!to || told.start < to.end);
}

function cutWords(text: string, words: readonly string[]): { text: string; hit: boolean }[] {
  const parts = text.match(/\s+|\S+/gu) ?? [];
  return parts.map((part) => ({ text: part, hit: words.some((word) => foldForSearch(part).includes(word)) }));
}
