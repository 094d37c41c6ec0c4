import type { Article } from "./article.ts";

const [QAF, BA, LAM, AIN, DAL] = [0x642, 0x628, 0x644, 0x639, 0x62f];

/** `قبل`, `بعد` at token `i`. */
export function isWhen({ scan }: Article, i: number): boolean {
  const { from, to, folded } = scan.tokens;
  const [first, second, third] = [0, 1, 2].map((k) => folded.codes[from[i]! + k]);
  if (to[i]! - from[i]! !== 3) return false;
  return (first === QAF && second === BA && third === LAM) || (first === BA && second === AIN && third === DAL);
}
