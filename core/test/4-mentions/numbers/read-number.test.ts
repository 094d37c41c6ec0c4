import { describe, expect, it } from "vitest";
import { scanText } from "../../../src/3-lexicon/scan-text.ts";
import { readDigits, readDividedDigits } from "../../../src/4-mentions/numbers/read-digits.ts";
import { readNumber } from "../../../src/4-mentions/numbers/read-number.ts";

function read(text: string): { value: number; all: boolean; kind: string } | null {
  const scan = scanText(text);
  const reading = readNumber(scan, 0);
  return reading && { value: reading.min, all: reading.next === scan.tokens.count, kind: reading.kind };
}

const digits = (text: string): number => {
  const { codes, length } = scanText(text).folded;
  return readDigits(codes, 0, length);
};

describe("digits", () => {
  it.each([
    ["7", 7],
    ["1,500", 1500],
    ["1.500", 1500],
    ["1.5", 1.5],
    ["0.500", 0.5],
    ["1.500.000", 1_500_000],
    ["1,234.56", 1234.56],
    ["1.234,56", 1234.56],
    ["١٬٥٠٠", 1500],
    ["٣٫٥", 3.5],
    ["12،000", 12_000],
    ["3،5", 3.5],
    ["1234.5", 1234.5],
  ])("%s", (text, value) => expect(digits(text)).toBe(value));
  it.each(["27.11.2024", "192.168.1.2", "2011،2012", "1٬50", "1,50,000", "1.23.456,7"])("%s is no number", (text) =>
    expect(digits(text)).toBeNaN(),
  );
  it("of a million and more a single stop divides", () => {
    const { codes, length } = scanText("2.750").folded;
    expect(readDividedDigits(codes, 0, length)).toBe(2.75);
    expect(readDividedDigits(scanText("275").folded.codes, 0, 3)).toBeNaN();
  });
});

describe("words", () => {
  it.each([
    ["واحد وعشرون", 21],
    ["إحدى وعشرين", 21],
    ["ثماني عشرة", 18],
    ["تسعمئة وتسعة وتسعون", 999],
    ["ألف ومئتان", 1200],
    ["ألفين وخمسمئة", 2500],
    ["خمسة ملايين وثلاثمئة ألف", 5_300_000],
    ["مليار ومئتا مليون", 1_200_000_000],
    ["ألف مليار", 1_000_000_000_000],
    ["مليون وألف", 1_001_000],
    ["ثلاثة أرباع مليون", 750_000],
    ["ربع مليون", 250_000],
    ["مليونين ونصف", 2_500_000],
    ["عشرون وثلاثة أخماس", 20.6],
    ["سالب أربعة", -4],
    ["ثلاثة و عشرون", 23],
  ])("%s", (text, value) => expect(read(text)).toMatchObject({ value, all: true }));
  it.each([
    ["ثلاثة وأربعة", 3],
    ["مئة ومئتان", 100],
    ["عشرون وثلاثون", 20],
    ["خمسة خمسة", 5],
    ["مئة وصفر", 100],
    ["ثلاثة بأربعة", 3],
  ])("%s are two numbers", (text, value) => expect(read(text)).toMatchObject({ value, all: false }));
  it.each(["أحد", "حادي", "كتاب"])("%s alone is none", (text) => expect(read(text)).toBeNull());
});
