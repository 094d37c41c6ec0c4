import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flattenReading } from "../src/export/flatten-reading.ts";
import { removeSpans } from "../src/export/remove-spans.ts";
import { ReadingMaker } from "./make-reading.ts";

const TEXT = `الرئيسية | محليات
أفاد مراسلنا بأن رويترز نقلت عن سعيد أن ثلاثة عمال قتلوا في الميناء مساء الخميس.
شارك الخبر: فيسبوك
وأضاف أن «الحريق أخمد»، على حد قوله، «ولا خطر على السكان».
اقرأ أيضا: قال فلان إن خمسة جرحوا
ونفت الشرطة دخول المسلحين حي البساتين.`;

function makeStory() {
  const maker = new ReadingMaker(TEXT, "port.txt");
  maker
    .zone("furniture", "الرئيسية | محليات")
    .zone("furniture", "شارك الخبر: فيسبوك")
    .zone("furniture", "اقرأ أيضا: قال فلان إن خمسة جرحوا");
  const reuters = maker.link("رويترز", "رويترز");
  const said = maker.link("سعيد", "سعيد");
  const police = maker.link("الشرطة", "الشرطة");
  maker
    .attribution("a1", ["ثلاثة عمال قتلوا في الميناء مساء الخميس"], "نقلت عن", [reuters, said])
    .attribution("a2", ["خمسة جرحوا"], "قال فلان", [maker.link("فلان", "فلان")])
    .attribution("a3", ["الحريق أخمد", "ولا خطر على السكان"], "وأضاف", [maker.link("سعيد", null)], { style: "direct" })
    .attribution("a4", ["دخول المسلحين حي البساتين"], "ونفت", [police], { polarity: "deny" })
    .time("t1", "مساء الخميس", "2024-11-28TEV")
    .time("t2", "الرئيسية", "FUTURE_REF");
  const place = maker.argument("place", "الميناء", "الميناء", { entity: "place:7" });
  const time = maker.argument("time", "مساء الخميس", "مساء الخميس", { ref: "t1" });
  return maker
    .casualty("ثلاثة عمال قتلوا", "a1", { low: 3, high: 3, arguments: [place, time] })
    .casualty("خمسة جرحوا", "a2", { outcome: "injured", low: 5, high: 5 })
    .control(
      "دخول المسلحين حي البساتين",
      "a4",
      "entered",
      [maker.argument("agent", "المسلحين", "المسلحين"), maker.argument("place", "حي البساتين", "حي البساتين")],
      {
        factuality: { certainty: "certain", polarity: "negative" },
      },
    )
    .other("الحريق أخمد", "a3", "strike", "fire")
    .other("المسلحين", "a2", "strike", "said-in-furniture")
    .make({ publisher: "جريدة", creationTime: "2024-11-29" });
}

