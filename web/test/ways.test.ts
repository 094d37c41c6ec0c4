import { describe, expect, test } from "vitest";
import { buildGraph } from "../src/chains/build-graph.ts";
import { findLit } from "../src/chains/find-lit.ts";
import { layOutGraph } from "../src/chains/lay-out-graph.ts";
import { alignPair } from "../src/records/align-pair.ts";
import { collectOmissions } from "../src/records/collect-omissions.ts";
import { collectTimeline } from "../src/records/collect-timeline.ts";
import { collectWays } from "../src/records/collect-ways.ts";
import { composeCorrection, listAnswers } from "../src/records/compose-correction.ts";
import { filterWays, NO_FILTER } from "../src/records/filter-ways.ts";
import { findOriginals } from "../src/records/find-original.ts";
import { indexDossier } from "../src/records/index-dossier.ts";
import { readInterval } from "../src/records/read-interval.ts";
import { makeFixture } from "./fixture/make-fixture.ts";

const data = makeFixture();
const dossier = indexDossier(data);
const ways = collectWays(
  dossier,
  data.comparison.accounts.filter((account) => !account.background),
);
const originals = findOriginals(data.comparison.derivations);
const HOUR = 3_600_000;

describe("ways from origin to outlet", () => {
  test("every claim of every account is one", () => {
    const claims = data.comparison.accounts
      .filter((a) => !a.background)
      .flatMap((a) => a.positions.flatMap((p) => p.claims));
    expect(ways.map((way) => way.claim)).toEqual(claims);
    expect(ways.some((way) => way.manner === "deny")).toBe(true);
  });

  test("no way is lost in the graph, whatever is gathered", () => {
    for (const limit of [0, 1, 2, 99]) {
      const graph = buildGraph(ways, originals, () => limit);
      expect(new Set(graph.nodes.filter((n) => n.column === graph.columns - 1).flatMap((n) => n.ways)).size).toBe(
        ways.length,
      );
      const keys = new Set(graph.nodes.map((node) => node.key));
      for (const edge of graph.edges) expect(keys.has(edge.from) && keys.has(edge.to)).toBe(true);
    }
  });

  test("nodes of a column stand below each other, inside the drawing", () => {
    const { nodes, height } = layOutGraph(
      buildGraph(ways, originals, () => 99),
      900,
    );
    for (const one of nodes) {
      expect(one.y).toBeGreaterThanOrEqual(-0.01);
      expect(one.y + one.height).toBeLessThanOrEqual(height + 0.01);
      for (const other of nodes)
        if (one !== other && one.x === other.x)
          expect(Math.max(one.y, other.y) - Math.min(one.y, other.y)).toBeGreaterThanOrEqual(
            Math.min(one.height, other.height) - 0.01,
          );
    }
  });

  test("an account lights its own ways and no other", () => {
    const graph = buildGraph(ways, originals, () => 99);
    const [first] = data.comparison.accounts;
    const lit = findLit(`account:${first?.id}`, ways, graph);
    expect([...(lit ?? [])]).toEqual(ways.filter((way) => way.account === first).map((way) => way.index));
    expect(findLit("account:nothing", ways, graph)).toBeNull();
  });

  test("copies lead back to their first original, and a circle ends", () => {
    const derivation = data.comparison.derivations[0];
    if (!derivation) throw new Error("the fixture has no copy");
    const step = (copy: string, original: string) => ({ ...derivation, copy, original, sibling: null });
    expect(findOriginals([step("c", "b"), step("b", "a")]).get("c")).toEqual({ document: "a", shared: false });
    expect(findOriginals([step("a", "b"), step("b", "a")]).get("a")?.document).toBe("b");
  });
});

