import {
  ARTICLE,
  CONJUNCTION_FA,
  CONJUNCTION_WAW,
  PREPOSITION_BA,
  PREPOSITION_KA,
  PREPOSITION_LA,
} from "../../2-tokens/split-clitics.ts";
import { WORD } from "../../2-tokens/tokenise.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";

const [ALEF, BA, FA, KAF, LAM, WAW] = [0x627, 0x628, 0x641, 0x643, 0x644, 0x648];

/**
 * `الـ 24`، `و12`، `بـ12`، `لل48`: clitics are a word of their own before digits. Their bits, or 0 when token `i` is anything else.
 */
export function readLoneClitics(scan: Scan, i: number): number {
  const { tokens } = scan;
  if (i < 0 || tokens.kind[i] !== WORD) return 0;
  const { codes } = tokens.folded;
  const to = tokens.to[i]!;
  let p = tokens.from[i]!;
  if (to - p > 4) return 0;
  let bits = 0;
  if (codes[p] === WAW) bits |= CONJUNCTION_WAW;
  else if (codes[p] === FA) bits |= CONJUNCTION_FA;
  if (bits !== 0) p++;
  const preposition = p < to ? codes[p]! : 0;
  if (preposition === BA) bits |= PREPOSITION_BA;
  else if (preposition === KAF) bits |= PREPOSITION_KA;
  else if (preposition === LAM) bits |= PREPOSITION_LA;
  if (preposition === BA || preposition === KAF || preposition === LAM) p++;
  if (p + 2 === to && codes[p] === ALEF && codes[p + 1] === LAM) return bits | ARTICLE;
  if (p + 1 === to && preposition === LAM && codes[p] === LAM) return bits | ARTICLE;
  return p === to ? bits : 0;
}
