import type { Span } from "@isnad/core";

/** A text with parts left out, and where the rest went. */
export interface Trimmed {
  readonly text: string;
  /** The same words in the trimmed text; clipped where a part was left out, null when nothing of them is left. */
  readonly map: (span: Span) => Span | null;
}

/**
 * Leaves spans out of a text. A part that filled whole lines takes one line end with it, so that no empty line stays behind. Spans may
 * touch and overlap, in any order.
 */
export function removeSpans(text: string, removed: readonly Span[]): Trimmed {
  const cuts = mergeSpans(removed.map((span) => withLineEnd(text, span)));
  if (cuts.length === 0) return { text, map: (span) => span };
  const shifts: number[] = [0];
  let kept = "";
  let from = 0;
  for (const cut of cuts) {
    kept += text.slice(from, cut.start);
    from = cut.end;
    shifts.push((shifts.at(-1) as number) + cut.end - cut.start);
  }
  const move = (point: number): number => {
    const index = countStartingBefore(cuts, point);
    const cut = cuts[index - 1];
    // Inside a cut every point falls to where the cut begins.
    return cut !== undefined && point < cut.end
      ? cut.start - (shifts[index - 1] as number)
      : point - (shifts[index] as number);
  };
  const map = (span: Span): Span | null => {
    const moved = { start: move(span.start), end: move(span.end) };
    return moved.start === moved.end && span.start < span.end ? null : moved;
  };
  return { text: kept + text.slice(from), map };
}

function withLineEnd(text: string, { start, end }: Span): Span {
  const isLine = (start === 0 || text[start - 1] === "\n") && (end === text.length || text[end] === "\n");
  if (!isLine || start === end) return { start, end };
  return end < text.length ? { start, end: end + 1 } : { start: Math.max(0, start - 1), end };
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.filter(({ start, end }) => start < end).sort((left, right) => left.start - right.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** How many of the ordered cuts start at or before a point. */
function countStartingBefore(cuts: readonly Span[], point: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] as Span).start <= point) low = middle + 1;
    else high = middle;
  }
  return low;
}
