import fc from "fast-check";
import { expect, test } from "vitest";
import { openKeyIndex } from "../../src/7-copies/open-key-index.ts";

const REACH = { near: 3, afar: 1 };
/** Below this a number stands for what has no date: it comes first, and is near everything. */
const DATED = 6;
const TIMES = {
  isBefore: (a: number, b: number) => a < b,
  isNear: (a: number, b: number) => a < DATED || b < DATED || Math.abs(a - b) <= 5,
};

/** Who meets whom by the definition: at most so many steps apart in the order of all holders. */
function byDefinition(holders: readonly number[]): string[] {
  const order = [...holders].sort((a, b) => a - b);
  return order
    .flatMap((a, i) =>
      order
        .slice(i + 1, i + 1 + REACH.near)
        .filter((b, steps) => steps < REACH.afar || TIMES.isNear(a, b))
        .map((b) => `${a} ${b}`),
    )
    .sort();
}

test("who meets whom depends on the holders, not on the order in which they came", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(40), { maxLength: 20 }), (holders) => {
      const index = openKeyIndex(REACH, TIMES);
      const pairs = new Set<string>();
      const name = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`;
      for (const n of holders)
        index.put(
          7,
          n,
          (other) => pairs.add(name(n, other)),
          (a, b) => pairs.delete(name(a, b)),
        );
      expect([...pairs].sort()).toEqual(byDefinition(holders));
      for (const a of holders)
        for (const b of holders) if (a < b) expect(index.meets(7, a, b)).toBe(pairs.has(name(a, b)));
    }),
    { seed: 5, numRuns: 300 },
  );
});

test("keys have nothing to do with each other, and who holds none meets nobody", () => {
  const index = openKeyIndex(REACH, TIMES);
  const met: number[] = [];
  for (const [key, n] of [
    [1, 1],
    [2, 2],
    [65, 3],
  ] as const)
    index.put(
      key,
      n,
      (other) => met.push(other),
      () => {},
    );
  expect(met).toEqual([]);
  expect(index.meets(1, 1, 2)).toBe(false);
});
