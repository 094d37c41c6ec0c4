import { expect, test } from "vitest";
import { findSide, isMemberOf } from "../../src/9-accounts/find-side.ts";

test("a member is on the side of its whole, an army and a president on that of their state", () => {
  expect(findSide("actor:hts")).toBe(findSide("actor:syrian-opposition-armed"));
  expect([findSide("actor:syrian-army"), findSide("actor:sy.defence-ministry"), findSide("actor:sy")]).toEqual([
    "state:SY",
    "state:SY",
    "state:SY",
  ]);
  expect(findSide("actor:sdf")).not.toBe(findSide("actor:hts"));
  expect([findSide("local:فلان"), findSide("place:wof:1"), findSide("actor:nobody-at-all")]).toEqual([
    null,
    null,
    null,
  ]);
});

test("membership runs one way", () => {
  expect(isMemberOf("actor:hts", "actor:syrian-opposition-armed")).toBe(true);
  expect(isMemberOf("actor:syrian-opposition-armed", "actor:hts")).toBe(false);
  expect(isMemberOf("actor:hts", "actor:hts")).toBe(false);
});
