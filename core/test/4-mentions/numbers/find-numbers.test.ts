import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanText } from "../../../src/3-lexicon/scan-text.ts";
import { findNumbers } from "../../../src/4-mentions/numbers/find-numbers.ts";
import type { Quantity } from "../../../src/model/quantity.ts";
import { readRuleLines } from "../read-rule-lines.ts";

const numbers = (text: string): Quantity[] => findNumbers(scanText(text), "d");

/** The counts of a text as corpus/rules/numbers.tsv writes them. */
function written(text: string): string {
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return numbers(text)
    .map(({ span, min, max, modifier, ordinal, counted }) => {
      const bounds = `[${words(span)}] ${min ?? ""}..${max ?? ""} ${ordinal ? "ordinal" : modifier}`;
      return counted ? `${bounds} ← ${words(counted)}` : bounds;
    })
    .join(" || ");
}

const LINES = readRuleLines("numbers");

describe("numbers, line by line", () => {
  it.each(LINES)("$rule: $text", ({ text, value }) => expect(written(text)).toBe(value));
});

describe("every rule", () => {
  const made = new Set(LINES.flatMap(({ text }) => numbers(text).map((q) => q.provenance.rule)));
  const rules = ["cardinal", "ordinal", "vague", "range", "dual"].map((name) => `numbers/${name}`);
  it.each(rules)("%s has a line that it reads", (rule) => expect(made).toContain(rule));
  it("makes nothing that no line shows", () => expect([...made].sort()).toEqual([...rules].sort()));
});

describe("a quantity", () => {
  it("says which rule and which entries made it", () => {
    expect(numbers("قتل أكثر من ثلاثة آلاف جندي")[0]!.provenance).toEqual({
      rule: "numbers/cardinal",
      entries: ["numerals:three", "numerals:thousand", "modifiers:more-than"],
    });
  });
  it("keeps the vague word as it is printed, without its clitics", () => {
    expect(numbers("وعشرات القتلى")[0]).toMatchObject({ word: "عشرات", min: 20, max: 99, span: { start: 1, end: 6 } });
  });
  it("reads digits of three scripts and hidden marks alike", () => {
    for (const digits of ["1234", "١٢٣٤", "۱۲۳۴", "\u200f1234\u200f"]) {
      expect(numbers(`قتل ${digits} جنديا`).map((q) => q.min)).toEqual([1234]);
    }
  });
  it("has an id of its place", () => {
    const ids = numbers("قتل 5 وجرح 5 وأسر خمسة").map((q) => q.id);
    expect(new Set(ids).size).toBe(3);
  });
});

describe("whatever the text", () => {
  const words = [
    "ألف",
    "مئة",
    "و",
    "خمسة",
    "عشرون",
    "نصف",
    "مليون",
    "من",
    "إلى",
    "بين",
    "12",
    "3,500",
    "-",
    "%",
    "على الأقل",
    "أكثر من",
    "\n",
    "قتيل",
    "\ud83d",
    "سالب",
  ];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(" "));
  it("spans are in order, in range, and do not overlap; low is no higher than high", () => {
    fc.assert(
      fc.property(text, (input) => {
        let end = 0;
        for (const q of numbers(input)) {
          expect(q.span.start).toBeGreaterThanOrEqual(end);
          expect(q.span.end).toBeGreaterThan(q.span.start);
          if (q.min !== null && q.max !== null) expect(q.min).toBeLessThanOrEqual(q.max);
          end = q.span.end;
        }
        expect(end).toBeLessThanOrEqual(input.length);
      }),
      { numRuns: 300 },
    );
  });
  it("a long text of one word costs no more than its length", () => {
    for (const word of ["مئة ", "و", "5 ", "ألف و", "بين 3 ", "9", "من 5 إلى "]) {
      const input = word.repeat(Math.ceil(200_000 / word.length));
      const scan = scanText(input);
      const began = performance.now();
      findNumbers(scan, "d");
      expect(performance.now() - began).toBeLessThan(4000);
    }
  });
});
