import { MARK_KINDS, type MarkKind } from "../records/collect-marks.ts";
import { type Filter, NO_FILTER } from "../records/filter-ways.ts";
import { STATUS_ORDER } from "../records/order-statuses.ts";
import { TIMES, type TimeKind } from "../records/read-interval.ts";
import { DIGITS, PAGE_LANGUAGES, type Tongue } from "../words/tongue.ts";
import { KINDS, VIEWS, type View } from "../words/words.ts";

/** What in an article is pointed at. */
export type Pointed = { readonly start: number; readonly end: number } | { readonly mark: string };

/** What the page shows. */
export type Route =
  | { readonly view: View }
  | { readonly view: "account"; readonly id: string }
  | { readonly view: "article"; readonly document: string; readonly at: Pointed | null }
  /** Two articles side by side. */
  | { readonly view: "pair"; readonly left: string; readonly right: string };

/** The whole state of the page, as its address tells it. */
export interface PageState {
  readonly route: Route;
  readonly tongue: Tongue;
  /** The story that is open; null = the first. */
  readonly story: string | null;
  /** Marks that are not drawn in the reader. */
  readonly hidden: readonly MarkKind[];
  readonly filter: Filter;
  /** What is lit in the chain graph: `node:KEY`, `account:ID` or `claim:ID`. */
  readonly lit: string | null;
  /** The moment up to which the map shows claims, milliseconds since 1970; null = all. */
  readonly asOf: number | null;
  readonly by: TimeKind;
}

/** Marks that a fresh page does not draw: actors and events are many, and everything they say is in the other marks' panels. */
export const HIDDEN_AT_FIRST: readonly MarkKind[] = ["actor", "claim"];

export const FIRST_STATE: PageState = {
  route: { view: "front" },
  tongue: { lang: "ar", digits: "latn" },
  story: null,
  hidden: HIDDEN_AT_FIRST,
  filter: NO_FILTER,
  lit: null,
  asOf: null,
  by: "told",
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
    filter: parseFilter(params),
    lit: params.get("lit"),
    asOf: parseMoment(params.get("asof")),
    by: TIMES.find((by) => by === params.get("by")) ?? FIRST_STATE.by,
  };
}

function parseFilter(params: URLSearchParams): Filter {
  const day = (name: string) => /^\d{4}-\d{2}-\d{2}$/.exec(params.get(name) ?? "")?.[0] ?? null;
  return {
    words: params.get("q") || null,
    speaker: params.get("who") || null,
    place: params.get("where") || null,
    outlet: params.get("outlet") || null,
    kind: KINDS.find((kind) => kind === params.get("kind")) ?? null,
    status: STATUS_ORDER.find((status) => status === params.get("status")) ?? null,
    from: day("from"),
    to: day("to"),
  };
}

/** `2024-11-30T18:40` in UTC. */
function parseMoment(text: string | null): number | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null;
  const at = Date.parse(`${text}Z`);
  return Number.isNaN(at) ? null : at;
}

function parsePath(parts: readonly string[]): Route {
  const [view, id, ...rest] = parts;
  if (view === "account" && id) return { view, id };
  if (view === "pair" && id && rest[0]) return { view, left: id, right: rest[0] };
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
