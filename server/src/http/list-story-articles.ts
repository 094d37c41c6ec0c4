import type { DocumentId, Id } from "@isnad/core";
import type { Store } from "../ports.ts";
import { openReviewed } from "../review/open-reviewed.ts";
import { Problem } from "./problem.ts";

/** Articles that one question asks the archive about. */
const MOST_ARTICLES = 1000;

/** The articles of a story that a query names. Throws a `Problem` for none. */
export async function listStoryArticles(store: Store, story: Id): Promise<readonly DocumentId[]> {
  const told = await openReviewed(store, story);
  if (told === null)
    throw new Problem("not-found", `there is no story ${story.slice(0, 100)}`, { where: "query/story" });
  return told.story.documents.slice(0, MOST_ARTICLES);
}
