import type { Span } from "@isnad/core";
import type { Mark } from "../records/collect-marks.ts";

/** Lines under the text, nearest first: two for figures, places and the like, two for nested attributions. */
const LANES = ["0.46em", "0.33em", "0.18em", "0.04em"] as const;

/**
 * Draws the marks over one segment as lines under it, one below the other, so that marks which cross each other stay
 * apart. Gives the text of a style attribute; `""` when nothing is drawn. Deeper nesting than there are lanes is not drawn.
 */
export function drawLanes(segment: Span, marks: readonly Mark[]): string {
  const things = marks.filter((mark) => mark.kind !== "attribution").reverse();
  const said = marks.filter((mark) => mark.kind === "attribution").sort((a, b) => b.depth - a.depth);
  const lines: { image: string; from: string }[] = [];
  things.slice(0, 2).forEach((mark, n) => {
    lines.push({ image: `var(--draw-${mark.kind})`, from: LANES[n] ?? LANES[1] });
  });
  said.slice(0, 2).forEach((mark, n) => {
    const strong =
      mark.kind === "attribution" && [mark.record.cue, ...mark.named].some((part) => part && inside(segment, part));
    lines.push({ image: strong ? "var(--draw-cue)" : "var(--draw-attribution)", from: LANES[n + 2] ?? LANES[3] });
  });
  if (!lines.length) return "";
  const positions = lines.map((line) => `0 calc(100% - ${line.from})`).join(", ");
  return `background-image: ${lines.map((line) => line.image).join(", ")}; background-position: ${positions}`;
}

function inside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
