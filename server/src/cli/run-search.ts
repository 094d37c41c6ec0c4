import type { Host, SearchHit, SearchQuery } from "../ports.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { type ArchiveArguments, openArchive } from "./open-archive.ts";
import { openOutput } from "./open-output.ts";
import { wantsColour } from "./wants-colour.ts";

export const SEARCH_FORMATS = ["text", "ndjson"] as const;
export type SearchFormat = (typeof SEARCH_FORMATS)[number];

export interface SearchArguments extends ArchiveArguments {
  readonly query: SearchQuery;
  readonly format: SearchFormat;
}

/** `isnad search`: articles by their words. */
export async function runSearch({ query, format, archive }: SearchArguments, host: Host): Promise<ExitCode> {
  const { store } = await openArchive({ archive }, host, "isnad search", true);
  try {
    const { hits, more } = await store.search(query);
    const output = await openOutput(undefined, host.stdout);
    const isColoured = wantsColour(host);
    for (const hit of hits)
      await output.write(format === "ndjson" ? `${JSON.stringify(hit)}\n` : describe(hit, isColoured));
    if (more && format === "text")
      await output.write(`There are more: --offset ${(query.offset ?? 0) + hits.length} shows them.\n`);
    await output.close();
    return hits.length === 0 ? EXIT.nothing : EXIT.ok;
  } finally {
    await store.close();
  }
}

const [BOLD, PLAIN] = ["\u001B[1m", "\u001B[22m"];

function describe(hit: SearchHit, isColoured: boolean): string {
  const { title, publisher, published, url, id } = hit;
  const head = [published?.slice(0, 10) ?? "—", publisher ?? "—", title ?? ""].filter((part) => part !== "").join("  ");
  const source = url ?? id;
  return `${head}\n  ${highlight(hit, isColoured)}\n  ${source}\n\n`.replace(
    /[\u0000-\u0008\u000B-\u001A\u001C-\u001F\u007F-\u009F]/g,
    "",
  );
}

/** The excerpt on one line, with what was found in bold. */
function highlight({ excerpt, marks }: SearchHit, isColoured: boolean): string {
  const clean = (text: string) => text.replace(/[\s\u001B]+/g, " ");
  let at = excerpt.start;
  let line = "";
  const piece = (start: number, end: number) => clean(excerpt.text.slice(start - excerpt.start, end - excerpt.start));
  for (const { start, end } of marks) {
    line += piece(at, start) + (isColoured ? BOLD + piece(start, end) + PLAIN : piece(start, end));
    at = end;
  }
  return line + piece(at, excerpt.end);
}
