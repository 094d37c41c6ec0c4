import { MARK_KINDS, type MarkKind } from "../records/collect-marks.ts";
import { DIGITS, PAGE_LANGUAGES, type Tongue } from "../words/tongue.ts";
import { VIEWS, type View } from "../words/words.ts";

/** What in an article is pointed at. */
export type Pointed = { readonly start: number; readonly end: number } | { readonly mark: string };

/** What the page shows. */
export type Route =
  | { readonly view: View }
  | { readonly view: "account"; readonly id: string }
  | { readonly view: "article"; readonly document: string; readonly at: Pointed | null };

/** The whole state of the page, as its address tells it. */
export interface PageState {
  readonly route: Route;
  readonly tongue: Tongue;
  /** The story that is open; null = the first. */
  readonly story: string | null;
  /** Marks that are not drawn in the reader. */
  readonly hidden: readonly MarkKind[];
}

/** Marks that a fresh page does not draw: actors and events are many, and everything they say is in the other marks' panels. */
export const HIDDEN_AT_FIRST: readonly MarkKind[] = ["actor", "claim"];

export const FIRST_STATE: PageState = {
  route: { view: "front" },
  tongue: { lang: "ar", digits: "latn" },
  story: null,
  hidden: HIDDEN_AT_FIRST,
};

/** Reads an address (`#/account/x?lang=en`). Whatever it does not understand becomes the default. */
export function parseRoute(hash: string): PageState {
  const [path = "", query = ""] = split(hash.replace(/^#/, ""), "?");
  const params = new URLSearchParams(query);
  const lang = PAGE_LANGUAGES.find((l) => l === params.get("lang")) ?? FIRST_STATE.tongue.lang;
  const digits = DIGITS.find((d) => d === params.get("digits")) ?? FIRST_STATE.tongue.digits;
  const hide = params.get("hide");
  return {
    route: parsePath(path.split("/").filter(Boolean).map(decode)),
    tongue: { lang, digits },
    story: params.get("story"),
    hidden: hide === null ? HIDDEN_AT_FIRST : MARK_KINDS.filter((kind) => hide.split(".").includes(kind)),
  };
}

function parsePath(parts: readonly string[]): Route {
  const [view, id, ...rest] = parts;
  if (view === "account" && id) return { view, id };
  if (view === "article" && id) return { view, document: id, at: parsePointed(rest) };
  return { view: VIEWS.find((known) => known === view) ?? "front" };
}

function parsePointed(parts: readonly string[]): Pointed | null {
  const [first, second] = parts;
  if (first === "mark" && second) return { mark: second };
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(first ?? "");
  if (!match) return null;
  const [start, end] = [Number(match[1]), Number(match[2])];
  return start <= end ? { start, end } : null;
}

function split(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ""] : [text.slice(0, index), text.slice(index + 1)];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
