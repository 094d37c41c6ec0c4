import { describe, expect, it } from "vitest";
import { sameChain, sameOrigin } from "../../scripts/score/compare-sources.ts";
import type { Expectation } from "../../scripts/score/expectation.ts";
import type { FlatShape } from "../../scripts/score/flat-shape.ts";
import { pairBestFirst } from "../../scripts/score/pair-best-first.ts";
import { locateWords, overlapShare, projectLetters } from "../../scripts/score/project-letters.ts";
import { addScores, scoreReading } from "../../scripts/score/score-reading.ts";
import { rateTally } from "../../scripts/score/tally.ts";

const TEXT = [
  "قال مسؤول محلي لوكالة الواحة إن خمسة أشخاص قتلوا في سبها.",
  "ونفى شاهد دخول المسلحين مدينة سبها مساء الجمعة.",
  "شارك الخبر",
].join("\n");

const span = (words: string): { start: number; end: number } => {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
};
const link = (words: string) => ({ mention: span(words), name: words });

const SAID = "خمسة أشخاص قتلوا في سبها";
const DENIED = "دخول المسلحين مدينة سبها مساء الجمعة";

const EXPECTED: Expectation = {
  doc: "sabha",
  outlet: null,
  published: "2020-01-05",
  boilerplate: ["شارك الخبر"],
  credits: [],
  attributions: [
    {
      content: SAID,
      cue: "قال",
      chain: [
        { text: "وكالة الواحة", key: "الواحة" },
        { text: "مسؤول محلي", key: ["المسؤول", "مسؤول"] },
      ],
      form: "indirect",
      polarity: "assert",
      optional: false,
    },
    {
      content: DENIED,
      cue: "ونفى",
      chain: [{ text: "شاهد", key: "شاهد" }],
      form: "indirect",
      polarity: "deny",
      optional: false,
    },
  ],
  casualties: [
    {
      text: "خمسة أشخاص قتلوا",
      outcome: "killed",
      min: 5,
      max: 5,
      approx: false,
      victims: "unspecified",
      place_text: "سبها",
      chain: [{ text: "مسؤول محلي", key: "مسؤول" }],
      optional: false,
    },
  ],
  control: [
    {
      text: "دخول المسلحين مدينة سبها",
      actor: "المسلحين",
      actor_key: "المسلحين",
      action: ["entered", "captured"],
      place_text: "مدينة سبها",
      polarity: "deny",
      chain: [{ text: "شاهد", key: "شاهد" }],
      optional: false,
    },
  ],
  times: [{ text: "مساء الجمعة", value: "2020-01-03TEV", optional: false }],
  framing: [],
};

const PERFECT: FlatShape = {
  text: TEXT.replace("\nشارك الخبر", ""),
  attributions: [
    { content: span(SAID), chain: [link("وكالة الواحة"), link("مسؤول محلي")], polarity: "assert" },
    { content: span(DENIED), chain: [link("شاهد")], polarity: "deny" },
  ],
  claims: [
    {
      kind: "casualty",
      span: span("خمسة أشخاص"),
      outcome: "killed",
      low: 5,
      high: 5,
      victims: "unspecified",
      attribution: 0,
    },
    {
      kind: "control",
      span: span("دخول المسلحين مدينة سبها"),
      action: "entered",
      actor: link("المسلحين"),
      place: { name: "سبها" },
      polarity: "deny",
      attribution: 1,
    },
    { kind: "statement" },
  ],
  times: [{ ...span("مساء الجمعة"), value: "2020-01-03TEV" }],
};

describe("letters", () => {
  it("finds words whatever marks and spaces stand between them, the nth time", () => {
    const letters = projectLetters("قال: «نعم». وقال: نعم!");
    expect(locateWords(letters, "قال نعم")).toEqual([0, 6]);
    expect(locateWords(letters, "نعم", 2)).toEqual([10, 13]);
    expect(locateWords(letters, "نعم", 3)).toBeNull();
    expect(locateWords(letters, "«»")).toBeNull();
  });
  it("keeps its place behind characters of two code units", () => {
    const letters = projectLetters("😀نعم");
    expect(letters.before[2]).toBe(0);
    expect(letters.before[5]).toBe(3);
  });
  it("measures intersection over union", () => {
    expect(overlapShare([0, 10], [5, 15])).toBeCloseTo(1 / 3);
    expect(overlapShare([0, 4], [4, 8])).toBe(0);
  });
});

describe("pairing", () => {
  it("gives the best match first, one to one, and forgives what is optional", () => {
    const expected = [
      { at: 1, optional: false },
      { at: 5, optional: true },
      { at: 9, optional: false },
    ];
    const { pairs, missed, extra } = pairBestFirst([2, 1, 30], expected, (f, e) =>
      Math.abs(f - e.at) < 3 ? 3 - Math.abs(f - e.at) : 0,
    );
    expect(pairs).toEqual([{ found: 1, expected: expected[0] }]);
    expect(missed).toEqual([expected[2]]);
    expect(extra).toEqual([2, 30]);
  });
  it("prefers the required of two equal matches", () => {
    const expected = [
      { id: "may", optional: true },
      { id: "must", optional: false },
    ];
    expect(pairBestFirst(["x"], expected, () => 1).pairs[0]?.expected.id).toBe("must");
  });
});

