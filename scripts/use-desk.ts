import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { lookAround, type Report, waitForView } from "./tour-dossier.ts";

const BIN = fileURLToPath(new URL("../server/bin/isnad.js", import.meta.url));
const STORY = fileURLToPath(new URL("../corpus/stories/aleppo-2024/", import.meta.url));
/** Articles that are in the archive from the start; the others come in while somebody reads. */
const FIRST = 9;

/** The panel of what people decided. */
const REVIEW = 'section:has(h2[id^="review-"])';

interface DeskRun {
  readonly browser: Browser;
  readonly folder: string;
  readonly report: Report;
}

/** The desk over an archive of the demo story, served by `isnad serve`: looked at and used. Returns how much was tried. */
export async function useDesk(run: DeskRun): Promise<number> {
  const archive = join(run.folder, "desk.db");
  const articles = readdirSync(STORY)
    .filter((name) => /^\d.*\.(txt|md|html)$/.test(name))
    .sort()
    .map((name) => STORY + name);
  takeIn(archive, articles.slice(0, FIRST));
  const served = await serve(archive, "0");
  try {
    const looked = await tourDesk(run, served.address);
    await openByKeyboard(run, served.address);
    await searchAndRead(run, served.address);
    await hearNews(run, served.address, () => takeIn(archive, articles.slice(FIRST)));
    await missAnswers(run, served.address);
    await decide(run, served.address);
    await correct(run, served.address);
    await followFeed(run, served.address);
    await watchFor(run, served.address);
    await logIn(run, served.address);
    return looked + 9;
  } catch (error) {
    run.report("desk", error instanceof Error ? (error.message.split("\n")[0] ?? error.name) : String(error));
    return 1;
  } finally {
    served.process.kill();
  }
}

function takeIn(archive: string, articles: readonly string[]): void {
  const args = [BIN, "ingest", ...articles, "--archive", archive];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", timeout: 180_000 });
  if (status !== 0) throw new Error(`isnad ingest ended with ${status}: ${stderr.trim().split("\n").at(-1)}`);
}

function serve(archive: string, port: string): Promise<{ process: ChildProcess; address: string }> {
  const process_ = spawn(process.execPath, [BIN, "serve", archive, "--port", port]);
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (piece: Buffer) => {
      said += piece.toString();
      const address = /the desk is at (http:\/\/[^/\s]+\/)/.exec(said)?.[1];
      if (address) resolve({ process: process_, address });
    };
    process_.stdout.on("data", hear);
    process_.stderr.on("data", hear);
    process_.on("exit", (code) => reject(new Error(`isnad serve ended with ${code}: ${said.trim()}`)));
  });
}

/** A page that reports errors and every request that leaves the archive's server. */
async function openPage({ browser, report }: DeskRun, where: string, width: number, dark = false): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  page.on("pageerror", (error) => report(where, `error: ${error.message}`));
  page.on("console", (message) => {
    // What is asked for and is not there is told by the browser too.
    if (message.type() === "error" && !/Failed to load resource/.test(message.text()))
      report(where, `console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:|about:)/.test(request.url())) report(where, `request: ${request.url()}`);
  });
  return page;
}

/** Every state of the desk's own pages, in both languages, wide and narrow, light and dark. */
async function tourDesk(run: DeskRun, address: string): Promise<number> {
  const paths = ["", "?q=حلب", "?q=قطقطقط", "?from=2030-01-01", "watches#", "people#", "story/nothing#", "nothing#"];
  let looked = 0;
  const walks = [
    ["ar", 390, paths],
    ["en", 1440, paths],
    ["ar", 1440, paths.slice(0, 2)],
    ["en", 390, paths.slice(0, 2)],
  ] as const;
  for (const [lang, width, some] of walks) {
    const page = await openPage(run, `desk ${lang} ${width}`, width, width === 390);
    for (const path of some) {
      const where = `desk ${lang} ${width} /${path}`;
      await page.goto("about:blank");
      const state = path.startsWith("?") || path === "" ? `#/${path}` : `${path}/`;
      await page.goto(`${address}${state}${path.includes("?") ? "&" : "?"}lang=${lang}`);
      await waitForView(page);
      await lookAround(page, where, lang, run.report);
      looked++;
    }
    await page.route("**/api/v1/stories?**", (route) => route.fulfill({ json: { items: [], next: null, names: {} } }));
    await page.route("**/api/v1/status", (route) => route.fulfill({ json: { documents: 0, stories: 0, pending: 0 } }));
    await page.goto("about:blank");
    await page.goto(`${address}#/?lang=${lang}`);
    await page.waitForSelector(".empty");
    await lookAround(page, `desk ${lang} ${width}, empty`, lang, run.report);
    looked++;
    await page.context().close();
  }
  return looked;
}

