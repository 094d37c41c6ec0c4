import { describe, expect, it } from "vitest";
import { foldWord } from "../../src/1-text/fold-letters.ts";
import { foldText, unfold } from "../../src/1-text/fold-text.ts";

const folded = (text: string): string => {
  const { codes, length } = foldText(text);
  return String.fromCharCode(...codes.subarray(0, length));
};

describe("foldText", () => {
  it.each([
    ["hamzas on alef", "أإآٱا", "ااااا"],
    ["hamzas on waw and ya", "مسؤول رئيس", "مسوول رييس"],
    ["alef maqsura", "على", "علي"],
    ["ta marbuta", "مدينة", "مدينه"],
    ["vowel marks", "أكَّدَ", "اكد"],
    ["tatweel", "الـــجيش", "الجيش"],
    ["Persian letters", "کی گفت", "كي كفت"],
    ["Arabic-Indic digits", "٣٫٥", "3٫5"],
    ["Persian digits", "۳۵", "35"],
    ["ligatures", "ﻻ", "لا"],
    ["presentation forms", "ﺣﻠﺐ", "حلب"],
    ["the name of God in one sign", "ﷲ", "الله"],
    ["bidirectional controls", "حل\u202eب\u202c", "حلب"],
    ["zero-width characters", "حل\u200cب\ufeff", "حلب"],
    ["no-break spaces", "في\u00a0حلب", "في حلب"],
    ["line ends of every kind", "ا\u2028ب\r\nج", "ا\nب\n\nج"],
    ["Latin capitals", "AFP", "afp"],
    ["surrogate pairs, as they are", "😀", "😀"],
    ["a lone surrogate, as it is", "\ud83d", "\ud83d"],
    ["nothing", "", ""],
  ])("%s", (_, text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it("folds a word as it folds a text", () => {
    for (const word of ["أُستاذٌ", "ﻻجئ", "الـأزمة", "کربلاء"]) expect(foldWord(word)).toBe(folded(word));
  });

  it("has room for a text of nothing but ligatures", () => {
    expect(folded("ﷺ".repeat(50))).toBe(folded("ﷺ").repeat(50));
    expect(folded("ﷺ").length).toBeGreaterThan(10);
  });

  it("gives marks and controls the same origins in such a text as in any other", () => {
    const words = "حلبٌ\u200f\u064b ب\u0640\u064e";
    const plain = foldText(words);
    const among = foldText(words + "ﷺ".repeat(50));
    expect([...among.to.subarray(0, plain.length)]).toEqual([...plain.to.subarray(0, plain.length)]);
    expect([...among.from.subarray(0, plain.length)]).toEqual([...plain.from.subarray(0, plain.length)]);
  });
});

describe("unfold", () => {
  it.each([
    ["a letter with its marks", "قَتَّلَ", 1, 2, "تَّ"],
    ["a word with tatweel", "الـجيش", 0, 5, "الـجيش"],
    ["both letters of a ligature", "بﻻد", 1, 3, "ﻻ"],
    ["one letter of a ligature", "بﻻد", 2, 3, "ﻻ"],
    ["around a control", "حل\u200bب", 1, 3, "ل\u200bب"],
    ["marks at the end", "حلبٌ", 2, 3, "بٌ"],
  ])("%s", (_, text, start, end, expected) => {
    const span = unfold(foldText(text), { start, end });
    expect(text.slice(span.start, span.end)).toBe(expected);
  });
  it("of nothing is nothing, at the same place", () => {
    expect(unfold(foldText("ab"), { start: 1, end: 1 })).toEqual({ start: 1, end: 1 });
    expect(unfold(foldText("ab"), { start: 2, end: 2 })).toEqual({ start: 2, end: 2 });
    expect(unfold(foldText(""), { start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
  });
});
