import { performance } from "node:perf_hooks";

/**
 * How long the lexicon takes from nothing to the first answer: loading the modules, unpacking words, phrases and places.
 * `node bench/startup.ts` measures core as built (`npm run build:types`). A plain loop is timed beside it, because this is
 * measured in one cold run and a busy machine shows: the last line says how slow the machine was just then.
 */
const LIMIT_MS = 100;
/** What the plain loop takes on an idle machine of two cores (2026), in milliseconds. */
const LOOP_MS = 9;

function loop(): number {
  const started = performance.now();
  const text = "x".repeat(5_000_000);
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) | 0;
  if (hash === 1) process.stdout.write("");
  return performance.now() - started;
}

const cpu = process.cpuUsage();
const started = performance.now();
const { lexicon } = (await import(new URL("../core/dist/3-lexicon/build-lexicon.js", import.meta.url).href)) as {
  lexicon: () => { rows: { place: { length: number } }; words: { count: number } };
};
const loaded = performance.now();
const built = lexicon();
const ready = performance.now();
const spent = process.cpuUsage(cpu);
if (built.rows.place.length < 70_000 || built.words.count < 50_000)
  throw new Error(`the lexicon is not whole: ${built.rows.place.length} places, ${built.words.count} words`);

const pace = loop() / LOOP_MS;
const total = ready - started;
process.stdout.write(
  `modules  ${(loaded - started).toFixed(1)} ms\nunpacked ${(ready - loaded).toFixed(1)} ms\ntotal    ${total.toFixed(1)} ms (limit ${LIMIT_MS}), processor ${((spent.user + spent.system) / 1000).toFixed(1)} ms\n`,
);
process.stdout.write(
  `machine  ${pace.toFixed(1)} times as slow as idle: about ${(total / Math.max(1, pace)).toFixed(0)} ms\n`,
);
