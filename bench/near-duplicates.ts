import type { Article as Prepared } from "../core/src/7-copies/article.ts";
import { openStemmer } from "../core/src/7-copies/list-tellings.ts";
import { openLinks } from "../core/src/7-copies/open-links.ts";
import { prepareArticle } from "../core/src/7-copies/prepare-article.ts";
import { resemblanceOf } from "../core/src/7-copies/shingle-words.ts";
import type { Reading } from "../core/src/model/reading.ts";
import { readCollection } from "./read-collection.ts";

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

/** An article as stage 7 takes it, without reading it: only its words are compared here. */
function prepare(article: Article, n: number): Prepared {
  const document = {
    id: String(n).padStart(6, "0"),
    text: article.title ? `${article.title}\n${article.text}` : article.text,
    zones: [],
    publisher: null,
    creationTime: null,
    credits: [],
  };
  const reading = { document, sentences: [], mentions: [], quantities: [], timexes: [], attributions: [] };
  return prepareArticle(reading as unknown as Reading, () => 0, openStemmer());
}

function byIndex(articles: readonly Prepared[]): Set<number> {
  const links = openLinks(() => 0, 1);
  for (const article of articles) links.add(article);
  const found = new Set<number>();
  links.copies.forEach((others, left) => {
    for (const [right, bond] of others)
      if (left < right && bond.resemblance >= NEAR) found.add(left * articles.length + right);
  });
  return found;
}

const path = process.argv[2];
if (path === undefined) {
  process.stderr.write("usage: node bench/near-duplicates.ts ARTICLES.ndjson[.gz]\n");
  process.exit(2);
}
const articles = readCollection<Article>(path);
const clock = (): number => Number(process.hrtime.bigint() / 1_000_000n);
const prepared = articles.map(prepare);
const start = clock();
const found = byIndex(prepared);
const indexed = clock();
const sets = prepared.map(({ shingles }) => shingles.set);
const wanted = bruteForce(sets);
const done = clock();
const right = [...found].filter((pair) => wanted.has(pair)).length;
process.stdout.write(
  `${articles.length} articles, ${wanted.size} pairs of resemblance ≥ ${NEAR}\nfound ${found.size}: recall ${(right / wanted.size).toFixed(4)}, precision ${(right / Math.max(1, found.size)).toFixed(4)}\nindex ${indexed - start} ms, all pairs ${done - indexed} ms\n`,
);
