import { describe, expect, it } from "vitest";
import { scoreReading } from "../../scripts/score/score-reading.ts";
import { removeSpans } from "../../server/src/export/remove-spans.ts";
import { type GoldFile, restoreExpectation } from "./restore-expectation.ts";

const LINK = "اقرأ أيضا: حريق في الميناء الخميس";
const TEXT = [
  "قال حارس الميناء إن الحريق أخمد الخميس.",
  LINK,
  "وأضاف الحارس أن عاملين أصيبا مساء الخميس، وعاد العمال السبت.",
].join("\n");

const nthSpan = (words: string, nth = 1): { start: number; end: number } => {
  let start = -1;
  for (let count = 0; count < nth; count++) start = TEXT.indexOf(words, start + 1);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
};

const GOLD: GoldFile = {
  url: "https://example.org/fire",
  sha256: "",
  boilerplate: [nthSpan(LINK)],
  attributions: [
    {
      content: nthSpan("عاملين أصيبا مساء الخميس"),
      cue: nthSpan("وأضاف"),
      chain: [{ text: nthSpan("الحارس"), key: [nthSpan("حارس", 2), nthSpan("الميناء")] }],
      form: "indirect",
      polarity: "assert",
      optional: false,
    },
  ],
  casualties: [
    {
      text: nthSpan("عاملين أصيبا"),
      outcome: "injured",
      min: 2,
      max: 2,
      approx: false,
      victims: "unspecified",
      place_text: null,
      chain: [],
      optional: false,
    },
    {
      text: nthSpan("عاملين"),
      outcome: "injured",
      min: 2,
      max: 2,
      approx: false,
      victims: "unspecified",
      place_text: nthSpan("الميناء"),
      part_of: 0,
      chain: [],
      optional: true,
    },
  ],
  control: [
    {
      text: nthSpan("وعاد العمال"),
      actor: nthSpan("العمال"),
      actor_key: [nthSpan("العمال")],
      action: ["entered", "held"],
      place_text: null,
      polarity: "assert",
      chain: [],
      optional: true,
    },
  ],
  times: [1, 2, 3].map((nth) => ({ text: nthSpan("الخميس", nth), value: `2020-01-0${nth}`, optional: false })),
};

const whole = { text: TEXT, map: (span: { start: number; end: number }) => span };
const trimmed = removeSpans(TEXT, [nthSpan(LINK)]);

describe("annotations stored as offsets", () => {
  it("get their words back", () => {
    const { attributions, casualties, control, boilerplate } = restoreExpectation("fire", GOLD, TEXT, whole);
    expect(attributions[0]).toMatchObject({
      content: "عاملين أصيبا مساء الخميس",
      cue: "وأضاف",
      chain: [{ text: "الحارس", key: ["حارس", "الميناء"] }],
      polarity: "assert",
    });
    expect(casualties.map(({ text, place_text, part_of }) => [text, place_text, part_of])).toEqual([
      ["عاملين أصيبا", null, undefined],
      ["عاملين", "الميناء", "عاملين أصيبا"],
    ]);
    expect(control[0]).toMatchObject({ actor: "العمال", actor_key: ["العمال"], action: ["entered", "held"] });
    expect(boilerplate).toEqual([LINK]);
  });

  it("say which of several like words they are", () => {
    const { times } = restoreExpectation("fire", GOLD, TEXT, whole);
    expect(times.map(({ text, nth }) => [text, nth])).toEqual([
      ["الخميس", 1],
      ["الخميس", 2],
      ["الخميس", 3],
    ]);
  });

  it("count in the text as read, and are out of reach where it was left out", () => {
    expect(trimmed.text).not.toContain(LINK);
    const { times } = restoreExpectation("fire", GOLD, TEXT, trimmed);
    // The first stays the first, the one in the link is past the last, the third has become the second.
    expect(times.map(({ nth }) => nth)).toEqual([1, 3, 2]);
  });

  it("are met by a reading of the same spans, and missed with the place where they begin", () => {
    const expected = restoreExpectation("fire", GOLD, TEXT, whole);
    const times = GOLD.times.map(({ text, value }) => ({ ...text, value: value ?? "" }));
    const score = scoreReading({ text: TEXT, attributions: [], claims: [], times: times.slice(0, 2) }, expected);
    expect(score.tallies["time: value"]).toEqual({ right: 2, missed: 1, extra: 0 });
    expect(score.misses.map(({ what, at }) => [what, at])).toEqual([
      ["attribution missed", nthSpan("عاملين أصيبا").start],
      ["casualty missed", nthSpan("عاملين أصيبا").start],
      ["time missed", nthSpan("الخميس", 3).start],
      ["furniture kept", nthSpan(LINK).start],
    ]);
  });
});
