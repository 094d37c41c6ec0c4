import { mkdtempSync, statSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { findChromium } from "../scripts/find-chromium.ts";

/**
 * How long a dossier takes to its first view, beside a page with one heading in the same run, and how evenly its long views scroll.
 * The first view is there when the frame with the heading is drawn, and `at work` the page is when its program has drawn all that belongs
 * to the view. `thread` is the time the page's main thread was at work till then: on a busy machine it tells more than the clock does.
 *
 *   node bench/first-view.ts [--rounds 5] DOSSIER.html…
 */
const args = process.argv.slice(2);
const rounds = args[0] === "--rounds" ? Number(args.splice(0, 2)[1]) : 5;
const SCROLLED = ["", "timeline", "search", "articles"] as const;
/** Frames, and pixels in each. */
const FRAMES = 150;
const STEP = 60;

interface Opened {
  readonly clock: number;
  readonly thread: number;
  readonly atWork: number;
  readonly elements: number;
}

async function openPage(browser: Browser, address: string): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector("main h1")) return;
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { firstView: performance.now() })));
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => "firstView" in globalThis, null, { timeout: 120_000, polling: 20 });
  return { page, session };
}

async function measureFirstView(browser: Browser, address: string): Promise<Opened> {
  const { page, session } = await openPage(browser, address);
  const { metrics } = await session.send("Performance.getMetrics");
  const clock = await page.evaluate(() => (globalThis as unknown as { firstView: number }).firstView);
  await waitForWork(page);
  const atWork = await page.evaluate(() => performance.now());
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  await page.context().close();
  return {
    clock,
    atWork,
    elements,
    thread: 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN),
  };
}

async function waitForWork(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("main:not([aria-busy=true])"), null, {
    timeout: 120_000,
    polling: 20,
  });
}

/** Milliseconds between frames while a view is scrolled through, in order of length. */
async function measureFrames(browser: Browser, address: string): Promise<number[]> {
  const { page } = await openPage(browser, address);
  await waitForWork(page);
  await page.waitForTimeout(1000);
  const frames = await page.evaluate(
    ({ count, step }) =>
      new Promise<number[]>((done) => {
        const times: number[] = [];
        let last = performance.now();
        const next = () => {
          const now = performance.now();
          times.push(now - last);
          last = now;
          scrollBy(0, step);
          if (times.length < count) requestAnimationFrame(next);
          else done(times.sort((a, b) => a - b));
        };
        requestAnimationFrame(next);
      }),
    { count: FRAMES, step: STEP },
  );
  await page.context().close();
  return frames;
}

const middle = (sorted: readonly number[], share = 0.5) =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
const sortBy = (all: readonly Opened[], key: keyof Opened) => all.map((one) => one[key]).sort((a, b) => a - b);

function tell(name: string, all: readonly Opened[]): void {
  const clock = sortBy(all, "clock");
  const [low, mid, high] = [clock[0], middle(clock), clock.at(-1)].map((ms) => Math.round(ms ?? Number.NaN));
  const thread = Math.round(middle(sortBy(all, "thread")));
  console.log(
    `${name}: first view ${mid} ms (${low}–${high}), thread ${thread} ms, at work ${Math.round(middle(sortBy(all, "atWork")))} ms, ${middle(sortBy(all, "elements"))} elements`,
  );
}

const found = findChromium();
if (!args.length || "missing" in found) {
  console.error("missing" in found ? found.missing : "node bench/first-view.ts [--rounds 5] DOSSIER.html…");
  process.exit(2);
}
const empty = join(mkdtempSync(join(tmpdir(), "isnad-first-view-")), "empty.html");
writeFileSync(empty, "<!doctype html><title>empty</title><main><h1>empty</h1></main>");
const browser = await chromium.launch({
  executablePath: found.path,
  args: ["--headless", "--no-sandbox", "--disable-gpu"],
});
const files = [empty, ...args.map((file) => resolve(file))];
const opened = new Map<string, Opened[]>(files.map((file) => [file, []]));
console.log(`load ${loadavg()[0]?.toFixed(1)}`);
for (let round = 0; round < rounds; round++)
  for (const [file, times] of opened) times.push(await measureFirstView(browser, `${pathToFileURL(file)}#/`));
for (const [file, times] of opened) tell(`${file} (${Math.round(statSync(file).size / 1000)} kB)`, times);
for (const file of files.slice(1))
  for (const view of SCROLLED) {
    const frames = await measureFrames(browser, `${pathToFileURL(file)}#/${view}`);
    const [mid, most, worst] = [middle(frames), middle(frames, 0.95), frames.at(-1)].map((ms) => ms?.toFixed(0));
    console.log(`/${view}: frames ${mid} ms, 95 in 100 within ${most} ms, the longest ${worst} ms`);
  }
console.log(`load ${loadavg()[0]?.toFixed(1)}`);
await browser.close();
