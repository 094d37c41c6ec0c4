import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { scanText } from "../core/src/3-lexicon/scan-text.ts";
import { read } from "../core/src/read.ts";

/**
 * How fast `read` is, as a share of its own floor: folding, tokens and the lexicon's pass over the same texts in the same run.
 * Machines are noisy; the share is not. Both passes are made twice and must count the same, or the figures are not printed.
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

const articles = gunzipSync(readFileSync(file))
  .toString("utf8")
  .split("\n")
  .filter((line) => line !== "")
  .slice(0, Number(limit))
  .map((line) => JSON.parse(line) as Article);

function readOne({ text, published, publisher, url }: Article): number {
  const known = { ...(published && { published }), ...(publisher && { publisher }) };
  const reading = read({ text, ...known, capture: { source: url ?? "", adapter: "bench" } });
  return reading.attributions.length + reading.claims.length * 1000 + reading.timexes.length * 1_000_000;
}

/** Articles a second and the sum of what each pass counted; the best of `passes`. */
function measure(work: (article: Article) => number, passes = 3): { perSecond: number; count: number } {
  let best = 0;
  let count = -1;
  for (let pass = 0; pass < passes; pass++) {
    const start = process.cpuUsage();
    let sum = 0;
    for (const article of articles) sum += work(article);
    const { user, system } = process.cpuUsage(start);
    best = Math.max(best, (articles.length / (user + system)) * 1e6);
    if (count >= 0 && sum !== count) throw new Error(`two passes counted differently: ${count} and ${sum}`);
    count = sum;
  }
  return { perSecond: best, count };
}

const start = performance.now();
scanText("قال");
process.stdout.write(`lexicon unpacked in ${(performance.now() - start).toFixed(0)} ms\n`);
const floor = measure(({ text }) => scanText(text).matches.count);
const whole = measure(readOne);
process.stdout.write(
  `scan (fold, tokens, lexicon)  ${floor.perSecond.toFixed(0)} articles a second of processor time\n`,
);
process.stdout.write(
  `read                          ${whole.perSecond.toFixed(0)} articles a second, ${((100 * whole.perSecond) / floor.perSecond).toFixed(1)} % of the scan\n`,
);
