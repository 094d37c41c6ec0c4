import fc from "fast-check";
import { expect, test } from "vitest";
import { segmentMarks } from "../src/records/segment-marks.ts";

const mark = (name: string, ...spans: [number, number][]) => ({
  name,
  spans: spans.map(([start, end]) => ({ start, end })),
});
const show = (segments: ReturnType<typeof segmentMarks<ReturnType<typeof mark>>>) =>
  segments.map((s) => `${s.start}-${s.end}:${s.marks.map((m) => m.name).join("")}`);

test("marks that cross each other are cut where either begins or ends", () => {
  expect(show(segmentMarks({ start: 0, end: 10 }, [mark("a", [1, 6]), mark("b", [4, 9])]))).toEqual([
    "0-1:",
    "1-4:a",
    "4-6:ab",
    "6-9:b",
    "9-10:",
  ]);
});

test("an outer mark comes before the marks inside it", () => {
  expect(show(segmentMarks({ start: 0, end: 6 }, [mark("in", [2, 4]), mark("out", [0, 6])]))).toEqual([
    "0-2:out",
    "2-4:outin",
    "4-6:out",
  ]);
});

test("a mark in several pieces leaves what is between them alone", () => {
  expect(show(segmentMarks({ start: 0, end: 6 }, [mark("a", [0, 2], [4, 6])]))).toEqual(["0-2:a", "2-4:", "4-6:a"]);
});

test("a mark whose own pieces overlap is not closed early and stands once in a segment", () => {
  expect(show(segmentMarks({ start: 0, end: 6 }, [mark("a", [0, 4], [2, 6])]))).toEqual(["0-2:a", "2-4:a", "4-6:a"]);
});

test("spans outside the range are cut to it or left out", () => {
  expect(show(segmentMarks({ start: 5, end: 9 }, [mark("a", [0, 6]), mark("b", [9, 12]), mark("c", [7, 7])]))).toEqual([
    "5-6:a",
    "6-9:",
  ]);
});

const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const marks = fc.array(fc.record({ spans: fc.array(span, { minLength: 1, maxLength: 3 }) }), { maxLength: 12 });

test("segments tile the range, and hold exactly the marks that cover them", () => {
  fc.assert(
    fc.property(span, marks, (range, all) => {
      const segments = segmentMarks(range, all);
      let at = range.start;
      for (const segment of segments) {
        expect(segment.start).toBe(at);
        expect(segment.end).toBeGreaterThan(segment.start);
        at = segment.end;
        const covering = all.filter((m) => m.spans.some((s) => s.start <= segment.start && s.end >= segment.end));
        expect(new Set(segment.marks)).toEqual(new Set(covering));
        expect(segment.marks.length).toBe(covering.length);
      }
      expect(at).toBe(range.end);
    }),
  );
});
