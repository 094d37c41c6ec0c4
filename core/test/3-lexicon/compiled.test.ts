import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileForms } from "../../src/3-lexicon/compile-forms.ts";
import { compiled } from "../../src/3-lexicon/generated/compiled.ts";
import { packed } from "../../src/3-lexicon/generated/places.ts";
import { packNumbers, packWide, unpackNumbers, unpackWide } from "../../src/3-lexicon/pack-numbers.ts";
import { packText, unpackText } from "../../src/3-lexicon/pack-text.ts";
import { scanText } from "../../src/3-lexicon/scan-text.ts";

const LEXICON = join(import.meta.dirname, "../../../lexicon");

/** The text of a table as the compiler hands it on: without remarks and empty lines. */
function table(name: string): string {
  return readFileSync(join(LEXICON, name), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .join("\n");
}

describe("the compiled lexicon", () => {
  const fresh = compileForms({
    places: table("places.tsv"),
    more: table("places-more.tsv"),
    grades: table("place-grades.tsv"),
    countries: table("countries.tsv"),
    names: table("names.tsv"),
  });
  it("is that of the tables and loaders as they stand: after a change run `npm run build:lexicon`", () => {
    expect(fresh.compiled.words).toBe(compiled.words);
    expect(fresh.compiled.outputs).toBe(compiled.outputs);
    expect(fresh.compiled === compiled || JSON.stringify(fresh.compiled) === JSON.stringify(compiled)).toBe(true);
  });
  it("holds the gazetteer as it stands", () =>
    expect(JSON.stringify(fresh.places) === JSON.stringify(packed)).toBe(true));
  it("stays ASCII, so that it is kept at one byte a character", () => {
    expect(/^[\n\t -~]*$/.test(Object.values(compiled).concat(Object.values(packed).flat()).join(""))).toBe(true);
  });
});

describe("packing", () => {
  it.each([[[0, 1, 31, 32, 33, 1023, 1024, 75_000, 2 ** 29]], [[]], [[0]]])("gives numbers back: %j", (numbers) =>
    expect([...unpackNumbers(packNumbers(numbers), numbers.length)]).toEqual(numbers),
  );
  it.each([0, 63, 64, 1_800_000, 64 ** 4 - 1])("gives a number of fixed width back: %d", (n) =>
    expect(unpackWide(`##${packWide(n, 4)}`, 2, 4)).toBe(n),
  );
  it.each(["حلب", "أإآةىؤئ", "abc 12", "گچپڤژ", "٣«»~", ""])("gives text back: %s", (text) =>
    expect(unpackText(packText(text))).toBe(text),
  );
});

describe("the gazetteer", () => {
  const places = scanText("").lexicon.rows.place;
  it("finds a place by its id, first, middle and last", () => {
    for (const row of [0, 31, 32, 33, places.length >> 1, places.length - 1])
      expect(places.rowOf(places.idOf(row))).toBe(row);
    expect(places.rowOf("wof:0")).toBe(-1);
  });
  it("keeps names and coordinates", () => {
    const row = places.rowOf("wof:421202163");
    expect(places.at(row)).toMatchObject({
      name_ar: "حلب",
      name_en: "Aleppo",
      type: "locality",
      country: "SY",
      admin1: "wof:85678359",
    });
    expect(places.at(row).lat).toBeCloseTo(36.2, 1);
    expect(places.at(row).lon).toBeCloseTo(37.16, 1);
  });
  it("knows each state's row and capital", () => {
    const syria = places.countries.indexOf("SY") + 1;
    expect(places.nameAr(places.countryRow(syria))).toBe("سوريا");
    expect(places.nameAr(places.capitalOf(syria))).toBe("دمشق");
  });
});
