import type { ArticleMetadata } from "./merge-metadata.ts";
import { normaliseDate } from "./normalise-date.ts";
import type { PageDocument } from "./parse-page.ts";
import type { StructuredArticle } from "./read-json-ld.ts";

const TITLE = ["og:title", "twitter:title", "dc.title", "title"];
const PUBLISHER = ["og:site_name", "application-name", "dc.publisher", "publisher", "al:android:app_name"];
const PUBLISHED =
  "article:published_time og:published_time article:published og:pubdate datepublished pubdate publishdate publish-date publish_date publication_date date dc.date dc.date.issued dcterms.created dcterms.issued parsely-pub-date sailthru.date cxenseparse:recs:publishtime".split(
    " ",
  );

/**
 * What a page tells about its article, the most deliberate statement first: JSON-LD, then `<meta>` (OpenGraph and others), then `<time>`
 * and microdata; the visible heading before a title made for a browser tab.
 */
export function readPageMetadata(page: PageDocument, structured: StructuredArticle | null): ArticleMetadata {
  const meta = readMetas(page);
  const pick = (names: readonly string[]): string | undefined =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const heading = readHeading(page);
  const tab = textOf(page.querySelector("title")?.textContent);
  const title = heading ?? structured?.headline ?? pick(TITLE) ?? tab;
  const publisher = structured?.publisher ?? pick(PUBLISHER) ?? siteInTab(tab, title);
  const published = firstDate([structured?.published, ...PUBLISHED.map((name) => meta.get(name)), ...readTimes(page)]);
  const url = firstUrl([
    page.querySelector("link[rel=canonical]")?.getAttribute("href"),
    meta.get("og:url"),
    structured?.url,
  ]);
  return {
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(published && { published }),
    ...(url && { url }),
  };
}

/** The only `<h1>` of a page, or the one in its article; several without an article tell nothing. */
function readHeading(page: PageDocument): string | undefined {
  const inside = [...page.querySelectorAll("article h1, main h1, [itemprop=headline]")];
  const all = [...page.querySelectorAll("h1")];
  const heading = inside[0] ?? (all.length === 1 ? all[0] : undefined);
  return textOf(heading?.textContent);
}

function readMetas(page: PageDocument): Map<string, string> {
  const found = new Map<string, string>();
  for (const meta of page.querySelectorAll("meta")) {
    const name = meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop");
    const content = textOf(meta.getAttribute("content"));
    if (name && content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content);
  }
  return found;
}

function readTimes(page: PageDocument): string[] {
  const times: string[] = [];
  for (const selector of ["[itemprop=datePublished]", "time[pubdate]", "article time", "header time", "time"]) {
    const time = page.querySelector(selector);
    if (time) times.push(time.getAttribute("datetime") ?? time.getAttribute("content") ?? time.textContent ?? "");
  }
  return times;
}

/** `العنوان - صحيفة كذا`: what a browser tab adds to the title is the site. */
function siteInTab(tab: string | undefined, title: string | undefined): string | undefined {
  if (!tab || !title || tab === title) return undefined;
  const added = tab.startsWith(title)
    ? /^\s+[|\-–—:•·]\s+(.+)$/.exec(tab.slice(title.length))?.[1]
    : tab.endsWith(title)
      ? /^(.+?)\s+[|\-–—:•·]\s+$/.exec(tab.slice(0, -title.length))?.[1]
      : undefined;
  return added && added.length <= 60 ? added : undefined;
}

function firstDate(candidates: readonly (string | undefined)[]): string | undefined {
  for (const candidate of candidates) {
    const date = candidate && normaliseDate(candidate);
    if (date) return date;
  }
  return undefined;
}

function firstUrl(candidates: readonly (string | null | undefined)[]): string | undefined {
  return candidates.find((url) => url != null && /^https?:\/\/\S+$/i.test(url)) ?? undefined;
}

function textOf(text: string | null | undefined): string | undefined {
  return text?.replace(/[\s\u00A0]+/g, " ").trim() || undefined;
}
