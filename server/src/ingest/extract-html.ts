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

/** Elements and levels above which Readability is not tried. Real pages have 5,000 and 60; at 1,000 levels it takes 10 s, at 5,000 minutes. */
const MAX_ELEMENTS = 20_000;
const MAX_DEPTH = 250;
/** Letters from which a page's text is taken for an article; short news have 150. Readability's own default, 500, makes it loosen up too early. */
const MIN_LETTERS = 140;
/** Found text shorter than this share of the structured data's is a teaser. */
const TEASER_SHARE = 0.5;
/** Found text shorter than this share of all sentences on the page is one part of many (an entry of a live page). */
const PART_SHARE = 1 / 3;

const FROM_STRUCTURE = {
  code: "text-from-structured-data",
  message: "the page shows little of its article; the text is from its structured data",
} as const;
const WHOLE_PAGE = {
  code: "whole-page-taken",
  message: "no article stands out in this page; all its text was taken",
} as const;

/**
 * The article in a page, or null. Readability finds the element, our own walk takes its text block by block. What it misses is made up
 * for: pages that carry their text in JSON-LD alone, pages of many equal parts, and boxes inside the article that lead elsewhere (اقرأ أيضا).
 */
export async function extractHtml(html: string): Promise<Extracted | null> {
  const { parsePage, collectBlocks, dropLinkBlocks, removeFurniture, readJsonLd, readPageMetadata } =
    await loadParser();
  const page = parsePage(html);
  const structured = readJsonLd(page);
  const metadata = readPageMetadata(page, structured);
  removeFurniture(page);
  const shown = collectBlocks(page.body);
  const body = structured?.body === undefined ? [] : collectBlocks(parsePage(toMarkup(structured.body)).body);

  const found = await findArticle(page);
  const blocks = found.element ? dropLinkBlocks(collectBlocks(found.element)) : [];
  const whole = dropLinkBlocks(shown);
  const isPart = lengthOf(blocks) < lengthOf(whole.filter(isSentence)) * PART_SHARE;
  const best = isPart || blocks.length === 0 ? whole : blocks;
  if (lengthOf(best) < lengthOf(body) * TEASER_SHARE) {
    return { text: assemble(metadata.title, null, body), metadata, notes: [FROM_STRUCTURE] };
  }
  if (best.length === 0) return null;
  if (best === whole) return { text: assemble(metadata.title, null, whole), metadata, notes: [WHOLE_PAGE] };
  const byline = findByline([found.byline, structured?.author], shown);
  const standfirst = findStandfirst(shown, metadata.title, blocks);
  return { text: assemble(metadata.title, byline, [...standfirst, ...blocks]), metadata, notes: [] };
}

/** Loaded when the first page comes: 160 ms that plain text need not wait for. */
async function loadParser() {
  const modules = await Promise.all([
    import("./parse-page.ts"),
    import("./collect-blocks.ts"),
    import("./remove-furniture.ts"),
    import("./read-json-ld.ts"),
    import("./read-page-metadata.ts"),
  ]);
  return { ...modules[0], ...modules[1], ...modules[2], ...modules[3], ...modules[4] };
}

interface Found {
  readonly element: PageElement | null;
  readonly byline: string | null;
}

async function findArticle(page: PageDocument): Promise<Found> {
  const { Readability } = await import("@mozilla/readability");
  const marked = { element: page.querySelector("article") ?? page.querySelector("main"), byline: null };
  const { elements, depth } = measurePage(page.body);
  if (elements > MAX_ELEMENTS || depth > MAX_DEPTH) return marked;
  try {
    const serializer = (node: unknown): PageElement => node as PageElement;
    const article = new Readability<PageElement>(page as never, { charThreshold: MIN_LETTERS, serializer }).parse();
    return { element: article?.content ?? null, byline: article?.byline?.trim() || null };
  } catch {
    return marked;
  }
}

function measurePage(body: PageElement): { elements: number; depth: number } {
  let elements = 0;
  let depth = 0;
  const stack: (readonly [PageElement, number])[] = [[body, 1]];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [element, level] = top;
    elements++;
    depth = Math.max(depth, level);
    for (const child of Array.from(element.children)) stack.push([child, level + 1]);
  }
  return { elements, depth };
}

/** Who signed it, as far as the page shows it: an agency named there is evidence of where the text comes from. */
function findByline(candidates: readonly (string | null | undefined)[], shown: readonly Block[]): string | null {
  const visible = shown.map((block) => block.text).join("\n");
  return candidates.find((line) => line && line.length < 100 && visible.includes(line)) ?? null;
}

function isSentence(block: Block): boolean {
  return block.text.length >= 40 && block.linked < 0.3 && /[.؟!…]["»”)]?$/.test(block.text);
}

/** Blocks between headline and text that may be looked at; more, and the text does not belong to that headline. */
const STANDFIRST_BLOCKS = 12;

/** What a page shows between its headline and the text that was found: whole sentences, not dates, counters or captions. */
function findStandfirst(shown: readonly Block[], title: string | undefined, blocks: readonly Block[]): Block[] {
  const headline = shown.findIndex((block) => block.text === title);
  const start = shown.findIndex((block, index) => index > headline && block.text === blocks[0]?.text);
  if (headline < 0 || start < 0 || start - headline > STANDFIRST_BLOCKS) return [];
  return shown.slice(headline + 1, start).filter(isSentence);
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
