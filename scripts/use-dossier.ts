import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { goTo, openPage, type Tour, visit } from "./tour-dossier.ts";

/** Uses the dossier as a reader would, and reports what does not work. Each way of use counts as one. */
export function planUses(tour: Tour): (() => Promise<number>)[] {
  const steps: [string, (page: Page, tour: Tour, say: (what: string) => void) => Promise<void>][] = [
    ["read before any script", readWithoutScript],
    ["from a figure to its words", followFigure],
    ["language without reload", switchLanguage],
    ["back and forward", goBack],
    ["deep link", followDeepLink],
    ["by keyboard alone", useKeyboard],
    ["the graph by keyboard", walkGraph],
    ["the filter", filterClaims],
    ["the hour of the map", moveTime],
    ["marks switched off", switchMarks],
    ["print", printAll],
  ];
  return steps.map(([name, step]) => async () => {
    const where = `${tour.name}: ${name}`;
    const page = await openPage(tour, 1440, where);
    try {
      await step(page, tour, (what) => tour.report(where, what));
    } catch (error) {
      tour.report(where, error instanceof Error ? (error.message.split("\n")[0] ?? error.name) : String(error));
    }
    await page.context().close();
    return 1;
  });
}

/** The front page is there without a program, in both languages; and the program draws the same. */
async function readWithoutScript(page: Page, tour: Tour, say: (what: string) => void): Promise<void> {
  const context = await tour.browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(pathToFileURL(tour.file).href);
  const read = (from: Page) => from.locator("main .view-head").first().innerText();
  const before = await read(still);
  await context.close();
  await visit(page, tour.file, "", "ar");
  if ((await read(page)) !== before) say(`“${before.slice(0, 60)}…” is not what the program draws`);
  const english = await page.evaluate(
    () => document.querySelector<HTMLTemplateElement>("#first-view-en")?.content.querySelector("h1")?.textContent ?? "",
  );
  await visit(page, tour.file, "", "en");
  const drawn = await page.locator("main h1").innerText();
  if (english.replace(/\s+/g, " ").trim() !== drawn) say(`in English “${english}” is not “${drawn}”`);
}

/** Every value on the front page leads in one step to an article in which exactly those words are lit. */
async function followFigure(page: Page, tour: Tour, say: (what: string) => void): Promise<void> {
  await visit(page, tour.file, "", "ar");
  const links = await page
    .locator("main article .value a")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
  if (!links.length) return say("no value on the front page leads anywhere");
  for (const href of links.slice(0, 25)) {
    await goTo(page, "", "ar");
    await page.locator(`main article .value a[href="${href}"]`).first().click();
    const at = /article\/([^/]+)\/(\d+)-(\d+)/.exec(page.url());
    if (!at) return say(`${href} leads to ${page.url()}`);
    const [, id, start, end] = at;
    const text = tour.data.readings.find((r) => r.document.id === decodeURIComponent(id ?? ""))?.document.text ?? "";
    await page.waitForSelector(".lit");
    const lit = (await page.locator(".text .lit").allTextContents()).join("");
    const expected = text.slice(Number(start), Number(end)).replace(/\s+/g, "");
    if (lit.replace(/\s+/g, "") !== expected) say(`“${expected}” was asked for, “${lit}” is lit`);
    if (!(await isOnScreen(page, ".text .lit"))) say(`the words at ${href} are not on the screen`);
  }
}

async function switchLanguage(page: Page, tour: Tour, say: (what: string) => void): Promise<void> {
  await visit(page, tour.file, "figures", "ar");
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  await page.getByRole("button", { name: "English" }).click();
  await page.waitForSelector('html[lang="en"][dir="ltr"]');
  if (!(await page.evaluate(() => "sameDocument" in globalThis))) say("the page was loaded again");
  if (!page.url().includes("lang=en")) say(`the address does not tell the language: ${page.url()}`);
  await page.getByRole("link", { name: "Control", exact: true }).click();
  if (!page.url().includes("#/control?lang=en")) say(`a link forgot the language: ${page.url()}`);
  await page.getByRole("button", { name: "العربية" }).click();
  await page.waitForSelector('html[lang="ar"][dir="rtl"]');
  await page.getByRole("button", { name: "١٢٣" }).click();
  const digits = await page.locator("main").innerText();
  if (!page.url().includes("digits=arab") || !/[٠-٩]/.test(digits)) say("Arabic-Indic digits were not shown");
}

