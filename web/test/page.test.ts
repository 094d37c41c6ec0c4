import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parseData, parseDetails } from "../src/frame/parse-data.ts";
import { addDetails, indexDossier } from "../src/records/index-dossier.ts";
import { makeFixture } from "./fixture/make-fixture.ts";

const web = fileURLToPath(new URL("..", import.meta.url));
const sources = readdirSync(join(web, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(svelte|ts|css)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(web, "src", name), "utf8") }));
const page = readFileSync(join(web, "dossier.html"), "utf8");

describe("the house rules of the page", () => {
  test("nothing from the data becomes markup", () => {
    for (const { name, text } of sources)
      expect(text, name).not.toMatch(/\{@html|innerHTML|outerHTML|insertAdjacentHTML/);
  });

  test("right and left are the reader's, not the screen's", () => {
    const physical =
      /(?:margin|padding|border)-(?:left|right)|^\s*(?:left|right):|text-align:\s*(?:left|right)|float:/m;
    for (const { name, text } of sources) {
      const style = name.endsWith(".css") ? text : (/<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? "");
      expect(style, name).not.toMatch(physical);
    }
  });

  test("a dossier loads nothing from anywhere; the desk asks its own archive alone", () => {
    for (const { name, text } of sources) {
      expect(text, name).not.toMatch(/https?:\/\/|XMLHttpRequest|WebSocket/);
      if (name.startsWith("live")) continue;
      expect(text, name).not.toMatch(/\bfetch\(|EventSource|\/live\//);
    }
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/connect-src|https?:/);
  });

  test("files stay small", () => {
    for (const { name, text } of sources) {
      const limit = /words\.ts$/.test(name) ? 400 : 260;
      expect(text.split("\n").length, name).toBeLessThan(limit);
    }
  });

  test("the page has two empty places for its data, and the program between them", () => {
    const program = page.indexOf('src="/src/main.ts"');
    expect(program).toBeGreaterThan(page.indexOf('<script id="isnad-data" type="text/plain"></script>'));
    expect(program).toBeLessThan(page.indexOf('<script id="isnad-details" type="text/plain"></script>'));
  });
});

describe("the data in the page", () => {
  const pack = (json: string) => gzipSync(json).toString("base64");
  const packAll = (parts: readonly unknown[]) => parts.map((part) => pack(JSON.stringify(part))).join("\n");
  const { readings, ...rest } = makeFixture();
  const outlines = readings.map(({ document, sentences }) => ({ document, sentences }));
  const details = readings.map(({ document: _, sentences: __, ...others }) => others);

  test("is read back as it was packed, first what the front page needs", async () => {
    const parsed = await parseData(packAll([rest, outlines.slice(0, 2), outlines.slice(2)]));
    if (!("data" in parsed)) throw new Error(parsed.trouble);
    const dossier = indexDossier(parsed.data);
    expect(parsed.data.readings.map(({ document, sentences }) => ({ document, sentences }))).toEqual(outlines);
    expect(dossier.claims.size).toBe(0);
    const more = await parseDetails(packAll([details.slice(0, 2), details.slice(2)]), readings.length);
    if (!("details" in more)) throw new Error(more.trouble);
    addDetails(dossier, more.details);
    expect(dossier).toEqual({ ...indexDossier(makeFixture()), data: parsed.data });
  });

  test.each([
    ["", "nothing"],
    ["{", "no gzip"],
    [pack("{"), "no JSON"],
    [packAll([details.slice(1)]), "too few"],
    [packAll([details.map(() => ({}))]), "empty ones"],
  ])("details are missed when there is %j (%s)", async (text) => {
    expect(await parseDetails(text, readings.length)).toEqual({ trouble: "badData" });
  });

  test.each([
    ["", "noData"],
    [" \n", "noData"],
    ["{", "badData"],
    [pack("{"), "badData"],
    [pack("null"), "badData"],
    [pack("[]"), "badData"],
    [pack('{"comparison":{"stories":[]}}'), "badData"],
    [pack('{"comparison":{}}').slice(0, -9), "badData"],
  ])("%j is told apart", async (text, trouble) => {
    expect(await parseData(text)).toEqual({ trouble });
  });
});
