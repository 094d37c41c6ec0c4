import {
  type Comparison,
  learnBackground,
  type OpenComparison,
  openComparison,
  type Reading,
} from "../core/src/index.ts";
import { readCollected, readCollection } from "./read-collection.ts";
import { listCommonWords, repeatReading } from "./repeat-reading.ts";

/**
 * What comparing costs, in seconds of processor time.
 *
 *   node --expose-gc bench/compare.ts ARTICLES.ndjson[.gz]… [--whole 12000] [--grow 10000,100000]
 *
 * First so many articles compared from nothing: added one by one, then every story told. Then what adding one article costs when so many
 * are there: a sample of 1,000 is repeated in later days with other names and subjects, so that each repetition is as dense as the
 * first and tells of other things in the same common words. At each size 10 articles are added 100 times, to all and to the latest
 * 1,000 alone, by turns and now one first, now the other: the median of the ratios is what counts, with the middle half of them. Beside it
 * stands with how many articles one was compared, which no busy machine can change.
 */
const args = process.argv.slice(2);
const optionOf = (option: string, otherwise: string): string =>
  args.includes(option) ? args[args.indexOf(option) + 1]! : otherwise;
const paths = args.filter((arg, n) => !arg.startsWith("--") && !args[n - 1]?.startsWith("--"));
if (paths.length === 0) {
  process.stderr.write("usage: node --expose-gc bench/compare.ts ARTICLES.ndjson[.gz]… [--whole N] [--grow N,N,N]\n");
  process.exit(2);
}
const SAMPLE = 1000;
const TIMED = 10;
const ROUNDS = 100;
/** Articles in the small comparison that the same articles are added to at the same moment: machines are noisy. */
const SMALL = 1000;

const seconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};
const megabytes = (): number => {
  (globalThis as { gc?: () => void }).gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1e6 + process.memoryUsage().arrayBuffers / 1e6);
};
const tell = (text: string): void => void process.stdout.write(`${text}\n`);

const articles = paths.flatMap((path) => readCollection(path));

function compareFromNothing(count: number): void {
  const before = process.cpuUsage();
  const readings = articles.slice(0, count).map(readCollected);
  tell(`${readings.length} articles read in ${seconds(before).toFixed(1)} s; ${megabytes()} MB`);
  const start = process.cpuUsage();
  const background = learnBackground(readings);
  tell(`background learnt in ${seconds(start).toFixed(1)} s`);
  const comparison = openComparison({ background });
  const ordered = [...readings].sort((a, b) =>
    (a.document.creationTime ?? "") < (b.document.creationTime ?? "") ? -1 : 1,
  );
  for (const reading of ordered) comparison.add(reading);
  tell(`added after ${seconds(start).toFixed(1)} s`);
  const whole: Comparison = comparison.whole();
  tell(
    `compared after ${seconds(start).toFixed(1)} s: ${whole.stories.length} stories, ${whole.derivations.length} derivations, ${whole.accounts.length} accounts, ${whole.findings.length} findings; ${megabytes()} MB`,
  );
}

function growTo(sizes: readonly number[]): void {
  const step = Math.max(1, Math.floor(articles.length / SAMPLE));
  const sample = articles
    .filter((_, n) => n % step === 0)
    .slice(0, SAMPLE)
    .map(readCollected);
  sample.sort((a, b) => ((a.document.creationTime ?? "") < (b.document.creationTime ?? "") ? -1 : 1));
  const days = spanInDays(sample);
  const background = learnBackground(sample);
  const common = listCommonWords(sample);
  const open = () =>
    openComparison({
      background,
      recall: () => {
        throw new Error("no story is told here");
      },
    });
  const at = (n: number): Reading => repeatReading(sample[n % SAMPLE]!, Math.floor(n / SAMPLE), days, common);
  const grown = open();
  let n = 0;
  for (const size of sizes) {
    for (; n < size; n++) grown.add(at(n));
    const small = open();
    for (let i = n - SMALL; i < n; i++) small.add(at(i));
    const rounds = Array.from({ length: ROUNDS }, (_, round) => {
      const readings = Array.from({ length: TIMED }, (_, i) => at(n + i));
      n += TIMED;
      return round % 2 === 0 ? timeTurn(small, grown, readings) : timeTurn(grown, small, readings).reverse();
    });
    tellGrowth(size, rounds);
  }
}

interface Cost {
  /** Of one addition. */
  readonly milliseconds: number;
  readonly neighbours: number;
}

function timeTurn(first: OpenComparison, second: OpenComparison, readings: readonly Reading[]): Cost[] {
  return [timeAdding(first, readings), timeAdding(second, readings)];
}

function timeAdding(comparison: OpenComparison, readings: readonly Reading[]): Cost {
  const start = process.cpuUsage();
  const neighbours = readings.reduce((sum, reading) => sum + comparison.add(reading).neighbours, 0);
  return { milliseconds: (seconds(start) * 1000) / readings.length, neighbours: neighbours / readings.length };
}

function tellGrowth(size: number, rounds: readonly Cost[][]): void {
  const ratios = rounds.map(([small, grown]) => grown!.milliseconds / small!.milliseconds);
  const costs = rounds.map(([, grown]) => grown!.milliseconds);
  const mean = (side: number): string =>
    (rounds.reduce((sum, round) => sum + round[side]!.neighbours, 0) / rounds.length).toFixed(2);
  tell(
    `at ${size}: ${quantile(costs, 0.5)} ms for one more, ×${quantile(ratios, 0.5)} of what it costs at ${SMALL} (${quantile(ratios, 0.25)}–${quantile(ratios, 0.75)}); compared with ${mean(1)} articles, ${mean(0)} at ${SMALL}; ${megabytes()} MB`,
  );
}

function quantile(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(2);
}

function spanInDays(readings: readonly Reading[]): number {
  const days = readings.map(({ document }) => Date.parse(document.creationTime!.slice(0, 10)) / 86_400_000);
  return Math.max(...days) - Math.min(...days) + 1;
}

if (args.includes("--whole") || !args.includes("--grow")) compareFromNothing(Number(optionOf("--whole", "12000")));
if (args.includes("--grow") || !args.includes("--whole"))
  growTo(optionOf("--grow", "10000,100000").split(",").map(Number));
