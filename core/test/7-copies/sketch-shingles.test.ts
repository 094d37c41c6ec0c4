import { expect, test } from "vitest";
import { BANDS, ROWS, sketchShingles } from "../../src/7-copies/sketch-shingles.ts";
import { openDice } from "./invent-text.ts";

/** Two sets of `size` numbers with `shared` in common. */
function twoSets(size: number, shared: number, dice: () => number): [Uint32Array, Uint32Array] {
  const draw = (count: number) => Array.from({ length: count }, () => Math.floor(dice() * 4294967296));
  const common = draw(shared);
  return [
    Uint32Array.from([...common, ...draw(size - shared)]).sort(),
    Uint32Array.from([...common, ...draw(size - shared)]).sort(),
  ];
}

function shareThatMeet(resemblance: number): number {
  const dice = openDice(3);
  const size = 150;
  const shared = Math.round((2 * size * resemblance) / (1 + resemblance));
  let met = 0;
  for (let i = 0; i < 2000; i++) {
    const [a, b] = twoSets(size, shared, dice).map(sketchShingles) as [Uint32Array, Uint32Array];
    if (a.some((key, band) => key === b[band])) met++;
  }
  return met / 2000;
}

test("the banding keeps its promise: 1 − (1 − s³)⁴⁸", () => {
  expect(1 - (1 - 0.5 ** ROWS) ** BANDS).toBeGreaterThan(0.998);
  expect(shareThatMeet(0.5)).toBeGreaterThanOrEqual(0.995);
  expect(shareThatMeet(0.1)).toBeLessThan(0.09);
});

test("a text without shingles has no keys", () => {
  expect(sketchShingles(new Uint32Array(0))).toHaveLength(0);
});
