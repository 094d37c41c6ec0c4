import type { Sentence } from "../../2-tokens/split-sentences.ts";
import type { Happening } from "../../3-lexicon/load-events.ts";
import type { Article } from "../article.ts";
import { hasRole, isWord, rowsOf } from "../look-at-token.ts";
import type { Doer } from "./carried.ts";
import { actorBefore, actorBetween } from "./find-actor.ts";
import { isNominal } from "./is-nominal.ts";
import { isPolice } from "./is-police.ts";
import type { Taking } from "./make-control.ts";
import { helperAt } from "./read-ground.ts";

/** How far behind `صد` its assault may stand, with who beat it off between. */
const REACH = 5;

/** `صد المقاتلون هجوم القوات`, `واصل الجيش صده هجوما`: an assault beaten off, where is not said. A bare `صد هجوم` tells too little. */
export function findRepelled(
  article: Article,
  sentence: Sentence,
  m: number,
  row: Happening,
  before: Doer | null,
  negated: boolean,
): Taking | null {
  const { matches } = article.scan;
  const next = matches.next[m]!;
  // `تمكنت القوات من صد الهجوم` says who did
  const managed =
    hasRole(article, matches.first[m]! - 1, "prepFrom") || hasRole(article, matches.first[m]! - 1, "prepIn");
  if (isNominal(article, m) && matches.enclitic[m] === 0 && !managed) return null;
  for (let i = next; i < Math.min(next + REACH, sentence.next) && isWord(article, i); i++) {
    const assault = helperAt(article, i, "assault");
    if (assault < 0) continue;
    if (rowsOf(article, "event")[matches.row[assault]!]!.kind !== "attack") return null;
    const behind = i > next ? actorBetween(article, next, i) : null;
    const actor = behind ?? actorBefore(article, matches.first[m]!, sentence.first) ?? before?.actor;
    if (actor && isPolice(article, actor.first, actor.next)) return null;
    return actor?.armed || (actor && !managed)
      ? { match: m, row, grounds: [], actor, source: -1, negated, assault: i + 1 }
      : null;
  }
  return null;
}
