import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { read } from "../core/src/index.ts";
import { flattenReading } from "../server/src/export/flatten-reading.ts";
import { judgeAbsence, judgeCueLine } from "./score/judge-rule-line.ts";
import { type CorpusReading, loadCorpus, SPLITS } from "./score/load-corpus.ts";
import { parseAbsence, parseCueValue, parseRuleLines, type RuleLine } from "./score/parse-rule-lines.ts";
import { addScores, type Miss, type Score, scoreReading } from "./score/score-reading.ts";
import { tabulateScore } from "./score/tabulate-score.ts";

const HELP = `node scripts/score-corpus.ts [--misses] [--json] [--split develop|score] [NAME…]

Reads every article of corpus/readings (or those named), scores the readings against what is expected
of them, and prints a table for each split. Rules are made on "develop"; "score" is only ever scored.
Without names or a split it reads the lines of corpus/rules/cues.tsv and negatives.tsv as well.

  --misses   after each table, what was missed, added or read differently
  --split    one split only
  --json     the counts as JSON, one object a line
`;

const CORPUS = join(import.meta.dirname, "../corpus");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: "boolean" },
    json: { type: "boolean" },
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

/** What is wrong with each line of a table of rules, as `judge` sees it. */
function scoreLines(name: string, judge: (line: RuleLine) => readonly string[]): void {
  const lines = parseRuleLines(readFileSync(join(CORPUS, "rules", name), "utf8"));
  const wrong = lines.map((line) => ({ line, faults: judge(line) })).filter(({ faults }) => faults.length > 0);
  const right = lines.length - wrong.length;
  if (values.json) console.log(JSON.stringify({ rules: name, right, lines: lines.length }));
  else console.log(`\n${name}: ${right} of ${lines.length} lines read as written`);
  if (!values.misses) return;
  for (const { line, faults } of wrong)
    console.log(`\n${name}:${line.line} ${line.text}\n  wanted ${line.value}\n  ${faults.join("\n  ")}`);
}

function readLine(text: string): { flat: ReturnType<typeof flattenReading>; places: readonly string[] } {
  const reading = read({ text, capture: { source: "corpus/rules", adapter: "corpus" } });
  const places = reading.mentions
    .filter(({ type }) => type === "place")
    .map(({ span }) => text.slice(span.start, span.end));
  return { flat: flattenReading(reading), places };
}

if (values.help) {
  console.log(HELP);
} else {
  scoreSplits();
  if (values.split === undefined && positionals.length === 0) {
    scoreLines("cues.tsv", ({ text, value }) => judgeCueLine(readLine(text).flat, parseCueValue(value)));
    scoreLines("negatives.tsv", ({ text, value }) => {
      const { flat, places } = readLine(text);
      return judgeAbsence(flat, places, parseAbsence(value));
    });
  }
}
