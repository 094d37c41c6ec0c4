import { ARTICLE, PREPOSITION_BA, PREPOSITION_LA } from "../../2-tokens/split-clitics.ts";
import type { Span } from "../../model/annotation.ts";
import type { Article } from "../article.ts";
import { EVENT, startsWithAnd } from "../look-at-token.ts";
import type { Ground } from "./read-ground.ts";

/** Letters of what is written before the name: `والجدر` is called الجدر, `لمناطق` مناطق; the ل of `للمناطق` belongs to its article. */
function writtenBefore(article: Article, i: number, row: number): number {
  const { from, to } = article.scan.tokens;
  const { matches } = article.scan;
  const joined = startsWithAnd(article, i) && to[i]! - from[i]! > 1 ? 1 : 0;
  for (let m = matches.at[i]!; m < matches.at[i + 1]! && row >= 0; m++) {
    if (matches.kind[m] !== EVENT || matches.row[m] !== row) continue;
    const written = matches.proclitics[m]!;
    if ((written & PREPOSITION_LA) !== 0) return (written & ARTICLE) !== 0 ? joined : joined + 1;
    return (written & PREPOSITION_BA) !== 0 ? joined + 1 : joined;
  }
  return joined;
}

function startOf(article: Article, { core, row }: Ground): number {
  const { from, folded } = article.scan.tokens;
  return folded.from[from[core]! + writtenBefore(article, core, row)]!;
}

/** What the ground is called: the printed words of the place. */
export function nameGround(article: Article, ground: Ground): { name: string; span: Span } {
  const { scan, context } = article;
  const own = ground.itself && ground.mention >= 0 ? context.mentions[ground.mention]!.span : null;
  const span = own ?? { start: startOf(article, ground), end: scan.tokens.end[ground.next - 1]! };
  const name = scan.text.slice(span.start, span.end);
  // `للمناطق`: of المناطق
  return { name: own === null && name.startsWith("لل") ? `ا${name.slice(1)}` : name, span };
}
