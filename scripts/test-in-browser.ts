import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DossierData } from "@isnad/core";
import { type Browser, chromium } from "playwright-core";
import { makeFixture } from "../web/test/fixture/make-fixture.ts";
import { fillDossier } from "./fill-dossier.ts";
import { findChromium } from "./find-chromium.ts";
import { makeDemo } from "./make-demo.ts";
import { checkSameReading, collectCorpus } from "./same-reading-everywhere.ts";
import { planTours } from "./tour-dossier.ts";
import { useDesk } from "./use-desk.ts";
import { planUses } from "./use-dossier.ts";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
const page = fileURLToPath(new URL("../web/dist/dossier.html", import.meta.url));
const faults: string[] = [];

function report(where: string, what: string): void {
  faults.push(`${where}: ${what}`);
  console.log(`  ✗ ${where}: ${what}`);
}

/** With `--shots` every view is pictured, not only those with a fault. */
const shootAll = process.argv.includes("--shots");

/** One dossier: looked at in every view, and used. */
function planDossier(
  browser: Browser,
  file: string,
  name: string,
  data: DossierData,
  brief: boolean,
): (() => Promise<number>)[] {
  const faultsSoFar = () => faults.length;
  const tour = { browser, name, file, data, shots: join(file, ".."), shootAll, report, brief, faults: faultsSoFar };
  return [...planTours(tour), ...planUses(tour)];
}

/** The jobs side by side, as many at a time as there are processors, the long ones first. Returns what they counted. */
async function runSideBySide(jobs: readonly (() => Promise<number>)[]): Promise<number> {
  const waiting = [...jobs];
  let sum = 0;
  const work = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      // Not `sum += await …`: that adds to what the sum was before the wait.
      const counted = await job();
      sum += counted;
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
  return sum;
}

async function testSameness(browser: Browser): Promise<number> {
  const blank = await (await browser.newContext()).newPage();
  const { articles, differing } = await checkSameReading(blank, collectCorpus());
  if (differing !== null)
    report("the same reading everywhere", `${differing} reads differently in Node, in the page or in a worker`);
  console.log(`same reading in Node, page and worker: ${articles} articles`);
  return 1;
}

async function main(): Promise<void> {
  const found = findChromium();
  if ("missing" in found) {
    console.log(`The browser tests did not run: ${found.missing}`);
    process.exitCode = process.env["CI"] === "true" ? 1 : 0;
    return;
  }
  if (!existsSync(page)) {
    console.log("The browser tests did not run: the page is not built; run: npm run build --workspace web");
    process.exitCode = 1;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "isnad-browser-"));
  const browser = await chromium.launch({ executablePath: found.path, args: FLAGS });
  try {
    const [fixture, demo] = [join(folder, "fixture.html"), join(folder, "demo.html")];
    const data = makeFixture();
    writeFileSync(fixture, fillDossier(data));
    const checked = await runSideBySide([
      ...planDossier(browser, demo, "demo", makeDemo(demo), false),
      ...planDossier(browser, fixture, "fixture", data, true),
      () => useDesk({ browser, folder, report }),
      () => testSameness(browser),
    ]);
    console.log(`${checked} views looked at and ways of use tried, ${faults.length} faults`);
  } finally {
    await browser.close();
  }
  if (shootAll || faults.length) console.log(`Screenshots: ${folder}`);
  process.exitCode = faults.length ? 1 : 0;
}

await main();