describe("what is asked for", () => {
  test("the status of an account", () => {
    const shown = filterWays(dossier, ways, { ...NO_FILTER, status: "contested" });
    expect(shown).toEqual(ways.filter((way) => way.account.status === "contested"));
    expect(shown.length).toBeGreaterThan(0);
  });

  test("words are found folded, and words that are nowhere find nothing", () => {
    const [way] = ways;
    const word =
      dossier.readings.get(way?.document ?? "")?.document.text.slice(way?.claim.span.start, way?.claim.span.end) ?? "";
    const marked = word.replaceAll(/(\p{Script=Arabic})/gu, "$1\u064e");
    expect(filterWays(dossier, ways, { ...NO_FILTER, words: marked })).toContain(way);
    expect(filterWays(dossier, ways, { ...NO_FILTER, words: "كلمة لا ترد هنا" })).toEqual([]);
  });

  test("days are both included", () => {
    const day = new Date(ways.find((way) => way.told)?.told?.start ?? 0).toISOString().slice(0, 10);
    const shown = filterWays(dossier, ways, { ...NO_FILTER, from: day, to: day });
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every((way) => new Date(way.told?.start ?? 0).toISOString().startsWith(day))).toBe(true);
  });
});

test.each([
  ["2024-11-28", 24],
  ["2024-11-28TEV", 5],
  ["2024-11-28T18:40:00+02:00", 1 / 60],
  ["2024-11-18/2024-11-24", 7 * 24],
  ["2024", 366 * 24],
])("%s lasts %d hours", (value, hours) => {
  const read = readInterval(value);
  expect(((read?.end ?? 0) - (read?.start ?? 0)) / HOUR).toBeCloseTo(hours, 6);
});

test.each(["P3D", "PXY", "PAST_REF", "", "2024-11-24/2024-11-18"])("%j has no place in time", (value) => {
  expect(readInterval(value)).toBeNull();
});

test("a clock in another zone is moved to UTC", () => {
  expect(readInterval("2024-11-28T01:00+03:00")?.start).toBe(Date.UTC(2024, 10, 27, 22));
});

test("what is carried, and by whom, is told of every account", () => {
  const { rows, outlets } = collectOmissions(ways);
  for (const { account, cells } of rows) {
    expect(outlets).toEqual(expect.arrayContaining([...cells.keys()]));
    expect(new Set([...cells.values()].flatMap(({ positions }) => positions)).size).toBe(account.positions.length);
    expect([...cells.values()].some(({ first }) => first)).toBe(true);
  }
});

test("every dated account stands on the line of time, inside it", () => {
  const { rows, domain, undated } = collectTimeline(ways, "told");
  expect(rows.length + undated.length).toBe(new Set(ways.map((way) => way.account)).size);
  for (const { marks } of rows)
    for (const { at } of marks) expect(at.start >= (domain?.start ?? 0) && at.end <= (domain?.end ?? 0)).toBe(true);
});

test("aligned passages give back the very words of both texts", () => {
  const derivation = data.comparison.derivations.find((one) => one.aligned.length > 0);
  const left = dossier.readings.get(derivation?.original ?? derivation?.sibling ?? "")?.document;
  const right = dossier.readings.get(derivation?.copy ?? "")?.document;
  if (!left || !right) throw new Error("the fixture aligns nothing");
  const passages = alignPair(data.comparison.derivations, left, right);
  expect(passages.length).toBeGreaterThan(0);
  for (const { spans, wordsWithin } of passages)
    ([left, right] as const).forEach((document, n) => {
      const side = n === 0 ? 0 : 1;
      const words = wordsWithin(side, spans[side].start, spans[side].end).map(({ text }) => text);
      expect(words.join("")).toBe(document.text.slice(spans[side].start, spans[side].end).trimStart());
    });
});

test("a correction needs two answers, a name and a reason, and is a judgement", () => {
  const account = data.comparison.accounts.find((one) => listAnswers(one).length > 1);
  if (!account) throw new Error("the fixture has no account with two answers");
  const [left, right] = listAnswers(account);
  const whole = { account, left, right, person: "محررة", reason: "يومان مختلفان", at: data.generatedAt };
  expect(composeCorrection({ ...whole, person: "" })).toBeNull();
  expect(composeCorrection({ ...whole, right: left })).toBeNull();
  expect(JSON.parse(composeCorrection(whole) ?? "").judgement).toEqual({
    left: left?.claim.claim,
    right: right?.claim.claim,
    relation: "unrelated",
    by: { person: "محررة" },
    reasons: ["يومان مختلفان"],
  });
});
