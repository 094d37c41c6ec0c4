import type { IntakeNote } from "../ports.ts";
import type { Block } from "./collect-blocks.ts";
import type { ArticleMetadata } from "./merge-metadata.ts";
import type { PageDocument, PageElement } from "./parse-page.ts";

/** The text of an article and what its file tells about it. */
export interface Extracted {
  /** One paragraph, heading or list item a line; of a page the headline first, then the byline. */
  readonly text: string;
  readonly metadata: ArticleMetadata;
  readonly notes: readonly Pick<IntakeNote, "code" | "message">[];
}

/** Elements above which Readability is not tried: its cost grows faster than the page. */
const MAX_ELEMENTS = 30_000;
/** Letters from which a page's text is taken for an article; short news have 150. Readability's own default, 500, makes it loosen up too early. */
const MIN_LETTERS = 140;
/** Found text shorter than this share of the structured data's is a teaser. */
const TEASER_SHARE = 0.5;

/**
 * The article in a page, or null. Readability finds the element, our own walk takes its text block by block. Two things it misses are
 * made up for: pages that carry their text in JSON-LD alone, and boxes inside the article that lead elsewhere (اقرأ أيضا).
 */
export async function extractHtml(html: string): Promise<Extracted | null> {
  // Loaded when the first page comes: 160 ms that plain text need not wait for.
  const [{ parsePage }, { collectBlocks }, { dropLinkBlocks, removeFurniture }, { readJsonLd }, { readPageMetadata }] =
    await Promise.all([
      import("./parse-page.ts"),
      import("./collect-blocks.ts"),
      import("./remove-furniture.ts"),
      import("./read-json-ld.ts"),
      import("./read-page-metadata.ts"),
    ]);
  const page = parsePage(html);
  const structured = readJsonLd(page);
  const metadata = readPageMetadata(page, structured);
  removeFurniture(page);
  const shown = collectBlocks(page.body);
  const visible = shown.map((block) => block.text).join("\n");

  const found = await findArticle(page);
  const body = structured?.body === undefined ? [] : collectBlocks(parsePage(toMarkup(structured.body)).body);
  const blocks = found.element ? dropLinkBlocks(collectBlocks(found.element)) : dropLinkBlocks(shown);
  if (lengthOf(blocks) < lengthOf(body) * TEASER_SHARE) {
    const note = {
      code: "text-from-structured-data",
      message: "the page shows little of its article; the text is from its structured data",
    } as const;
    return { text: assemble(metadata.title, null, body), metadata, notes: [note] };
  }
  if (lengthOf(blocks) === 0) return null;
  const byline =
    [found.byline, structured?.author].find((line) => line && line.length < 100 && visible.includes(line)) ?? null;
  const text = assemble(
    metadata.title,
    byline,
    found.element ? [...findStandfirst(shown, metadata.title, blocks), ...blocks] : blocks,
  );
  const whole = {
    code: "whole-page-taken",
    message: "no article stands out in this page; all its text was taken",
  } as const;
  return { text, metadata, notes: found.element ? [] : [whole] };
}

async function findArticle(page: PageDocument): Promise<{ element: PageElement | null; byline: string | null }> {
  const { Readability } = await import("@mozilla/readability");
  if (page.querySelectorAll("*").length > MAX_ELEMENTS)
    return { element: page.querySelector("article") ?? page.querySelector("main"), byline: null };
  try {
    const reader = new Readability<PageElement>(page as never, {
      charThreshold: MIN_LETTERS,
      serializer: (node) => node as unknown as PageElement,
    });
    const article = reader.parse();
    return { element: article?.content ?? null, byline: article?.byline?.trim() || null };
  } catch {
    // Pages that nest thousands deep exhaust its stack; the walk over blocks does not recurse.
    return { element: null, byline: null };
  }
}

/** Blocks between headline and text that may be looked at; more, and the text does not belong to that headline. */
const STANDFIRST_BLOCKS = 12;

/** What a page shows between its headline and the text that was found: whole sentences, not dates, counters or captions. */
function findStandfirst(shown: readonly Block[], title: string | undefined, blocks: readonly Block[]): Block[] {
  const headline = shown.findIndex((block) => block.text === title);
  const start = shown.findIndex((block, index) => index > headline && block.text === blocks[0]?.text);
  if (headline < 0 || start < 0 || start - headline > STANDFIRST_BLOCKS) return [];
  return shown
    .slice(headline + 1, start)
    .filter((block) => block.text.length >= 40 && block.linked < 0.3 && /[.؟!…]["»”)]?$/.test(block.text));
}

/** Structured text holds markup or plain line breaks. */
function toMarkup(body: string): string {
  return /<\/?(?:p|br|div|h\d|li|strong|em|a)\b/i.test(body)
    ? body
    : body
        .split(/\r?\n+/)
        .map((line) => `<p>${line.replace(/</g, "&lt;")}</p>`)
        .join("");
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** Blocks at the beginning among which the headline is looked for. */
const HEADLINE_BLOCKS = 4;

/** Headline, byline, text. What stands over the headline is a kicker, and a heading with nothing under it leads to what was left out. */
function assemble(title: string | undefined, byline: string | null, blocks: readonly Block[]): string {
  const lastText = blocks.findLastIndex((block) => block.kind !== "heading");
  const headline = blocks.findIndex((block, index) => index < HEADLINE_BLOCKS && block.text === title);
  const lines = blocks.slice(headline + 1, lastText + 1).map((block) => block.text);
  return [title, byline !== null && !lines.includes(byline) ? byline : null, ...lines]
    .filter((line) => line)
    .join("\n");
}
