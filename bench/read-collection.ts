import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type Reading, read } from "../core/src/index.ts";

/** An article of a collection, one a line. */
export interface CollectedArticle {
  readonly url: string;
  readonly title?: string;
  readonly text: string;
  readonly publisher?: string;
  readonly published?: string;
}

/** Takes `ARTICLES.ndjson[.gz]` apart; an empty line is none. `Article`: what the collection is known to tell of each. */
export function readCollection<Article = CollectedArticle>(path: string): Article[] {
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes)
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Article);
}

/** Reads one as the command line reads a collection: the headline is told beside the text. */
export function readCollected({ url, title, text, publisher, published }: CollectedArticle): Reading {
  const known = { ...(published && { published }), ...(publisher && { publisher }), ...(title && { title }) };
  return read({ text, url, ...known, capture: { source: url, adapter: "bench" } });
}
