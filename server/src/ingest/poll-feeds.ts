import type { FeedState, Intake } from "../ports.ts";
import { type PollOptions, pollFeed } from "./poll-feed.ts";

export interface PollFeedsOptions extends PollOptions {
  /** Remembers a feed, after everything it had was kept. */
  readonly save: (state: FeedState) => Promise<void>;
  readonly signal?: AbortSignal;
}

/** Asks every feed whose time has come, one after the other, and yields what is new. A feed that fails is told of and the others go on. */
export async function* pollFeeds(states: readonly FeedState[], options: PollFeedsOptions): AsyncGenerator<Intake> {
  const now = options.clock.now();
  for (const state of states) {
    if (options.signal?.aborted === true) return;
    if (state.isGone || state.nextAt > now) continue;
    await options.save(yield* pollFeed(state, options));
  }
}

/** A feed that was never asked: it is due at once. */
export function openFeed(url: string): FeedState {
  return {
    url,
    title: null,
    etag: null,
    lastModified: null,
    checkedAt: null,
    nextAt: "",
    failures: 0,
    problem: null,
    isGone: false,
    taken: 0,
  };
}
