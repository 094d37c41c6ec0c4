import { describe, expect, test } from "vitest";
import {
  composeCorrected,
  composeDecision,
  type Filled,
  NO_CORRECTION,
  type Subject,
} from "../src/live/compose-decision.ts";
import { composeWatch, type FilledWatch } from "../src/live/compose-watch.ts";
import { findPage, pathTo } from "../src/live/find-page.ts";
import { listCorrected } from "../src/live/list-corrected.ts";
import { collectControl, keepClaims } from "../src/records/collect-control.ts";
import { indexDossier } from "../src/records/index-dossier.ts";
import { makeFixture } from "./fixture/make-fixture.ts";

const data = makeFixture();
const [account, another] = data.comparison.accounts;

describe("the desk's addresses", () => {
  test.each(["story", "article", "account"] as const)("the path of a %s leads back to it, whatever its id", (page) => {
    for (const id of ["story:ab/c", "a b?#%", "خبر"]) expect(findPage(pathTo(page, id))).toEqual({ page, id });
  });
  test("what feeds name opens, under the names of the API", () => {
    expect(findPage("/documents/ab")).toEqual({ page: "article", id: "ab" });
    expect(findPage("/accounts/account%3Aab%3Aclaim%3A0-4")).toEqual({ page: "account", id: "account:ab:claim:0-4" });
  });
  test("other paths are the archive, a page of its own, or nothing", () => {
    expect(findPage("/")).toEqual({ page: "archive" });
    expect(findPage("/people/")).toEqual({ page: "people" });
    expect(findPage("/watches")).toEqual({ page: "watches" });
    for (const path of ["/story", "/story/", "/constructor/x", "/story/x/y", "/people/x"])
      expect(findPage(path).page).toBe("nowhere");
    expect(findPage("/story/%E0%A4%A")).toEqual({ page: "story", id: "%E0%A4%A" });
  });
});

describe("a decision as the archive takes it", () => {
  const [story] = data.comparison.stories;
  if (!account || !another || !story) throw new Error("the fixture has a story and two accounts at least");
  const filled: Filled = {
    kind: "confirm",
    grade: "weak",
    claims: [],
    one: "claim:1",
    other: "claim:2",
    taken: ["claim:2"],
    merged: another.id,
    correction: { ...NO_CORRECTION, min: "٢٥" },
    reason: " لأن ",
  };
  const self = { type: "account", id: account.id };
  const claims = ["claim:1", "claim:2"].map((id) => ({ type: "claim", id }));
  const onAccount: Subject = { type: "account", account };
  const after = { figure: { min: 25, max: 25 } };

  test.each([
    ["confirm", {}, { targets: [self] }],
    ["confirm", { claims: ["claim:2"] }, { targets: [claims[1]] }],
    ["reject", {}, { targets: [self] }],
    ["note", {}, { targets: [self] }],
    ["grade", {}, { targets: [self], after: "weak" }],
    ["correct", { claims: ["claim:1", "claim:2"] }, { targets: claims, after }],
    ["not-same", {}, { targets: claims }],
    ["split", {}, { targets: [self, claims[1]] }],
    ["merge", {}, { targets: [self, { type: "account", id: another.id }] }],
  ] as const)("%s %o", (kind, change, body) => {
    expect(composeDecision(onAccount, { ...filled, ...change, kind })).toEqual({ kind, reason: "لأن", ...body });
  });
  test("of a claim by itself, and of a story", () => {
    const on = { type: "claim", id: "claim:3" } as const;
    expect(composeDecision(on, { ...filled, kind: "correct" })).toMatchObject({ targets: [on], after });
    const whole = { type: "story", story } as const;
    const named = { type: "story", id: story.id };
    expect(composeDecision(whole, { ...filled, kind: "split", taken: ["d"] })?.targets).toEqual([
      named,
      { type: "document", id: "d" },
    ]);
    expect(composeDecision(whole, { ...filled, kind: "merge", merged: "s2" })?.targets).toEqual([
      named,
      { type: "story", id: "s2" },
    ]);
  });
  test("waits for a reason and for what it is about", () => {
    const none = (change: Partial<Filled>) => expect(composeDecision(onAccount, { ...filled, ...change })).toBeNull();
    none({ reason: "  " });
    none({ kind: "not-same", other: "claim:1" });
    none({ kind: "split", taken: [] });
    none({ kind: "merge", merged: undefined });
    none({ kind: "correct" });
    none({ kind: "correct", claims: ["claim:1"], correction: NO_CORRECTION });
  });
  test.each([
    [{ min: "20", max: "30" }, { figure: { min: 20, max: 30 } }],
    [{ min: "20", open: true }, { figure: { min: 20, max: null } }],
    [{ claimant: "" }, { claimant: "" }],
    [
      { claimant: " سانا ", place: "حلب" },
      { claimant: "سانا", place: "حلب" },
    ],
    [{ time: "2024-11" }, { time: "2024-11" }],
    [{ min: "30", max: "20" }, null],
    [{ max: "20" }, null],
    [{ min: "many" }, null],
    [{ place: "حلب", time: "yesterday" }, null],
  ])("a correction %o", (typed, corrected) => {
    expect(composeCorrected({ ...NO_CORRECTION, ...typed })).toEqual(corrected);
  });
});

