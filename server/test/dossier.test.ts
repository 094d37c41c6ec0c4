import type { DossierData } from "@isnad/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DossierTemplateError, renderDossier } from "../src/export/render-dossier.ts";
import { parsePage } from "../src/ingest/parse-page.ts";
import { ReadingMaker } from "./make-reading.ts";
import { unpackDossier } from "./unpack-dossier.ts";

const TEMPLATE = `<!doctype html><html><head><title>Isnad</title></head><body><main></main>
<script id="isnad-data" type="application/json"></script>
<script>const data = JSON.parse(document.getElementById("isnad-data").textContent);</script>
<script id="isnad-details" type="application/json"></script></body></html>`;

function makeData(text: string): DossierData {
  const comparison = { stories: [], derivations: [], accounts: [], judgements: [], findings: [] };
  return {
    version: "1",
    generatedAt: "2024-12-01T00:00:00Z",
    readings: [new ReadingMaker(text).make(), new ReadingMaker("ثان").make()],
    comparison,
    failures: [{ source: "x", message: text }],
  };
}

/** As a browser takes it: from the parsed page. */
function readBack(page: string): unknown {
  const parsed = parsePage(page);
  const written = (id: string) => `<script id="${id}">${parsed.querySelector(`#${id}`)?.textContent ?? ""}</script>`;
  return unpackDossier(written("isnad-data") + written("isnad-details"));
}

describe("the dossier's page", () => {
  it.each([
    ["</script><script>alert(1)</script>"],
    ["<!--<script>"],
    ["\u2028\u2029"],
    ["$& $1 $` $'"],
    ["lone \uD83D surrogate"],
    ["]]></style>"],
  ])("holds %j as data, and as nothing else", (text) => {
    const page = renderDossier(makeData(text), TEMPLATE);
    expect(readBack(page)).toEqual(makeData(text));
    expect(page.match(/<script/g)).toHaveLength(3);
  });
  it("holds any text", () => {
    const text = fc.string({
      unit: fc.constantFrom(
        "<",
        "/",
        "script",
        ">",
        "!--",
        "-->",
        "&lt;",
        "\\",
        '"',
        "$",
        "'",
        "\u2028",
        "\u0000",
        "ق",
        "\uD800",
        "\n",
      ),
    });
    fc.assert(
      fc.property(text, (words) => {
        expect(readBack(renderDossier(makeData(words), TEMPLATE))).toEqual(makeData(words));
      }),
      { numRuns: 200 },
    );
  });
  it("finds its place however the page was built", () => {
    for (const opening of [
      "<script type=application/json id=isnad-data>",
      "<script id='isnad-data'>",
      '<SCRIPT type="application/json"\n id="isnad-data" >',
    ]) {
      const both = [opening, opening.replace("isnad-data", "isnad-details")].map((tag) => `${tag}null</script>`);
      expect(readBack(renderDossier(makeData("نص"), `<body>${both.join("")}</body>`))).toEqual(makeData("نص"));
    }
  });
  it("says so when the page has no place for the data, or two", () => {
    expect(() => renderDossier(makeData("نص"), "<body></body>")).toThrow(DossierTemplateError);
    expect(() => renderDossier(makeData("نص"), TEMPLATE + TEMPLATE)).toThrow("2 elements");
  });
});
