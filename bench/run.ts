import { CLASS, FOLDED, LETTER } from "../core/src/1-text/fold-letters.ts";
import { lexicon } from "../core/src/3-lexicon/build-lexicon.ts";
import { scanText } from "../core/src/3-lexicon/scan-text.ts";
import type { Reading } from "../core/src/model/reading.ts";
import { read, readAll } from "../core/src/read.ts";
import { readCollection } from "./read-collection.ts";

/**
 * How fast `read` is, beside two passes over the same texts in the same run: the plainest scan there can be (letters folded by a
 * table, a rolling hash, one look-up a word), which is the ceiling, and our own scan (folding with origins, tokens, sentences, the
 * lexicon with its clitics). Machines are noisy, shares less so. Each pass is made three times and must count the same each time,
 * and `read` and `readAll` must count alike.
 *
 *   npm run bench -- ARTICLES.ndjson.gz [ARTICLES]
 */
interface Article {
  readonly text: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
}

const [file, limit = "7000"] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write("npm run bench -- ARTICLES.ndjson.gz [HOW MANY]\n");
  process.exit(2);
}

const articles = readCollection<Article>(file).slice(0, Number(limit));

const inputs = articles.map(({ text, published, publisher, url }) => ({
  text,
  ...(published && { published }),
  ...(publisher && { publisher }),
  capture: { source: url ?? "", adapter: "bench" },
}));

/** A number that two passes over the same articles must agree on, and so must reading alone and together. */
function countReadings(readings: readonly Reading[]): number {
  let sum = 0;
  for (const { attributions, claims, timexes } of readings)
    sum += attributions.length + claims.length * 1000 + timexes.length * 1_000_000;
  return sum;
}

/** Articles handed to `readAll` at once. */
const TOGETHER = 64;

function readTogether(): number {
  let sum = 0;
  for (let at = 0; at < inputs.length; at += TOGETHER) sum += countReadings(readAll(inputs.slice(at, at + TOGETHER)));
  return sum;
}

/** `work` answers what it counted. */
const sumOver =
  <T>(items: readonly T[], work: (item: T) => number) =>
  (): number =>
    items.reduce((sum, item) => sum + work(item), 0);

/** Articles a second and the sum of what each pass counted; the best of `passes`. */
function measure(work: () => number, passes = 3): { perSecond: number; count: number } {
  let best = 0;
  let count = -1;
  for (let pass = 0; pass < passes; pass++) {
    const start = process.cpuUsage();
    const sum = work();
    const { user, system } = process.cpuUsage(start);
    best = Math.max(best, (articles.length / (user + system)) * 1e6);
    if (count >= 0 && sum !== count) throw new Error(`two passes counted differently: ${count} and ${sum}`);
    count = sum;
  }
  return { perSecond: best, count };
}

/** Hashes of the lexicon's words in open addressing, for the plain scan. */
function hashesOfWords(): Int32Array {
  const { pool, starts, count } = lexicon().words;
  const slots = new Int32Array(1 << 18);
  for (let id = 1; id <= count; id++) {
    let hash = 0;
    for (let k = starts[id]!; k < starts[id + 1]!; k++) hash = (Math.imul(hash, 31) + pool[k]!) | 0;
    let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = hash || 1;
  }
  return slots;
}

/** Words of a text that the lexicon holds as they stand, by hash alone. */
function plainScan(text: string, slots: Int32Array): number {
  const mask = slots.length - 1;
  let known = 0;
  let hash = 0;
  let length = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32;
    if (CLASS[code] === LETTER) {
      hash = (Math.imul(hash, 31) + FOLDED[code]!) | 0;
      length++;
    } else if (length > 0 && FOLDED[code] !== 0) {
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & mask;
      if (slots[slot] === hash) known++;
      hash = 0;
      length = 0;
    }
  }
  return known;
}

const start = performance.now();
scanText("قال");
process.stdout.write(`lexicon unpacked in ${(performance.now() - start).toFixed(0)} ms\n`);
const slots = hashesOfWords();
const ceiling = measure(sumOver(articles, ({ text }) => plainScan(text, slots)));
const floor = measure(sumOver(articles, ({ text }) => scanText(text).matches.count));
const alone = measure(sumOver(inputs, (input) => countReadings([read(input)])));
const together = measure(readTogether);
if (alone.count !== together.count)
  throw new Error(`read alone and together count differently: ${alone.count} and ${together.count}`);

function line(what: string, { perSecond }: { perSecond: number }): void {
  const share = ((100 * perSecond) / ceiling.perSecond).toFixed(1);
  process.stdout.write(
    `${what.padEnd(46)}${perSecond.toFixed(0).padStart(8)} articles a second of processor time${share.padStart(7)} %\n`,
  );
}
line("plain scan (table, rolling hash, one look-up)", ceiling);
line("our scan (origins, tokens, clitics, phrases)", floor);
line("read, one article at a time", alone);
line(`readAll, ${TOGETHER} articles at a time`, together);
