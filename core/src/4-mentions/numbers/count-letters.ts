import { ARTICLE, PREPOSITION_LA } from "../../2-tokens/split-clitics.ts";

/**
 * How many folded letters the clitics و ف ب ك ل س of a set take, ال not counted: it belongs to what is meant. `للعام` keeps its لل: there is
 * no cutting ل from ال where the alef is gone.
 */
export function countLetters(proclitics: number): number {
  const apart = (proclitics & ARTICLE) !== 0 ? proclitics & ~PREPOSITION_LA : proclitics;
  let count = 0;
  for (let bits = apart & ~ARTICLE; bits > 0; bits >>= 1) count += bits & 1;
  return count;
}
