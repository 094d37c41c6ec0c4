import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { DossierData } from "@isnad/core";
import type { Browser, Page } from "playwright-core";

/** Something that is not as it should be, and where it was seen. */
export type Report = (where: string, what: string) => void;

export interface Tour {
  readonly browser: Browser;
  readonly name: string;
  /** The filled page on disk. */
  readonly file: string;
  readonly data: DossierData;
  /** The folder for pictures: of views with a fault, or of all. */
  readonly shots: string;
  readonly shootAll: boolean;
  readonly report: Report;
  /** One walk in each language is enough: another dossier is walked through in every way. */
  readonly brief?: boolean;
  /** How many faults there are so far. */
  readonly faults: () => number;
}

const VIEWS = [
  "",
  "chains",
  "figures",
  "map",
  "timeline",
  "timeline?by=happened",
  "control",
  "labels",
  "omissions",
  "copies",
  "findings",
  "articles",
  "search?status=contested",
  "search?q=لا%20شيء%20كهذا",
  "whole",
] as const;
/** Larger pages (everything at once, to print) take axe minutes; what they are made of is looked at view by view. */
const MOST_ELEMENTS = 6000;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * A walk through every view in one language and width. A fresh walk opens each from nothing, as a visitor with a deep link does; the others
 * go from view to view in one page.
 */
interface Walk {
  readonly lang: "ar" | "en";
  readonly width: number;
  readonly scheme: "light" | "dark";
  readonly fresh: boolean;
}
const WALKS: readonly Walk[] = [
  { lang: "ar", width: 1440, scheme: "light", fresh: true },
  { lang: "en", width: 390, scheme: "dark", fresh: true },
  { lang: "en", width: 1440, scheme: "light", fresh: false },
  { lang: "ar", width: 390, scheme: "dark", fresh: false },
];

/** Goes through every view in both languages, wide and narrow, light and dark, and looks for what must not be there. Each walk tells how many it saw. */
export function planTours(tour: Tour): (() => Promise<number>)[] {
  return (tour.brief ? WALKS.slice(0, 2) : WALKS).map((walk) => () => walkThrough(tour, walk));
}

async function walkThrough(tour: Tour, { lang, width, scheme, fresh }: Walk): Promise<number> {
  const page = await openPage(tour, width, `${tour.name} ${lang} ${width}`, scheme);
  const paths = [...VIEWS, ...samplePaths(tour.data)];
  if (!fresh) await visit(page, tour.file, "", lang);
  for (const path of paths) {
    const where = `${tour.name} ${lang} ${width} /${path.slice(0, 40)}`;
    const before = tour.faults();
    if (fresh) await visit(page, tour.file, path, lang);
    else await goTo(page, path, lang);
    await lookAround(page, where, lang, tour.report);
    if (tour.shootAll || tour.faults() > before) {
      const name = `${where.replace(/[^\w-]+/g, "_")}.png`;
      await page.screenshot({ path: join(tour.shots, name), fullPage: path !== "whole" });
    }
  }
  await page.context().close();
  return paths.length;
}

/** A page that reports errors and every request that leaves the file. */
export async function openPage(
  tour: Tour,
  width: number,
  where: string,
  colorScheme: "light" | "dark" = "light",
): Promise<Page> {
  const viewport = { width, height: 900 };
  const context = await tour.browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  // The whole dossier on one page takes its time on a busy machine.
  page.setDefaultTimeout(90_000);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") tour.report(where, `console: ${message.text()}`);
  });
  page.on("pageerror", (error) => tour.report(where, `error: ${error.message}`));
  page.on("request", (request) => {
    if (!/^(file|data|blob|about):/.test(request.url())) tour.report(where, `request: ${request.url()}`);
    if (request.url().startsWith("file:") && !request.isNavigationRequest())
      tour.report(where, `file: ${request.url()}`);
  });
  return page;
}

