import { spanOf } from "../3-lexicon/scan-text.ts";
import type { Span } from "../model/annotation.ts";
import type { Article } from "./article.ts";
import { EVENT, findMatch, hasRole, isHardMark, rowsOf } from "./look-at-token.ts";
import { bitOf } from "./tell-bits.ts";

/** How many tokens before its event a rumour may stand, with who spread it between. */
const REACH = 16;
const HEARSAY = bitOf("hearsay");

/**
 * `تقارير غير مؤكدة بثتها قناة عن زيارة الرئيس`, `أنباء غير مؤكدة تفيد بدخولهم`: the words by which the event at token `i` is
 * only rumoured, or null. A stop, a comma, أن or somebody's words end what they bear on.
 */
export function rumourBefore(article: Article, i: number): Span | null {
  for (let k = i - 1; k >= Math.max(0, i - REACH) && !isHardMark(article, k) && !hasRole(article, k, "that"); k--) {
    if ((article.tells[k]! & HEARSAY) === 0 || article.said[k] !== article.said[i]) continue;
    const rows = rowsOf(article, "event");
    const m = findMatch(article, k, EVENT, (n) => rows[article.scan.matches.row[n]!]!.type === "hearsay");
    return m < 0 ? null : spanOf(article.scan.tokens, k, article.scan.matches.next[m]!);
  }
  return null;
}
