import { type Account, type AccountKind, type AccountStatus, foldForSearch } from "@isnad/core";
import type { Way } from "./collect-ways.ts";
import { coverSentences } from "./find-context.ts";
import type { Dossier } from "./index-dossier.ts";
import { DAY, readInterval } from "./read-interval.ts";

/** What a reader asked for; null asks nothing. */
export interface Filter {
  readonly words: string | null;
  /** Keys of stops, as `collectWays` gives them. */
  readonly speaker: string | null;
  readonly place: string | null;
  readonly outlet: string | null;
  readonly kind: AccountKind | null;
  readonly status: AccountStatus | null;
  /** Days of publication, both included (`2024-11-30`). */
  readonly from: string | null;
  readonly to: string | null;
}

export const NO_FILTER: Filter = {
  words: null,
  speaker: null,
  place: null,
  outlet: null,
  kind: null,
  status: null,
  from: null,
  to: null,
};

export function isFiltering(filter: Filter): boolean {
  return Object.values(filter).some((asked) => asked !== null);
}

/** The ways that answer every part of the filter. Words match folded: hamza seats, marks and digits do not hide anything. */
export function filterWays(dossier: Dossier, ways: readonly Way[], filter: Filter): readonly Way[] {
  if (!isFiltering(filter)) return ways;
  const words = filter.words === null ? [] : foldForSearch(filter.words).split(" ").filter(Boolean);
  const from = filter.from === null ? null : (readInterval(filter.from)?.start ?? null);
  const until = filter.to === null ? null : (readInterval(filter.to)?.end ?? null);
  return ways.filter(
    (way) =>
      (filter.kind === null || way.account.kind === filter.kind) &&
      (filter.status === null || way.account.status === filter.status) &&
      (filter.outlet === null || way.outlet === filter.outlet) &&
      (filter.place === null || way.place?.key === filter.place) &&
      (filter.speaker === null || [way.origin, ...way.relays].some((stop) => stop?.key === filter.speaker)) &&
      (from === null || (way.told !== null && way.told.start >= from)) &&
      (until === null || (way.told !== null && way.told.start < until)) &&
      words.every((word) => haystackOf(dossier, way).includes(word)),
  );
}

/** The accounts that some ways belong to, in their order. */
export function accountsOf(ways: readonly Way[]): readonly Account[] {
  return [...new Set(ways.map((way) => way.account))];
}

const haystacks = new WeakMap<Way, string>();

/** Folded once: the sentence around the claim, the question, and every name on the way in both languages. */
function haystackOf(dossier: Dossier, way: Way): string {
  const known = haystacks.get(way);
  if (known !== undefined) return known;
  const reading = dossier.readings.get(way.document);
  const around = reading ? coverSentences(reading, way.claim.span) : way.claim.span;
  const sentence = reading?.document.text.slice(around.start, around.end) ?? "";
  const stops = [way.origin, way.place, ...way.relays].flatMap((stop) => {
    const name = stop?.entity ? dossier.data.names?.[stop.entity] : undefined;
    return stop ? [stop.name, name?.ar ?? "", name?.en ?? ""] : [];
  });
  const { question } = way.account;
  const haystack = foldForSearch([sentence, question.ar, question.en, way.outlet, ...stops].join(" "));
  haystacks.set(way, haystack);
  return haystack;
}

/** What can be chosen for each part of the filter, the most told first. */
export function listChoices<T>(ways: readonly Way[], keysOf: (way: Way) => readonly T[]): readonly T[] {
  const counts = new Map<T, number>();
  for (const way of ways) for (const key of keysOf(way)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}

/** The last day that a stretch reaches, as a day (`2024-11-30`). */
export function dayOf(at: number): string {
  return new Date(Math.floor(at / DAY) * DAY).toISOString().slice(0, 10);
}
