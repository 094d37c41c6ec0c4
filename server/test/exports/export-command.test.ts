import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS } from "../../src/ports.ts";
import { makeFolder } from "../make-folder.ts";
import { runHere } from "../run-here.ts";

const ARTICLES = {
  "a.txt": "قال المتحدث باسم الشرطة إن ثلاثة مدنيين قتلوا الجمعة في مدينة حلب.",
  "b.ndjson": `${JSON.stringify({ text: "ذكرت وزارة الصحة أن المستشفى استقبل المصابين.", url: "https://b.example/1" })}\n`,
};
/** A folder with two articles, and their names. */
function makeFiles(): { folder: string; files: readonly string[] } {
  const folder = makeFolder(ARTICLES);
  return { folder, files: Object.keys(ARTICLES).map((name) => `${folder}/${name}`) };
}

describe("isnad export", () => {
  it.each([
    ["x.ndjson", /^\{"record":"dossier"/],
    ["x.csv", /^story,account,/],
    ["x.geojson", /^\{"type":"FeatureCollection"/],
    ["x.wacz", /^PK/],
    ["x.json", /^\{\n"stories"/],
  ])("tells the format of %s by its ending", async (name, start) => {
    const { folder, files } = makeFiles();
    const path = `${folder}/${name}`;
    expect((await runHere(["export", ...files, "-o", path])).code).toBe(0);
    expect(readFileSync(path, "latin1")).toMatch(start);
  });
  it.each(EXPORT_FORMATS.filter((format) => format !== "html"))(
    "writes %s to standard output, also by compare",
    async (format) => {
      const { files } = makeFiles();
      const said = await runHere(["export", ...files, "--format", format]);
      expect([said.code, said.out.length > 100]).toEqual([0, true]);
      const compared = await runHere(["compare", ...files, "--format", format]);
      expect(compared.out).toBe(said.out);
    },
  );
  it("asks which format, where nothing tells it", async () => {
    const { folder, files } = makeFiles();
    const { code, err } = await runHere(["export", ...files, "-o", `${folder}/x.jsonld`]);
    expect(code).toBe(2);
    expect(err).toContain("say what to write, with --format: html, json");
  });
  it("writes no bytes to a terminal", async () => {
    const { files } = makeFiles();
    const { code, err } = await runHere(["export", ...files, "--format", "wacz"], { isTerminal: true });
    expect(code).toBe(2);
    expect(err).toContain("-o captures.wacz");
  });
  it("leaves no file when nothing could be read", async () => {
    const { folder } = makeFiles();
    const { code } = await runHere(["export", `${folder}/gone.txt`, "-o", `${folder}/none.wacz`]);
    expect(code).toBe(3);
    expect(() => readFileSync(`${folder}/none.wacz`)).toThrow("ENOENT");
  });
});
