import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { judgeAbsence, judgeCueLine } from "../../scripts/score/judge-rule-line.ts";
import { parseAbsence, parseCueValue, parseRuleLines } from "../../scripts/score/parse-rule-lines.ts";

const table = (name: string) =>
  parseRuleLines(readFileSync(join(import.meta.dirname, "../../corpus/rules", name), "utf8"));
const CUES = table("cues.tsv");
const NEGATIVES = table("negatives.tsv");

describe("corpus/rules", () => {
  it("holds enough lines, none twice", () => {
    expect(CUES.length).toBeGreaterThanOrEqual(120);
    expect(NEGATIVES.length).toBeGreaterThanOrEqual(60);
    const texts = [...CUES, ...NEGATIVES].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each(CUES.map((one) => [one.line, one] as const))("cues.tsv:%i points at its own words", (_, { text, value }) => {
    for (const { chain, contents } of parseCueValue(value)) {
      for (const content of contents) expect(text.split(content)).toHaveLength(2);
      for (const { key } of chain) for (const word of [key].flat()) expect(text).toContain(word);
    }
  });

  it.each(NEGATIVES.map((one) => [one.line, one] as const))(
    "negatives.tsv:%i names what must not be read",
    (_, { text, value }) => {
      expect(text).toContain(parseAbsence(value).words ?? "");
    },
  );
});

describe("a rule line", () => {
  it("is refused when it has another shape", () => {
    expect(() => parseRuleLines("text\tvalue\trule\twhy\nقال\t\tx")).toThrow("line 2");
    expect(() => parseRuleLines("value\ttext")).toThrow("header");
    expect(() => parseCueValue("قال إن")).toThrow();
    expect(() => parseAbsence("no weather")).toThrow();
  });

  it("reads chains, alternatives, options and polarity", () => {
    expect(parseCueValue("[وكالة > ناطق / الناطق] كذا ~deny || ?[] كذلك / هكذا")).toEqual([
      {
        chain: [
          { text: null, key: ["وكالة"] },
          { text: null, key: ["ناطق", "الناطق"] },
        ],
        contents: ["كذا"],
        polarity: "deny",
        optional: false,
      },
      { chain: [], contents: ["كذلك", "هكذا"], polarity: "assert", optional: true },
    ]);
  });

  const text = "نفى الناطق وقوع انفجار في السوق.";
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const found = (words: string, polarity = "deny", name = "الناطق") => ({
    content: span(words),
    chain: [{ mention: null, name }],
    polarity,
  });
  const judge = (...attributions: ReturnType<typeof found>[]) =>
    judgeCueLine({ text, attributions, claims: [], times: [] }, parseCueValue("[الناطق] وقوع انفجار في السوق ~deny"));

  it("is right only when content, chain and polarity are", () => {
    expect(judge(found("وقوع انفجار في السوق"))).toEqual([]);
    expect(judge(found("وقوع انفجار في"))).toEqual(["content: وقوع انفجار في"]);
    expect(judge(found("وقوع انفجار في السوق", "assert"))).toEqual(["polarity: assert"]);
    expect(judge(found("وقوع انفجار في السوق", "deny", "شاهد"))).toEqual(["chain: شاهد"]);
    expect(judge()).toEqual(["missed: وقوع انفجار في السوق"]);
    expect(judge(found("وقوع انفجار في السوق"), found("نفى"))).toEqual(["extra: نفى"]);
  });

  it("forbids a kind, or a kind in some words", () => {
    const reading = {
      text,
      attributions: [found("وقوع انفجار")],
      times: [{ ...span("السوق"), value: "2020" }],
      claims: [
        {
          kind: "casualty",
          span: span("انفجار"),
          outcome: "killed",
          low: 1,
          high: null,
          victims: "unspecified",
          attribution: null,
        },
      ] as const,
    };
    expect(judgeAbsence(reading, [], parseAbsence("no attribution"))).toEqual(["attribution: وقوع انفجار"]);
    expect(judgeAbsence(reading, [], parseAbsence("no casualty"))).toEqual(["casualty: انفجار"]);
    expect(judgeAbsence(reading, [], parseAbsence("no control"))).toEqual([]);
    expect(judgeAbsence(reading, [], parseAbsence("no time"))).toEqual(["time: السوق"]);
    expect(judgeAbsence(reading, ["سوق"], parseAbsence("no place: السوق"))).toEqual(["place: سوق"]);
    expect(judgeAbsence(reading, ["حلب"], parseAbsence("no place: السوق"))).toEqual([]);
  });
});
