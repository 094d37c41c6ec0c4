import type { Reading, Span } from "@isnad/core";

/** Exact words with what stands around them in their sentence. `cutBefore`/`cutAfter`: the sentence goes on there. */
export interface Context {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Longest context shown on each side of the words, in UTF-16 code units. */
const REACH = 220;

/** The sentence (or sentences) that a span stands in. Without a sentence the words stand alone. */
export function findContext(reading: Reading, span: Span): Context {
  const text = reading.document.text;
  const sentences = reading.sentences.filter((sentence) => sentence.start < span.end && sentence.end > span.start);
  const start = Math.min(span.start, ...sentences.map((sentence) => sentence.start));
  const end = Math.max(span.end, ...sentences.map((sentence) => sentence.end));
  const from = span.start - start > REACH ? nextGap(text, span.start - REACH, span.start) : start;
  const to = end - span.end > REACH ? previousGap(text, span.end + REACH, span.end) : end;
  return {
    before: text.slice(from, span.start),
    words: text.slice(span.start, span.end),
    after: text.slice(span.end, to),
    cutBefore: from > start,
    cutAfter: to < end,
  };
}

function nextGap(text: string, from: number, limit: number): number {
  const gap = text.indexOf(" ", from);
  return gap < 0 || gap >= limit ? limit : gap + 1;
}

function previousGap(text: string, from: number, limit: number): number {
  const gap = text.lastIndexOf(" ", from);
  return Math.max(gap, limit);
}
