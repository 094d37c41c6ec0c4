import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { readSources } from "../src/ingest/read-sources.ts";

interface Citation {
  document: string;
  text: string;
}
interface Expected {
  documents: { file: string; publisher: string; published: string }[];
  copies: { copy: string; original: string; type: string; atLeast?: number }[];
  rewrites: { documents: [string, string]; resemblanceAtMost: number }[];
  notCopies: { pair: [string, string] }[];
}
interface Article {
  text: string;
  publisher: string;
  published: string;
}

const root = fileURLToPath(new URL("../../corpus/stories/", import.meta.url));
const slugs = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** Every `{ document, text }` in an expectation, however deep. */
function collectCitations(value: unknown): Citation[] {
  if (Array.isArray(value)) return value.flatMap(collectCitations);
  if (typeof value !== "object" || value === null) return [];
  const own = "document" in value && "text" in value ? [value as Citation] : [];
  return [...own, ...Object.values(value).flatMap(collectCitations)];
}

/** Jaccard of the sets of 5-word sequences, 0..1; words as printed, so a lower bound of what folding gives. */
function compareWordSequences(left: string, right: string): number {
  const [a, b] = [left, right].map((text) => {
    const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(" ")));
  }) as [Set<string>, Set<string>];
  return a.intersection(b).size / a.union(b).size;
}

describe.each(slugs)("corpus/stories/%s: what it expects stands in its articles", (slug) => {
  const expected = JSON.parse(readFileSync(`${root}${slug}/expected.json`, "utf8")) as Expected;
  const articles = new Map<string, Article>();
  beforeAll(async () => {
    for (const { file } of expected.documents) {
      for await (const intake of readSources([`${root}${slug}/${file}`])) {
        if (!("input" in intake)) throw new Error(`not read: ${JSON.stringify(intake)}`);
        const { text, publisher = "", published = "" } = intake.input;
        articles.set(file, { text, publisher, published });
      }
    }
  });
  const text = (file: string) => articles.get(file)?.text ?? "";

  it("lists every article of the folder", () => {
    const files = readdirSync(`${root}${slug}`).filter((name) => /^\d\d-.*\.(txt|md|html)$/.test(name));
    expect(files.sort()).toEqual(expected.documents.map(({ file }) => file).sort());
  });
  it("knows outlet and day of each, and the outlet says that it is invented", () => {
    for (const { file, publisher, published } of expected.documents) {
      expect(articles.get(file)).toMatchObject({ publisher, published: expect.stringMatching(`^${published}`) });
      expect(publisher).toMatch(/\(متخي\u{64E}?\u{651}?\u{64E}?لة?\)$/u);
    }
  });
  it("cites words that stand in the article, once", () => {
    const citations = collectCitations(expected);
    expect(citations.length).toBeGreaterThan(50);
    for (const { document, text: words } of citations)
      expect([document, words, text(document).split(words).length - 1]).toEqual([document, words, 1]);
  });
  it("has copies that resemble, and others that don't", () => {
    for (const { copy, original, atLeast = 0.05 } of expected.copies)
      expect(compareWordSequences(text(copy), text(original))).toBeGreaterThanOrEqual(atLeast);
    for (const { documents, resemblanceAtMost } of expected.rewrites)
      expect(compareWordSequences(text(documents[0]), text(documents[1]))).toBeLessThan(resemblanceAtMost);
    for (const { pair } of expected.notCopies)
      expect(compareWordSequences(text(pair[0]), text(pair[1]))).toBeLessThan(0.05);
  });
});
