import { collectNames, type EntityId, type Reading } from "@isnad/core";
import { readPages, type Store, type StoryEntry } from "../ports.ts";
import { openReviewed } from "../review/open-reviewed.ts";
import type { Library, SayingsQuery, ToldStory } from "./library.ts";

/** Stories of a list that are passed over together. */
const PAGE = 1000;
/** Articles looked through for sayings: those that fit the speaker's name best. */
const MOST_ARTICLES = 200;

/** A library of everything in an archive, with its stories as people's decisions leave them. */
export function openArchive(store: Store): Library {
  return {
    readings: (ids) => store.readings(ids),
    stories: async (offset, limit) => {
      const entries = await listEntries(store, offset + limit + 1);
      const told = await Promise.all(
        entries.slice(offset, offset + limit).map(({ story }) => openReviewed(store, story.id)),
      );
      return {
        items: told.filter((each): each is NonNullable<typeof each> => each !== null) satisfies readonly ToldStory[],
        more: entries.length > offset + limit,
      };
    },
    story: (id) => openReviewed(store, id),
    articlesQuoting: (query) => findArticles(store, query),
    nameOf,
  };
}

async function listEntries(store: Store, count: number): Promise<readonly StoryEntry[]> {
  const entries: StoryEntry[] = [];
  const limit = Math.min(PAGE, count);
  for await (const entry of readPages((place) => store.stories({ limit, ...place })))
    if (entries.push(entry) === count) break;
  return entries;
}

/** With the words of the name, and those asked about; a name in English stands in no article, so it finds only what prints it so. */
async function findArticles(store: Store, { speaker, about = "" }: SayingsQuery): Promise<readonly Reading[]> {
  const { hits } = await store.search({ words: `${speaker} ${about}`, limit: MOST_ARTICLES });
  return store.readings(hits.map(({ id }) => id));
}

function nameOf(entity: EntityId) {
  return collectNames([], { entities: [entity] })[entity] ?? null;
}
