import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parseData } from "../src/frame/parse-data.ts";
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

  test("nothing is loaded from anywhere", () => {
    for (const { name, text } of sources)
      expect(text, name).not.toMatch(/https?:\/\/|\bfetch\(|XMLHttpRequest|WebSocket/);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/connect-src|https?:/);
  });

  test("files stay small", () => {
    for (const { name, text } of sources) {
      const limit = /words\.ts$/.test(name) ? 500 : 260;
      expect(text.split("\n").length, name).toBeLessThan(limit);
    }
  });

  test("the page has one empty place for its data", () => {
    expect(page.split('<script id="isnad-data" type="text/plain"></script>')).toHaveLength(2);
  });
});

describe("the data in the page", () => {
  const pack = (json: string) => gzipSync(json).toString("base64");

  test("is read back as it was packed", async () => {
    const { readings, ...rest } = makeFixture();
    const lists = [readings.slice(0, 2), readings.slice(2)];
    const text = [rest, ...lists].map((part) => pack(JSON.stringify(part))).join("\n");
    expect(await parseData(text)).toEqual({ data: makeFixture() });
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
