import { describe, expect, it } from "vitest";
import { placeOf } from "../../../src/3-lexicon/name-of.ts";
import { scanText } from "../../../src/3-lexicon/scan-text.ts";
import { findPlaces } from "../../../src/4-mentions/places/find-places.ts";
import { readRuleLines } from "../read-rule-lines.ts";

const places = (text: string) => findPlaces(scanText(text), "d");

/** The places of a text as corpus/rules/places.tsv writes them. */
function written(text: string): string {
  return places(text)
    .map(
      (p) =>
        `[${text.slice(p.span.start, p.span.end)}]${p.level === "nominal" ? "^" : ""} ${p.candidates[0]!.name}${p.relation ? ` ~${p.relation}` : ""}`,
    )
    .join(" || ");
}

const countryOf = (text: string) => places(text).map((p) => placeOf(p.candidates[0]!.entity)?.country);

describe("places, line by line", () => {
  it.each(readRuleLines("places"))("$rule: $text", ({ text, value }) => expect(written(text)).toBe(value));
});

describe("what one name stands for", () => {
  it("is told by the countries of the text", () => {
    expect(countryOf("انفجار في طرابلس شمال لبنان.")[0]).toBe("LB");
    expect(countryOf("انفجار في طرابلس، وقالت السلطات الليبية إنه حادث.")[0]).toBe("LY");
  });
  it("is the capital of Jordan, unless the text speaks of Oman", () => {
    expect(countryOf("وصل الوفد إلى عمان أمس.")).toEqual(["JO"]);
    expect(countryOf("قال وزير عماني إن مسقط وسلطنة عمان مستعدتان. وغادر عمان.").at(-1)).toBe("OM");
  });
  it("is the province behind its cue, the city without", () => {
    const [province] = places("محافظة حماة");
    const [city] = places("مدينة حماة");
    expect([province!.precision, city!.precision]).toEqual(["province", "locality"]);
  });
  it("keeps what else it may be, with scores that add up to one", () => {
    const [place] = places("انفجار في طرابلس.");
    expect(place!.candidates.length).toBeGreaterThan(1);
    expect(place!.candidates.reduce((sum, c) => sum + c.score, 0)).toBeCloseTo(1, 1);
  });
});

describe("a mention", () => {
  it("has coordinates where the gazetteer has them, none for what is known only from the text", () => {
    const [aleppo] = places("في حلب");
    expect(aleppo!.latitude).toBeCloseTo(36.2, 1);
    expect(aleppo!.longitude).toBeCloseTo(37.16, 1);
    const [square] = places("عند دوار الباسل");
    expect([square!.latitude, square!.longitude]).toEqual([null, null]);
  });
  it("says which rule and which entries made it", () => {
    const [place] = places("دخلوا مدينة حلب");
    expect(place!.provenance).toEqual({
      rule: "cued-place",
      entries: ["place-cues:city", expect.stringMatching(/^places:/)],
    });
  });
  it.each(["", "\ud800", "شمال ".repeat(5000), "طريق حلب ".repeat(5000), "ﷲ".repeat(500), "ا".repeat(100_000)])(
    "is found in odd text without harm",
    (text) => {
      for (const place of places(text)) {
        expect(place.span.end).toBeLessThanOrEqual(text.length);
        expect(place.head.start).toBeGreaterThanOrEqual(place.span.start);
        expect(place.head.end).toBeLessThanOrEqual(place.span.end);
      }
    },
  );
});
