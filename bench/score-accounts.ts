import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  type Account,
  type ClaimRef,
  compare,
  type Position,
  type Reading,
  read,
  type Span,
} from "../core/src/index.ts";
import { readCollected, readCollection } from "./read-collection.ts";

const HELP = `node bench/score-accounts.ts [--all] [--gold TABLE.json] FOLDER|ARTICLE.txt|ARTICLES.ndjson[.gz]…

Compares the articles and scores their accounts against a table of what a careful editor would list, written from the articles
before any output was seen. It holds offsets and no words: the articles must be the annotated ones to the byte (SHA-256). A row
is right when one account has each of its positions, with their figures, every article that carries them (by any of its
passages), each origin once and at most one that is not in the table, and a status that is allowed. Accounts that stand on none
of the rows' words are listed.

  --all    also the rows that are right, and the optional ones
  --gold   the table, default gold/seed-accounts.json
`;

interface Evidence extends Span {
  readonly article: string;
}
interface ExpectedPosition {
  readonly low?: number;
  readonly high?: number | null;
  /** People are harmed, how many is not said. */
  readonly uncounted?: true;
  readonly holds?: boolean;
  /** One list of names for each origin; any of them counts; `own:ID` is the article's own voice. */
  readonly origins: readonly (readonly string[])[];
  /** Names that may stand there too. */
  readonly others?: readonly string[];
  readonly evidence: readonly Evidence[];
}
interface Row {
  readonly id: string;
  readonly kind: readonly string[];
  readonly asks: string;
  readonly required: boolean;
  readonly status: readonly string[];
  readonly positions: readonly ExpectedPosition[];
}
interface Gold {
  readonly articles: readonly { readonly id: string; readonly sha256: string; readonly published: string }[];
  readonly rows: readonly Row[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: "boolean" }, gold: { type: "string" }, help: { type: "boolean", short: "h" } },
});

const gold = JSON.parse(
  readFileSync(values.gold ?? join(import.meta.dirname, "gold/seed-accounts.json"), "utf8"),
) as Gold;

/** The annotated articles among the files given, read, by their id in the table. */
function readArticles(paths: readonly string[]): Map<string, Reading> {
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path],
  );
  const readings = new Map<string, Reading>();
  const annotated = (text: string) => {
    const sha256 = createHash("sha256").update(text).digest("hex");
    return gold.articles.find((each) => each.sha256 === sha256);
  };
  for (const file of files) {
    if (/\.ndjson(\.gz)?$/.test(file)) {
      for (const collected of readCollection(file)) {
        const article = annotated(collected.text);
        if (article !== undefined) readings.set(article.id, readCollected(collected));
      }
    } else if (file.endsWith(".txt")) {
      const text = readFileSync(file, "utf8");
      const article = annotated(text);
      if (article === undefined) continue;
      const capture = { source: article.id, adapter: "bench" };
      readings.set(article.id, read({ text, published: article.published, capture }));
    }
  }
  return readings;
}

const bare = (name: string): string =>
  name
    .replace(/[\u064b-\u0652]/g, "")
    .replace(/[أإآ]/g, "ا")
    .replace(/[ىي]/g, "ي");

function hasValue({ value }: Position, { low, high, uncounted, holds }: ExpectedPosition): boolean {
  if (uncounted) return value.kind === "count" && value.low <= 1 && value.high === null;
  if (low !== undefined) return value.kind === "count" && value.low === low && value.high === high;
  return holds === undefined || value.kind === "statement" || value.kind === "count" || value.holds === holds;
}

function stands(
  claims: readonly ClaimRef[],
  { article, start, end }: Evidence,
  readings: Map<string, Reading>,
): boolean {
  const id = readings.get(article)?.document.id;
  return claims.some(({ document, span }) => document === id && span.start < end && span.end > start);
}