async function openByKeyboard(run: DeskRun, address: string): Promise<void> {
  const where = "desk: a story by keyboard";
  const page = await openPage(run, where, 1440);
  await page.goto(`${address}#/?lang=en`);
  await waitForView(page);
  await page.locator("article h3 a").first().focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/story\//);
  await waitForView(page);
  await lookAround(page, where, "en", run.report);
  await page.getByRole("link", { name: "Casualty ledger", exact: true }).click();
  await waitForView(page);
  await lookAround(page, `${where}, the ledger`, "en", run.report);
  await page.getByRole("link", { name: "All stories of the archive" }).click();
  await page.waitForURL(/^[^#]*:\d+\/#\/\?lang=en$/);
  await page.context().close();
}

/** Words without hamza and with a clitic find the article; the hit leads into its story. */
async function searchAndRead(run: DeskRun, address: string): Promise<void> {
  const where = "desk: from words to an article";
  const page = await openPage(run, where, 1440);
  await page.goto(address);
  await waitForView(page);
  await page.locator('input[type="search"]').fill("اقر الجيش");
  await page.waitForSelector("article mark");
  await page.locator("article h3 a").first().click();
  await page.waitForURL(/\/story\/.*#\/article\//);
  await waitForView(page);
  if ((await page.locator(".text").count()) === 0) run.report(where, "the hit does not open an article");
  await page.context().close();
}

/** What comes in is told, and moves nothing until it is asked for. */
async function hearNews(run: DeskRun, address: string, arrive: () => void): Promise<void> {
  const where = "desk: new articles while one reads";
  const page = await openPage(run, where, 1440);
  await page.goto(`${address}#/?lang=en`);
  await page.locator("article h3 a").first().click();
  await page.waitForURL(/\/story\//);
  await waitForView(page);
  const lead = () => page.locator(".lead").innerText();
  const before = await lead();
  await page.evaluate(() => scrollTo(0, 400));
  // Until the page listens.
  await page.waitForTimeout(1500);
  arrive();
  await page.waitForSelector(".bar.full");
  const told = await page.locator(".bar").innerText();
  if (!told.includes("new articles")) run.report(where, `it tells “${told}”`);
  if ((await page.evaluate(() => scrollY)) !== 400) run.report(where, "the page moved");
  if ((await lead()) !== before) run.report(where, "the page changed unasked");
  await lookAround(page, where, "en", run.report);
  await page.locator(".bar button").click();
  await page.waitForFunction((text) => document.querySelector<HTMLElement>(".lead")?.innerText !== text, before);
  if ((await page.locator(".bar.full").count()) !== 0) run.report(where, "the news stays after it was shown");
  await page.context().close();
}

/** An archive that does not answer is told of, with a way to try again. */
async function missAnswers(run: DeskRun, address: string): Promise<void> {
  const where = "desk: the archive does not answer";
  const page = await openPage(run, where, 390);
  await page.route("**/api/v1/**", (route) => route.abort());
  await page.goto(`${address}#/?lang=en`);
  await page.waitForSelector('[role="alert"]');
  await page.waitForSelector(".bar.full");
  await lookAround(page, where, "en", run.report);
  await page.unroute("**/api/v1/**");
  await page.locator('[role="alert"] button').click();
  await page.waitForSelector("article h3 a");
  await page.context().close();
}

/** A person grades an account, sees it kept, and takes it back. */
async function decide(run: DeskRun, address: string): Promise<void> {
  const where = "desk: a decision";
  const page = await openPage(run, where, 390);
  await page.goto(`${address}#/?lang=en`);
  await page.locator("article h3 a").first().click();
  await page.waitForURL(/\/story\//);
  await waitForView(page);
  await page.locator("main article h3 a").first().click();
  const panel = page.locator(REVIEW);
  await panel.waitFor();
  await panel.locator("summary", { hasText: "Decide" }).click();
  await panel.locator("select").first().selectOption("grade");
  await panel.locator("select").nth(1).selectOption("weak");
  if (await panel.getByRole("button", { name: "Keep the decision" }).isEnabled())
    run.report(where, "a decision needs no reason");
  await panel.locator("form input").last().fill("one origin");
  await panel.getByRole("button", { name: "Keep the decision" }).click();
  await page.waitForSelector(".verdict");
  if (!(await panel.locator(".verdict").innerText()).includes("weak")) run.report(where, "the grade is not shown");
  await lookAround(page, where, "en", run.report);
  await panel.locator("ul summary").first().click();
  await panel.locator("ul form input").fill("a mistake");
  await panel.locator("ul form button").click();
  await page.waitForSelector(".taken");
  if ((await panel.locator(".verdict").count()) !== 0) run.report(where, "what was taken back still counts");
  await page.context().close();
}

/** A figure that was read wrongly: what the person says is told, and what the machine had read stays beside it. */
async function correct(run: DeskRun, address: string): Promise<void> {
  const where = "desk: a correction";
  const page = await openPage(run, where, 1440, true);
  const id = await findCount(address);
  await page.goto(`${address}accounts/${encodeURIComponent(id)}#/?lang=ar`);
  await page.waitForURL(/\/story\/.*#\/account\//);
  await waitForView(page);
  const panel = page.locator(REVIEW);
  await panel.locator("summary", { hasText: "اتخاذ قرار" }).click();
  await panel.locator("select").first().selectOption("correct");
  await panel.locator('input[inputmode="numeric"]').first().fill("٩٨٧");
  await panel.locator("form label.wide input").fill("العدد المطبوع غيره");
  await lookAround(page, where, "ar", run.report);
  await panel.getByRole("button", { name: "حفظ القرار" }).click();
  await page.waitForFunction(() => document.querySelector("main")?.innerText.includes("987"));
  const told = await page.locator("main").innerText();
  if (!told.includes("صحّحه شخص")) run.report(where, "the words do not tell that a person corrected them");
  await lookAround(page, `${where}, kept`, "ar", run.report);
  await page.goto(page.url().replace(/#.*/, "#/"));
  await page.waitForSelector("#exports");
  if (!(await page.locator(REVIEW).innerText()).includes("العدد المطبوع غيره"))
    run.report(where, "the story's history does not hold it");
  await page.context().close();
}

/** A count of casualties that is no background. */
async function findCount(address: string): Promise<string> {
  const answer = await fetch(`${address}api/v1/accounts?kind=casualty&limit=50`);
  const { items } = (await answer.json()) as { items: { id: string; background: boolean }[] };
  const found = items.find(({ background }) => !background);
  if (!found) throw new Error("the archive has no count of casualties");
  return found.id;
}

/** The addresses that feeds give open the article in its story. */
async function followFeed(run: DeskRun, address: string): Promise<void> {
  const where = "desk: from a feed";
  const answer = await fetch(`${address}api/v1/documents?limit=1`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  const page = await openPage(run, where, 390);
  await page.goto(`${address}documents/${encodeURIComponent(items[0]?.id ?? "")}#/?lang=en`);
  await page.waitForURL(/\/story\/.*#\/article\//);
  await page.waitForSelector(".text");
  await page.context().close();
}

/** Somebody watches for a place by its name without hamza, is shown the feed once, and ends the watch. */
async function watchFor(run: DeskRun, address: string): Promise<void> {
  const where = "desk: a watch";
  const page = await openPage(run, where, 390);
  await page.goto(`${address}watches#/?lang=ar`);
  await waitForView(page);
  await page.locator("form select").selectOption("place");
  const fields = page.locator('form input[type="text"]');
  await fields.first().fill("ادلب");
  await fields.nth(1).fill("أخبار إدلب");
  await page.locator('form button[type="submit"]').click();
  await page.waitForSelector("article h2");
  if (!(await page.locator("code").first().innerText()).includes("/feed?key=")) run.report(where, "no feed is shown");
  await page.locator("article button").first().click();
  await page.waitForSelector("article p.quiet:last-of-type");
  await lookAround(page, where, "ar", run.report);
  await page.locator("article button").nth(1).click();
  await page.waitForSelector(".empty");
  await page.context().close();
}

/** Whoever adds the first person must log in from then on, and is let in with the right password alone; others may be added then. */
async function logIn(run: DeskRun, address: string): Promise<void> {
  const where = "desk: logging in";
  const password = "a long enough password";
  const page = await openPage(run, where, 390, true);
  await page.goto(`${address}people#/`);
  await waitForView(page);
  await page.locator('input[type="text"]').fill("layla");
  await page.locator('input[type="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForSelector('input[autocomplete="current-password"]');
  await page.goto("about:blank");
  await page.goto(address);
  await page.waitForSelector('input[type="password"]');
  await lookAround(page, where, "ar", run.report);
  await page.locator('input[autocomplete="username"]').fill("layla");
  for (const attempt of ["not the password at all", password]) {
    await page.locator('input[type="password"]').fill(attempt);
    await page.locator('button[type="submit"]').click();
    if (attempt !== password) await page.waitForSelector('[role="alert"]');
  }
  await page.waitForSelector("article h3 a");
  if (!(await page.locator("header").innerText()).includes("layla"))
    run.report(where, "it does not say who is logged in");
  await page.goto(`${address}people#/?lang=en`);
  await page.waitForSelector("#own-password");
  await lookAround(page, `${where}, the people`, "en", run.report);
  const form = page.locator("section:has(#add-person)");
  await form.locator('input[type="text"]').fill("omar");
  await form.locator('input[type="password"]').fill(password);
  await form.locator("button").click();
  await page.waitForSelector("li:nth-of-type(2)");
  await page.locator("header .person button").click();
  await page.waitForSelector('input[type="password"]');
  await page.context().close();
}
