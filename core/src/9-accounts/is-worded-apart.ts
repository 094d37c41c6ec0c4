import type { Report } from "./collect-reports.ts";

/** Of two wordings so large a share of the words is common when they are one, reprinted. */
const REPRINTED = 0.9;

/** True when two reports of one utterance are not the same words, reprinted. */
export function isWordedApart(a: Report, b: Report): boolean {
  const [x, y] = [a.stems(), b.stems()];
  const shared = [...x].filter((stem) => y.has(stem)).length;
  return shared < REPRINTED * (x.size + y.size - shared);
}