export async function visit(page: Page, file: string, path: string, lang: "ar" | "en"): Promise<void> {
  // The hash alone would not load the page again: a visitor who follows a deep link starts from nothing.
  await page.goto("about:blank");
  await page.goto(`${pathToFileURL(file)}#${addressOf(path, lang)}`);
  await waitForView(page);
}

/** Goes to another view of the page that is open already. */
export async function goTo(page: Page, path: string, lang: "ar" | "en"): Promise<void> {
  const moved = await page.evaluate(
    (address) => {
      if (decodeURI(location.hash) === decodeURI(`#${address}`)) return false;
      return new Promise<boolean>((done) => {
        addEventListener("popstate", () => setTimeout(() => done(true)), { once: true });
        location.hash = address;
      });
    },
    addressOf(path, lang),
  );
  if (moved) await waitForView(page);
}

function addressOf(path: string, lang: "ar" | "en"): string {
  const query = lang === "en" ? `${path.includes("?") ? "&" : "?"}lang=en` : "";
  return `/${path}${query}`;
}

/** Until everything that belongs to the view is drawn, and its typefaces are there. */
export async function waitForView(page: Page): Promise<void> {
  await page.waitForSelector('main[aria-busy="false"] h1');
  await page.evaluate(() => document.fonts.ready);
}

/** No sideways scrolling, no accessibility fault, the language and direction of the page as asked, nothing undefined. */
export async function lookAround(page: Page, where: string, lang: "ar" | "en", report: Report): Promise<void> {
  const seen = await page.evaluate(() => ({
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    text: document.body.innerText,
    elements: document.querySelectorAll("*").length,
    headings: document.querySelectorAll("h1").length,
  }));
  if (seen.over > 0) report(where, `scrolls sideways by ${seen.over} px`);
  if (seen.lang !== lang || seen.dir !== (lang === "ar" ? "rtl" : "ltr")) report(where, `is ${seen.lang} ${seen.dir}`);
  const hole = /undefined|NaN|\[object|\bnull\b/.exec(seen.text)?.[0];
  if (hole) report(where, `shows “${hole}”`);
  if (seen.headings !== 1) report(where, `has ${seen.headings} first headings`);
  if (seen.elements > MOST_ELEMENTS) return;
  for (const violation of await findViolations(page)) report(where, `axe: ${violation}`);
}

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await runner.run({ resultTypes: ["violations"], iframes: false, preload: false });
    return violations.map((v) => `${v.id} × ${v.nodes.length}: ${v.nodes[0]?.html.slice(0, 160)}`);
  });
}

/** An account of each status, and articles: whole, at words, at a mark, and one that is not there. */
function samplePaths(data: DossierData): string[] {
  const accounts = data.comparison.accounts;
  const statuses = [...new Set(accounts.map((account) => account.status))];
  const samples = statuses.flatMap((status) => accounts.find((account) => account.status === status) ?? []);
  const [first] = data.readings;
  const claim = accounts.flatMap((account) => account.positions.flatMap((position) => position.claims))[0];
  const copy = data.comparison.derivations.find((derivation) => derivation.aligned.length > 0);
  const other = copy?.original ?? copy?.sibling;
  const article = (id: string, at: string) => `article/${encodeURIComponent(id)}${at}`;
  return [
    ...samples.map((account) => `account/${encodeURIComponent(account.id)}`),
    ...(first ? [article(first.document.id, "")] : []),
    ...(claim ? [article(claim.document, `/${claim.span.start}-${claim.span.end}`)] : []),
    ...(first?.attributions[0]
      ? [article(first.document.id, `/mark/${encodeURIComponent(first.attributions[0].id)}`)]
      : []),
    ...(copy && other ? [`pair/${encodeURIComponent(other)}/${encodeURIComponent(copy.copy)}`] : []),
    ...(samples[0] ? [`chains?lit=${encodeURIComponent(`account:${samples[0].id}`)}`] : []),
    "account/nothing-here",
  ];
}