describe("a watch as the archive takes it", () => {
  const known = [
    { entity: "aleppo", ar: "حلب", en: "Aleppo" },
    { entity: "idlib", ar: "إدلب" },
  ];
  const filled: FilledWatch = { kind: "place", title: "م", name: "ادلب", above: "", webhook: "" };
  test("finds a name however its hamza is written, in either language", () => {
    expect(composeWatch(filled, known)).toMatchObject({
      body: { wanted: { kind: "place", entity: "idlib", above: null } },
    });
    expect(composeWatch({ ...filled, name: "aleppo" }, known)).toMatchObject({
      body: { wanted: { entity: "aleppo" } },
    });
  });
  test("says what is missing", () => {
    expect(composeWatch({ ...filled, name: "" }, known)).toEqual({ missing: "name" });
    expect(composeWatch({ ...filled, name: "قطقط" }, known)).toEqual({ missing: "name" });
    expect(composeWatch({ ...filled, title: " " }, known)).toEqual({ missing: "title" });
    const figure = { ...filled, kind: "figure", name: "" } as const;
    expect(composeWatch(figure, known)).toEqual({ missing: "above" });
    expect(composeWatch({ ...figure, above: "20" }, known)).toMatchObject({
      body: { wanted: { entity: null, above: 20 } },
    });
  });
});

test("a correction and what was read before it are told field by field", () => {
  const say = { figure: (min: number, max: number | null) => `${min}–${max}`, time: (time: string) => time };
  const correction = { figure: { min: 2, max: null }, claimant: "", place: "حلب" };
  expect(listCorrected(correction, say).map(({ field, value }) => [field, value])).toEqual([
    ["figure", "2–null"],
    ["claimant", ""],
    ["place", "حلب"],
  ]);
  expect(listCorrected([{ time: "2024" }], say)).toEqual([{ field: "time", value: "2024" }]);
  for (const odd of [null, "x", 3, { figure: 3, place: 4 }]) expect(listCorrected(odd, say)).toEqual([]);
});

test("control answers a filter claim by claim", () => {
  const places = collectControl(indexDossier(data), data.comparison.accounts);
  const claims = places.flatMap((place) => place.rows.flatMap((row) => row.claims));
  const [first] = claims;
  if (!first || claims.length < 2) throw new Error("the fixture has claims of control");
  expect(keepClaims(places, new Set(claims))).toEqual(places);
  expect(keepClaims(places, new Set())).toEqual([]);
  const kept = keepClaims(places, new Set([first]));
  expect(kept.flatMap((place) => place.rows.flatMap((row) => row.claims))).toEqual([first]);
});
