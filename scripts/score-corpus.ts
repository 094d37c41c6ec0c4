import { join } from "node:path";
import { parseArgs } from "node:util";
import { read } from "../core/src/index.ts";
import { flattenReading } from "../server/src/export/flatten-reading.ts";
import { type CorpusReading, loadCorpus, SPLITS } from "./score/load-corpus.ts";
import { addScores, type Miss, type Score, scoreReading } from "./score/score-reading.ts";
import { tabulateScore } from "./score/tabulate-score.ts";

const HELP = `node scripts/score-corpus.ts [--misses] [--split develop|score] [NAME…]

Reads every article of corpus/readings (or those named), scores the readings against what is expected
of them, and prints a table for each split. Rules are made on "develop"; "score" is only ever scored.

  --misses   after each table, what was missed, added or read differently
  --split    one split only
  --json     the counts as JSON
`;

function scoreOne({ text, meta, path, expected }: CorpusReading): Score {
  const { publisher, published, title, url } = meta;
  const known = {
    publisher,
    published,
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
  };
  const reading = read({ text, ...known, capture: { source: path, adapter: "corpus" } });
  return scoreReading(flattenReading(reading), expected);
}

function showMiss({ doc, what, found, expected }: Miss): string {
  const lines = [`\n${doc}: ${what}`];
  if (found !== null) lines.push(`  found    ${found}`);
  if (expected !== null) lines.push(`  expected ${expected}`);
  return lines.join("\n");
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: "boolean" },
    json: { type: "boolean" },
    split: { type: "string" },
    help: { type: "boolean" },
  },
});
if (values.help) {
  console.log(HELP);
} else {
  const corpus = loadCorpus(join(import.meta.dirname, "../corpus/readings")).filter(
    ({ slug }) => positionals.length === 0 || positionals.includes(slug),
  );
  for (const split of SPLITS.filter((name) => values.split === undefined || values.split === name)) {
    const articles = corpus.filter(({ meta }) => meta.split === split);
    if (articles.length === 0) continue;
    const score = addScores(articles.map(scoreOne));
    if (values.json)
      console.log(JSON.stringify({ split, articles: articles.length, tallies: score.tallies, shares: score.shares }));
    else console.log(`\n${split}: ${articles.length} articles\n${tabulateScore(score)}`);
    if (values.misses) for (const miss of score.misses) console.log(showMiss(miss));
  }
}
