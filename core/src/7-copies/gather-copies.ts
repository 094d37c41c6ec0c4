import type { Span } from "../model/annotation.ts";
import type { Derivation } from "../model/comparison.ts";
import type { Article } from "./article.ts";
import type { CopyLink } from "./copy-link.ts";
import { joinSets } from "./join-sets.ts";
import { tellDirection } from "./tell-direction.ts";

/** Passages of one article that stand in an older one. */
export interface Lifted {
  readonly from: number;
  readonly spans: readonly Span[];
}

/** What stage 7 hands on. `lineages[n]` is the first article of the group that article `n` shares its text with. */
export interface Copies {
  readonly derivations: readonly Derivation[];
  readonly links: readonly CopyLink[];
  readonly lineages: readonly number[];
  /** Passages that came into an article from another, by the article's place. */
  readonly liftedInto: ReadonlyMap<number, readonly Lifted[]>;
}

/** Gathers what is known of copies among some articles in order of publication, given the links between them. */
export function gatherCopies(
  articles: readonly Article[],
  links: readonly CopyLink[],
  derivations: readonly Derivation[],
): Copies {
  return {
    derivations,
    links,
    lineages: traceLineages(articles.length, links),
    liftedInto: findLifted(articles, links),
  };
}

/** Quoted words are the speaker's wherever they stand; of other passages the copy is the one that is not known to be the original. */
function findLifted(articles: readonly Article[], links: readonly CopyLink[]): Map<number, Lifted[]> {
  const lifted = new Map<number, Lifted[]>();
  for (const link of links) {
    if (link.type !== "excerpt" || link.quotedOnly) continue;
    const fromRight = tellDirection(link, articles[link.left]!, articles[link.right]!).original === "right";
    const into = fromRight ? link.left : link.right;
    const spans = link.aligned.map(([left, right]) => (fromRight ? left : right));
    const list = lifted.get(into) ?? [];
    lifted.set(into, list);
    list.push({ from: fromRight ? link.right : link.left, spans });
  }
  return lifted;
}

/** Articles that share a whole text are one voice; an excerpt makes only the lifted passage somebody else's. */
function traceLineages(count: number, links: readonly CopyLink[]): number[] {
  const sets = joinSets(count);
  for (const link of links) if (link.type !== "excerpt") sets.join(link.left, link.right);
  return Array.from({ length: count }, (_, n) => sets.find(n));
}
