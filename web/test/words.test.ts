import { describe, expect, test } from "vitest";
import { arabicWords } from "../src/words/arabic-words.ts";
import { countNouns } from "../src/words/count-nouns.ts";
import { englishWords } from "../src/words/english-words.ts";
import { formatNumber } from "../src/words/format-number.ts";
import { formatMoment, formatTime } from "../src/words/format-time.ts";
import { dropIsolates, isolate, splitIsolates } from "../src/words/isolate.ts";
import { isolateForeign } from "../src/words/isolate-foreign.ts";
import { listNames } from "../src/words/list-names.ts";
import type { Tongue } from "../src/words/tongue.ts";

const arabic: Tongue = { lang: "ar", digits: "latn" };
const eastern: Tongue = { lang: "ar", digits: "arab" };
const english: Tongue = { lang: "en", digits: "latn" };

/** Every string of a table, with sentences made by calling its functions. */
function listStrings(value: unknown, path = ""): { path: string; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value === "function") {
    const statuses = { contested: 2, corroborated: 1, "single-origin": 3, unconfirmed: 1 };
    const cite = { words: "7", outlet: "7", date: "7", document: "7", span: "7", source: "7" };
    const first = path.endsWith(".tally") ? statuses : path.endsWith(".cite") ? cite : 7;
    return [{ path, text: String(value(first, 8, 9)) }];
  }
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => listStrings(inner, `${path}.${key}`));
  throw new Error(`${path} is neither words nor a table of words`);
}

describe("both languages", () => {
  const ar = listStrings(arabicWords(arabic));
  const en = listStrings(englishWords(english));

  test("say the same things", () => {
    expect(ar.map((s) => s.path)).toEqual(en.map((s) => s.path));
  });

  test("leave nothing empty or undefined", () => {
    for (const { path, text } of [...ar, ...en]) {
      expect(text.trim(), path).not.toBe("");
      expect(text, path).not.toMatch(/undefined|NaN|\[object|#/);
    }
  });

  test("keep to their own letters", () => {
    // The name of the other language is written in that language; keys and commands are as the keyboard has them.
    const foreign = /\.dir$|\.preferences\.other$|\.(?:reader|chains)\.hint$|\.map\.source$|\.trouble\.noData$/;
    for (const { path, text } of ar) if (!foreign.test(path)) expect(text, path).not.toMatch(/[A-Za-z]{2}/);
    for (const { path, text } of en) if (!foreign.test(path)) expect(text, path).not.toMatch(/\p{Script=Arabic}/u);
  });
});

describe("Arabic counts its nouns", () => {
  const count = (n: number) => dropIsolates(arabicWords(arabic).story.countStatements(n));
  test.each([
    [1, "قول واحد"],
    [2, "قولان"],
    [3, "3 أقوال"],
    [10, "10 أقوال"],
    [11, "11 قولًا"],
    [99, "99 قولًا"],
    [100, "100 قول"],
    [103, "103 أقوال"],
  ])("%i", (n, expected) => {
    expect(count(n)).toBe(expected);
  });

  test("in the digits of the reader's choice", () => {
    expect(dropIsolates(arabicWords(eastern).story.countArticles(3))).toBe("٣ مواد");
  });

  test("with the number isolated from the sentence", () => {
    expect(countNouns(english, { one: "# day", other: "# days" }, 4)).toBe(`${isolate("4")} days`);
  });
});

describe("dates and times", () => {
  const words = englishWords(english).time;
  test.each([
    ["2024-11-27", "Wednesday 27 November 2024"],
    ["2024-11", "November 2024"],
    ["2016", "2016"],
    ["2024-11-28TEV", "evening, Thursday 28 November 2024"],
    ["2024-11-18/2024-11-24", "Monday 18 November 2024 – Sunday 24 November 2024"],
    ["PT72H", "72 hours"],
    ["P3D", "3 days"],
    ["P8Y", "8 years"],
    ["PT30M", "30 minutes"],
    ["PXY", "a while"],
    ["PAST_REF", "some time ago"],
    ["202X", "202X"],
    ["2024-13-45", "2024-13-45"],
  ])("%s", (value, expected) => {
    expect(formatTime(english, value, words).replaceAll("day, ", "day ")).toBe(expected);
  });

  test("an hour is given as it was written, with its zone", () => {
    expect(formatMoment(english, "2024-11-29T21:05:00+03:00")).toMatch(/29 November 2024, 21:05 UTC\+03:00$/);
    expect(formatMoment(eastern, "2024-11-29T21:05:00Z")).toMatch(/٢٩ نوفمبر ٢٠٢٤، ٢١:٠٥ UTC$/);
  });

  test("what is no date stays as it is", () => {
    expect(formatMoment(english, "yesterday")).toBe("yesterday");
  });

  test("years are not grouped, large numbers are", () => {
    expect(formatNumber(english, 2024)).toBe("2024");
    expect(formatNumber(english, 500000)).toBe("500,000");
    expect(formatNumber(eastern, 500000)).toBe("٥٠٠٬٠٠٠");
  });
});

describe("isolates", () => {
  test("a sentence comes apart at its names", () => {
    expect(splitIsolates(`بحسب ${isolate("Reuters")}، اليوم`)).toEqual([
      { text: "بحسب ", isolated: false },
      { text: "Reuters", isolated: true },
      { text: "، اليوم", isolated: false },
    ]);
  });

  test("an isolate inside another stays with it", () => {
    expect(splitIsolates(isolate(`a ${isolate("b")} c`))).toEqual([{ text: `a ${isolate("b")} c`, isolated: true }]);
  });

  test("a stray end is text, an unclosed isolate is isolated", () => {
    expect(splitIsolates("a\u2069b\u2068c").map((piece) => piece.isolated)).toEqual([false, true]);
  });

  test("Arabic in an English sentence is isolated, the sentence's own marks are not", () => {
    const show = (text: string) =>
      isolateForeign(text, "en")
        .replace(/\u2068/g, "<")
        .replace(/\u2069/g, ">");
    expect(show("Who holds مطار حلب?")).toBe("Who holds <مطار حلب>?");
    expect(show("موقع (متخيَّل) has «ما لا يقل عن 72» where أ, ب have 27.")).toBe(
      "<موقع (متخيَّل)> has <«ما لا يقل عن 72»> where <أ>, <ب> have 27.",
    );
    expect(show("In 2024 nothing.")).toBe("In 2024 nothing.");
    expect(isolateForeign("من يسيطر على X؟", "ar")).toBe("من يسيطر على X؟");
    const done = `Who holds ${isolate("حلب")}?`;
    expect(isolateForeign(done, "en")).toBe(done);
  });

  test("lists are joined as the language joins them", () => {
    expect(dropIsolates(listNames(arabic, ["أ", "ب", "ج"]))).toBe("أ وب وج");
    expect(dropIsolates(listNames(english, ["A", "B", "C"]))).toBe("A, B and C");
  });
});
