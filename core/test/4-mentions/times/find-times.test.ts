import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanText } from "../../../src/3-lexicon/scan-text.ts";
import { findTimes } from "../../../src/4-mentions/times/find-times.ts";
import type { Timex } from "../../../src/model/timex.ts";
import { readRuleLines } from "../read-rule-lines.ts";

const PUBLISHED = "2024-11-29";
const times = (text: string, published: string | null = PUBLISHED): Timex[] =>
  findTimes(scanText(text), "d", [], published);
const values = (text: string, published?: string | null): string[] => times(text, published).map((t) => t.value);

/** The times of a text as corpus/rules/times.tsv writes them. */
function written(text: string): string {
  return times(text)
    .map(({ span, value, modifier }) => {
      const time = `[${text.slice(span.start, span.end)}] ${value}`;
      return modifier === "none" ? time : `${time} ~${modifier}`;
    })
    .join(" || ");
}

const LINES = readRuleLines("times");

describe("times, line by line", () => {
  it.each(LINES)("$rule: $text", ({ text, value }) => expect(written(text)).toBe(value));
});

describe("every rule", () => {
  const made = new Set(LINES.flatMap(({ text }) => times(text).map((t) => t.provenance.rule)));
  const named = new Set(LINES.map(({ rule }) => rule));
  it("has a line that it reads", () => expect([...made].filter((rule) => !named.has(rule))).toEqual([]));
  it("is named in the lines as it is named in the code", () =>
    expect([...named].filter((r) => !made.has(r))).toEqual([]));
  const refused = new Set(LINES.filter(({ value }) => value === "").map(({ rule }) => rule));
  it.each([
    "weekday",
    "deictic",
    "part-of-day",
    "day-of-month",
    "month",
    "year",
    "decade",
    "season",
    "duration",
    "period",
    "ago",
    "after",
    "clock",
  ])("times/%s has a line that it leaves alone", (rule) => expect(refused).toContain(`times/${rule}`));
});

describe("the publication day", () => {
  it("may be a date-time", () => expect(values("وصل أمس", "2018-03-01T02:10:00+04:00")).toEqual(["2018-02-28"]));
  it("turns the year", () => {
    expect(values("وصل أمس", "2024-01-01")).toEqual(["2023-12-31"]);
    expect(values("وقع الشهر الماضي", "2024-01-15")).toEqual(["2023-12"]);
    expect(values("في 28 ديسمبر", "2025-01-10")).toEqual(["2024-12-28"]);
    expect(values("في 5 يناير", "2024-12-20")).toEqual(["2025-01-05"]);
    expect(values("قبل شهرين", "2024-01-15")).toEqual(["2023-11"]);
    expect(values("مطلع الأسبوع", "2021-01-02")).toEqual(["2020-W53"]);
  });
  it("knows leap years", () => {
    expect(values("وصل أمس", "2024-03-01")).toEqual(["2024-02-29"]);
    // No such day: only its year is left to read.
    expect(values("في 29 فبراير 2023")).toEqual(["2023"]);
    expect(values("في 29 فبراير 2024")).toEqual(["2024-02-29"]);
  });
  it("unknown leaves relative times open", () => {
    const text = "وصل أمس وسيعود الجمعة، وكان غادر في 27 نوفمبر قبل شهر وعاد الأسبوع الماضي من رحلة بدأت عام 2011.";
    expect(values(text, null)).toEqual(["PAST_REF", "XXXX-WXX-5", "XXXX-11-27", "P1M", "PAST_REF", "2011"]);
  });
  it.each(["", "2024", "29/11/2024", "2024-13-01", "أمس"])("%s is none", (published) =>
    expect(values("الجمعة", published)).toEqual(["XXXX-WXX-5"]),
  );
});

describe("a timex", () => {
  it("is relative when it was reckoned from the publication day", () => {
    expect(times("الخميس").map((t) => t.relative)).toEqual([true]);
    expect(times("في 27 نوفمبر 2024").map((t) => t.relative)).toEqual([false]);
  });
  it("says which rule and which entries made it", () => {
    expect(times("مساء الخميس")[0]!.provenance).toEqual({
      rule: "times/part-of-day",
      entries: ["calendar:evening", "calendar:thursday"],
    });
  });
  it("leaves prepositions outside, and keeps لل", () => {
    const text = "بالأمس وللعام الماضي ولشهر مارس 2020";
    expect(times(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      "الأمس",
      "للعام الماضي",
      "شهر مارس 2020",
    ]);
  });
  it("on a named weekday sets the Hijri day right", () =>
    expect(values("السبت 15 رمضان 1439 هـ")).toEqual([values("السبت 2 يونيو 2018")[0]]));
});

describe("whatever the text", () => {
  const words = [
    "الجمعة",
    "يوم",
    "أمس",
    "27",
    "2024",
    "نوفمبر",
    "/",
    "-",
    "الماضي",
    "قبل",
    "سنوات",
    "ثلاثة",
    "الساعة",
    ":",
    "و",
    "من",
    "إلى",
    "شهر",
    "\n",
    "(",
    ")",
    "رمضان",
    "هـ",
    "الأيام",
    "العام",
    "\ud83d",
    "مساء",
    "30",
  ];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(" "));
  it("spans are in order, in range, and do not overlap; values have one of the known shapes", () => {
    const day = String.raw`\d{4}-\d\d-\d\d`;
    const shape = new RegExp(
      String.raw`^(${day}(T(MO|AF|EV|NI|\d\d:\d\d))?|${day}/${day}|\d{4}-\d\d/\d{4}-\d\d|\d{4}(-(\d\d|W\d\d|SP|SU|FA|WI|Q\d|H\d))?|\d{4}/\d{4}|\d{1,3}X{1,2}|P[\dXYMWDTHS.]+|(PAST|PRESENT|FUTURE)_REF)$`,
    );
    fc.assert(
      fc.property(text, (input) => {
        let end = 0;
        for (const t of times(input)) {
          expect(t.span.start).toBeGreaterThanOrEqual(end);
          expect(t.span.end).toBeGreaterThan(t.span.start);
          expect(t.value).toMatch(shape);
          end = t.span.end;
        }
        expect(end).toBeLessThanOrEqual(input.length);
      }),
      { numRuns: 400 },
    );
  });
  it("a long text of one word costs no more than its length", () => {
    for (const word of ["الجمعة ", "من 5 إلى ", "سنة و", "27/11/", "قبل ", "يوم ", "2011-"]) {
      const scan = scanText(word.repeat(Math.ceil(200_000 / word.length)));
      const began = performance.now();
      findTimes(scan, "d", [], PUBLISHED);
      expect(performance.now() - began).toBeLessThan(4000);
    }
  });
});
