import type { Span } from "@isnad/core";
import { MARK_KINDS, type Mark } from "./collect-marks.ts";

/** The marks that lie over a place in the text, the closest around it first; kinds as `MARK_KINDS` orders them break ties. */
export function marksAt(marks: readonly Mark[], at: number): Mark[] {
  return marks
    .filter((mark) => mark.spans.some((span) => span.start <= at && at < span.end))
    .sort((a, b) => closest(a, at) - closest(b, at) || MARK_KINDS.indexOf(a.kind) - MARK_KINDS.indexOf(b.kind));
}

/** The marks to explain for words somebody points at: events in those words, then who said them, then all that lies inside. */
export function marksOver(marks: readonly Mark[], span: Span): Mark[] {
  const touching = marks.filter((mark) => mark.extent.some((own) => own.start < span.end && own.end > span.start));
  return touching.sort((a, b) => order(a) - order(b) || closest(a, span.start) - closest(b, span.start));
}

function order(mark: Mark): number {
  if (mark.kind === "claim") return 0;
  return mark.kind === "attribution" ? 1 : 2;
}

/** Length of the shortest span over the place, in UTF-16 code units. */
function closest(mark: Mark, at: number): number {
  const over = mark.spans.filter((span) => span.start <= at && at < span.end);
  return Math.min(...(over.length ? over : mark.spans).map((span) => span.end - span.start));
}
