import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutParagraphs } from "../src/reader/cut-paragraphs.ts";
import { drawLanes } from "../src/reader/draw-lanes.ts";
import { explainMark } from "../src/reader/explain-mark.ts";
import { marksAt, marksOver } from "../src/records/choose-marks.ts";
import { collectMarks } from "../src/records/collect-marks.ts";
import { findTitle } from "../src/records/find-title.ts";
import { indexDossier } from "../src/records/index-dossier.ts";
import { chooseWords } from "../src/words/choose-words.ts";
import { dropIsolates } from "../src/words/isolate.ts";
import { makeFixture } from "./fixture/make-fixture.ts";

const data = makeFixture();
const dossier = indexDossier(data);
const [wire, reprint, channel] = data.readings;
if (!wire || !reprint || !channel) throw new Error("the fixture has three readings and more");
const at = (words: string, reading = wire) => reading.document.text.indexOf(words);

describe("marks", () => {
  const marks = collectMarks(wire);

  test("follow the text by the words that open them", () => {
    const starts = marks.map((mark) => mark.handle.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test("an attribution opens at its cue and is drawn over cue, source and content", () => {
    const said = marks.find((mark) => mark.kind === "attribution");
    expect(said?.handle.start).toBe(at("قالت الهيئة"));
    expect(said?.spans).toHaveLength(3);
  });

  test("speech inside speech lies deeper", () => {
    const depths = collectMarks(channel).flatMap((mark) => (mark.kind === "attribution" ? [mark.depth] : []));
    expect(depths).toEqual([0, 1, 0]);
  });

  test("the closest mark around a place comes first", () => {
    expect(marksAt(marks, at("أربعة أطفال")).map((mark) => mark.kind)).toEqual(["figure", "attribution"]);
    expect(marksAt(marks, 1e6)).toEqual([]);
  });

  test("for words pointed at, events come first, then who says it", () => {
    const start = at("12 مدنيا على الأقل");
    const kinds = marksOver(marks, { start, end: start + 18 }).map((mark) => mark.kind);
    expect(kinds[0]).toBe("claim");
    expect(kinds.lastIndexOf("claim")).toBeLessThan(kinds.indexOf("attribution"));
    expect(kinds.indexOf("attribution")).toBeLessThan(kinds.indexOf("figure"));
  });
});

describe("lines under the words", () => {
  const marks = collectMarks(wire);
  const draw = (words: string) => {
    const start = at(words);
    return drawLanes({ start, end: start + words.length }, marksAt(marks, start).reverse());
  };

  test("a figure inside speech has two lines, the figure's nearer to the words", () => {
    const style = draw("أربعة أطفال");
    expect(style).toMatch(/image: var\(--draw-figure\), var\(--draw-attribution\)/);
    const offsets = [...style.matchAll(/100% - ([\d.]+)em/g)].map((m) => Number(m[1]));
    expect(offsets[0]).toBeGreaterThan(offsets[1] ?? 0);
  });

  test("cue and speaker have the stronger line", () => {
    expect(draw("قالت")).toContain("--draw-cue");
  });

  test("bare text has none", () => {
    expect(drawLanes({ start: 0, end: 3 }, [])).toBe("");
  });
});

describe("paragraphs", () => {
  test("furniture stands in blocks of its own", () => {
    const blocks = cutParagraphs(reprint.document);
    expect(blocks.map((block) => block.furniture)).toEqual([false, true]);
    expect(blocks[1]?.paragraphs).toHaveLength(2);
    expect(blocks[0]?.paragraphs[0]?.zone).toBe("headline");
  });

  test("no letter of the text is lost or shown twice, whatever the zones are", () => {
    const zone = fc.record({
      kind: fc.constantFrom("body" as const, "furniture" as const, "headline" as const),
      start: fc.nat(60),
      length: fc.nat(30),
    });
    const text = fc.string({ unit: fc.constantFrom("ا", "ب", " ", "\n", "،"), maxLength: 80 });
    fc.assert(
      fc.property(text, fc.array(zone, { maxLength: 5 }), (t, zones) => {
        const cut = zones.map((z) => ({
          kind: z.kind,
          start: Math.min(z.start, t.length),
          end: Math.min(z.start + z.length, t.length),
        }));
        const shown = cutParagraphs({ text: t, zones: cut })
          .flatMap((block) => block.paragraphs)
          .map((p) => t.slice(p.start, p.end))
          .join("");
        expect(shown.replace(/\s/g, "")).toBe(t.replace(/\s/g, ""));
      }),
    );
  });
});

describe("explanations", () => {
  const explain = (kind: string, lang: "ar" | "en", reading = wire) => {
    const mark = collectMarks(reading).find((m) => m.kind === kind);
    if (!mark) throw new Error(`no ${kind}`);
    const tongue = { lang, digits: "latn" } as const;
    return explainMark(mark, { reading, dossier, tongue, words: chooseWords(tongue) }).map(
      (fact) => `${fact.term}: ${fact.values.map(dropIsolates).join(" | ")}`,
    );
  };

  test("an attribution tells cue, stance, rule and lexicon entries", () => {
    expect(explain("attribution", "en")).toEqual([
      "Source: the Health Authority, organisation",
      "Cue: قالت",
      "Content: 12 مدنيا على الأقل بينهم أربعة أطفال قتلوا مساء الثلاثاء في قصف استهدف سوق بلدة تل الرمان",
      "Act: says",
      "Stance of the speaker: asserts",
      "Stance of the outlet: neutral",
      "Speech: indirect",
      "Rule: attribution/verb-source-that",
      "Lexicon: cues:قالت",
    ]);
  });

  test("a time is said in words and as TIMEX3", () => {
    const facts = explain("time", "ar");
    expect(facts[0]).toBe("القيمة: مساءً، الثلاثاء، 4 مارس 2031 | محسوب من يوم النشر");
    expect(facts[1]).toBe("TIMEX3: 2031-03-04TEV");
  });

  test("every mark of the fixture can be explained, in both languages, without holes", () => {
    for (const reading of data.readings)
      for (const lang of ["ar", "en"] as const)
        for (const mark of collectMarks(reading)) {
          const tongue = { lang, digits: "latn" } as const;
          const facts = explainMark(mark, { reading, dossier, tongue, words: chooseWords(tongue) });
          expect(facts.at(-1)?.values.length).toBeGreaterThan(0);
          expect(JSON.stringify(facts)).not.toMatch(/undefined|NaN|null/);
        }
  });
});

describe("titles", () => {
  test("a text without a title is called by its first words", () => {
    const words = `${"كلمة ".repeat(40)}`.trim();
    const document = {
      ...wire.document,
      title: null,
      text: words,
      zones: [{ kind: "body" as const, start: 0, end: words.length }],
    };
    const title = findTitle(document);
    expect(title.cut).toBe(true);
    expect(title.text.endsWith("كلمة")).toBe(true);
    expect(title.text.length).toBeLessThanOrEqual(90);
  });
});
