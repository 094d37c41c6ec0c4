import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as core from "../src/index.ts";

const SRC = join(import.meta.dirname, "../src");
const source = (path: string): string => readFileSync(join(SRC, path), "utf8");

/** Names that a source declares and exports as types. */
function typesOf(text: string): readonly string[] {
  return [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name!);
}

/** The types that the index hands on: whole files, and single names. */
function handedOn(index: string, open: (path: string) => string): readonly string[] {
  const whole = [...index.matchAll(/^export type \* from "\.\/(.+)";$/gm)].flatMap(([, path]) => typesOf(open(path!)));
  const single = [...index.matchAll(/^export (?:type )?\{(.+)\} from/gm)].flatMap(([line, names]) =>
    names!
      .split(",")
      .map((name) => name.trim())
      .filter((name) => line.startsWith("export type {") || name.startsWith("type "))
      .map((name) => name.replace(/^type /, "")),
  );
  return [...whole, ...single].sort();
}

/** What a program may do with the library. A name more or less is a change of the public API: it goes into CHANGELOG.md. */
describe("@isnad/core exports", () => {
  it("these functions", () => {
    expect(Object.keys(core).sort()).toEqual([
      "ACCOUNT_KINDS",
      "ACCOUNT_STATUSES",
      "collectNames",
      "compare",
      "foldForSearch",
      "identifyDocument",
      "learnBackground",
      "listSearchWords",
      "listStemVariants",
      "locatePlace",
      "openComparison",
      "read",
      "readAll",
    ]);
    expect(core.read.length).toBe(1);
    expect(core.readAll.length).toBe(1);
    expect(core.compare.length).toBe(1);
    expect(core.collectNames.length).toBe(2);
    expect(core.learnBackground.length).toBe(2);
    expect(core.openComparison.length).toBe(0);
    expect(core.locatePlace.length).toBe(1);
  });

  it("these records", () => {
    expect(handedOn(source("index.ts"), source)).toEqual([
      "Account",
      "AccountKind",
      "AccountStatus",
      "Agreement",
      "Annotation",
      "Argument",
      "ArgumentRole",
      "Attribution",
      "Background",
      "Calendar",
      "Candidate",
      "Capture",
      "CasualtyEvent",
      "Chain",
      "Claim",
      "ClaimRef",
      "CodedChoice",
      "CodedField",
      "Coding",
      "CodingScheme",
      "CompareOptions",
      "Comparison",
      "ComparisonChange",
      "ControlAction",
      "ControlEvent",
      "Credit",
      "Derivation",
      "DerivationType",
      "Diagnostic",
      "DiagnosticCode",
      "DocumentId",
      "DocumentInput",
      "DossierData",
      "DossierFailure",
      "EntityId",
      "EntityName",
      "EventMention",
      "EventType",
      "Factuality",
      "Finding",
      "FindingKind",
      "Id",
      "Judgement",
      "Label",
      "Language",
      "LocatedPlace",
      "Mention",
      "MentionLevel",
      "MentionType",
      "OpenComparison",
      "Origin",
      "OtherEvent",
      "Outcome",
      "PlaceMention",
      "PlacePrecision",
      "Polarity",
      "Position",
      "PositionValue",
      "Provenance",
      "Quantity",
      "QuantityModifier",
      "Question",
      "ReadOptions",
      "Reading",
      "Relation",
      "SearchWord",
      "SourceDocument",
      "SourceKind",
      "SourceRef",
      "Span",
      "SpeechAct",
      "Stance",
      "StatementEvent",
      "Story",
      "StoryComparison",
      "Style",
      "Timex",
      "TimexType",
      "Victims",
      "Wording",
      "WordingPart",
      "Zone",
      "ZoneKind",
    ]);
  });

  it("nothing in another form than the two that are looked at", () => {
    for (const line of source("index.ts").trim().split("\n"))
      expect(line).toMatch(
        /^export (?:type \* from "\.\/model\/[a-z-]+\.ts"|\{ .+ \} from "\.\/(?:model\/)?[a-z-]+\.ts");$/,
      );
  });

  it("(a name that comes or goes is seen)", () => {
    const index = `export type * from "./model/a.ts";\nexport { type B, c } from "./c.ts";\n`;
    const open = () => "export interface A {}\nexport type D = 1;\ninterface Hidden {}\nexport const E = 1;\n";
    expect(handedOn(index, open)).toEqual(["A", "B", "D"]);
  });
});
