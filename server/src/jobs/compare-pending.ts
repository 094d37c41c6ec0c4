import type { Background, DocumentId, Id, Story } from "@isnad/core";
import { type Clock, type DocumentEntry, readPages, type Store, type StoredStory } from "../ports.ts";
import { HeldComparison } from "./hold-comparison.ts";
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
/** New documents compared in one go. */
const GROUP = 1500;
/** Articles held in one comparison, new ones and those around them, from which another is begun; they set the memory it takes. */
const MOST_HELD = 6000;
const DAY = 86_400_000;
/** Documents of stories kept in one step. */
const BATCH = 200;
/** Readings unpacked together: each takes half a megabyte. */
const READINGS = 20;
/** Of a list. */
const PAGE = 1000;

/**
 * Compares what waits to be compared, in groups of neighbouring days, each with what the archive holds around it: all articles of the days
 * next to it, and all of the stories these belong to. Only stories that a new article touches are told anew. Interrupted, the stories
 * that were kept stay, and the articles of the others go on waiting.
 */
export async function comparePending(
  options: CompareOptions,
): Promise<{ readonly documents: number; readonly stories: number }> {
  const { store, clock, by } = options;
  const learnt = options.background ?? openBackground(store);
  const { pending: waiting } = await store.status();
  let held: HeldComparison | null = null;
  let documents = 0;
  let stories = 0;
  try {
    while (options.signal?.aborted !== true) {
      // More than a group: what waits for a later one is left out of what stands around this one.
      const pending = await store.pending(MOST_HELD);
      const group = takeGroup(pending);
      if (group.length === 0) break;
      const later = new Set(pending.slice(group.length).map(({ id }) => id));
      const window = windowOf(group);
      const before = await listStories(store, window);
      held = await holdAround(store, await listAround(store, { group, later, window, before }), await learnt(), held);
      for (const { told, gone, compared } of tellChanged(held, before, group)) {
        await store.saveStories(told, gone, compared, { by, at: clock.now() });
        documents += compared.length;
        stories += told.length;
        options.onProgress?.(documents, Math.max(documents, waiting));
      }
    }
  } finally {
    held?.close();
  }
  return { documents, stories };
}

/** The oldest that wait, as long as they follow each other within the window: a gap in time begins another group. */
function takeGroup(pending: readonly DocumentEntry[]): readonly DocumentEntry[] {
  const waiting = pending.slice(0, GROUP);
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

interface Window {
  readonly from: string;
  readonly to: string;
}

/** First and last day of what must be looked at for a group. */
function windowOf(group: readonly DocumentEntry[]): Window {
  const days = group.map(dayOf).sort();
  return { from: shiftDay(days[0] as string, -WINDOW_DAYS), to: shiftDay(days.at(-1) as string, WINDOW_DAYS) };
}

interface Surroundings {
  readonly group: readonly DocumentEntry[];
  /** What waits for a later group: it comes then. */
  readonly later: ReadonlySet<DocumentId>;
  readonly window: Window;
  readonly before: readonly Story[];
}

/** The group, the articles of its days and of those next to them, and all of the stories these belong to. */
async function listAround(
  store: Store,
  { group, later, window, before }: Surroundings,
): Promise<readonly DocumentId[]> {
  const around = (await listIds(store, window)).filter((id) => !later.has(id));
  return [...new Set([...group.map(({ id }) => id), ...around, ...before.flatMap(({ documents }) => documents)])];
}

/** These in one comparison: that of the group before, unless it grew too large or words are weighed anew. */
async function holdAround(
  store: Store,
  all: readonly DocumentId[],
  background: Background | undefined,
  before: HeldComparison | null,
): Promise<HeldComparison> {
  const missing = all.filter((id) => before?.has(id) !== true);
  const isRoom = before !== null && before.size + missing.length <= MOST_HELD;
  const goesOn = isRoom && before.background === background;
  if (!goesOn) before?.close();
  const held = goesOn ? before : new HeldComparison(background);
  const wanted = goesOn ? missing : all;
  for (let at = 0; at < wanted.length; at += READINGS)
    for (const reading of await store.readings(wanted.slice(at, at + READINGS))) held.add(reading);
  return held;
}

/** What is kept in one step: whole changes, so that what is interrupted leaves no article in two stories. */
interface Told {
  readonly told: readonly StoredStory[];
  readonly gone: readonly Id[];
  readonly compared: readonly DocumentId[];
}

/** Tells what changed, some hundred articles at a time: what is told of thousands takes more memory than all else. */
function* tellChanged(
  held: HeldComparison,
  before: readonly Story[],
  group: readonly DocumentEntry[],
): Generator<Told> {
  let changes: StoryChanges[] = [];
  let size = 0;
  const tell = (): Told => ({
    told: changes.flatMap(({ stories }) => stories).map((story) => held.tell(story)),
    gone: changes.flatMap(({ gone }) => gone),
    compared: changes.flatMap(({ fresh }) => fresh),
  });
  for (const change of findChanges(held.stories(), before, new Set(group.map(({ id }) => id)))) {
    changes.push(change);
    size += change.fresh.length + change.stories.reduce((sum, { documents }) => sum + documents.length, 0);
    if (size < BATCH) continue;
    yield tell();
    changes = [];
    size = 0;
  }
  if (changes.length > 0) yield tell();
}

function shiftDay(day: string, by: number): string {
  return new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
}

async function listIds(store: Store, { from, to }: Window): Promise<DocumentId[]> {
  const ids: DocumentId[] = [];
  for await (const { id } of readPages((place) => store.list({ from, to, limit: PAGE, ...place }))) ids.push(id);
  return ids;
}

async function listStories(store: Store, { from, to }: Window): Promise<Story[]> {
  const stories: Story[] = [];
  const entries = readPages((place) => store.stories({ from, to, limit: PAGE, ...place }));
  for await (const { story } of entries) stories.push(story);
  return stories;
}

/** Stories that hang together by articles they share, before or now, with the new articles among these. */
export interface StoryChanges {
  readonly stories: readonly Story[];
  /** Ids of stories that are no more. */
  readonly gone: readonly Id[];
  readonly fresh: readonly DocumentId[];
}

/**
 * Stories to keep: those with a new article, and whatever shares articles with them, before or now, in pieces that have nothing to do
 * with each other. Others at the edge of the window were cut by it, and stay as they are.
 */
export function findChanges(
  now: readonly Story[],
  before: readonly Story[],
  fresh: ReadonlySet<DocumentId>,
): StoryChanges[] {
  const nowOf = new Map(now.flatMap((story) => story.documents.map((id) => [id, story] as const)));
  const beforeOf = new Map(before.flatMap((story) => story.documents.map((id) => [id, story] as const)));
  const seen = new Set<DocumentId>();
  const changes: StoryChanges[] = [];
  for (const first of fresh) {
    if (seen.has(first)) continue;
    const stories = new Set<Story>();
    const old = new Set<Story>();
    const among: DocumentId[] = [];
    const open = [first];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (fresh.has(id)) among.push(id);
      const [new_, old_] = [nowOf.get(id), beforeOf.get(id)];
      if (new_) stories.add(new_);
      if (old_) old.add(old_);
      for (const story of [new_, old_]) if (story) for (const member of story.documents) open.push(member);
    }
    const kept = new Set([...stories].map(({ id }) => id));
    const gone = [...old].map(({ id }) => id).filter((id) => !kept.has(id));
    changes.push({ stories: [...stories], gone, fresh: among });
  }
  return changes;
}
