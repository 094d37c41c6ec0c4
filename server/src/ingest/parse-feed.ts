import { parseFeed as parseLeniently } from "feedsmith";
import { parseFeed as parseBroken } from "htmlparser2";

/** One entry of a feed, whichever kind. Fields as written. */
export interface FeedItem {
  /** What the feed calls it; its link where it calls it nothing. */
  readonly id: string;
  readonly link: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  /** Longest text it comes with: markup or plain. */
  readonly content: string;
  /** The outlet it was taken from, when the feed says so (`<source>`). */
  readonly publisher: string | null;
}

export interface ParsedFeed {
  readonly title: string | null;
  readonly items: readonly FeedItem[];
  /** It was not whole, and this is what could be saved. */
  readonly repaired: boolean;
}

/** RSS, Atom, RDF and JSON feeds; null for what is none. What was cut short gives the entries that are whole. */
export function parseFeed(text: string): ParsedFeed | null {
  try {
    const { format, feed } = parseLeniently(text);
    const { title, items } =
      format === "atom"
        ? readAtom(feed)
        : format === "json"
          ? readJson(feed)
          : format === "rss"
            ? readRss(feed)
            : readRdf(feed);
    return { title, items: items.flatMap(finish), repaired: false };
  } catch {
    return parseCut(text);
  }
}

type Parsed = ReturnType<typeof parseLeniently<string>>;
type FeedOf<Format extends Parsed["format"]> = Extract<Parsed, { format: Format }>["feed"];
interface Draft extends Omit<FeedItem, "id" | "content"> {
  readonly id: string | null;
  readonly texts: readonly (string | undefined)[];
}
interface Drafts {
  readonly title: string | null;
  readonly items: readonly Draft[];
}

function readRss(feed: FeedOf<"rss">): Drafts {
  const items = (feed.items ?? []).map((item) => ({
    id: item.guid?.value ?? null,
    link: item.link ?? (item.guid?.isPermaLink === false ? null : (item.guid?.value ?? null)),
    title: item.title ?? null,
    published: asText(item.pubDate) ?? asText(item.dc?.dates?.[0]) ?? null,
    updated: null,
    texts: [item.content?.encoded, item.description],
    publisher: item.source?.title ?? null,
  }));
  return { title: feed.title ?? null, items };
}

function readRdf(feed: FeedOf<"rdf">): Drafts {
  const items = (feed.items ?? []).map((item) => ({
    id: item.rdf?.about ?? null,
    link: item.link ?? null,
    title: item.title ?? null,
    published: asText(item.dc?.dates?.[0]),
    updated: null,
    texts: [item.content?.encoded, item.description],
    publisher: null,
  }));
  return { title: feed.title ?? null, items };
}

function readAtom(feed: FeedOf<"atom">): Drafts {
  const items = (feed.entries ?? []).map((entry) => ({
    id: entry.id ?? null,
    link: (entry.links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? entry.links?.[0])?.href ?? null,
    title: entry.title?.value ?? null,
    published: asText(entry.published) ?? asText(entry.updated),
    updated: asText(entry.updated),
    texts: [entry.content?.value, entry.summary?.value],
    publisher: entry.source?.title?.value ?? null,
  }));
  return { title: feed.title?.value ?? null, items };
}

function readJson(feed: FeedOf<"json">): Drafts {
  const items = (feed.items ?? []).map((item) => ({
    id: item.id ?? null,
    link: item.url ?? item.external_url ?? null,
    title: item.title ?? null,
    published: asText(item.date_published),
    updated: asText(item.date_modified),
    texts: [item.content_html, item.content_text, item.summary],
    publisher: null,
  }));
  return { title: feed.title ?? null, items };
}

function asText(value: unknown): string | null {
  return typeof value === "string"
    ? value
    : value instanceof Date && !Number.isNaN(value.getTime())
      ? value.toISOString()
      : null;
}

function finish({ texts, ...draft }: Draft): FeedItem[] {
  const content = texts.reduce<string>(
    (longest, text) => ((text?.length ?? 0) > longest.length ? (text ?? "") : longest),
    "",
  );
  const id = draft.id ?? draft.link ?? draft.title;
  return id === null ? [] : [{ ...draft, id, content }];
}

/** The last entry of a cut feed may have lost its end, and is left out. */
function parseCut(text: string): ParsedFeed | null {
  const closed = [...text.matchAll(/<\/(?:item|entry)>/g)].at(-1);
  if (closed === undefined) return null;
  const feed = parseBroken(text.slice(0, closed.index + closed[0].length));
  if (feed === null || feed.items.length === 0) return null;
  const items = feed.items.flatMap((item) =>
    finish({
      id: item.id ?? null,
      link: item.link ?? null,
      title: item.title ?? null,
      published: asText(item.pubDate),
      updated: null,
      texts: [item.description],
      publisher: null,
    }),
  );
  return { title: feed.title ?? null, items, repaired: true };
}
