import { collectNames, type DocumentId, type Reading, type Story } from "@isnad/core";
import { z } from "zod";
import type { StoryEntry } from "../../ports.ts";
import type { ReviewedStory } from "../../review/apply-decisions.ts";
import { joinComparisons } from "../../review/gather-dossiers.ts";
import { openReviewed } from "../../review/open-reviewed.ts";
import { reviewList } from "../../review/review-list.ts";
import { defineRoute, Raw, type Route } from "../define-route.ts";
import type { Desk } from "../desk.ts";
import { Problem } from "../problem.ts";
import { DossierSchema, StoredStorySchema, StoryEntrySchema } from "../schemas/archive-schemas.ts";
import { NamesSchema, StatusSchema } from "../schemas/comparison-schemas.ts";
import { daySchema, idSchema, pageParts, pageSchema } from "../schemas/query-parts.ts";
import { ReviewsSchema } from "../schemas/review-schemas.ts";
import { hashBody } from "../tag-answer.ts";
import { toStream } from "../to-stream.ts";

/** Articles of one dossier: a reading has some 100 kB as JSON. */
const MOST_ARTICLES = 1000;
/** Readings unpacked together. */
const BATCH = 50;

const params = z.strictObject({ story: idSchema });

/** Stories: the list, one with all that is told in it, one with its whole records as a dossier takes them. */
export function storyRoutes(desk: Desk): readonly Route[] {
  return [listStories(desk), openStory(desk), openDossier(desk)];
}

function listStories({ store }: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/stories",
    name: "listStories",
    summary: "Stories, newest first",
    role: "read",
    query: z.strictObject({
      ...pageParts,
      from: daySchema.exactOptional(),
      to: daySchema.exactOptional(),
      document: idSchema.exactOptional().meta({ description: "one of its articles" }),
      status: StatusSchema.exactOptional().meta({ description: "with an account of this status" }),
    }),
    answer: pageSchema(StoryEntrySchema, { names: NamesSchema, reviews: ReviewsSchema }),
    async handle({ query }) {
      const { items, next } = await store.stories(query);
      const leads = await store.entries(items.flatMap(({ story }) => story.documents[0] ?? []));
      const leadOf = new Map(leads.map((entry) => [entry.id, entry]));
      const describe = (entry: StoryEntry) => ({ ...entry, lead: leadOf.get(entry.story.documents[0] ?? "") ?? null });
      const names = namesOf(items.map(({ story }) => story));
      const { reviews, shown } = await reviewList(store, items);
      return { body: { items: shown.map(describe), next, names, reviews } };
    },
  });
}

function openStory({ store }: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/stories/{story}",
    name: "openStory",
    summary: "A story with its questions, answers, copies and findings",
    role: "read",
    params,
    answer: StoredStorySchema,
    async handle({ params: { story: id } }) {
      const told = (await openReviewed(store, id)) ?? missing(id);
      const documents = await store.entries(told.story.documents.slice(0, MOST_ARTICLES));
      return { body: { ...told, documents, names: collectNames([], joinComparisons([told])) } };
    },
  });
}

function openDossier(desk: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/stories/{story}/dossier",
    name: "openDossier",
    summary: "A story with its whole records: readings, comparison, names",
    role: "read",
    params,
    answer: DossierSchema,
    async handle({ params: { story: id } }) {
      const told = (await openReviewed(desk.store, id)) ?? missing(id);
      const { documents } = told.story;
      if (documents.length > MOST_ARTICLES)
        throw new Problem(
          "conflict",
          `the story has ${documents.length} articles, a dossier at most ${MOST_ARTICLES}`,
          {
            hint: "ask for the articles one by one: /documents?… and /documents/{document}/reading",
          },
        );
      const readers = await desk.store.readers();
      const revision = hashBody(JSON.stringify([told, readers, desk.version]));
      return { body: new Raw(writeDossier(desk, told), "application/json"), revision };
    },
  });
}

/** The records piece by piece: the readings of a large story are too much for one string. Names come last, since they are in the readings. */
function writeDossier({ store, clock, version }: Desk, told: ReviewedStory): ReadableStream<Uint8Array> {
  const comparison = joinComparisons([told]);
  const names = new Map<string, unknown>();
  const parts = (async function* () {
    yield `{"version":${JSON.stringify(version)},"generatedAt":${JSON.stringify(clock.now())},"failures":[],"comparison":${JSON.stringify(comparison)},"reviews":${JSON.stringify(told.reviews)},"revisions":${JSON.stringify(told.revisions)},"readings":[`;
    let written = 0;
    for (const readings of batches(store.readings, told.story.documents))
      for (const reading of await readings) {
        for (const [entity, name] of Object.entries(collectNames([reading], {}))) names.set(entity, name);
        yield `${written++ > 0 ? "," : ""}${JSON.stringify(reading)}`;
      }
    for (const [entity, name] of Object.entries(collectNames([], comparison))) names.set(entity, name);
    yield `],"names":${JSON.stringify(Object.fromEntries(names))}}`;
  })();
  return toStream(parts);
}

function* batches(
  ask: (ids: readonly DocumentId[]) => Promise<readonly Reading[]>,
  ids: readonly DocumentId[],
): Generator<Promise<readonly Reading[]>> {
  for (let at = 0; at < ids.length; at += BATCH) yield ask(ids.slice(at, at + BATCH));
}

function namesOf(stories: readonly Story[]) {
  return collectNames([], { stories });
}

function missing(id: string): never {
  throw new Problem("not-found", `there is no story ${id.slice(0, 100)}`, {
    where: "path/story",
    hint: "a story takes the name of its earliest article, and another one when an earlier comes in: /stories?document=… finds it",
  });
}
