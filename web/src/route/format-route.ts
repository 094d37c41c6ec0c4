import { MARK_KINDS } from "../records/collect-marks.ts";
import type { Filter } from "../records/filter-ways.ts";
import { FIRST_STATE, HIDDEN_AT_FIRST, type PageState, type Pointed, type Route } from "./parse-route.ts";

/** Writes an address that `parseRoute` reads back. What is as at first is left out, so that addresses stay short. */
export function formatRoute(state: PageState): string {
  const params = new URLSearchParams();
  if (state.story !== null) params.set("story", state.story);
  if (state.tongue.lang !== FIRST_STATE.tongue.lang) params.set("lang", state.tongue.lang);
  if (state.tongue.digits !== FIRST_STATE.tongue.digits) params.set("digits", state.tongue.digits);
  const hidden = MARK_KINDS.filter((kind) => state.hidden.includes(kind));
  if (hidden.join() !== MARK_KINDS.filter((kind) => HIDDEN_AT_FIRST.includes(kind)).join())
    params.set("hide", hidden.join("."));
  for (const [name, asked] of queryFilter(state.filter)) if (asked !== null) params.set(name, asked);
  if (state.lit !== null) params.set("lit", state.lit);
  if (state.asOf !== null) params.set("asof", new Date(state.asOf).toISOString().slice(0, 16));
  if (state.by !== FIRST_STATE.by) params.set("by", state.by);
  const query = params.toString();
  return `#/${formatPath(state.route)}${query ? `?${query}` : ""}`;
}

function queryFilter(filter: Filter): readonly (readonly [string, string | null])[] {
  const { words, speaker, place, outlet, kind, status, from, to } = filter;
  return [
    ["q", words],
    ["who", speaker],
    ["where", place],
    ["outlet", outlet],
    ["kind", kind],
    ["status", status],
    ["from", from],
    ["to", to],
  ];
}

function formatPath(route: Route): string {
  if (route.view === "account") return `account/${encodeURIComponent(route.id)}`;
  if (route.view === "pair") return `pair/${encodeURIComponent(route.left)}/${encodeURIComponent(route.right)}`;
  if (route.view === "article") return `article/${encodeURIComponent(route.document)}${formatPointed(route.at)}`;
  return route.view === "front" ? "" : route.view;
}

function formatPointed(at: Pointed | null): string {
  if (at === null) return "";
  return "mark" in at ? `/mark/${encodeURIComponent(at.mark)}` : `/${at.start}-${at.end}`;
}
