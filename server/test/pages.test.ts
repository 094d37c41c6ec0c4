import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readSources } from "../src/ingest/read-sources.ts";

const root = fileURLToPath(new URL("../../corpus/pages/", import.meta.url));
const slugs = readdirSync(root);

describe("corpus/pages: a page gives its article and what it tells about it", () => {
  it("holds pages", () => expect(slugs.length).toBeGreaterThanOrEqual(6));
  it.each(slugs)("%s", async (slug) => {
    const intakes = await Array.fromAsync(readSources([`${root}${slug}/input.html`]));
    expect(intakes).toHaveLength(1);
    const [intake] = intakes;
    if (!intake || !("input" in intake)) throw new Error(`not read: ${JSON.stringify(intake)}`);
    const { text, capture, ...metadata } = intake.input;
    expect(text).toBe(readFileSync(`${root}${slug}/expected.txt`, "utf8").trimEnd());
    expect(metadata).toEqual(JSON.parse(readFileSync(`${root}${slug}/meta.json`, "utf8")));
    expect(capture.adapter).toBe("html");
  });
});
