import type { Clock, DocumentSource, FeedState, Store, Timer } from "../ports.ts";
import { comparePending } from "./compare-pending.ts";
import { type ArchiveReader, type IngestOutcome, ingestDocuments } from "./ingest-documents.ts";
import { openBackground } from "./learn-archive.ts";
import { readAnew } from "./read-anew.ts";

export interface WatchOptions {
  readonly store: Store;
  readonly reader: ArchiveReader;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly by: string;
  /** The feeds to watch, as the archive remembers them or as they begin. */
  readonly feeds: () => Promise<readonly FeedState[]>;
  /** What the feeds that are due have that is new; a feed is remembered once what it had is kept. */
  readonly poll: (feeds: readonly FeedState[]) => DocumentSource;
  readonly onOutcome: (outcome: IngestOutcome) => void;
  /** After every round: what is going on, for a person. */
  readonly onRound: (feeds: readonly FeedState[], wait: number) => void;
  /** Ends the watch at the next rest. */
  readonly signal: AbortSignal;
  /** Rounds; forever when undefined. */
  readonly rounds?: number;
}

/** Milliseconds between two looks at what is due, at least and at most. */
const SHORTEST_REST = 1000;
const LONGEST_REST = 60_000;

/**
 * Watches feeds: takes in what is new, compares it, rests until the next feed is due, and so on. Every article is kept before the
 * next is asked for, so that a kill costs at most the question at hand.
 */
export async function watchArchive(options: WatchOptions): Promise<void> {
  const { store, reader, clock, timer, by, signal } = options;
  const work = { store, reader, clock, by };
  const background = openBackground(store);
  const rounds = options.rounds ?? Number.POSITIVE_INFINITY;
  for (let round = 1; !signal.aborted && round <= rounds; round++) {
    const source = options.poll(await options.feeds());
    for await (const outcome of ingestDocuments(source, { ...work, batch: 1 })) options.onOutcome(outcome);
    await readAnew({ ...work, signal });
    await comparePending({ ...work, background, signal });
    const feeds = await options.feeds();
    const wait = restFor(feeds, clock.now());
    options.onRound(feeds, wait);
    if (!signal.aborted && round < rounds) await timer.sleep(wait, signal);
  }
}

/** Until the first feed is due. */
function restFor(feeds: readonly FeedState[], now: string): number {
  const due = feeds.filter(({ isGone }) => !isGone).map(({ nextAt }) => Date.parse(nextAt) - Date.parse(now));
  return Math.max(SHORTEST_REST, Math.min(LONGEST_REST, ...due));
}
