import { FUTURE } from "../../2-tokens/split-clitics.ts";
import type { Sentence } from "../../2-tokens/split-sentences.ts";
import type { Article } from "../article.ts";
import { hasRole, isHardMark, isWord } from "../look-at-token.ts";

/** How far before a verbal noun the verb of its clause is looked for, and behind its place, in tokens. */
const BEFORE = 14;
const BEHIND = 4;

const [SIN, TA, YA, HA, WAW, FA] = [0x633, 0x62a, 0x64a, 0x647, 0x648, 0x641];

/** `سيؤدي`, `ستشهد`: by its letters; a word of another kind (`سيارة`) is known to the lexicon or ends in ه. */
function isFuture({ scan }: Article, k: number): boolean {
  const { tokens, matches } = scan;
  const { codes } = tokens.folded;
  const first = codes[tokens.from[k]!];
  const from = tokens.from[k]! + (first === WAW || first === FA ? 1 : 0);
  if (tokens.to[k]! - from < 5 || codes[from] !== SIN || codes[tokens.to[k]! - 1] === HA) return false;
  if (codes[from + 1] !== TA && codes[from + 1] !== YA) return false;
  for (let m = matches.at[k]!; m < matches.at[k + 1]!; m++) if ((matches.proclitics[m]! & FUTURE) === 0) return false;
  return true;
}

/** `وتحرير المدينة سيؤدي إلى`: the verb of the verbal noun that ends before token `next`, its words before token `from`, is in the future. */
export function willFollow(article: Article, next: number, from: number, to: number): boolean {
  for (let k = next; k < Math.min(from + BEHIND, to) && (k < from || isWord(article, k)); k++)
    if (isWord(article, k) && isFuture(article, k)) return true;
  return false;
}

/** `ستشهد الأيام … وتحرير المدينة`: a verb in the future before a verbal noun, in the same clause. */
export function willBe(article: Article, sentence: Sentence, i: number): boolean {
  for (let k = i - 1; k >= Math.max(sentence.first, i - BEFORE); k--) {
    if (isHardMark(article, k) || hasRole(article, k, "that")) return false;
    if (isWord(article, k) && isFuture(article, k)) return true;
  }
  return false;
}
