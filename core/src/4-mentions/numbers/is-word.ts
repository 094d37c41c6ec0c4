import { WORD } from "../../2-tokens/tokenise.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";

/** True when token `i` is exactly this word; `folded` as the lexicon folds (`الي` for إلى). For rules' own function words. */
export function isWord(scan: Scan, i: number, folded: string): boolean {
  const { tokens } = scan;
  if (i < 0 || i >= tokens.count || tokens.kind[i] !== WORD) return false;
  const from = tokens.from[i]!;
  if (tokens.to[i]! - from !== folded.length) return false;
  for (let k = 0; k < folded.length; k++) if (tokens.folded.codes[from + k] !== folded.charCodeAt(k)) return false;
  return true;
}

/** True when token `i` is a mark with this code. */
export function isMark(scan: Scan, i: number, code: number): boolean {
  const { tokens } = scan;
  return i >= 0 && i < tokens.count && tokens.folded.codes[tokens.from[i]!] === code && tokens.kind[i] !== WORD;
}

/** True when nothing stands between tokens `i` and `i + 1`. */
export function isGlued(scan: Scan, i: number): boolean {
  return i >= 0 && i + 1 < scan.tokens.count && scan.tokens.end[i] === scan.tokens.start[i + 1];
}
