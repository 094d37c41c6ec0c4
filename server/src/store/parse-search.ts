import { listSearchWords, listStemVariants } from "@isnad/core";

/** Words that stand next to each other; each position holds the stems that will do there. A single word is a sequence of one. */
export type Sequence = readonly (readonly string[])[];

export interface ParsedSearch {
  /** All of these. */
  readonly wanted: readonly Sequence[];
  /** None of these. */
  readonly unwanted: readonly Sequence[];
}

/** Words of one question that are looked at. */
const MOST_WORDS = 32;

/**
 * `حلب "الجيش السوري" -إدلب`: words, phrases in any quotation marks, and what must not be there. Anything else in the question is
 * a separator, so no question is wrong; one without a word finds nothing.
 */
export function parseSearch(words: string): ParsedSearch {
  const wanted: Sequence[] = [];
  const unwanted: Sequence[] = [];
  for (const [, minus, quoted, plain] of words.matchAll(/(-?)(?:["“”«»„]([^"“”«»„]*)["“”«»„]|([^\s"“”«»„]+))/g)) {
    const sequence = toSequence(quoted ?? plain ?? "");
    if (sequence.length > 0) (minus === "-" ? unwanted : wanted).push(sequence);
    if (wanted.length + unwanted.length >= MOST_WORDS) break;
  }
  return { wanted, unwanted };
}

function toSequence(text: string): Sequence {
  return listSearchWords(text)
    .slice(0, MOST_WORDS)
    .map(({ stem, span }) => [...new Set([stem, ...listStemVariants(text.slice(span.start, span.end))])]);
}
