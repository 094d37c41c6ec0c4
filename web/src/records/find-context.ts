import type { Reading, Span } from "@isnad/core";

/** A stretch of a sentence; `span` is set where it is the words that were pointed at. */
export interface ContextPiece {
  readonly text: string;
  readonly span: Span | null;
}

/** Exact words with what stands around them in their sentence. `cutBefore`/`cutAfter`: the sentence goes on there. */
export interface Context {
  readonly pieces: readonly ContextPiece[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Longest context before the first and behind the last words, in UTF-16 code units: the sentence, or only what is near. */
export const REACH = { sentence: 220, near: 45 } as const;
export type Reach = keyof typeof REACH;

/** The sentence (or sentences) that the spans stand in. Without a sentence the words stand alone. */
export function findContext(reading: Reading, spans: readonly Span[], reach: Reach = "sentence"): Context {
  const most = REACH[reach];
  const text = reading.document.text;
  const lit = mergeSpans(spans);
  const [first, last] = [lit[0], lit.at(-1)];
  if (!first || !last) return { pieces: [], cutBefore: false, cutAfter: false };
  const around = coverSentences(reading, { start: first.start, end: last.end });
  const from = first.start - around.start > most ? nextGap(text, first.start - most, first.start) : around.start;
  const to = around.end - last.end > most ? previousGap(text, last.end + most, last.end) : around.end;
  const pieces: ContextPiece[] = [];
  let at = from;
  for (const span of lit) {
    if (span.start > at) pieces.push({ text: text.slice(at, span.start), span: null });
    pieces.push({ text: text.slice(span.start, span.end), span });
    at = span.end;
  }
  if (to > at) pieces.push({ text: text.slice(at, to), span: null });
  return { pieces, cutBefore: from > around.start, cutAfter: to < around.end };
}

/** The span together with the sentences that it touches. */
export function coverSentences(reading: Reading, span: Span): Span {
  const touched = reading.sentences.filter((sentence) => sentence.start < span.end && sentence.end > span.start);
  return {
    start: Math.min(span.start, ...touched.map((sentence) => sentence.start)),
    end: Math.max(span.end, ...touched.map((sentence) => sentence.end)),
  };
}

/** In order, overlapping and touching ones joined. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

function nextGap(text: string, from: number, limit: number): number {
  const gap = text.indexOf(" ", from);
  return gap < 0 || gap >= limit ? limit : gap + 1;
}

function previousGap(text: string, from: number, limit: number): number {
  return Math.max(text.lastIndexOf(" ", from), limit);
}