async function goBack(page: Page, tour: Tour, say: (what: string) => void): Promise<void> {
  await visit(page, tour.file, "", "ar");
  await page.evaluate(
    () =>
      new Promise((heard) => {
        addEventListener("scroll", heard, { once: true });
        scrollTo(0, 300);
      }),
  );
  const left = await page.evaluate(() => scrollY);
  await page.evaluate(() => document.querySelector<HTMLElement>("main h3 a")?.click());
  await page.waitForURL(/account/);
  if ((await page.evaluate(() => scrollY)) > 0) say("a new view does not start at its top");
  const focus = await page.evaluate(() => document.activeElement?.tagName);
  if (focus !== "H1") say(`the focus is on ${focus}, not on the heading`);
  await page.goBack();
  await page
    .waitForFunction((y) => scrollY === y, left, { timeout: 10_000 })
    .catch(() => say("back does not return to where one was"));
  await page.goForward();
  await page.waitForURL(/account/);
}

async function followDeepLink(page: Page, tour: Tour, say: (what: string) => void): Promise<void> {
  const reading = tour.data.readings.find((r) => r.attributions.length > 0);
  const mark = reading?.attributions.at(-1);
  if (!reading || !mark) return say("no attribution to point at");
  await visit(
    page,
    tour.file,
    `article/${encodeURIComponent(reading.document.id)}/mark/${encodeURIComponent(mark.id)}`,
    "en",
  );
  await page.waitForSelector("aside h3");
  if (!(await page.locator("aside").innerText()).includes(mark.provenance.rule))
    say("the panel does not tell the rule");
  if (!(await isOnScreen(page, ".text .lit"))) say("the mark is not on the screen");
  await page.goto(
    `${pathToFileURL(tour.file)}#/article/${encodeURIComponent(reading.document.id)}/0-3?lang=en&hide=place`,
  );
  await page.waitForFunction(() => document.querySelectorAll(".text .lit").length > 0);
}

/** Tab to the text, arrows from mark to mark, Enter into the panel, Escape back to the mark. */
async function useKeyboard(page: Page, tour: Tour, say: (what: string) => void): Promise<void> {
  const reading = tour.data.readings.find((r) => r.attributions.length > 1);
  if (!reading) return say("no article to walk through");
  await visit(page, tour.file, `article/${encodeURIComponent(reading.document.id)}`, "ar");
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement?.className);
  if (!first?.includes("skip")) say(`Tab begins at ${first}, not at the link that skips the navigation`);
  const inText = () => page.evaluate(() => document.activeElement?.getAttribute("data-at") ?? null);
  for (let n = 0; n < 40 && (await inText()) === null; n++) await page.keyboard.press("Tab");
  const start = await inText();
  if (start === null) return say("Tab never reaches the text");
  await page.keyboard.press("ArrowLeft");
  await page.waitForFunction((at) => document.activeElement?.getAttribute("data-at") !== at, start);
  const next = await inText();
  if (Number(next) <= Number(start)) say("the left arrow does not go on in the text");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "panel-head");
  await page.keyboard.press("Escape");
  await page.waitForFunction((at) => document.activeElement?.getAttribute("data-at") === at, next);
}

/** Arrows from name to name, Enter lights what passes; the address tells it, and a visitor who follows it sees the same. */
async function walkGraph(page: Page, tour: Tour, say: (what: string) => void): Promise<void> {
  await visit(page, tour.file, "chains", "ar");
  await page.waitForSelector(".node");
  const stops = await page.locator('.node[tabindex="0"]').count();
  if (stops !== 1) say(`Tab stops ${stops} times in the graph`);
  await page.locator('.node[tabindex="0"]').focus();
  const here = () => page.evaluate(() => document.activeElement?.getAttribute("data-key") ?? null);
  const first = await here();
  await page.keyboard.press("ArrowLeft");
  const next = await here();
  if (next === null || next === first) say("the left arrow does not lead on along a way");
  await page.keyboard.press("Enter");
  await page.waitForURL(/lit=node/);
  const lit = await page.locator(".node.lit").count();
  if (lit < 2) say(`${lit} names are lit`);
  await page.reload();
  await page.waitForSelector(".node.lit");
  if ((await page.locator(".node.lit").count()) !== lit) say("the address does not restore what was lit");
}

