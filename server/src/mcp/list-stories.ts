import type { AccountStatus, Reading } from "@isnad/core";
import type { Library, ToldStory } from "./library.ts";

export interface StoriesAsked {
  readonly status?: AccountStatus | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Stories, newest first, with their articles, what they are about, and how many accounts of each status they hold. */
export async function listStories(library: Library, { status, offset, limit }: StoriesAsked): Promise<object> {
  const { items, more } = await library.stories(offset, limit);
  const wanted = items.filter(
    ({ accounts }) => status === undefined || accounts.some((each) => each.status === status),
  );
  const stories = await Promise.all(wanted.map((told) => describeStory(library, told)));
  return { stories, next: more ? offset + limit : null };
}

/** A story for a list. */
export async function describeStory(library: Library, { story, accounts }: ToldStory): Promise<object> {
  const counts = Map.groupBy(accounts, (account) => account.status);
  const name = (entity: string) => library.nameOf(entity) ?? { ar: entity, en: entity };
  return {
    id: story.id,
    first: story.span.first,
    last: story.span.last,
    places: story.places.map(name),
    actors: story.actors.map(name),
    articles: (await library.readings(story.documents)).map(describeArticle),
    accounts: Object.fromEntries([...counts].map(([kind, all]) => [kind, all.length])),
  };
}

function describeArticle({ document }: Reading): object {
  const { id, title, publisher, creationTime, url, capture } = document;
  return { id, source: capture.source, title, publisher, published: creationTime, url };
}
