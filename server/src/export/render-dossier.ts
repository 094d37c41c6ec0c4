import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { DossierData } from "@isnad/core";

/** Where the page stands: beside the built package when it is published, in the web workspace otherwise. */
const PLACES = [new URL("../../pages/", import.meta.url), new URL("../../../web/dist/", import.meta.url)];

/** Where the page has room for its first view, written in each language. */
const FIRST_VIEW = /<!--first-view:(ar|en)-->/g;
/** What writes it, built with the page. */
interface FirstViewWriter {
  readonly renderFirstView: (data: DossierData, lang: "ar" | "en") => string;
}

/** The elements that carry the data. The page has exactly one of each: the program runs between them, so that it shows the first view early. */
const DATA_ELEMENT = /(<script\b(?=[^>]*\bid=["']?isnad-data["'\s>])[^>]*>)[\s\S]*?(<\/script>)/gi;
const DETAILS_ELEMENT = /(<script\b(?=[^>]*\bid=["']?isnad-details["'\s>])[^>]*>)[\s\S]*?(<\/script>)/gi;

/** The page has not been built, or is not the page it should be. */
export class DossierTemplateError extends Error {}

/** The dossier as one self-contained page. */
export function renderDossier(data: DossierData, template: string = readDossierTemplate()): string {
  return [...renderDossierParts(data, template)].join("");
}

/** Readings packed together: large enough to pack well, small enough for memory. */
const BATCH = 64;

/**
 * The same page piece by piece, for dossiers of thousands of articles: the JSON of all of them in one string may be longer than a string
 * can be. The data are lines of gzip in base64. In the first element the first line holds everything but the readings, each further one a
 * list of their outlines (the article, and where its sentences stand): what the first view needs. The second element holds lists of the rest
 * of each reading, in the same order.
 */
export function* renderDossierParts(data: DossierData, template: string = readDossierTemplate()): Generator<string> {
  const [before, between] = splitTemplate(template, DATA_ELEMENT);
  const [program, after] = splitTemplate(between, DETAILS_ELEMENT);
  // Says what the page is, to people and to the next run of ours that meets it in a folder of articles.
  yield writeFirstView(before, data).replace(
    /<head>/i,
    (head) => `${head}<meta name="generator" content="Isnad ${escapeAttribute(data.version)}">`,
  );
  const { readings, ...rest } = data;
  yield packJson(rest);
  for (const some of batch(readings))
    yield `\n${packJson(some.map(({ document, sentences }) => ({ document, sentences })))}`;
  yield program;
  for (const some of batch(readings))
    yield `\n${packJson(some.map(({ document: _, sentences: __, ...details }) => details))}`;
  yield after;
}

function writeFirstView(page: string, data: DossierData): string {
  if (page.search(FIRST_VIEW) < 0) return page;
  const { renderFirstView } = readBuilt("first-view.js", (file) =>
    createRequire(import.meta.url)(file),
  ) as FirstViewWriter;
  return page.replace(FIRST_VIEW, (_, lang: "ar" | "en") => renderFirstView(data, lang));
}

function* batch<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += BATCH) yield all.slice(start, start + BATCH);
}

/** JSON as gzip in base64: a tenth of its size, and no letter in it that could end a script element. */
function packJson(value: unknown): string {
  return gzipSync(JSON.stringify(value), { level: 9 }).toString("base64");
}

function escapeAttribute(text: string): string {
  return text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The page as the web workspace builds it. */
export function readDossierTemplate(): string {
  return readBuilt("dossier.html", (file) => readFileSync(file, "utf8"));
}

function readBuilt<T>(name: string, read: (file: string) => T): T {
  const files = PLACES.map((place) => fileURLToPath(new URL(name, place)));
  const file = files.find((one) => existsSync(one));
  if (file !== undefined) return read(file);
  throw new DossierTemplateError(
    `the dossier's page has not been built: run \`npm run build\` (looked for ${files.join(" and ")})`,
  );
}

function splitTemplate(template: string, element: RegExp): [string, string] {
  const found = [...template.matchAll(element)];
  const [match] = found;
  if (!match || found.length !== 1)
    throw new DossierTemplateError(
      `the dossier's page has ${found.length} elements for its data, it should have one of each of two kinds`,
    );
  const opening = match[1] as string;
  const closing = match[2] as string;
  return [
    template.slice(0, match.index + opening.length),
    template.slice(match.index + match[0].length - closing.length),
  ];
}
