import { type Comparison, collectNames, type DocumentId, type DossierData, type Id, type Reading } from "@isnad/core";
import { type DocumentFilter, type ReviewedDossier, readPages, type Store, type StoredStory } from "../ports.ts";
import type { ReviewedStory } from "./apply-decisions.ts";
import { openHolding, openReviewed } from "./open-reviewed.ts";

/** Which stories of an archive: one, those of the articles that fit, or all. */
export interface DossierScope {
  readonly story?: Id;
  readonly filter?: DocumentFilter;
  /** As in a search. */
  readonly words?: string;
}

/** Articles of a list, hits of a search, readings unpacked together. */
const PAGE = 1000;
const HITS = 200;
const BATCH = 50;
/** Hits that a search reaches. */
const MOST_HITS = 10_000;

/**
 * The stories that hold the articles asked for, whole, as people's decisions leave them; newest first. An answer told by three outlets
 * would be another one with one of its articles left out.
 */
export async function* gatherStories(store: Store, scope: DossierScope): AsyncGenerator<ReviewedStory, void> {
  if (scope.story !== undefined) {
    const told = await openReviewed(store, scope.story);
    if (told !== null) yield told;
    return;
  }
  const seen = new Set<DocumentId>();
  for await (const id of listArticles(store, scope)) {
    if (seen.has(id)) continue;
    const told = await openHolding(store, id);
    if (told === null) continue;
    for (const document of told.story.documents) seen.add(document);
    yield told;
  }
}

async function* listArticles(store: Store, { filter = {}, words }: DossierScope): AsyncGenerator<DocumentId, void> {
  if (words === undefined) {
    for await (const { id } of readPages((place) => store.list({ ...filter, limit: PAGE, ...place }))) yield id;
    return;
  }
  for (let offset = 0; offset < MOST_HITS; offset += HITS) {
    const { hits, more } = await store.search({ ...filter, words, limit: HITS, offset, order: "newest" });
    for (const { id } of hits) yield id;
    if (!more) return;
  }
}

/** Who makes a dossier, and when. */
export type DossierMaker = Pick<DossierData, "version" | "generatedAt">;

/** Stories with the whole records of their articles, in order of publication. */
export async function openDossier(
  store: Store,
  stories: readonly ReviewedStory[],
  maker: DossierMaker,
): Promise<ReviewedDossier> {
  const comparison = joinComparisons(stories);
  const ids = stories.flatMap(({ story }) => story.documents);
  const readings: Reading[] = [];
  for (let at = 0; at < ids.length; at += BATCH) readings.push(...(await store.readings(ids.slice(at, at + BATCH))));
  const timeOf = ({ document }: Reading): string => document.creationTime ?? "9999";
  readings.sort((left, right) => (timeOf(left) < timeOf(right) ? -1 : timeOf(left) > timeOf(right) ? 1 : 0));
  const data = { ...maker, readings, comparison, failures: [], names: collectNames(readings, comparison) };
  return { data, reviews: Object.assign({}, ...stories.map(({ reviews }) => reviews)) };
}

/** What is told in stories, as a comparison tells it. */
export function joinComparisons(stories: readonly StoredStory[]): Comparison {
  return {
    stories: stories.map(({ story }) => story),
    accounts: stories.flatMap(({ accounts }) => accounts),
    derivations: stories.flatMap(({ derivations }) => derivations),
    judgements: stories.flatMap(({ judgements }) => judgements),
    findings: stories.flatMap(({ findings }) => findings),
  };
}
