import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { read } from "../core/src/index.ts";
import { addScores, type Miss, type Score, scoreReading } from "../scripts/score/score-reading.ts";
import { tabulateScore } from "../scripts/score/tabulate-score.ts";
import { flattenReading, trimFurniture } from "../server/src/export/flatten-reading.ts";
import { type GoldFile, restoreExpectation } from "./gold/restore-expectation.ts";
import { readCollection } from "./read-collection.ts";

const HELP = `node bench/score-gold.ts [--misses] [--json] [--only NAME]… ARTICLES.ndjson[.gz]…

Scores readings of real articles against bench/gold/attributions, which holds offsets and no words: the articles are
looked up by URL in the files given, and must be the annotated text to the byte (SHA-256). Tables for each file and for all.

  --misses   after each table, what was missed, added or read differently, with the offset in the text as read
  --json     the counts as JSON, one object a line
  --only     these annotations only, by file name without ending
`;

interface Article {
  readonly url: string;
  readonly text: string;
  readonly publisher: string;
  readonly published: string;
  readonly title?: string;
}
interface Gold {
  readonly name: string;
  readonly gold: GoldFile;
}

const FOLDER = join(import.meta.dirname, "gold/attributions");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: "boolean" },
    json: { type: "boolean" },
    only: { type: "string", multiple: true },
    help: { type: "boolean", short: "h" },
  },
});

function loadGold(): readonly Gold[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => ({
      name: file.slice(0, -5),
      gold: JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as GoldFile,
    }))
    .filter(({ name }) => values.only === undefined || values.only.includes(name));
}

const hashOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** The article an annotation belongs to; one that stands under the URL with other text is told, not scored. */
function findArticle({ name, gold }: Gold, byUrl: ReadonlyMap<string, readonly Article[]>): Article | null {
  const candidates = byUrl.get(gold.url) ?? [];
  const article = candidates.find(({ text }) => hashOf(text) === gold.sha256);
  if (article === undefined && candidates.length > 0) {
    process.stderr.write(`${name}: the text under its URL is not the annotated one\n`);
    process.exitCode = 1;
  }
  return article ?? null;
}

function scoreArticle({ name, gold }: Gold, article: Article): Score {
  const { text, url, publisher, title } = article;
  const published = article.published.slice(0, "2018-03-17".length);
  const known = { publisher, published, url, ...(title && { title }) };
  const reading = read({ text, ...known, capture: { source: url, adapter: "bench" } });
  return scoreReading(flattenReading(reading), restoreExpectation(name, gold, text, trimFurniture(reading)));
}

function showMiss({ doc, what, at, found, expected }: Miss): string {
  const lines = [`\n${doc}:${at ?? "–"} ${what}`];
  if (found !== null) lines.push(`  found    ${found}`);
  if (expected !== null) lines.push(`  expected ${expected}`);
  return lines.join("\n");
}

function show(name: string, scores: readonly Score[], misses: boolean): void {
  const score = addScores(scores);
  const { tallies, shares } = score;
  if (values.json) console.log(JSON.stringify({ name, articles: scores.length, tallies, shares }));
  else console.log(`\n${name}: ${scores.length} articles\n${tabulateScore(score)}`);
  if (misses) for (const miss of score.misses) console.log(showMiss(miss));
}

function scoreFiles(paths: readonly string[]): void {
  const golds = loadGold();
  const left = new Set(golds);
  const all: Score[] = [];
  for (const path of paths) {
    const byUrl = Map.groupBy(readCollection<Article>(path), ({ url }) => url);
    const scores = golds.flatMap((gold) => {
      const article = left.has(gold) ? findArticle(gold, byUrl) : null;
      if (article === null) return [];
      left.delete(gold);
      return [scoreArticle(gold, article)];
    });
    if (scores.length > 0) show(basename(path), scores, values.misses ?? false);
    all.push(...scores);
  }
  if (paths.length > 1) show("all", all, false);
  if (left.size > 0) process.stderr.write(`not found: ${[...left].map(({ name }) => name).join(", ")}\n`);
}

if (values.help) {
  console.log(HELP);
} else if (positionals.length === 0) {
  process.stderr.write(HELP);
  process.exitCode = 2;
} else {
  scoreFiles(positionals);
}
