import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkExpectation } from "../../scripts/score/check-expectation.ts";
import { loadCorpus, SPLITS } from "../../scripts/score/load-corpus.ts";

const CORPUS = loadCorpus(join(import.meta.dirname, "../../corpus/readings"));

describe("corpus/readings", () => {
  it("holds at least twenty articles, half of them kept for scoring", () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(20);
    const scored = CORPUS.filter(({ meta }) => meta.split === "score").length;
    expect(Math.abs(2 * scored - CORPUS.length)).toBeLessThanOrEqual(1);
  });

  it.each(CORPUS.map((one) => [one.slug, one] as const))(
    "%s: annotations point at the words they quote",
    (slug, { text, meta, expected }) => {
      expect(checkExpectation(text, expected)).toEqual([]);
      expect(expected.doc).toBe(slug);
      expect(expected.published).toBe(meta.published);
      expect(SPLITS).toContain(meta.split);
      expect(meta.publisher).toMatch(/\(متخيَّلة?\)$/);
    },
  );
});

describe("checkExpectation", () => {
  const text = "قال شاهد إن خمسة قتلوا. وقال شاهد إن خمسة جرحوا.";
  const sound = {
    doc: "x",
    outlet: null,
    published: "2020-01-01",
    boilerplate: [],
    credits: [],
    casualties: [],
    control: [],
    framing: [],
    times: [],
    attributions: [],
  };
  const casualty = {
    text: "خمسة قتلوا",
    outcome: "killed",
    min: 5,
    max: 5,
    approx: false,
    victims: "unspecified",
    place_text: null,
    chain: [],
    optional: false,
  };
  it("accepts what is sound", () => {
    expect(checkExpectation(text, { ...sound, casualties: [casualty] })).toEqual([]);
  });
  it.each([
    ["words that are not there", { casualties: [{ ...casualty, text: "ستة قتلوا" }] }],
    ["words that stand twice without nth", { casualties: [{ ...casualty, text: "خمسة" }] }],
    ["nth out of range", { casualties: [{ ...casualty, text: "خمسة", nth: 3 }] }],
    ["bounds the wrong way round", { casualties: [{ ...casualty, min: 6 }] }],
    ["an unknown outcome", { casualties: [{ ...casualty, outcome: "hurt" }] }],
    ["a key that stands nowhere", { casualties: [{ ...casualty, chain: [{ text: null, key: "طبيب" }] }] }],
    ["a time that is none", { times: [{ text: "خمسة قتلوا", value: "yesterday", optional: false }] }],
    ["furniture that is no line", { boilerplate: ["قال شاهد"] }],
  ])("finds %s", (_, change) => {
    expect(checkExpectation(text, { ...sound, ...change })).toHaveLength(1);
  });
});
