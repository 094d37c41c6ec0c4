import type { Comparison } from "@isnad/core";
import { describe, expect, it } from "vitest";
import { flattenComparison } from "../src/export/flatten-comparison.ts";
import { flattenReading } from "../src/export/flatten-reading.ts";
import { writeJsonParts } from "../src/export/write-json.ts";
import { ReadingMaker } from "./make-reading.ts";

function makeComparison() {
  const left = new ReadingMaker("الرئيسية\nقال سعيد إن 27 مدنيا قتلوا.\nوصفهم بالمسلحين.", "left.txt");
  left.zone("furniture", "الرئيسية").label("بالمسلحين", "actor:opposition", [left.link("سعيد", "سعيد")]);
  const right = new ReadingMaker("قتل 27 مدنيا، قال سعيد.", "https://example.org/right");
  const chain = [left.link("سعيد", "سعيد")];
  const furniture = left.find("الرئيسية");
  const comparison: Comparison = {
    stories: [
      {
        id: "s1",
        documents: ["d:https://example.org/right", "d:left.txt"],
        span: { first: null, last: null },
        places: [],
        actors: [],
      },
    ],
    accounts: [
      {
        id: "a1",
        story: "s1",
        kind: "casualty",
        slot: { outcome: "killed" },
        question: { ar: "كم قتل؟", en: "How many were killed?" },
        status: "single-origin",
        asOf: null,
        reasons: ["one origin"],
        background: false,
        positions: [
          {
            value: { kind: "count", low: 27, high: 27, approximate: false, word: null },
            claims: [
              { document: "d:left.txt", claim: "c0", span: left.find("27 مدنيا"), chain, polarity: "assert" },
              { document: "d:left.txt", claim: "c1", span: furniture, chain, polarity: "assert" },
              { document: "d:gone", claim: "c2", span: { start: 1, end: 3 }, chain: [], polarity: "deny" },
            ],
            origins: [{ name: "سعيد", entity: null, via: [], documents: ["d:left.txt"] }],
            documents: ["d:left.txt", "d:gone"],
            firstSeen: null,
            supersededBy: null,
          },
        ],
      },
    ],
    derivations: [
      {
        copy: "d:left.txt",
        original: "d:https://example.org/right",
        sibling: null,
        type: "rewrite",
        resemblance: 0.5,
        basis: "inferred",
        rule: "hand",
        aligned: [
          [left.find("27 مدنيا"), right.find("27 مدنيا")],
          [furniture, right.find("سعيد")],
        ],
      },
    ],
    judgements: [],
    findings: [
      {
        kind: "adopted-label",
        documents: ["d:left.txt"],
        spans: [{ document: "d:left.txt", span: left.find("بالمسلحين") }],
        en: "a label",
        ar: "وصف",
      },
    ],
  };
  return { comparison, readings: [left.make(), right.make()] };
}

describe("the flat comparison", () => {
  const { comparison, readings } = makeComparison();
  const flat = flattenComparison(comparison, readings);
  const texts = new Map(readings.map((reading) => [reading.document.capture.source, flattenReading(reading).text]));
  const words = (document: string, span: { start: number; end: number }) =>
    texts.get(document)?.slice(span.start, span.end);

  it("names documents by their source, in the order of the story", () => {
    expect(flat.stories.map(({ id, documents }) => [id, documents])).toEqual([
      ["s1", ["https://example.org/right", "left.txt"]],
    ]);
  });
  it("gives accounts with positions, whose spans are those of the flat readings", () => {
    const [account] = flat.stories[0]?.accounts ?? [];
    expect(account).toMatchObject({
      id: "a1",
      kind: "casualty",
      status: "single-origin",
      question: { ar: "كم قتل؟", en: "How many were killed?" },
    });
    const [position] = account?.positions ?? [];
    expect(position).toMatchObject({
      value: { low: 27, high: 27 },
      origins: ["سعيد"],
      documents: ["left.txt", "d:gone"],
    });
    expect(
      position?.claims.map((claim) => [claim.document, words(claim.document, claim.span), claim.chain, claim.polarity]),
    ).toEqual([
      ["left.txt", "27 مدنيا", ["سعيد"], "assert"],
      ["d:gone", undefined, [], "deny"],
    ]);
  });
  it("gives the codings of an account, with their rules", () => {
    const fields = [
      { field: "fatalities", value: 27, rules: ["only-figure"], en: "why", ar: "لماذا", claims: ["c1"], instead: [] },
    ];
    const accounts = comparison.accounts.map((account) => ({
      ...account,
      codings: [{ scheme: "ACLED" as const, version: "1", codebook: "a codebook", fields }],
    }));
    const [account] = flattenComparison({ ...comparison, accounts }, readings).stories[0]?.accounts ?? [];
    expect(account?.codings).toEqual([
      {
        scheme: "ACLED",
        version: "1",
        codebook: "a codebook",
        fields: [{ field: "fatalities", value: 27, rules: ["only-figure"], en: "why", ar: "لماذا", instead: [] }],
      },
    ]);
    expect(flat.stories[0]?.accounts[0]).not.toHaveProperty("codings");
  });
  it("aligns copies word for word, and drops pairs of which one side is furniture", () => {
    expect(flat.copies).toHaveLength(1);
    const [copy] = flat.copies;
    expect(copy).toMatchObject({
      copy: "left.txt",
      original: "https://example.org/right",
      sibling: null,
      type: "rewrite",
      resemblance: 0.5,
    });
    expect(
      copy?.aligned.map(([here, there]) => [words("left.txt", here), words("https://example.org/right", there)]),
    ).toEqual([["27 مدنيا", "27 مدنيا"]]);
  });
  it("lists labels and findings with their words", () => {
    expect(flat.labels.map(({ span, ...label }) => ({ ...label, shown: words("left.txt", span) }))).toEqual([
      { document: "left.txt", text: "بالمسلحين", target: "actor:opposition", chain: ["سعيد"], shown: "بالمسلحين" },
    ]);
    expect(
      flat.findings.map(({ spans, ...finding }) => ({
        ...finding,
        shown: spans.map((span) => words(span.document, span)),
      })),
    ).toEqual([{ kind: "adopted-label", documents: ["left.txt"], en: "a label", ar: "وصف", shown: ["بالمسلحين"] }]);
  });
  it("is written as one JSON object, piece by piece", () => {
    expect(JSON.parse([...writeJsonParts(flat)].join(""))).toEqual(JSON.parse(JSON.stringify(flat)));
    expect(
      JSON.parse(
        [
          ...writeJsonParts(
            flattenComparison({ stories: [], accounts: [], derivations: [], judgements: [], findings: [] }, []),
          ),
        ].join(""),
      ),
    ).toEqual({ stories: [], copies: [], labels: [], findings: [] });
  });
});
