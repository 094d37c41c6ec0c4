import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { learnBackground, openComparison, type Reading } from "../core/src/index.ts";
import { addressKey } from "./address-key.ts";
import { clusterPlainly } from "./cluster-plainly.ts";
import { readCollected, readCollection } from "./read-collection.ts";
import { type Agreement, scoreClusters } from "./score-clusters.ts";

/**
 * Stories of labelled days against gold/stories, and the plainest clusterer there is beside ours.
 *
 *   node bench/stories.ts ARTICLES.ndjson[.gz] [--only 2015-08-02] [--misses]
 *
 * Each day is clustered by itself. Words are weighed by the days of the collection that are not labelled, as an archive weighs by what
 * came before; the plain clusterer has the same counts.
 */
const GOLD = ["2015-08-02", "2015-08-04"];
const args = process.argv.slice(2);
const path = args.find((arg) => !arg.startsWith("--") && !/^\d{4}-/.test(arg));
const only = args.includes("--only") ? args[args.indexOf("--only") + 1] : undefined;
if (path === undefined) {
  process.stderr.write(`usage: node ${basename(import.meta.filename)} ARTICLES.ndjson[.gz] [--only DAY] [--misses]\n`);
  process.exit(2);
}

/** Story by article; an article without a story is one by itself. */
function readGold(day: string): Map<string, string> {
  const lines = readFileSync(new URL(`gold/stories/${day}.tsv`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  return new Map(
    lines.map((line) => {
      const [article, story] = line.split("\t");
      return [article!, story === "" ? article! : story!];
    }),
  );
}

const collection = readCollection(path);
const unlabelled = collection.filter(({ published }) => !GOLD.includes((published ?? "").slice(0, 10)));
const background = learnBackground(unlabelled.map(readCollected));
process.stdout.write(`background: ${background.articles} articles, ${background.stems.length} stems\n`);

for (const day of GOLD) {
  if (only !== undefined && only !== day) continue;
  const gold = readGold(day);
  const articles = collection.filter(({ published }) => (published ?? "").startsWith(day));
  const keys = articles.map(({ url }) => addressKey(url));
  const missing = keys.filter((key) => !gold.has(key)).length;
  if (missing > 0 || gold.size !== keys.length)
    throw new Error(`${day}: ${missing} articles without a label, ${gold.size} labels for ${keys.length} articles`);
  const wanted = keys.map((key) => gold.get(key)!);
  const readings = articles.map(readCollected);
  const found = clusterByStory(readings);
  process.stdout.write(`${day}: ${articles.length} articles, ${new Set(wanted).size} stories\n`);
  tell("ours", scoreClusters(found, wanted));
  tell("single pass, TF-IDF", scoreClusters(clusterPlainly(articles, unlabelled), wanted));
  if (args.includes("--misses")) tellMisses(found, wanted, keys);
}

function clusterByStory(readings: readonly Reading[]): string[] {
  const comparison = openComparison({ background });
  for (const reading of readings) comparison.add(reading);
  const storyOf = new Map<string, string>();
  for (const story of comparison.stories()) for (const document of story.documents) storyOf.set(document, story.id);
  return readings.map(({ document }) => storyOf.get(document.id)!);
}

function tell(name: string, { precision, recall, f1, clusters }: Agreement): void {
  const shown = [precision, recall, f1].map((share) => share.toFixed(3)).join("  ");
  process.stdout.write(`  ${name.padEnd(22)} B-cubed precision, recall, F1: ${shown}   ${clusters} clusters\n`);
}

/** Stories torn or mixed, the largest first. */
function tellMisses(found: readonly string[], wanted: readonly string[], keys: readonly string[]): void {
  const torn = new Map<string, Map<string, string[]>>();
  for (const [n, story] of wanted.entries()) {
    const parts = torn.get(story) ?? new Map<string, string[]>();
    torn.set(story, parts);
    parts.set(found[n]!, [...(parts.get(found[n]!) ?? []), keys[n]!]);
  }
  for (const [story, parts] of torn)
    if (parts.size > 1)
      process.stdout.write(`torn ${story}: ${[...parts.values()].map((part) => part.length).join(" + ")}\n`);
  const mixed = new Map<string, Map<string, number>>();
  for (const [n, cluster] of found.entries()) {
    const parts = mixed.get(cluster) ?? new Map<string, number>();
    mixed.set(cluster, parts);
    parts.set(wanted[n]!, (parts.get(wanted[n]!) ?? 0) + 1);
  }
  for (const parts of mixed.values())
    if (parts.size > 1)
      process.stdout.write(`mixed ${[...parts].map(([story, count]) => `${story} ×${count}`).join(", ")}\n`);
}