describe("the flat reading", () => {
  const flat = flattenReading(makeStory());
  const words = (span: { start: number; end: number } | null) => span && flat.text.slice(span.start, span.end);

  it("leaves page furniture out of the text, line by line", () => {
    expect(flat.text).toBe(`أفاد مراسلنا بأن رويترز نقلت عن سعيد أن ثلاثة عمال قتلوا في الميناء مساء الخميس.
وأضاف أن «الحريق أخمد»، على حد قوله، «ولا خطر على السكان».
ونفت الشرطة دخول المسلحين حي البساتين.`);
  });
  it("describes the article, and leaves out what is not known", () => {
    expect(flat.article).toEqual({
      source: "port.txt",
      id: "d:port.txt",
      publisher: "جريدة",
      published: "2024-11-29",
      language: "ar",
    });
  });
  it("points every span at the same words in the shorter text", () => {
    expect(flat.attributions.map((attribution) => [words(attribution.content), words(attribution.cue)])).toEqual([
      ["ثلاثة عمال قتلوا في الميناء مساء الخميس", "نقلت عن"],
      ["الحريق أخمد»، على حد قوله، «ولا خطر على السكان", "وأضاف"],
      ["دخول المسلحين حي البساتين", "ونفت"],
    ]);
    expect(flat.attributions[0]?.chain.map(({ name, mention }) => [name, words(mention)])).toEqual([
      ["رويترز", "رويترز"],
      ["سعيد", "سعيد"],
    ]);
    expect(flat.attributions[1]?.chain).toEqual([{ name: "سعيد", mention: null }]);
    expect(flat.attributions.map(({ form, polarity }) => `${form} ${polarity}`)).toEqual([
      "indirect assert",
      "direct assert",
      "indirect deny",
    ]);
  });
  it("drops what stands in furniture, and counts attributions without it", () => {
    expect(flat.claims.map((claim) => [claim.kind, words(claim.span), claim.attribution])).toEqual([
      ["casualty", "ثلاثة عمال قتلوا", 0],
      ["control", "دخول المسلحين حي البساتين", 2],
      ["strike", "الحريق أخمد", 1],
    ]);
    expect(flat.times.map((time) => [words(time), time.value])).toEqual([["مساء الخميس", "2024-11-28TEV"]]);
  });
  it("gives claims in the documented shape", () => {
    const [casualty, control, other] = flat.claims.map(({ span: _, ...claim }) => claim);
    const place = { name: "الميناء", id: "place:7" };
    expect(casualty).toEqual({
      kind: "casualty",
      outcome: "killed",
      low: 3,
      high: 3,
      approximate: false,
      victims: "unspecified",
      place,
      time: "2024-11-28TEV",
      polarity: "assert",
      background: false,
      attribution: 0,
    });
    const actor = {
      name: "المسلحين",
      mention: flat.claims[1] && "actor" in flat.claims[1] ? flat.claims[1].actor?.mention : undefined,
    };
    expect(words(actor.mention ?? null)).toBe("المسلحين");
    expect(control).toEqual({
      kind: "control",
      action: "entered",
      actor,
      place: { name: "حي البساتين" },
      time: null,
      polarity: "deny",
      background: false,
      attribution: 2,
    });
    expect(other).toMatchObject({ kind: "strike", type: "fire", polarity: "assert", attribution: 1, patient: null });
  });
});

describe("leaving spans out", () => {
  const letters = fc.string({ unit: fc.constantFrom("ا", "ب", "\n", "1", "𐤀"), maxLength: 60 });
  const spansIn = (length: number) =>
    fc
      .array(fc.tuple(fc.nat(length), fc.nat(length)), { maxLength: 6 })
      .map((pairs) => pairs.map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) })));
  const cases = letters.chain((text) => fc.tuple(fc.constant(text), spansIn(text.length), spansIn(text.length)));

  it("keeps every other letter, in order, and maps spans onto exactly the letters of them that are left", () => {
    fc.assert(
      fc.property(cases, ([text, removed, asked]) => {
        const trimmed = removeSpans(text, removed);
        // Which letters are left is read off the map, one letter at a time; line ends may go with a line.
        const left = Array.from({ length: text.length }, (_, at) => trimmed.map({ start: at, end: at + 1 }) !== null);
        for (let at = 0; at < text.length; at++) {
          const isCut = removed.some(({ start, end }) => at >= start && at < end);
          expect(left[at] || isCut || text[at] === "\n").toBe(true);
          if (isCut) expect(left[at]).toBe(false);
        }
        expect(trimmed.text).toBe([...Array(text.length).keys()].map((at) => (left[at] ? text[at] : "")).join(""));
        for (const { start, end } of asked) {
          const expected = [...Array(end - start).keys()]
            .map((at) => (left[start + at] ? text[start + at] : ""))
            .join("");
          const mapped = trimmed.map({ start, end });
          if (start < end) expect(mapped === null ? "" : trimmed.text.slice(mapped.start, mapped.end)).toBe(expected);
          if (mapped)
            expect(mapped.start >= 0 && mapped.start <= mapped.end && mapped.end <= trimmed.text.length).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
  it("takes the line end of a whole line, and no other", () => {
    const text = "أ\nب\nج";
    expect(removeSpans(text, [{ start: 2, end: 3 }]).text).toBe("أ\nج");
    expect(removeSpans(text, [{ start: 4, end: 5 }]).text).toBe("أ\nب");
    expect(removeSpans("أب\nج", [{ start: 1, end: 2 }]).text).toBe("أ\nج");
    expect(removeSpans(text, [{ start: 0, end: 5 }]).text).toBe("");
  });
});
