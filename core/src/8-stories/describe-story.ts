import type { Story } from "../model/comparison.ts";
import type { Mention } from "../model/mention.ts";
import type { Reading } from "../model/reading.ts";

/** Places and actors named in a title. */
const NAMED = 3;
/** Countries and larger say where, but seldom what. */
const WIDE = new Set(["country", "region"]);

/** The record of a story from its readings, which stand in order of publication. Its id is that of its first article. */
export function describeStory(readings: readonly Reading[]): Story {
  const times = readings.flatMap((reading) => reading.document.creationTime ?? []).sort();
  return {
    id: `story:${readings[0]!.document.id}`,
    documents: readings.map((reading) => reading.document.id),
    span: { first: times[0] ?? null, last: times.at(-1) ?? null },
    places: mostNamed(
      readings,
      (mention) => mention.type === "place" && !("precision" in mention && WIDE.has(String(mention.precision))),
    ),
    actors: mostNamed(
      readings,
      (mention) => mention.type === "person" || mention.type === "organisation" || mention.type === "group",
    ),
  };
}

/** Entities by the number of articles that name them, then by how often. */
function mostNamed(readings: readonly Reading[], wanted: (mention: Mention) => boolean): string[] {
  const counts = new Map<string, { articles: number; times: number }>();
  for (const reading of readings) {
    const here = new Map<string, number>();
    for (const mention of reading.mentions) {
      const best = mention.candidates[0];
      if (mention.level !== "pronoun" && best !== undefined && wanted(mention))
        here.set(best.entity, (here.get(best.entity) ?? 0) + 1);
    }
    for (const [entity, times] of here) {
      const count = counts.get(entity) ?? { articles: 0, times: 0 };
      counts.set(entity, { articles: count.articles + 1, times: count.times + times });
    }
  }
  return [...counts]
    .sort(([x, a], [y, b]) => b.articles - a.articles || b.times - a.times || (x < y ? -1 : 1))
    .slice(0, NAMED)
    .map(([entity]) => entity);
}
