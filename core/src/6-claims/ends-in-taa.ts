import type { Article } from "./article.ts";

const TAA_MARBUTA = 0x629;

/** Word token `i` ends in ة as printed: `القوية`, not `قواه`, which folds to the same letter. */
export const endsInTaa = ({ scan }: Article, i: number): boolean =>
  scan.text.charCodeAt(scan.tokens.folded.from[scan.tokens.to[i]! - 1]!) === TAA_MARBUTA;
