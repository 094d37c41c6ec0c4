import { z } from "zod";
import { EXPORT_FILES, EXPORT_FORMATS, type ExportFormat } from "../../ports.ts";
import type { ReviewedStory } from "../../review/apply-decisions.ts";
import { type DossierScope, gatherStories, openDossier } from "../../review/gather-dossiers.ts";
import { type Answered, defineRoute, Raw, type Route } from "../define-route.ts";
import type { Desk } from "../desk.ts";
import { Problem } from "../problem.ts";
import { filterParts, idSchema, textSchema } from "../schemas/query-parts.ts";
import { toStream } from "../to-stream.ts";

/** Articles of one file: they stand in memory. */
const MOST_ARTICLES = 1000;

const format = z.enum(EXPORT_FORMATS).meta({ description: "as isnad export --format" });

/** Stories as other programs read them, as people's decisions leave them. */
export function exportRoutes(desk: Desk): readonly Route[] {
  return [exportStory(desk), exportStories(desk)];
}

function exportStory(desk: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/stories/{story}/export",
    name: "exportStory",
    summary: "A story as a file for other programs",
    role: "read",
    params: z.strictObject({ story: idSchema }),
    query: z.strictObject({ format }),
    answer: "application/octet-stream",
    handle: ({ params: { story }, query }) => answerFile(desk, { story }, query.format),
  });
}

function exportStories(desk: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/export",
    name: "exportStories",
    summary: "The stories that hold the articles asked for, whole, as one file for other programs",
    role: "read",
    query: z.strictObject({
      format,
      ...filterParts,
      words: textSchema.exactOptional().meta({ description: "as in /search" }),
    }),
    answer: "application/octet-stream",
    handle: ({ query: { format, words, ...filter } }) =>
      answerFile(desk, { filter, ...(words !== undefined && { words }) }, format),
  });
}

async function answerFile(desk: Desk, scope: DossierScope, format: ExportFormat): Promise<Answered> {
  const { store, version, clock, writeExport } = desk;
  const stories: ReviewedStory[] = [];
  let size = 0;
  for await (const told of gatherStories(store, scope)) {
    stories.push(told);
    size += told.story.documents.length;
    if (size > MOST_ARTICLES)
      throw new Problem("conflict", `more than ${MOST_ARTICLES} articles do not go into one file over HTTP`, {
        hint: "narrow it down by from, to, words; isnad export writes any number",
      });
  }
  if (stories.length === 0)
    throw new Problem("not-found", "there is no such story, or none that holds an article asked for", {
      ...(scope.story !== undefined && { where: "path/story" }),
    });
  const { type, ending } = EXPORT_FILES[format];
  const dossiers = (async function* () {
    yield await openDossier(store, stories, { version, generatedAt: clock.now() });
  })();
  // A name of our own: what an article or a story is called goes into no header.
  const headers = { "content-disposition": `attachment; filename="isnad${ending}"` };
  return { body: new Raw(toStream(writeExport(format, dossiers)), type), headers };
}
