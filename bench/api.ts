import type { AccountsAnswer, DocumentsAnswer, SearchAnswer, StoriesAnswer } from "../server/src/http/contract.ts";
import { openStore } from "../server/src/store/open-store.ts";
import { openApi } from "../server/test/http/open-api.ts";

/**
 * How long the API takes to answer over an archive that `isnad ingest` made, without the network: p50 and p95 of each question, asked for
 * things drawn from all over the archive. Exit code 1 when an answer is no answer.
 *
 *   node --import ./server/test/resolve-core-source.ts bench/api.ts ARCHIVE [TIMES]
 */
const [place = "isnad.db", times = "200"] = process.argv.slice(2);
const act = { by: "bench", at: "2024-12-01T00:00:00.000Z" };
const store = await openStore(place, act);
const { ask, answer } = await openApi(store);
let wrong = 0;

/** All pages of a list, as far as `most` items. */
async function listAll<Item>(path: string, most: number): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | null = ""; after !== null && items.length < most; ) {
    const query: string = after === "" ? "" : `&after=${after}`;
    const { body } = await answer<{ items: Item[]; next: string | null }>(`${path}limit=200${query}`);
    items.push(...body.items);
    after = body.next;
  }
  return items;
}

/** So many of a list, from all over it. */
function draw<Item>(items: readonly Item[]): Item[] {
  return Array.from({ length: Number(times) }, (_, n) => items[Math.floor((n * items.length) / Number(times))] as Item);
}

async function time(what: string, paths: readonly string[]): Promise<void> {
  const took: number[] = [];
  let slowest: readonly [number, string] = [0, ""];
  for (const path of paths) {
    const start = performance.now();
    const response = await ask(path);
    await response.arrayBuffer();
    const elapsed = performance.now() - start;
    took.push(elapsed);
    if (elapsed > slowest[0]) slowest = [elapsed, path];
    if (response.status === 200) continue;
    wrong++;
    process.stdout.write(`wrong: ${path} answers ${response.status}\n`);
  }
  const sorted = took.toSorted((left, right) => left - right);
  const at = (share: number): string => `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)} ms`;
  process.stdout.write(
    `${what.padEnd(28)} p50 ${at(0.5).padStart(9)}  p95 ${at(0.95).padStart(9)}  slowest ${slowest[0].toFixed(0)} ms (${decodeURIComponent(slowest[1]).slice(0, 80)})\n`,
  );
}

const { documents, stories: count } = await store.status();
process.stdout.write(`${documents} articles, ${count} stories\n`);
const stories = await listAll<StoriesAnswer["items"][number]>("/stories?", 20_000);
const accounts = await listAll<AccountsAnswer["items"][number]>("/accounts?", 20_000);
const articles = await listAll<DocumentsAnswer["items"][number]>("/documents?", 20_000);
const words = draw(articles).flatMap(({ title }) =>
  (title ?? "")
    .split(/\s+/)
    .filter((word) => /^\p{L}{4,}$/u.test(word))
    .slice(0, 1),
);
const id = encodeURIComponent;
const large = stories
  .toSorted((left, right) => right.story.documents.length - left.story.documents.length)
  .slice(0, 20);

await time(
  "stories, a page",
  draw(stories).map(({ story }) => `/stories?limit=50&to=${(story.span.last ?? "2024-01-01").slice(0, 10)}`),
);
await time(
  "stories, contested",
  draw(stories).map(
    ({ story }) => `/stories?limit=50&status=contested&to=${(story.span.last ?? "2024-01-01").slice(0, 10)}`,
  ),
);
await time(
  "a story",
  draw(stories).map(({ story }) => `/stories/${id(story.id)}`),
);
await time(
  "a story, the 20 largest",
  large.map(({ story }) => `/stories/${id(story.id)}`),
);
await time(
  "a dossier",
  draw(stories).map(({ story }) => `/stories/${id(story.id)}/dossier`),
);
await time(
  "a dossier, the 20 largest",
  large.map(({ story }) => `/stories/${id(story.id)}/dossier`),
);
await time(
  "a story as a table",
  draw(stories).map(({ story }) => `/stories/${id(story.id)}/export?format=csv`),
);
await time(
  "accounts, a page",
  draw(accounts).map(({ kind }, n) => `/accounts?limit=50&kind=${kind}${n % 2 ? "&status=contested" : ""}`),
);
await time(
  "an account",
  draw(accounts).map((account) => `/accounts/${id(account.id)}`),
);
await time(
  "articles, a page",
  draw(articles).map(
    ({ publisher }) => `/documents?limit=50${publisher === null ? "" : `&publisher=${id(publisher)}`}`,
  ),
);
await time(
  "an article",
  draw(articles).map((article) => `/documents/${article.id}`),
);
await time(
  "a reading",
  draw(articles).map((article) => `/documents/${article.id}/reading`),
);
await time(
  "decisions on an article",
  draw(articles).map((article) => `/documents/${article.id}/reviews`),
);
await time(
  "search",
  words.map((word) => `/search?words=${id(word)}`),
);
await time(
  "search, newest",
  words.map((word) => `/search?order=newest&words=${id(word)}`),
);
await time(
  "who is quoted most",
  draw(articles)
    .slice(0, 30)
    .map(({ published }) => `/entities?role=quoted&to=${(published ?? "2024-01-01").slice(0, 10)}`),
);
await time(
  "what the archive holds",
  Array.from({ length: 30 }, () => "/status"),
);
const found = (await answer<SearchAnswer>(`/search?words=${id(words[0] ?? "")}`)).body.items.length;
if (found === 0) wrong++;
await store.close();
process.exitCode = wrong > 0 ? 1 : 0;
