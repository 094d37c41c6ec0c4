import { ARTICLE } from "../../2-tokens/split-clitics.ts";

/** How many folded letters the clitics و ف ب ك ل س of a set take, ال not counted: it belongs to what is meant. */
export function countLetters(proclitics: number): number {
  let count = 0;
  for (let bits = proclitics & ~ARTICLE; bits > 0; bits >>= 1) count += bits & 1;
  return count;
}
