import { ELEMENT_NODE, type PageElement, type PageNode, TEXT_NODE } from "./parse-page.ts";

/** A run of text that a page shows as a paragraph of its own. */
export interface Block {
  readonly kind: "paragraph" | "heading" | "item";
  /** White space collapsed, trimmed, never empty. */
  readonly text: string;
  /** Share of its letters that stand in links, 0..1. */
  readonly linked: number;
}

const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead title tr ul".split(
    " ",
  ),
);
/** Nothing in these is text of the page, or none that a reader of it sees. */
const SKIPPED = new Set(
  "audio button canvas embed head iframe input math noscript object option script select style svg template textarea video".split(
    " ",
  ),
);

interface Frame {
  readonly node: PageNode;
  readonly leaving: boolean;
}

/**
 * The text of an element, block by block: paragraphs, headings, list items and table cells apart from each other, as a page shows them.
 * `textContent` would glue them together. Walks with its own stack, because pages nest deeper than calls may.
 */
export function collectBlocks(root: PageElement): Block[] {
  const gathered = new BlockGatherer();
  const stack: Frame[] = [{ node: root, leaving: false }];
  for (let frame = stack.pop(); frame; frame = stack.pop()) {
    const { node, leaving } = frame;
    if (node.nodeType === TEXT_NODE) gathered.add(node.textContent ?? "");
    if (node.nodeType !== ELEMENT_NODE) continue;
    const element = node as PageElement;
    if (leaving) gathered.leave(element.localName);
    else if (!isHidden(element)) {
      gathered.enter(element.localName);
      stack.push({ node, leaving: true });
      const children = element.childNodes;
      for (let index = children.length - 1; index >= 0; index--)
        stack.push({ node: children[index] as PageNode, leaving: false });
    }
  }
  return gathered.finish();
}

function isHidden(element: PageElement): boolean {
  if (SKIPPED.has(element.localName) || element.hasAttribute("hidden")) return true;
  return /display\s*:\s*none/i.test(element.getAttribute("style") ?? "");
}

class BlockGatherer {
  readonly #blocks: Block[] = [];
  #text = "";
  #linked = 0;
  #links = 0;
  #preformatted = 0;
  #kind: Block["kind"] = "paragraph";

  add(text: string): void {
    const lines = this.#preformatted > 0 ? text.split("\n") : [text];
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.#flush();
      this.#append(line);
    }
  }

  enter(name: string): void {
    if (name === "a") this.#links++;
    if (name === "q") this.#text += "“";
    if (name === "pre") this.#preformatted++;
    if (name === "br" || BLOCKS.has(name)) this.#flush();
    if (/^h[1-6]$/.test(name)) this.#kind = "heading";
    else if (name === "li" || name === "dd" || name === "dt") this.#kind = "item";
    else if (name === "p" && this.#kind === "heading") this.#kind = "paragraph";
  }

  leave(name: string): void {
    if (name === "a") this.#links--;
    if (name === "q") this.#text += "”";
    if (name === "pre") this.#preformatted--;
    if (!BLOCKS.has(name)) return;
    this.#flush();
    if (/^(?:h[1-6]|li|dd|dt)$/.test(name)) this.#kind = "paragraph";
  }

  finish(): Block[] {
    this.#flush();
    return this.#blocks;
  }

  #append(text: string): void {
    this.#text += text;
    if (this.#links > 0) this.#linked += countLetters(text);
  }

  #flush(): void {
    const text = this.#text.replace(/[\s\u00A0]+/g, " ").trim();
    const letters = countLetters(text);
    if (text)
      this.#blocks.push({ kind: this.#kind, text, linked: letters === 0 ? 0 : Math.min(1, this.#linked / letters) });
    this.#text = "";
    this.#linked = 0;
  }
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
