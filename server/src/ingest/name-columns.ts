/** What others call the fields of an article in their exports: Media Cloud, GDELT, spreadsheets. The first that has a value is taken. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  text: ["text", "story_text", "article_text", "full_text", "fulltext", "content", "body", "maintext"],
  title: ["title", "headline"],
  url: ["url", "link", "story_url"],
  published: [
    "published",
    "publish_date",
    "publication_date",
    "published_at",
    "pub_date",
    "pubdate",
    "date_publish",
    "date",
  ],
  publisher: ["publisher", "media_name", "outlet", "source_name", "source", "source_domain", "domain"],
};

const FIELDS = ["text", "title", "url", "published", "publisher"] as const;
type Field = (typeof FIELDS)[number];

/** Names a table may give to the text of its articles. */
export const TEXT_COLUMNS = NAMES.text;

/** A record under our names of fields; values that are no text are left out. */
export function nameColumns(record: Readonly<Record<string, unknown>>): Readonly<Partial<Record<Field, string>>> {
  const known = new Map(
    Object.entries(record).map(([name, value]) => [
      name
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, "_"),
      value,
    ]),
  );
  const named: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const value = NAMES[field]
      .map((name) => known.get(name))
      .find((found) => typeof found === "string" && found.trim() !== "");
    if (typeof value === "string") named[field] = value;
  }
  return named;
}
