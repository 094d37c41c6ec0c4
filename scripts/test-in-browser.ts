import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DossierData } from "@isnad/core";
import { type Browser, chromium } from "playwright-core";
import { makeFixture } from "../web/test/fixture/make-fixture.ts";
import { fillDossier } from "./fill-dossier.ts";
import { findChromium } from "./find-chromium.ts";
import { makeDemo } from "./make-demo.ts";
import { checkSameReading, collectCorpus } from "./same-reading-everywhere.ts";
import { tourDossier } from "./tour-dossier.ts";
import { useDossier } from "./use-dossier.ts";

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
let passed = 0;

function report(where: string, what: string): void {
  faults.push(`${where}: ${what}`);
  console.log(`  ✗ ${where}: ${what}`);
}

/** One dossier: looked at in every view, then used. */
async function testDossier(browser: Browser, file: string, name: string, data: DossierData): Promise<void> {
  const before = faults.length;
  const folder = join(file, "..");
  const tour = { browser, name, file, data, shots: folder, report };
  const looked = await tourDossier(tour);
  const used = await useDossier(tour);
  console.log(`${name}: ${looked} views looked at, ${used} ways of use tried, ${faults.length - before} faults`);
  passed += Math.max(0, looked + used - (faults.length - before));
}

async function testSameness(browser: Browser): Promise<void> {
  const blank = await (await browser.newContext()).newPage();
  const { articles, differing } = await checkSameReading(blank, collectCorpus());
  if (differing === null) passed++;
  else report("the same reading everywhere", `${differing} reads differently in Node, in the page or in a worker`);
  console.log(`same reading in Node, page and worker: ${articles} articles`);
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
    await testDossier(browser, fixture, "fixture", data);
    await testDossier(browser, demo, "demo", makeDemo(demo));
    await testSameness(browser);
  } finally {
    await browser.close();
  }
  console.log(`Screenshots: ${folder}`);
  console.log(`${passed} passed, ${faults.length} failed`);
  process.exitCode = faults.length ? 1 : 0;
}

await main();
