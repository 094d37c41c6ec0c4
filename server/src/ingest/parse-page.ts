import { parseHTML } from "linkedom";

/** The few members of the DOM used here. The server has no DOM library among its types, and needs no more than this. */
export interface PageNode {
  readonly nodeType: number;
  readonly childNodes: ArrayLike<PageNode>;
  readonly textContent: string | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly children: ArrayLike<PageElement>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>;
  remove(): void;
}

export interface PageDocument {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>;
}

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** Parses a page. A fragment gets the document around it that linkedom, unlike a browser, does not supply. */
export function parsePage(html: string): PageDocument {
  const source = html.replace(/^\uFEFF/, "");
  const whole = /<body[\s>]/i.test(source) ? source : wrap(source);
  return parseHTML(whole).document as unknown as PageDocument;
}

function wrap(source: string): string {
  const inner = source.replace(/<!doctype[^>]*>|<\/?html[^>]*>/gi, "");
  const head = /<head[\s>][\s\S]*?<\/head>/i.exec(inner);
  const body = head ? inner.replace(head[0], "") : inner;
  return `<!doctype html><html>${head?.[0] ?? "<head></head>"}<body>${body}</body></html>`;
}
