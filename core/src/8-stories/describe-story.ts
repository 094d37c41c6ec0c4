import type { DocumentId } from "../model/annotation.ts";
import type { Story } from "../model/comparison.ts";
import type { Mention } from "../model/mention.ts";
import type { Reading } from "../model/reading.ts";

/** Places and actors named in a title. */
const NAMED = 3;
/** Countries and larger say where, but seldom what. */
const WIDE = new Set(["country", "region"]);

/** What a story's record takes from one article. */
export interface Contribution {
  readonly document: DocumentId;
  readonly published: string | null;
  /** How often entities are named. */
  readonly places: ReadonlyMap<string, number>;
  readonly actors: ReadonlyMap<string, number>;
}

export function contributionOf({ document, mentions }: Reading): Contribution {
  return {
    document: document.id,
    published: document.creationTime,
    places: countNamed(
      mentions,
      (mention) => mention.type === "place" && !("precision" in mention && WIDE.has(String(mention.precision))),
    ),
    actors: countNamed(
      mentions,
      (mention) => mention.type === "person" || mention.type === "organisation" || mention.type === "group",
    ),
  };
}

function countNamed(mentions: readonly Mention[], wanted: (mention: Mention) => boolean): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const best = mention.candidates[0];
    if (mention.level !== "pronoun" && best !== undefined && wanted(mention))
      counts.set(best.entity, (counts.get(best.entity) ?? 0) + 1);
  }
  return counts;
}

/** The record of a story from its articles in order of publication. Its id is that of its first article. */
export function describeStory(articles: readonly Contribution[]): Story {
  const times = articles.flatMap(({ published }) => published ?? []).sort();
  return {
    id: `story:${articles[0]!.document}`,
    documents: articles.map(({ document }) => document),
    span: { first: times[0] ?? null, last: times.at(-1) ?? null },
    places: mostNamed(articles.map(({ places }) => places)),
    actors: mostNamed(articles.map(({ actors }) => actors)),
  };
}

/** Entities by the number of articles that name them, then by how often. */
function mostNamed(articles: readonly ReadonlyMap<string, number>[]): string[] {
  const counts = new Map<string, { articles: number; times: number }>();
  for (const article of articles) {
    for (const [entity, times] of article) {
      const count = counts.get(entity) ?? { articles: 0, times: 0 };
      counts.set(entity, { articles: count.articles + 1, times: count.times + times });
    }
  }
  return [...counts]
    .sort(([x, a], [y, b]) => b.articles - a.articles || b.times - a.times || (x < y ? -1 : 1))
    .slice(0, NAMED)
    .map(([entity]) => entity);
}
