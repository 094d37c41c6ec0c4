import { ARTICLE } from "../../2-tokens/split-clitics.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";
import { countLetters } from "./count-letters.ts";

const [YA, ALEF_MAQSURA] = [0x64a, 0x649];

/**
 * `مئتين` and `ميتين` (dead), `كمئات` and `كميات` (amounts) fold alike: the second letter of a word of hundreds is a hamza or an alef in
 * print, never a plain ي. `m` is the match.
 */
export function bearsHamza(scan: Scan, m: number): boolean {
  const { tokens, text, matches } = scan;
  const clitics = matches.proclitics[m]!;
  const letters = countLetters(clitics) + ((clitics & ARTICLE) !== 0 ? 2 : 0);
  const code = text.charCodeAt(tokens.folded.from[tokens.from[matches.first[m]!]! + letters + 1]!);
  return code !== YA && code !== ALEF_MAQSURA;
}
