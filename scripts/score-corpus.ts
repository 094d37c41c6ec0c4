import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { read } from "../core/src/index.ts";
import { flattenReading } from "../server/src/export/flatten-reading.ts";
import { fillFigures } from "./score/fill-figures.ts";
import { type JudgedLine, judgeRules, RULE_TABLES } from "./score/judge-rules.ts";
import { formatKnownMisses } from "./score/known-misses.ts";
import { type CorpusReading, loadCorpus, SPLITS } from "./score/load-corpus.ts";
import { addScores, type Miss, type Score, scoreReading } from "./score/score-reading.ts";
import { tabulateScore } from "./score/tabulate-score.ts";

const HELP = `node scripts/score-corpus.ts [--misses] [--json] [--split develop|score] [NAME…]

Reads every article of corpus/readings (or those named), scores the readings against what is expected
of them, and prints a table for each split. Rules are made on "develop"; "score" is only ever scored.
Without names or a split it reads the lines of corpus/rules/cues.tsv and negatives.tsv as well.

  --misses   after each table, what was missed, added or read differently
  --split    one split only
  --record   write the lines of the rules that are not read as written to corpus/rules/known-misses.tsv, and nothing else
  --readme   put the figures of both splits into README.md, and nothing else
  --json     the counts as JSON, one object a line
`;

const CORPUS = join(import.meta.dirname, "../corpus");
const RULES = join(CORPUS, "rules");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: "boolean" },
    json: { type: "boolean" },
    record: { type: "boolean" },
    readme: { type: "boolean" },
    split: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
});

function scoreArticle({ text, meta, path, expected }: CorpusReading): Score {
  const { publisher, published, title, url } = meta;
  const known = { publisher, published, ...(title && { title }), ...(url && { url }) };
  return scoreReading(flattenReading(read({ text, ...known, capture: { source: path, adapter: "corpus" } })), expected);
}

function showMiss({ doc, what, found, expected }: Miss): string {
  const lines = [`\n${doc}: ${what}`];
  if (found !== null) lines.push(`  found    ${found}`);
  if (expected !== null) lines.push(`  expected ${expected}`);
  return lines.join("\n");
}

function scoreSplits(): void {
  const corpus = loadCorpus(join(CORPUS, "readings")).filter(
    ({ slug }) => positionals.length === 0 || positionals.includes(slug),
  );
  for (const split of SPLITS.filter((name) => values.split === undefined || values.split === name)) {
    const articles = corpus.filter(({ meta }) => meta.split === split);
    if (articles.length === 0) continue;
    const score = addScores(articles.map(scoreArticle));
    const { tallies, shares } = score;
    if (values.json) console.log(JSON.stringify({ split, articles: articles.length, tallies, shares }));
    else console.log(`\n${split}: ${articles.length} articles\n${tabulateScore(score)}`);
    if (values.misses) for (const miss of score.misses) console.log(showMiss(miss));
  }
}

/** How many lines of a table of rules are read as written, and with `--misses` the others. */
function showTable(judged: readonly JudgedLine[]): void {
  const name = judged[0]!.table;
  const wrong = judged.filter(({ faults }) => faults.length > 0);
  const right = judged.length - wrong.length;
  if (values.json) console.log(JSON.stringify({ rules: name, right, lines: judged.length }));
  else console.log(`\n${name}: ${right} of ${judged.length} lines read as written`);
  if (!values.misses) return;
  for (const { line, faults } of wrong)
    console.log(`\n${name}:${line.line} ${line.text}\n  wanted ${line.value}\n  ${faults.join("\n  ")}`);
}

if (values.help) {
  console.log(HELP);
} else if (values.record) {
  const judged = RULE_TABLES.flatMap((name) => judgeRules(RULES, name));
  writeFileSync(join(RULES, "known-misses.tsv"), formatKnownMisses(judged));
  console.log(`known-misses.tsv: ${judged.filter(({ faults }) => faults.length > 0).length} lines`);
} else if (values.readme) {
  const corpus = loadCorpus(join(CORPUS, "readings"));
  const scores = SPLITS.map(
    (split) => [split, addScores(corpus.filter(({ meta }) => meta.split === split).map(scoreArticle))] as const,
  );
  const path = join(CORPUS, "../README.md");
  writeFileSync(path, fillFigures(readFileSync(path, "utf8"), scores));
} else {
  scoreSplits();
  if (values.split === undefined && positionals.length === 0)
    for (const name of RULE_TABLES) showTable(judgeRules(RULES, name));
}
