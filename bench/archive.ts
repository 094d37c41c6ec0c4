import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DocumentInput, read, readAll } from "@isnad/core";
import { keepHeapSmall } from "../server/src/cli/keep-heap-small.ts";
import { readSources } from "../server/src/ingest/read-sources.ts";
import { comparePending } from "../server/src/jobs/compare-pending.ts";
import { ingestDocuments } from "../server/src/jobs/ingest-documents.ts";
import type { Store } from "../server/src/ports.ts";
import { openStore } from "../server/src/store/open-store.ts";

/**
 * The archive at work, in SQLite: takes articles in end to end (read, keep, index, compare), then searches over many more.
 *
 *   node --import ./server/test/resolve-core-source.ts bench/archive.ts ARTICLES.ndjson[.gz]… [--search HOW_MANY]
 *
 * Limits for 12,000 articles: 180 s, 600 MB resident; for searching 100,000: 50 ms at the 95th percentile. Times are of one run on one
 * machine, so that of reading alone stands beside the whole. Exit code 1 when a search answers wrongly or verify finds a fault.
 */
keepHeapSmall();
const args = process.argv.slice(2);
const flag = args.indexOf("--search");
const wanted = flag < 0 ? 100_000 : Number(args[flag + 1]);
const files = flag < 0 ? args : args.filter((_, index) => index !== flag && index !== flag + 1);
const act = { by: "bench", at: "2024-12-01T00:00:00.000Z" };
const clock = { now: () => act.at, elapsed: () => performance.now() };
const folder = mkdtempSync(join(tmpdir(), "isnad-bench-"));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 100);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** Seconds by the clock and of processor time. */
async function time<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - start) / 1000;
  peak = Math.max(peak, process.memoryUsage.rss());
  say(
    `${what.padEnd(44)}${seconds.toFixed(1).padStart(8)} s${((user + system) / 1e6).toFixed(1).padStart(8)} s of processor`,
  );
  return result;
}

async function takeIn(store: Store): Promise<{ readonly texts: string[]; readonly reading: number }> {
  const texts: string[] = [];
  let count = 0;
  let reading = 0;
  const timed = (inputs: readonly DocumentInput[]) => {
    const { user, system } = process.cpuUsage();
    const made = readAll(inputs);
    const now = process.cpuUsage();
    reading += now.user + now.system - user - system;
    return made;
  };
  for await (const outcome of ingestDocuments(readSources(files), {
    store,
    reader: { read, readAll: timed, digest: "bench" },
    clock,
    by: "bench",
  }))
    if ("receipt" in outcome && outcome.receipt.outcome === "new" && outcome.reading)
      if (count++ % 6 === 0)
        // One in six: holding them all would be counted as the archive's.
        texts.push(outcome.reading.document.text);
  return { texts, reading: reading / 1e6 };
}

/** Made-up articles of real paragraphs: line `n` of one article, line `n + 1` of another, so that words are as common as they are. */
async function fill(store: Store, texts: readonly string[]): Promise<void> {
  const lines = texts.map((text) => text.split("\n").filter((line) => line.length > 40));
  for (let first = 0; first < wanted; first += 500) {
    const arrivals = Array.from({ length: Math.min(500, wanted - first) }, (_, index) => {
      const n = first + index;
      const pick = (step: number) =>
        lines[(n * 7 + step * 1_009 + Math.floor(n / lines.length) * 31) % lines.length] ?? [];
      const text = [pick(0)[0], pick(1)[1], pick(2)[2], pick(3)[0], `رقم ${n}`]
        .filter((line) => line !== undefined)
        .join("\n");
      const published = `20${String(10 + (n % 15)).padStart(2, "0")}-${String((n % 12) + 1).padStart(2, "0")}-${String((n % 28) + 1).padStart(2, "0")}`;
      const input = { text, published, title: text.slice(0, 60), capture: { source: `bench:${n}`, adapter: "bench" } };
      const original = { bytes: Buffer.from(String(n)), mediaType: "text/plain", headers: {} };
      return { input, original, reading: null, mark: `bench ${n}` };
    });
    await store.put(arrivals, "bench", act);
  }
}

const percentile = (times: readonly number[], share: number): string =>
  `${([...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`;

/** Questions of words and pairs of words as they stand in the texts, the commonest among them. */
function drawQuestions(texts: readonly string[]): string[] {
  const questions = ["الرئيس", "السعودية", "محمد", "من", "في اليوم", "وزارة الخارجية", '"رئيس الوزراء"', "قال"];
  for (let n = 0; questions.length < 300; n++) {
    const words = (texts[(n * 37) % texts.length] ?? "").split(/\s+/).filter((word) => /^\p{L}{3,}$/u.test(word));
    const [first, second] = [words[(n * 3) % words.length], words[(n * 3 + 1) % words.length]];
    if (first !== undefined && second !== undefined)
      questions.push([first, `${first} ${second}`, `"${first} ${second}"`][n % 3] as string);
  }
  return questions;
}

async function search(store: Store, texts: readonly string[]): Promise<number> {
  let wrong = 0;
  for (const order of ["relevance", "newest"] as const) {
    const times: number[] = [];
    let slowest = ["", 0] as [string, number];
    for (const words of drawQuestions(texts)) {
      const start = performance.now();
      await store.search({ words, order });
      const took = performance.now() - start;
      times.push(took);
      if (took > slowest[1]) slowest = [words, took];
    }
    say(
      `search, ${order}: p50 ${percentile(times, 0.5)}, p95 ${percentile(times, 0.95)}, slowest ${slowest[1].toFixed(0)} ms (${slowest[0]})`,
    );
  }
  // Each made-up article holds its number, and no other the same behind that word.
  for (const n of [0, Math.floor(wanted / 2), wanted - 1]) {
    const { hits } = await store.search({ words: `"رقم ${n}"`, limit: 5 });
    const found = await Promise.all(hits.map(async ({ id }) => (await store.get(id))?.captures[0]?.source));
    if (!found.includes(`bench:${n}`)) {
      wrong++;
      say(`wrong: "رقم ${n}" does not find article ${n}`);
    }
  }
  return wrong;
}

const place = join(folder, "ingest.db");
const store = await openStore(place, act);
const { texts, reading } = await time("taken in: read, kept, indexed", () => takeIn(store));
say(`  of which reading alone${reading.toFixed(1).padStart(32)} s of processor`);
const compared = await time("compared", () => comparePending({ store, clock, by: "bench" }));
const { documents, stories, accounts, originalBytes } = await store.status();
say(
  `${documents} articles (${compared.documents} compared), ${stories} stories, ${accounts} accounts; ${megabytes(originalBytes)} of originals, file ${megabytes(statSync(place).size)}`,
);
say(`resident at most ${megabytes(peak)}`);
const { faultCount } = await time("verified", () => store.verify());
await store.close();
let wrong = faultCount;
if (wanted > 0) {
  const large = await openStore(join(folder, "search.db"), act);
  await time(`${wanted} articles kept and indexed`, () => fill(large, texts));
  wrong += await search(large, texts);
  await large.close();
}
say(`resident at most ${megabytes(peak)}`);
clearInterval(watch);
rmSync(folder, { recursive: true, force: true });
process.exitCode = wrong > 0 ? 1 : 0;
