import { marked } from "marked";
import type { Extracted } from "./extract-html.ts";
import { type ArticleMetadata, pickMetadata } from "./merge-metadata.ts";

/** Front matter: lines between two rules at the very top. */
const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** How site generators call our fields. */
const NAMES: Readonly<Record<string, keyof ArticleMetadata>> = {
  title: "title",
  date: "published",
  published: "published",
  publisher: "publisher",
  site: "publisher",
  url: "url",
  link: "url",
  source: "url",
};

/**
 * Markdown without its markup, one paragraph, heading or list item a line. It is rendered and then read like a page, because Markdown may
 * hold HTML (`<div dir="rtl">`) and because emphasis, links and escapes nest in ways a few patterns do not undo.
 */
export async function extractMarkdown(source: string): Promise<Extracted> {
  const front = FRONT_MATTER.exec(source);
  const html = await marked.parse(front ? source.slice(front[0].length) : source, { gfm: true });
  const [{ parsePage }, { collectBlocks }] = await Promise.all([
    import("./parse-page.ts"),
    import("./collect-blocks.ts"),
  ]);
  const blocks = collectBlocks(parsePage(html).body);
  const [first] = blocks;
  const own: ArticleMetadata = {
    ...(first?.kind === "heading" && { title: first.text }),
    ...(front && readFrontMatter(front[1] ?? "")),
  };
  return { text: blocks.map((block) => block.text).join("\n"), metadata: own, notes: [] };
}

/** `key: value` lines; the rest of YAML is not an article's metadata. */
function readFrontMatter(lines: string): ArticleMetadata {
  const record: Record<string, string> = {};
  for (const line of lines.split("\n")) {
    const [, key, value] = /^([A-Za-z_]+)\s*:\s*(.+?)\s*$/.exec(line) ?? [];
    const name = key && NAMES[key.toLowerCase()];
    if (name && value && !(name in record)) record[name] = value.replace(/^(["'])(.*)\1$/, "$2");
  }
  return pickMetadata(record);
}
