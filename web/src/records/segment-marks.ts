import type { Span } from "@isnad/core";

/** Anything that is drawn over the text: one or more stretches of it. */
export interface Drawable {
  readonly spans: readonly Span[];
}

/** A stretch of text with exactly the marks that lie over all of it, the longest first. */
export interface Segment<M extends Drawable> extends Span {
  readonly marks: readonly M[];
}

/**
 * Cuts `range` at every mark boundary. The segments follow each other without gap or overlap, so that marks which
 * cross each other need no nesting. Empty spans and spans outside the range are left out.
 */
export function segmentMarks<M extends Drawable>(range: Span, marks: readonly M[]): Segment<M>[] {
  const edges: { at: number; mark: M; opens: boolean }[] = [];
  for (const mark of marks) {
    for (const span of mark.spans) {
      const start = Math.max(span.start, range.start);
      const end = Math.min(span.end, range.end);
      if (start >= end) continue;
      edges.push({ at: start, mark, opens: true }, { at: end, mark, opens: false });
    }
  }
  edges.sort((a, b) => a.at - b.at);
  // A mark whose own spans overlap opens twice; it lies there until it has closed as often.
  const open = new Map<M, number>();
  const segments: Segment<M>[] = [];
  let from = range.start;
  const cut = (to: number) => {
    if (to > from) segments.push({ start: from, end: to, marks: [...open.keys()].sort(longestFirst) });
    from = Math.max(from, to);
  };
  for (const edge of edges) {
    cut(edge.at);
    const times = (open.get(edge.mark) ?? 0) + (edge.opens ? 1 : -1);
    if (times > 0) open.set(edge.mark, times);
    else open.delete(edge.mark);
  }
  cut(range.end);
  return segments;
}

function longestFirst(a: Drawable, b: Drawable): number {
  return measure(b) - measure(a);
}

function measure(mark: Drawable): number {
  return mark.spans.reduce((sum, span) => sum + span.end - span.start, 0);
}
