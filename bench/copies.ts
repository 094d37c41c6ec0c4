import { readFileSync } from "node:fs";
import { openStemmer } from "../core/src/7-copies/list-tellings.ts";
import { openLinks } from "../core/src/7-copies/open-links.ts";
import { prepareArticle } from "../core/src/7-copies/prepare-article.ts";
import { weighWords } from "../core/src/7-copies/weigh-words.ts";
import { meetingThresholdFor } from "../core/src/8-stories/open-stories.ts";
import { learnBackground } from "../core/src/index.ts";
import { addressKey } from "./address-key.ts";
import { readCollected, readCollection } from "./read-collection.ts";

/**
 * Types of copies against the reading of 200 pairs (gold/copies), with `--held-out` of 60 of the same kind that no rule was made on, with
 * `--mixed` of 60 among which the rarer types are common; these are only scored, so its misses are not told.
 *
 *   node bench/copies.ts ARTICLES.ndjson[.gz] [--held-out|--mixed] [--misses] [--half 0|1]
 *
 * Only the articles of these pairs are compared; words are weighed by them. `--half` takes every other pair, for development.
 */
const args = process.argv.slice(2);
const path = args[0];
if (path === undefined) {
  process.stderr.write(
    "usage: node bench/copies.ts ARTICLES.ndjson[.gz] [--held-out|--mixed] [--misses] [--half 0|1]\n",
  );
  process.exit(2);
}
const half = args.includes("--half") ? Number(args[args.indexOf("--half") + 1]) : null;
const isMixed = args.includes("--mixed");
const file = isMixed ? "mixed.tsv" : args.includes("--held-out") ? "held-out.tsv" : "pairs.tsv";
const pairs = readFileSync(new URL(`gold/copies/${file}`, import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [left, right, resemblance, type] = line.split("\t");
    return { left: left!, right: right!, resemblance: resemblance!, type: type! };
  })
  .filter((_, n) => half === null || n % 2 === half);

const wanted = new Set(pairs.flatMap(({ left, right }) => [left, right]));
const articles = readCollection(path).filter(({ url }) => wanted.has(addressKey(url)));
const readings = articles.map(readCollected);
const background = learnBackground(readings);
const weigh = weighWords(background);
const links = openLinks(weigh, meetingThresholdFor(background.articles));
const stemOf = openStemmer();
const numbers = new Map(articles.map(({ url }, n) => [addressKey(url), n]));
for (const reading of readings) links.add(prepareArticle(reading, weigh, stemOf));

const table = new Map<string, number>();
let right = 0;
for (const pair of pairs) {
  const [a, b] = [numbers.get(pair.left), numbers.get(pair.right)];
  if (a === undefined || b === undefined) throw new Error(`not in the collection: ${pair.left} or ${pair.right}`);
  const found = links.copies[a]!.get(b)?.type ?? "none";
  if (found === pair.type) right++;
  else if (args.includes("--misses") && !isMixed)
    process.stdout.write(`${pair.type} → ${found}  ${pair.resemblance}  ${pair.left}  ${pair.right}\n`);
  table.set(`${pair.type} → ${found}`, (table.get(`${pair.type} → ${found}`) ?? 0) + 1);
}
for (const [cell, count] of [...table].sort()) process.stdout.write(`${cell.padEnd(36)}${count}\n`);
process.stdout.write(`right type: ${right} of ${pairs.length} (${(right / pairs.length).toFixed(3)})\n`);
