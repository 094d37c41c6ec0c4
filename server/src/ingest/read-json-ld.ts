import type { PageDocument } from "./parse-page.ts";

/** What a page's structured data tells about its article, as written. */
export interface StructuredArticle {
  readonly headline?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
  readonly author?: string;
  /** The text; may hold markup. Of a live blog: its updates, one after another. */
  readonly body?: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Nesting of `@graph` and lists below which nobody writes an article. */
const MAX_DEPTH = 6;

/** The first article in a page's JSON-LD (schema.org Article and its kinds, live blogs); null when there is none. */
export function readJsonLd(page: PageDocument): StructuredArticle | null {
  for (const script of page.querySelectorAll("script[type]")) {
    if (!/ld\+json/i.test(script.getAttribute("type") ?? "")) continue;
    const article = findArticle(parseLoosely(script.textContent ?? ""), 0);
    if (article) return describe(article);
  }
  return null;
}

/** Pages wrap their JSON in comments or CDATA and break lines inside strings; what is still no JSON is passed over. */
function parseLoosely(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, "");
  const strings = bare.replace(/"(?:[^"\\]|\\.)*"/gs, (string) =>
    string.replace(/\r?\n/g, "\\n").replace(/[\u0000-\u001F]/g, " "),
  );
  for (const attempt of [bare, strings.replace(/,\s*([}\]])/g, "$1").replace(/;\s*$/, "")]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return null;
}

function findArticle(value: unknown, depth: number): Json | null {
  if (depth > MAX_DEPTH || typeof value !== "object" || value === null) return null;
  if (Array.isArray(value)) return firstOf(value, depth);
  const node = value as Json;
  if (typesOf(node).some((type) => /(?:Article|BlogPosting|Posting|Report)$/.test(type))) return node;
  return firstOf([node["@graph"], node["mainEntity"], node["mainEntityOfPage"]], depth);
}

function firstOf(values: readonly unknown[], depth: number): Json | null {
  for (const value of values) {
    const found = findArticle(value, depth + 1);
    if (found) return found;
  }
  return null;
}

function typesOf(node: Json): string[] {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === "string");
}

function describe(article: Json): StructuredArticle {
  return withoutEmpty({
    headline: textOf(article["headline"]) ?? textOf(article["name"]),
    publisher: nameOf(article["publisher"]),
    published: textOf(article["datePublished"]) ?? textOf(article["dateCreated"]),
    url: textOf(article["url"]) ?? idOf(article["mainEntityOfPage"]),
    author: nameOf(article["author"]),
    body: bodyOf(article),
  });
}

function bodyOf(article: Json): string | undefined {
  const updates = article["liveBlogUpdate"];
  const parts = [textOf(article["articleBody"])];
  for (const update of Array.isArray(updates) ? updates : []) {
    if (typeof update !== "object" || update === null) continue;
    parts.push(textOf(update["headline"]), textOf(update["articleBody"]));
  }
  return parts.filter((part) => part !== undefined).join("\n") || undefined;
}

function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return nameOf(value[0]);
  if (typeof value === "object" && value !== null) return textOf((value as Json)["name"]);
  return textOf(value);
}

function idOf(value: unknown): string | undefined {
  return typeof value === "object" && value !== null ? textOf((value as Json)["@id"]) : textOf(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() ? value.trim() : undefined;
}

function withoutEmpty(fields: Readonly<Record<string, string | undefined>>): StructuredArticle {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
