import { describe, expect, test } from "vitest";
import { composeDecision, type Filled } from "../src/live/compose-decision.ts";
import { findPage, pathTo } from "../src/live/find-page.ts";
import { collectControl, keepClaims } from "../src/records/collect-control.ts";
import { indexDossier } from "../src/records/index-dossier.ts";
import { makeFixture } from "./fixture/make-fixture.ts";

const data = makeFixture();
const [account, another] = data.comparison.accounts;

describe("the desk's addresses", () => {
  test.each(["story", "article"] as const)("the path of a %s leads back to it, whatever its id", (page) => {
    for (const id of ["story:ab/c", "a b?#%", "خبر"]) expect(findPage(pathTo(page, id))).toEqual({ page, id });
  });
  test("other paths are the archive, or nothing", () => {
    expect(findPage("/")).toEqual({ page: "archive" });
    for (const path of ["/story", "/story/", "/stories/x", "/story/x/y"]) expect(findPage(path).page).toBe("nowhere");
    expect(findPage("/story/%E0%A4%A")).toEqual({ page: "story", id: "%E0%A4%A" });
  });
});

describe("a decision as the archive takes it", () => {
  if (!account || !another) throw new Error("the fixture has two accounts at least");
  const filled: Filled = {
    kind: "confirm",
    grade: "weak",
    one: "claim:1",
    other: "claim:2",
    merged: another.id,
    reason: " لأن ",
  };
  const self = { type: "account", id: account.id };
  const claims = ["claim:1", "claim:2"].map((id) => ({ type: "claim", id }));

  test.each([
    ["confirm", { targets: [self] }],
    ["reject", { targets: [self] }],
    ["note", { targets: [self] }],
    ["grade", { targets: [self], after: "weak" }],
    ["not-same", { targets: claims }],
    ["split", { targets: [self, claims[1]] }],
    ["merge", { targets: [self, { type: "account", id: another.id }] }],
  ] as const)("%s", (kind, body) => {
    expect(composeDecision(account, { ...filled, kind })).toEqual({ kind, reason: "لأن", ...body });
  });
  test("waits for a reason and for what it is about", () => {
    expect(composeDecision(account, { ...filled, reason: "  " })).toBeNull();
    expect(composeDecision(account, { ...filled, kind: "not-same", other: "claim:1" })).toBeNull();
    expect(composeDecision(account, { ...filled, kind: "split", other: undefined })).toBeNull();
    expect(composeDecision(account, { ...filled, kind: "merge", merged: undefined })).toBeNull();
  });
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
