import { readFile } from "node:fs/promises";
import { PoliteFetcher } from "../ingest/fetch-politely.ts";
import { openNetwork } from "../ingest/open-network.ts";
import { parseFeedList } from "../ingest/parse-feed-list.ts";
import { openFeed, pollFeeds } from "../ingest/poll-feeds.ts";
import { watchArchive } from "../jobs/watch-archive.ts";
import type { FeedState, Host, Store } from "../ports.ts";
import { tell } from "./close-run.ts";
import { EXIT, type ExitCode, UsageError } from "./exit-codes.ts";
import { formatCount } from "./format-count.ts";
import { keepHeapSmall } from "./keep-heap-small.ts";
import { type ArchiveArguments, makeArchiveReader, openArchive } from "./open-archive.ts";
import { rest } from "./rest.ts";
import { RunTracker } from "./track-run.ts";

export interface WatchArguments extends ArchiveArguments {
  /** Addresses of feeds, or files that list them. */
  readonly lists: readonly string[];
  /** Minutes between two questions to a feed. */
  readonly interval: number;
  /** Seconds between two questions to a host. */
  readonly delay: number;
  readonly allowPrivate: readonly string[];
  readonly userAgent: string | undefined;
  /** Bytes. */
  readonly maxBytes: number;
  /** Ask every feed that is due, and end. */
  readonly once: boolean;
}

const BY = "isnad watch";
/** Milliseconds for one answer. */
const TIMEOUT = 30_000;

/** `isnad watch`: feeds into the archive, until it is interrupted. */
export async function runWatch(args: WatchArguments, host: Host): Promise<ExitCode> {
  keepHeapSmall();
  const urls = await readLists(args.lists);
  const { store, name } = await openArchive(args, host, BY, false);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once("SIGINT", onSignal);
  const tracker = new RunTracker(host.clock, true);
  try {
    await tell(host, `watching ${formatCount(urls.length, "feed")} into ${name}; Ctrl-C ends it`);
    const feeds = () => loadFeeds(store, urls);
    const { clock } = host;
    await watchArchive({
      store,
      reader: makeArchiveReader(),
      clock,
      timer: { sleep: rest },
      by: BY,
      feeds,
      poll: makePoll(args, host, store, stop.signal),
      onOutcome: (outcome) => {
        if ("failure" in outcome)
          void tell(host, `${clock.now()}  ${outcome.failure.source}: ${outcome.failure.message}`);
        else if ("note" in outcome) void tell(host, `${clock.now()}  ${outcome.note.source}: ${outcome.note.message}`);
        else {
          if (outcome.reading) tracker.add({ reading: outcome.reading, notes: outcome.notes });
          void tell(
            host,
            `${clock.now()}  ${outcome.receipt.outcome === "new" ? "+" : "="} ${outcome.reading?.document.title ?? outcome.source}`,
          );
        }
      },
      onRound: (states) => void tell(host, describeFeeds(states, tracker.articles)),
      signal: stop.signal,
      ...(args.once && { rounds: 1 }),
    });
    return EXIT.ok;
  } finally {
    process.off("SIGINT", onSignal);
    await store.close();
  }
}

function makePoll(args: WatchArguments, { clock, version }: Host, store: Store, signal: AbortSignal) {
  const fetcher = new PoliteFetcher({
    network: openNetwork({ allowPrivate: args.allowPrivate, timeout: TIMEOUT }),
    clock,
    timer: { sleep: rest },
    userAgent: args.userAgent ?? `isnad/${version}`,
    hostDelay: args.delay * 1000,
    maxBytes: args.maxBytes,
  });
  return (states: readonly FeedState[]) =>
    pollFeeds(states, {
      fetcher,
      clock,
      interval: args.interval * 60_000,
      isKnown: async (mark) => (await store.knownMarks([mark])).has(mark),
      save: (state) => store.saveFeed(state),
      signal,
    });
}

/** Addresses as they are; anything else is a file that lists them. */
async function readLists(lists: readonly string[]): Promise<readonly string[]> {
  const urls: string[] = [];
  for (const name of lists) {
    if (/^https?:\/\//i.test(name)) {
      urls.push(name);
      continue;
    }
    const text = await readFile(name, "utf8").catch(() => null);
    if (text === null) throw new UsageError(`cannot read the list of feeds ${name}`);
    const found = parseFeedList(text);
    if (found === null) throw new UsageError(`${name} is no OPML that can be understood`);
    const wrong = found.find((url) => !/^https?:\/\//i.test(url));
    if (wrong !== undefined) throw new UsageError(`${name}: not the address of a feed: ${wrong.slice(0, 100)}`);
    urls.push(...found);
  }
  if (urls.length === 0) throw new UsageError("no feed in what was named");
  return [...new Set(urls)];
}

async function loadFeeds(store: Store, urls: readonly string[]): Promise<readonly FeedState[]> {
  const known = new Map((await store.feeds()).map((state) => [state.url, state]));
  return urls.map((url) => known.get(url) ?? openFeed(url));
}

/** The state of every feed, those with a problem first. */
function describeFeeds(states: readonly FeedState[], articles: number): string {
  const order = [...states].sort((left, right) => right.failures - left.failures);
  const lines = order.map(({ url, title, taken, problem, nextAt, isGone }) => {
    const next = isGone ? "gone, not asked again" : `next ${nextAt.slice(11, 16)}`;
    return `  ${problem === null ? "ok " : "!! "} ${title ?? url}  ${formatCount(taken, "article")}  ${next}${problem === null ? "" : `  ${problem}`}`;
  });
  return [`${formatCount(articles, "article")} taken in since the start`, ...lines].join("\n");
}
