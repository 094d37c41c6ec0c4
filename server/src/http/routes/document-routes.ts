import { collectNames } from "@isnad/core";
import { z } from "zod";
import { defineRoute, Raw, type Route } from "../define-route.ts";
import type { Desk } from "../desk.ts";
import { Problem } from "../problem.ts";
import { DocumentEntrySchema, SearchHitSchema, StoredDocumentSchema } from "../schemas/archive-schemas.ts";
import { NamesSchema } from "../schemas/comparison-schemas.ts";
import { countSchema, filterParts, idSchema, pageParts, pageSchema, textSchema } from "../schemas/query-parts.ts";
import { ReadingSchema } from "../schemas/reading-schemas.ts";

const params = z.strictObject({ document: idSchema });

/** Articles: the list, search, one as it was taken in, its reading, the bytes it came from. */
export function documentRoutes(desk: Desk): readonly Route[] {
  return [
    listDocuments(desk),
    searchDocuments(desk),
    countEntities(desk),
    openDocument(desk),
    openReading(desk),
    openOriginal(desk),
  ];
}

function listDocuments({ store }: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/documents",
    name: "listDocuments",
    summary: "Articles, newest first",
    role: "read",
    query: z.strictObject({ ...pageParts, ...filterParts }),
    answer: pageSchema(DocumentEntrySchema),
    handle: async ({ query }) => ({ body: await store.list(query) }),
  });
}

function searchDocuments({ store }: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/search",
    name: "searchDocuments",
    summary: "Articles by their words, whatever the spelling and the clitics",
    role: "read",
    query: z.strictObject({
      ...filterParts,
      words: textSchema.meta({ description: 'words, "a phrase", -word that must not be there' }),
      order: z.enum(["relevance", "newest"]).default("relevance"),
      limit: countSchema(1, 200, 20, "hits at most"),
      after: countSchema(0, 10_000, 0, "`next` of the page before"),
    }),
    answer: pageSchema(SearchHitSchema),
    async handle({ query: { after, ...query } }) {
      const { hits, more } = await store.search({ ...query, offset: after });
      return { body: { items: hits, next: more ? String(after + hits.length) : null } };
    },
  });
}

function countEntities({ store }: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/entities",
    name: "countEntities",
    summary: "Who is named or quoted in most of the newest 2,000 articles that fit: speakers, places, bodies",
    role: "read",
    query: z.strictObject({
      ...filterParts,
      role: z.enum(["named", "quoted"]),
      limit: countSchema(1, 500, 50, "entities at most"),
    }),
    answer: z.strictObject({
      items: z.array(z.strictObject({ entity: z.string(), documents: z.int() })),
      names: NamesSchema,
    }),
    async handle({ query }) {
      const items = await store.facets(query);
      return { body: { items, names: collectNames([], { entities: items.map(({ entity }) => entity) }) } };
    },
  });
}

function openDocument({ store }: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/documents/{document}",
    name: "openDocument",
    summary: "An article as it was taken in",
    role: "read",
    params,
    answer: StoredDocumentSchema,
    handle: async ({ params: { document } }) => ({ body: (await store.get(document)) ?? missing(document) }),
  });
}

function openReading({ store }: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/documents/{document}/reading",
    name: "openReading",
    summary: "Everything an article says, as it was read",
    role: "read",
    params,
    answer: ReadingSchema,
    async handle({ params: { document } }) {
      const reading = await store.reading(document);
      if (reading !== null) return { body: reading };
      if ((await store.entries([document])).length === 0) return missing(document);
      throw new Problem("not-found", "the article is kept, and was not read yet", {
        where: "path/document",
        hint: "isnad ingest and isnad watch read what waits",
      });
    },
  });
}

/** The bytes as they came, never as a page of ours: whatever they hold, it does not run here. */
function openOriginal({ store }: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/originals/{sha256}",
    name: "openOriginal",
    summary: "The bytes an article was taken from, as they came",
    role: "read",
    params: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 has 64 digits of 0-9 and a-f") }),
    answer: "application/octet-stream",
    async handle({ params: { sha256 } }) {
      const bytes = await store.original(sha256);
      if (bytes === null) throw new Problem("not-found", `there is no original ${sha256}`, { where: "path/sha256" });
      const headers = { "content-disposition": `attachment; filename="${sha256}.bin"` };
      return { body: new Raw(new Uint8Array(bytes), "application/octet-stream"), revision: sha256, headers };
    },
  });
}

function missing(id: string): never {
  throw new Problem("not-found", `there is no article ${id.slice(0, 100)}`, {
    where: "path/document",
    hint: "/documents and /search name them",
  });
}
