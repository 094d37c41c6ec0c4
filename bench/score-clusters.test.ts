import { expect, test } from "vitest";
import { scoreClusters } from "./score-clusters.ts";

test("B-cubed: what is the same is 1, what is torn loses recall, what is mixed precision", () => {
  expect(scoreClusters(["x", "x", "y"], ["a", "a", "b"])).toEqual({ precision: 1, recall: 1, f1: 1, clusters: 2 });
  expect(scoreClusters(["x", "y", "z"], ["a", "a", "b"])).toMatchObject({ precision: 1, recall: 2 / 3 });
  expect(scoreClusters(["x", "x", "x"], ["a", "a", "b"])).toMatchObject({
    precision: (2 / 3 + 2 / 3 + 1 / 3) / 3,
    recall: 1,
  });
});
