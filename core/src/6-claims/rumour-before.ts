import { spanOf } from "../3-lexicon/scan-text.ts";
import type { Span } from "../model/annotation.ts";
import type { Article } from "./article.ts";
import { EVENT, findMatch, hasRole, isHardMark, rowsOf } from "./look-at-token.ts";
import { bitOf } from "./tell-bits.ts";

/** How many tokens before its event a rumour may stand, with who spread it between. */
const REACH = 16;
const HEARSAY = bitOf("hearsay");

/** Words by which an event is only rumoured. */
export interface Rumour {
  readonly span: Span;
  /** It is itself read as who tells the event: `تقارير غير مؤكدة تحدثت عن زيارة`. */
  readonly tells: boolean;
}

/**
 * `تقارير غير مؤكدة بثتها قناة عن زيارة الرئيس`, `أنباء غير مؤكدة تفيد بدخولهم`: the words by which the event at token `i` is
 * only rumoured, or null. A stop, a comma, أن or somebody's words end what they bear on.
 */
export function rumourBefore(article: Article, i: number): Rumour | null {
  const { matches, tokens } = article.scan;
  const rows = rowsOf(article, "event");
  for (let k = i - 1; k >= Math.max(0, i - REACH) && !isHardMark(article, k) && !hasRole(article, k, "that"); k--) {
    if ((article.tells[k]! & HEARSAY) === 0) continue;
    const m = findMatch(article, k, EVENT, (n) => rows[matches.row[n]!]!.type === "hearsay");
    if (m < 0) continue;
    const tells = isTeller(article, k, matches.next[m]!, i);
    return tells || article.said[k] === article.said[i] ? { span: spanOf(tokens, k, matches.next[m]!), tells } : null;
  }
  return null;
}

/** The rumour of tokens `[k, next)` is who says the event at token `i`, or stands right before the verb that says it. */
function isTeller({ scan, context, said }: Article, k: number, next: number, i: number): boolean {
  const attribution = context.attributions[said[i]!];
  if (attribution === undefined) return false;
  const { cue, source } = attribution;
  const at = scan.tokens.start[k]!;
  const isSource = source.mention !== null && source.mention.start <= at && at < source.mention.end;
  return isSource || (cue !== null && scan.tokens.start[next] === cue.start);
}
