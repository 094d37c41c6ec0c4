import { type Background, type Derivation, type DocumentId, type Id, openComparison, type Story } from "@isnad/core";
import type { Clock, DocumentEntry, Store, StoredStory } from "../ports.ts";
import { HeldReadings } from "./hold-readings.ts";
import { type ArchiveBackground, openBackground } from "./learn-archive.ts";

export interface CompareOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly by: string;
  /** Kept by who compares again and again. Default: learnt for this time. */
  readonly background?: ArchiveBackground;
  /** Documents compared so far, of all that waited when it began. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Days before and after in which an article may belong to one story with another: reports of one event come within two or three. */
const WINDOW_DAYS = 3;
/** New documents compared in one go; with those around them they set the memory it takes. */
const GROUP = 5000;
const DAY = 86_400_000;
/** Documents asked of the store together. */
const BATCH = 200;

/**
 * Compares what waits to be compared, in groups of neighbouring days, each with what the archive holds around it: all articles of the days
 * next to it, and all of the stories these belong to. Only stories that a new article touches are told anew. Interrupted, the groups
 * that were kept stay, and the others go on waiting.
 */
export async function comparePending(
  options: CompareOptions,
): Promise<{ readonly documents: number; readonly stories: number }> {
  const { store, clock, by } = options;
  const background = options.background ?? openBackground(store);
  let documents = 0;
  let stories = 0;
  while (options.signal?.aborted !== true) {
    const group = await nextGroup(store);
    if (group.length === 0) break;
    const { pending } = await store.status();
    const told = await compareGroup(store, group, await background());
    const compared = group.map(({ id }) => id);
    await store.saveStories(told.stories, told.gone, compared, { by, at: clock.now() });
    documents += group.length;
    stories += told.stories.length;
    options.onProgress?.(documents, documents + pending - group.length);
  }
  return { documents, stories };
}

/** The oldest that wait, as long as they follow each other within the window: a gap in time begins another group. */
async function nextGroup(store: Store): Promise<readonly DocumentEntry[]> {
  const waiting = await store.pending(GROUP);
  const gap = waiting.findIndex((entry, index) => {
    const before = waiting[index - 1];
    return before !== undefined && isApart(dayOf(before), dayOf(entry));
  });
  return gap < 0 ? waiting : waiting.slice(0, gap);
}

function isApart(earlier: string, later: string): boolean {
  return Date.parse(later) - Date.parse(earlier) > 2 * WINDOW_DAYS * DAY;
}

/** Day of publication, else of arrival. */
function dayOf(entry: DocumentEntry): string {
  return (entry.published ?? entry.takenInAt).slice(0, 10);
}

interface Told {
  readonly stories: readonly StoredStory[];
  readonly gone: readonly Id[];
}

async function compareGroup(
  store: Store,
  group: readonly DocumentEntry[],
  background: Background | undefined,
): Promise<Told> {
  const days = group.map(dayOf).sort();
  const from = shiftDay(days[0] as string, -WINDOW_DAYS);
  const to = shiftDay(days.at(-1) as string, WINDOW_DAYS);
  // What waits for a later group comes then.
  const later = new Set((await store.pending(GROUP * 2)).map(({ id }) => id));
  const around = (await listIds(store, from, to)).filter((id) => !later.has(id));
  const before = await listStories(store, from, to);
  const members = [...before.values()].flatMap(({ documents }) => documents);
  const all = [...new Set([...group.map(({ id }) => id), ...around, ...members])];
  const held = new HeldReadings();
  const comparison = openComparison({ recall: (id) => held.recall(id), ...(background && { background }) });
  const derivations = new Map<DocumentId, Derivation>();
  const now = new Map<Id, Story>();
  for (let at = 0; at < all.length; at += BATCH)
    for (const reading of await store.readings(all.slice(at, at + BATCH))) {
      held.add(reading);
      const change = comparison.add(reading);
      for (const derivation of change.derivations) derivations.set(derivation.copy, derivation);
      for (const id of change.withdrawn) derivations.delete(id);
      for (const id of change.ended) now.delete(id);
      for (const story of change.stories) now.set(story.id, story);
    }
  const changed = findChanged([...now.values()], [...before.values()], new Set(group.map(({ id }) => id)));
  const stories = changed.stories.map((story) => ({
    story,
    ...comparison.tell(story.id),
    derivations: story.documents.flatMap((id) => derivations.get(id) ?? []),
  }));
  return { stories, gone: changed.gone };
}

function shiftDay(day: string, by: number): string {
  return new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
}

async function listIds(store: Store, from: string, to: string): Promise<DocumentId[]> {
  const ids: DocumentId[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await store.list({ from, to, limit: 1000, ...(after !== undefined && { after }) });
    ids.push(...page.items.map(({ id }) => id));
    after = page.next;
  }
  return ids;
}

async function listStories(store: Store, from: string, to: string): Promise<Map<Id, Story>> {
  const stories = new Map<Id, Story>();
  for (let after: string | null | undefined; after !== null; ) {
    const page = await store.stories({ from, to, limit: 1000, ...(after !== undefined && { after }) });
    for (const { story } of page.items) stories.set(story.id, story);
    after = page.next;
  }
  return stories;
}

/**
 * Stories to keep: those with a new article, and whatever shares articles with them, before or now. Others at the edge of the window
 * were cut by it, and stay as they are.
 */
export function findChanged(
  now: readonly Story[],
  before: readonly Story[],
  fresh: ReadonlySet<DocumentId>,
): { readonly stories: readonly Story[]; readonly gone: readonly Id[] } {
  const nowOf = new Map(now.flatMap((story) => story.documents.map((id) => [id, story] as const)));
  const beforeOf = new Map(before.flatMap((story) => story.documents.map((id) => [id, story] as const)));
  const stories = new Set<Story>();
  const old = new Set<Story>();
  const open = [...fresh];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const [new_, old_] = [nowOf.get(id), beforeOf.get(id)];
    if (new_ && !stories.has(new_)) {
      stories.add(new_);
      open.push(...new_.documents);
    }
    if (old_ && !old.has(old_)) {
      old.add(old_);
      open.push(...old_.documents);
    }
  }
  const kept = new Set([...stories].map(({ id }) => id));
  return {
    stories: now.filter((story) => stories.has(story)),
    gone: [...old].map(({ id }) => id).filter((id) => !kept.has(id)),
  };
}