/** Words without hamza find what is printed with it; what is filtered stays filtered in the next view and after a reload. */
async function filterClaims(page: Page, tour: Tour, say: (what: string) => void): Promise<void> {
  await visit(page, tour.file, "search", "en");
  const all = await page.locator("[aria-setsize]").first().getAttribute("aria-setsize");
  await page.locator("select").filter({ hasText: "Contested" }).selectOption("contested");
  await page.waitForURL(/status=contested/);
  const some = await page.locator("[aria-setsize]").first().getAttribute("aria-setsize");
  if (Number(some) >= Number(all)) say(`${some} of ${all} claims are contested`);
  await page.getByRole("link", { name: "Timeline", exact: true }).click();
  await page.waitForURL(/timeline.*status=contested/);
  if ((await page.locator(".row:not(.contested)").count()) !== 0) say("the timeline forgot the filter");
  await page.getByRole("button", { name: "Clear filters" }).click();
  if (page.url().includes("status=")) say("the filter cannot be taken off");
}

/** Before the last report less is told; the address keeps the hour. */
async function moveTime(page: Page, tour: Tour, say: (what: string) => void): Promise<void> {
  await visit(page, tour.file, "map", "en");
  const slider = page.locator('input[type="range"]');
  if ((await slider.count()) === 0) return;
  const before = await page.locator(".list li").count();
  await slider.focus();
  await page.keyboard.press("Home");
  await page.waitForURL(/asof=/);
  const after = await page.locator(".list li").count();
  if (after >= before) say(`${after} claims at the first hour, ${before} in all`);
  await page.reload();
  await page.waitForSelector('input[type="range"]');
  if ((await page.locator(".list li").count()) !== after) say("the address does not restore the hour");
}

async function switchMarks(page: Page, tour: Tour, say: (what: string) => void): Promise<void> {
  const reading = tour.data.readings.find((r) => r.attributions.length > 1);
  if (!reading) return say("no article with marks");
  await visit(page, tour.file, `article/${encodeURIComponent(reading.document.id)}`, "ar");
  const before = await page.locator(".text .stop").count();
  const boxes = page.locator("fieldset input:checked");
  while (await boxes.count()) await boxes.first().uncheck();
  if ((await page.locator(".text .stop").count()) !== 0) say(`marks stay when all are switched off (${before} before)`);
  const text = (await page.locator(".text").innerText()).replace(/\s+/g, "");
  const sample = reading.document.text.slice(reading.sentences.at(0)?.start, reading.sentences.at(0)?.end);
  if (!text.includes(sample.replace(/\s+/g, ""))) say("the text is not as printed");
  await page.reload();
  await page.waitForSelector(".text");
  if ((await page.locator("fieldset input:checked").count()) !== 0) say("the switches are forgotten on reload");
}

async function printAll(page: Page, tour: Tour, say: (what: string) => void): Promise<void> {
  await visit(page, tour.file, "whole", "ar");
  await page.emulateMedia({ media: "print" });
  const seen = await page.evaluate(() => ({
    buttons: [...document.querySelectorAll("button, nav")].filter((b) => (b as HTMLElement).offsetParent !== null)
      .length,
    closed: document.querySelectorAll("details:not([open])").length,
    articles: document.querySelectorAll(".text").length,
  }));
  if (seen.buttons) say(`${seen.buttons} controls are printed`);
  if (seen.articles !== (tour.data.comparison.stories[0]?.documents.length ?? tour.data.readings.length))
    say(`${seen.articles} articles are printed`);
  const pdf = await page.pdf({ format: "A4" });
  if (pdf.length < 10_000) say("the printed dossier is empty");
}

async function isOnScreen(page: Page, selector: string): Promise<boolean> {
  await page.waitForTimeout(50);
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const box = element.getBoundingClientRect();
      return box.top >= 0 && box.top < innerHeight;
    });
}