describe("sources", () => {
  const chain = [
    { mention: null, name: "صحيفة المرفأ" },
    { mention: null, name: "مسؤول أمني" },
  ];
  it("levels the spellings readers hold for one", () => {
    expect(
      sameChain(
        chain,
        [
          { text: null, key: "المرفا" },
          { text: null, key: "مسؤول امني" },
        ],
        "",
      ),
    ).toBe(true);
  });
  it("knows a missing relay from a wrong origin", () => {
    expect(sameChain(chain, [{ text: null, key: "مسؤول" }], "")).toBe(false);
    expect(sameOrigin(chain, [{ text: null, key: "مسؤول" }], "")).toBe(true);
    expect(sameOrigin([], [], "")).toBe(true);
    expect(sameOrigin([], [{ text: null, key: "مسؤول" }], "")).toBe(false);
  });
});

describe("the score of a reading", () => {
  it("is full where everything is read as expected", () => {
    const { tallies, shares, misses } = scoreReading(PERFECT, EXPECTED);
    expect(misses).toEqual([]);
    expect(Object.values(tallies).map((tally) => rateTally(tally).f1)).toEqual(Object.values(tallies).map(() => 1));
    expect(tallies["attribution: found"]).toEqual({ right: 2, missed: 0, extra: 0 });
    expect(Object.values(shares).every(({ good, all }) => good === all && all > 0)).toBe(true);
  });

  it("is empty where nothing is read, and says what is missed", () => {
    const { tallies, shares, misses } = scoreReading({ text: TEXT, attributions: [], claims: [], times: [] }, EXPECTED);
    expect(tallies["attribution: found"]).toEqual({ right: 0, missed: 2, extra: 0 });
    expect(tallies["casualty: figure"]).toEqual({ right: 0, missed: 1, extra: 0 });
    expect(shares["furniture: left out"]).toEqual({ good: 0, all: 1 });
    expect(misses.map(({ what }) => what)).toEqual([
      "attribution missed",
      "attribution missed",
      "casualty missed",
      "control missed",
      "time missed",
      "furniture kept",
    ]);
  });

  it("tells a cut content, a wrong polarity and a lost relay apart", () => {
    const reading: FlatShape = {
      ...PERFECT,
      attributions: [
        { content: span("خمسة أشخاص قتلوا"), chain: [link("مسؤول محلي")], polarity: "assert" },
        { content: span(DENIED), chain: [link("شاهد")], polarity: "assert" },
      ],
    };
    const { tallies, shares } = scoreReading(reading, EXPECTED);
    expect(tallies["attribution: found"]).toEqual({ right: 2, missed: 0, extra: 0 });
    expect(tallies["attribution: exact content"]).toEqual({ right: 1, missed: 1, extra: 1 });
    expect(tallies["attribution: who said what"]).toEqual({ right: 1, missed: 1, extra: 1 });
    expect(shares["attribution: origin"]).toEqual({ good: 2, all: 2 });
    expect(shares["attribution: whole chain"]).toEqual({ good: 1, all: 2 });
    expect(shares["attribution: polarity"]).toEqual({ good: 1, all: 2 });
  });

  it("takes a figure for right only with both bounds, and a claimant only with its origin", () => {
    const casualty = {
      kind: "casualty",
      span: span("خمسة أشخاص"),
      outcome: "killed",
      low: 5,
      high: 5,
      victims: "unspecified",
    } as const;
    const withClaims = (claims: FlatShape["claims"]) => scoreReading({ ...PERFECT, claims }, EXPECTED).tallies;
    expect(withClaims([{ ...casualty, high: null, attribution: 0 }])["casualty: figure"]).toEqual({
      right: 0,
      missed: 1,
      extra: 1,
    });
    const own = withClaims([{ ...casualty, attribution: null }]);
    expect(own["casualty: figure"]).toEqual({ right: 1, missed: 0, extra: 0 });
    expect(own["casualty: figure and claimant"]).toEqual({ right: 0, missed: 1, extra: 1 });
    expect(withClaims([{ ...casualty, outcome: "injured", attribution: 0 }])["casualty: figure"]).toEqual({
      right: 0,
      missed: 1,
      extra: 1,
    });
  });

  it("wants the place and one of the actions of a control claim", () => {
    const control = PERFECT.claims.find(({ kind }) => kind === "control") as FlatShape["claims"][number] & {
      place: { name: string };
    };
    const withControl = (change: object) =>
      scoreReading({ ...PERFECT, claims: [{ ...control, ...change }] }, EXPECTED).tallies;
    expect(withControl({ action: "captured" })["control: place and action"].right).toBe(1);
    expect(withControl({ action: "withdrew" })["control: place and action"].right).toBe(0);
    expect(withControl({ place: { name: "مرزق" } })["control: place and action"].right).toBe(0);
    expect(withControl({ polarity: "assert" })["control: with actor, polarity, claimant"].right).toBe(0);
    expect(withControl({ actor: { name: "الشرطة" } })["control: with actor, polarity, claimant"].right).toBe(0);
  });

  it("neither rewards nor punishes what is optional", () => {
    const optional: Expectation = {
      ...EXPECTED,
      attributions: EXPECTED.attributions.map((one) => ({ ...one, optional: true })),
    };
    expect(scoreReading(PERFECT, optional).tallies["attribution: found"]).toEqual({ right: 0, missed: 0, extra: 0 });
    expect(scoreReading({ ...PERFECT, attributions: [], claims: [] }, optional).tallies["attribution: found"]).toEqual({
      right: 0,
      missed: 0,
      extra: 0,
    });
  });

  it("adds up article by article", () => {
    const nothing = scoreReading({ text: TEXT, attributions: [], claims: [], times: [] }, EXPECTED);
    const both = addScores([scoreReading(PERFECT, EXPECTED), nothing]);
    expect(both.tallies["attribution: found"]).toEqual({ right: 2, missed: 2, extra: 0 });
    expect(rateTally(both.tallies["attribution: found"])).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
    expect(both.misses).toHaveLength(6);
  });
});
