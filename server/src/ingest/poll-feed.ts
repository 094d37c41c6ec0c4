import { hash } from "node:crypto";
import type { Clock, FeedState, Intake, IntakeFailure } from "../ports.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { extractFragment } from "./extract-fragment.ts";
import type { Fetched, PoliteFetcher } from "./fetch-politely.ts";
import { type KnowsMark, makeIntake } from "./make-intake.ts";
import { type FeedItem, type ParsedFeed, parseFeed } from "./parse-feed.ts";
import { addTime, charsetOf, makeOriginal, readPage } from "./read-page.ts";

export interface PollOptions {
  readonly fetcher: PoliteFetcher;
  readonly clock: Clock;
  readonly isKnown: KnowsMark;
  /** Milliseconds between two questions to a feed that answers. */
  readonly interval: number;
}

type Body = Extract<Fetched, { bytes: Uint8Array }>;

/** Letters from which what a feed carries is the article, and no teaser of it: then its page is not asked for. */
const WHOLE_LETTERS = 600;
/** Entries of one answer that are looked at; feeds have 10 to 100. */
const MOST_ITEMS = 1000;
const LONGEST_PAUSE = 86_400_000;

/**
 * Asks a feed once: yields what is new in it, article by article, and returns what to remember. What was yielded must be kept before
 * the next is asked for: the feed is remembered as read only when all of it is.
 */
export async function* pollFeed(state: FeedState, options: PollOptions): AsyncGenerator<Intake, FeedState> {
  const asked = { etag: state.etag, lastModified: state.lastModified, robots: false };
  const fetched = await options.fetcher.fetch(state.url, asked);
  if ("unchanged" in fetched) return rest(state, options, {});
  if ("held" in fetched) return { ...state, nextAt: after(options.clock.now(), fetched.held * 1000) };
  if ("problem" in fetched) return yield* failed(state, options, fetched);
  const { text } = await decodeBytes(fetched.bytes, charsetOf(fetched));
  const feed = parseFeed(text);
  if (feed === null) {
    const problem = fetched.cut ?? "neither RSS nor Atom nor a JSON feed";
    return yield* failed(state, options, { problem, status: 200, wait: null });
  }
  if (feed.repaired || fetched.cut !== null)
    yield { note: { source: state.url, code: "feed-cut", message: fetched.cut ?? "the feed is not whole" } };
  let taken = state.taken;
  let missed = 0;
  for (const item of feed.items.slice(0, MOST_ITEMS)) {
    const intake = await readItem(item, feed, state, fetched, options);
    if (intake === "held" || (intake !== null && !("input" in intake))) missed++;
    if (intake === "held" || intake === null) continue;
    if ("input" in intake) taken++;
    yield intake;
  }
  // Missed pages are asked for again; a feed that says "nothing new" would hide them.
  const isWhole = missed === 0 && !feed.repaired && fetched.cut === null;
  const { etag = null, "last-modified": lastModified = null } = isWhole ? fetched.headers : {};
  return rest(state, options, { etag, lastModified, title: feed.title ?? state.title, taken });
}

function rest(state: FeedState, { clock, interval }: PollOptions, more: Partial<FeedState>): FeedState {
  const now = clock.now();
  return { ...state, ...more, checkedAt: now, nextAt: after(now, interval), failures: 0, problem: null };
}

function after(now: string, milliseconds: number): string {
  return new Date(Date.parse(now) + milliseconds).toISOString();
}

/** Twice as long after each failure in a row, a day at most; as long as the other side asks; never again when it says "gone". */
async function* failed(
  state: FeedState,
  { clock, interval }: PollOptions,
  { problem, status, wait }: Extract<Fetched, { problem: string }>,
): AsyncGenerator<Intake, FeedState> {
  const failures = state.failures + 1;
  const pause = Math.max(Math.min(interval * 2 ** Math.min(failures, 20), LONGEST_PAUSE), (wait ?? 0) * 1000);
  const now = clock.now();
  yield failure(state.url, problem);
  return { ...state, checkedAt: now, nextAt: after(now, pause), failures, problem, isGone: status === 410 };
}

function failure(source: string, message: string): { readonly failure: IntakeFailure } {
  return { failure: { source, code: "fetch-failed", message } };
}

async function readItem(
  item: FeedItem,
  feed: ParsedFeed,
  state: FeedState,
  fetched: Body,
  options: PollOptions,
): Promise<Intake | "held" | null> {
  const link = item.link === null ? null : (URL.parse(item.link, fetched.url)?.href ?? null);
  const text = await extractFragment(item.title, item.content);
  const isWhole = text.length - (item.title?.length ?? 0) >= WHOLE_LETTERS || link === null;
  // A page is known by its address and day, whichever feed leads there; a text by what it says.
  const identity = isWhole ? ["text", state.url, item.id, text] : ["page", link, item.updated ?? item.published];
  const mark = hash("sha256", JSON.stringify(identity), "hex");
  if (await options.isKnown(mark)) return null;
  const told = {
    ...(item.title !== null && { title: item.title }),
    ...(item.published !== null && { published: item.published }),
    ...((item.publisher ?? feed.title) !== null && { publisher: item.publisher ?? feed.title ?? "" }),
    ...(link !== null && { url: link }),
  };
  if (!isWhole && link !== null) return followLink(link, told, mark, options);
  const source = link ?? `${state.url}#${item.id}`;
  const article = { source, place: source, text, told: [told], defaults: {}, adapter: "feed", encoding: "utf-8" };
  const original = makeOriginal(fetched.bytes, fetched.headers, "application/xml");
  return addTime(makeIntake({ ...article, original, mark, notes: [] }), options.clock.now());
}

async function followLink(
  link: string,
  told: Readonly<Record<string, string>>,
  mark: string,
  { fetcher, clock }: PollOptions,
): Promise<Intake | "held"> {
  const fetched = await fetcher.fetch(link, { robots: true });
  if ("held" in fetched) return "held";
  if ("problem" in fetched) return failure(link, fetched.problem);
  if ("unchanged" in fetched) return failure(link, "the server answered 304 to a first question");
  if (fetched.cut !== null) return failure(link, fetched.cut);
  const original = makeOriginal(fetched.bytes, fetched.headers, "text/html");
  const page = { place: link, source: fetched.url, original, told, defaults: {}, adapter: "page", mark };
  return readPage({ ...page, retrievedAt: clock.now() });
}
