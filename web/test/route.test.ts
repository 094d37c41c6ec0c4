import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MARK_KINDS } from "../src/records/collect-marks.ts";
import { STATUS_ORDER } from "../src/records/order-statuses.ts";
import { TIMES } from "../src/records/read-interval.ts";
import { formatRoute } from "../src/route/format-route.ts";
import { FIRST_STATE, type PageState, parseRoute, type Route } from "../src/route/parse-route.ts";
import { KINDS, VIEWS } from "../src/words/words.ts";

const id = fc.string({ minLength: 1, unit: "binary" }).filter((s) => s.isWellFormed());
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom(...VIEWS).map((view) => ({ view })),
  id.map((account) => ({ view: "account" as const, id: account })),
  fc.record({ view: fc.constant("pair" as const), left: id, right: id }),
  fc.record({
    view: fc.constant("article" as const),
    document: id,
    at: fc.oneof(
      fc.constant(null),
      id.map((mark) => ({ mark })),
      fc.tuple(fc.nat(99999), fc.nat(99999)).map(([start, length]) => ({ start, end: start + length })),
    ),
  }),
);
const orNone = <T>(some: fc.Arbitrary<T>) => fc.oneof(fc.constant(null), some);
const day = fc.nat(20_000).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const filter = fc.record({
  words: orNone(id),
  speaker: orNone(id),
  place: orNone(id),
  outlet: orNone(id),
  kind: orNone(fc.constantFrom(...KINDS)),
  status: orNone(fc.constantFrom(...STATUS_ORDER)),
  from: orNone(day),
  to: orNone(day),
});
const state: fc.Arbitrary<PageState> = fc.record({
  route,
  tongue: fc.record({
    lang: fc.constantFrom("ar" as const, "en" as const),
    digits: fc.constantFrom("latn" as const, "arab" as const),
  }),
  story: fc.oneof(fc.constant(null), id),
  hidden: fc.subarray([...MARK_KINDS]),
  filter,
  lit: orNone(id),
  asOf: orNone(fc.nat(30_000_000).map((minutes) => minutes * 60_000)),
  by: fc.constantFrom(...TIMES),
});

describe("addresses", () => {
  test("every state comes back from its address", () => {
    fc.assert(
      fc.property(state, (s) => {
        expect(parseRoute(formatRoute(s))).toEqual(s);
      }),
    );
  });

  test("the first state has a short address", () => {
    expect(formatRoute(FIRST_STATE)).toBe("#/");
    expect(parseRoute("")).toEqual(FIRST_STATE);
  });

  test.each([
    ["#/nonsense", { view: "front" }],
    ["#/account", { view: "front" }],
    ["#/article/d/9-3", { view: "article", document: "d", at: null }],
    ["#/article/d/1-x", { view: "article", document: "d", at: null }],
    ["#/account/%E0%A4%A", { view: "account", id: "%E0%A4%A" }],
  ])("%s is read as far as it can be", (hash, expected) => {
    expect(parseRoute(hash).route).toEqual(expected);
  });

  test("what it does not know in the query is left at its default", () => {
    expect(parseRoute("#/?lang=fr&digits=roman&hide=place.unicorn")).toEqual({ ...FIRST_STATE, hidden: ["place"] });
  });
});
