import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { findSharedTexts } from "../core/src/7-copies/find-shared-texts.ts";
import { listWords } from "../core/src/7-copies/list-words.ts";
import { resemblanceOf, shingleWords } from "../core/src/7-copies/shingle-words.ts";

/**
 * Near-duplicates found by the index against all pairs compared one by one.
 * `node bench/near-duplicates.ts ARTICLES.ndjson[.gz]`, one article a line: { title, text, publisher, published }.
 * A pair counts from a resemblance of 0.5 (Jaccard of 5-word shingles) on.
 */
const NEAR = 0.5;

interface Article {
  readonly title?: string;
  readonly text: string;
}

function readArticles(path: string): Article[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Article);
}

/** Every pair, one by one; a pair whose sizes alone rule it out (J ≤ shorter / longer) is not counted through. */
function bruteForce(sets: readonly Uint32Array[]): Set<number> {
  const found = new Set<number>();
  for (let right = 0; right < sets.length; right++) {
    for (let left = 0; left < right; left++) {
      const a = sets[left]!;
      const b = sets[right]!;
      if (Math.min(a.length, b.length) < NEAR * Math.max(a.length, b.length)) continue;
      if (resemblanceOf(a, b) >= NEAR) found.add(left * sets.length + right);
    }
  }
  return found;
}

/** Pairs from the index; articles that are word for word the same are one text, so their pairs multiply. */
function byIndex(words: readonly ReturnType<typeof listWords>[]): Set<number> {
  const twins = words.map((_, n) => [n]);
  const pairs = findSharedTexts(words);
  for (const pair of pairs) if (pair.type === "duplicate") twins[pair.left]!.push(pair.right);
  const found = new Set<number>();
  const put = (a: number, b: number): void => {
    if (a !== b) found.add(Math.min(a, b) * words.length + Math.max(a, b));
  };
  for (const pair of pairs)
    if (pair.resemblance >= NEAR)
      for (const a of twins[pair.left]!) for (const b of [pair.right, ...twins[pair.right]!]) put(a, b);
  for (const group of twins) for (const a of group) for (const b of group) put(a, b);
  return found;
}

const path = process.argv[2];
if (path === undefined) {
  process.stderr.write("usage: node bench/near-duplicates.ts ARTICLES.ndjson[.gz]\n");
  process.exit(2);
}
const articles = readArticles(path);
const clock = (): number => Number(process.hrtime.bigint() / 1_000_000n);
const words = articles.map((article) =>
  listWords({ text: article.title ? `${article.title}\n${article.text}` : article.text, zones: [] }),
);
const start = clock();
const found = byIndex(words);
const indexed = clock();
const sets = words.map((w) => shingleWords(w).set);
const wanted = bruteForce(sets);
const done = clock();
const right = [...found].filter((pair) => wanted.has(pair)).length;
process.stdout.write(
  `${articles.length} articles, ${wanted.size} pairs of resemblance ≥ ${NEAR}\nfound ${found.size}: recall ${(right / wanted.size).toFixed(4)}, precision ${(right / Math.max(1, found.size)).toFixed(4)}\nindex ${indexed - start} ms, all pairs ${done - indexed} ms\n`,
);
