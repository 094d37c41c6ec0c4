import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CompareOptions, compare, learnBackground, openComparison, type Reading, read } from "../src/index.ts";
import type { Derivation, Story } from "../src/model/comparison.ts";

const CORPUS = join(import.meta.dirname, "../../corpus");
const SEED = Number(process.env["FC_SEED"] ?? 20_241_127);

interface Meta {
  readonly published?: string;
  readonly publisher?: string;
  readonly title?: string;
}

function readText(text: string, { published, publisher, title }: Meta, source: string): Reading {
  const known = { ...(published && { published }), ...(publisher && { publisher }), ...(title && { title }) };
  return read({ text, ...known, capture: { source, adapter: "test" } });
}

const readMeta = (path: string): Meta => JSON.parse(readFileSync(path, "utf8")) as Meta;

/** A page as its blocks, one a line, with the day that it tells. Enough here; the server takes pages apart with more care. */
function readPage(path: string): Reading {
  const page = readFileSync(path, "utf8");
  const text = page
    .replace(/<(head|nav|aside|footer|script)\b[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, "\n")
    .replace(/\s*\n\s*/g, "\n");
  const told = (name: string) => new RegExp(`"${name}" content="([^"]+)"`).exec(page)?.[1];
  const [published, publisher] = [told("article:published_time"), told("og:site_name")];
  return readText(text, { ...(published && { published }), ...(publisher && { publisher }) }, path);
}

/** The articles of the demo story, and the annotated readings: one affair, copies and all, and many others. */
function corpus(): readonly Reading[] {
  const story = join(CORPUS, "stories/aleppo-2024");
  const names = readdirSync(story);
  const slugs = readdirSync(join(CORPUS, "readings"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [
    ...names
      .filter((name) => name.endsWith(".txt"))
      .map((name) => join(story, name))
      .map((path) => readText(readFileSync(path, "utf8"), readMeta(path.replace(/txt$/, "meta.json")), path)),
    ...names.filter((name) => name.endsWith(".html")).map((name) => readPage(join(story, name))),
    ...slugs
      .map(({ name }) => join(CORPUS, "readings", name))
      .map((path) => readText(readFileSync(join(path, "input.txt"), "utf8"), readMeta(join(path, "meta.json")), path)),
  ];
}

const READINGS = corpus();

/** Adds readings one by one and keeps what a store would keep: derivations and stories as the changes tell them. */
function addAll(readings: readonly Reading[], options: CompareOptions) {
  const comparison = openComparison(options);
  const derivations = new Map<string, Derivation>();
  const stories = new Map<string, Story>();
  const moves = { merged: 0, split: 0 };
  for (const reading of readings) {
    const change = comparison.add(reading);
    for (const derivation of change.derivations) derivations.set(derivation.copy, derivation);
    for (const document of change.withdrawn) derivations.delete(document);
    for (const story of change.ended) stories.delete(story);
    for (const story of change.stories) stories.set(story.id, story);
    moves.merged += change.merged.length;
    moves.split += change.split.length;
  }
  return { comparison, derivations, stories, moves };
}

describe.each([
  ["as a pile of files", {}],
  ["as an archive", { background: { ...learnBackground(READINGS), articles: 300 } }],
] satisfies [string, CompareOptions][])("adding one by one, %s", (_, options) => {
  const expected = compare(READINGS, options);

  test("tells something", () => {
    expect(READINGS.length).toBeGreaterThan(25);
    expect(expected.stories.length).toBeGreaterThan(3);
    expect(expected.derivations.length).toBeGreaterThan(2);
    expect(expected.accounts.length).toBeGreaterThan(20);
  });

  test("in any order gives what comparing all at once gives, and so do the changes told on the way", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...READINGS], { minLength: READINGS.length }), (shuffled) => {
        const { comparison, derivations, stories } = addAll(shuffled, options);
        const whole = comparison.whole();
        expect(JSON.stringify(whole)).toBe(JSON.stringify(expected));
        expect([...stories.values()].sort(byId)).toEqual([...whole.stories].sort(byId));
        expect([...derivations.values()].sort(byCopy)).toEqual([...whole.derivations].sort(byCopy));
      }),
      { seed: SEED, numRuns: 12 },
    );
  });

  test("any part of them too, told after each article", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...READINGS], { minLength: 2, maxLength: 14 }), (part) => {
        const comparison = openComparison(options);
        part.forEach((reading, n) => {
          comparison.add(reading);
          expect(comparison.whole()).toEqual(compare(part.slice(0, n + 1), options));
        });
      }),
      { seed: SEED, numRuns: 10 },
    );
  });
});

const byId = (a: Story, b: Story) => (a.id < b.id ? -1 : 1);
const byCopy = (a: Derivation, b: Derivation) => (a.copy < b.copy ? -1 : 1);

test("a story is told by its id, as it is now", () => {
  const comparison = openComparison();
  for (const reading of READINGS) comparison.add(reading);
  const { stories, accounts } = comparison.whole();
  for (const story of stories)
    expect(comparison.tell(story.id).accounts).toEqual(accounts.filter((account) => account.story === story.id));
  expect(comparison.tell("story:none")).toEqual({ accounts: [], judgements: [], findings: [] });
});

test("readings need not be held: they are asked back for", () => {
  const shelf = new Map(READINGS.map((reading) => [reading.document.id, reading]));
  expect(compare(READINGS, { recall: (document) => shelf.get(document)! })).toEqual(compare(READINGS));
});

test("a background counts the articles that use a word, and goes on from an earlier one", () => {
  const [first, second] = [READINGS.slice(0, 9), READINGS.slice(9)];
  const whole = learnBackground(READINGS);
  expect(whole.articles).toBe(READINGS.length);
  expect(Math.max(...whole.stems.map(([, count]) => count))).toBeGreaterThan(READINGS.length / 2);
  expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
  const added = learnBackground(second, learnBackground(first));
  expect(added.articles).toBe(whole.articles);
  const counted = new Map(whole.stems);
  for (const [stem, count] of added.stems) expect(counted.get(stem)).toBeGreaterThanOrEqual(count);
});
