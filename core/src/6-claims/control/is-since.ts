import type { Article } from "../article.ts";

const SINCE = [..."منذ"].map((c) => c.charCodeAt(0));

/** `منذ` at token `i`. */
export function isSince({ scan }: Article, i: number): boolean {
  const { from, to, folded } = scan.tokens;
  return to[i]! - from[i]! === SINCE.length && SINCE.every((code, k) => folded.codes[from[i]! + k] === code);
}