/** What is missing from an account for a position of a row; empty = nothing. */
function missingOf(account: Account, expected: ExpectedPosition, readings: Map<string, Reading>): string[] {
  const answers = account.positions.filter(
    (position) =>
      hasValue(position, expected) && expected.evidence.some((each) => stands(position.claims, each, readings)),
  );
  const claims = answers.flatMap((position) => position.claims);
  const carrying = new Set(
    expected.evidence.filter((each) => stands(claims, each, readings)).map((each) => each.article),
  );
  const absent = new Set(expected.evidence.map((each) => each.article).filter((article) => !carrying.has(article)));
  if (absent.size > 0) return [`${expected.low ?? expected.holds ?? ""} not there from ${[...absent].join(", ")}`];
  const names = [...new Set(answers.flatMap((position) => position.origins.map(({ name }) => name)))];
  const isOne = (names: readonly string[], name: string): boolean =>
    names.some((word) =>
      word.startsWith("own:") ? name === word.slice("own:".length) : bare(name).includes(bare(word)),
    );
  const missing = expected.origins
    .filter((origin) => !names.some((name) => isOne(origin, name)))
    .map((origin) => `origin ${origin.join("/")} missing (${names.join(", ")})`);
  const twice = expected.origins.filter((origin) =>
    answers.some(({ origins }) => origins.filter(({ name }) => isOne(origin, name)).length > 1),
  );
  const strange = names.filter(
    (name) => ![...expected.origins, expected.others ?? []].some((origin) => isOne(origin, name)),
  );
  return [
    ...missing,
    ...twice.map((origin) => `origin ${origin.join("/")} twice (${names.join(", ")})`),
    ...(strange.length > 1 ? [`origins not expected: ${strange.join(", ")}`] : []),
  ];
}

interface Verdict {
  readonly row: Row;
  readonly account: Account | null;
  readonly missing: readonly string[];
}

function judge(row: Row, accounts: readonly Account[], readings: Map<string, Reading>): Verdict {
  let best: Verdict = { row, account: null, missing: ["no account"] };
  for (const account of accounts) {
    const claims = account.positions.flatMap((position) => position.claims);
    if (!row.kind.includes(account.kind)) continue;
    if (!row.positions.some(({ evidence }) => evidence.some((each) => stands(claims, each, readings)))) continue;
    const missing = row.positions.flatMap((position) => missingOf(account, position, readings));
    if (!row.status.includes(account.status)) missing.push(`status ${account.status}`);
    if (best.account === null || missing.length < best.missing.length) best = { row, account, missing };
  }
  return best;
}

function tell({ row, account, missing }: Verdict): string {
  const why = missing.length === 0 ? (account?.question.en ?? "") : missing.join("; ");
  return `  ${missing.length === 0 ? "+" : "-"} ${row.id}: ${why}\n`;
}

if (values.help || positionals.length === 0) process.stdout.write(HELP);
else {
  const readings = readArticles(positionals);
  const absent = gold.articles.filter(({ id }) => !readings.has(id));
  if (absent.length > 0)
    process.stdout.write(`not found: ${absent.map(({ sha256 }) => sha256.slice(0, 12)).join(", ")}\n`);
  const { accounts } = compare([...readings.values()]);
  const verdicts = gold.rows.map((row) => judge(row, accounts, readings));
  const required = verdicts.filter(({ row }) => row.required);
  const right = required.filter(({ missing }) => missing.length === 0);
  const optional = verdicts.filter(({ row }) => !row.required);
  process.stdout.write(
    `rows right: ${right.length} of ${required.length} (${((100 * right.length) / required.length).toFixed(1)} %)\n`,
  );
  process.stdout.write(
    `optional rows right: ${optional.filter(({ missing }) => missing.length === 0).length} of ${optional.length}\n`,
  );
  for (const verdict of verdicts)
    if (values.all || (verdict.row.required && verdict.missing.length > 0)) process.stdout.write(tell(verdict));
  const evidence = gold.rows.flatMap((row) => row.positions.flatMap((position) => position.evidence));
  const beside = accounts.filter(
    ({ positions }) =>
      !evidence.some((each) =>
        stands(
          positions.flatMap(({ claims }) => claims),
          each,
          readings,
        ),
      ),
  );
  process.stdout.write(`accounts: ${accounts.length}, of which on none of the rows' words: ${beside.length}\n`);
  for (const { kind, status, question } of beside) process.stdout.write(`  ? ${kind}, ${status}: ${question.en}\n`);
}
