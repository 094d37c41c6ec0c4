import { expect, test } from "vitest";
import { alignTellings, heaviestChain, indexTellings } from "../../src/7-copies/align-tellings.ts";
import { type Telling, weighTellings } from "../../src/7-copies/list-tellings.ts";

const weigh = () => 1;
const tell = (...features: number[]): Telling => ({
  span: { start: 0, end: 1 },
  features: Uint32Array.from(features).sort(),
  voice: "own",
});
const tellings = (...all: Telling[]) => weighTellings(all, weigh);

const A = [1, 2, 3, 4];
const B = [11, 12, 13, 14];
const C = [21, 22, 23, 24];

test("sentences that changed places break the chain: the heavier part stays", () => {
  const left = tellings(tell(...A), tell(...B), tell(...C));
  const right = tellings(tell(...C), tell(...A), tell(...B));
  const chain = alignTellings(left, indexTellings(right, weigh), weigh);
  expect(chain.map(({ left: l, right: r }) => [l, r])).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test("a sentence pairs once, with the one most like it", () => {
  const left = tellings(tell(...A, 5, 6));
  const right = tellings(tell(...A, 7, 8, 9), tell(...A, 5, 9));
  expect(alignTellings(left, indexTellings(right, weigh), weigh).map((pair) => pair.right)).toEqual([1]);
});

test("short asides and words that weigh nothing align with nothing", () => {
  const short = tellings(tell(1, 2, 3));
  expect(alignTellings(short, indexTellings(short, weigh), weigh)).toEqual([]);
  const light = () => 0;
  const same = weighTellings([tell(...A)], light);
  expect(alignTellings(same, indexTellings(same, light), light)).toEqual([]);
});

test("the heaviest chain may be the shorter one", () => {
  const pair = (left: number, right: number, alike: number) => ({ left, right, alike });
  expect(heaviestChain([pair(0, 2, 0.9), pair(1, 0, 0.3), pair(2, 1, 0.3)]).map((each) => each.left)).toEqual([0]);
  expect(heaviestChain([])).toEqual([]);
});
