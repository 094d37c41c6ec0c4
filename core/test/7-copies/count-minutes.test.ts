import fc from "fast-check";
import { expect, test } from "vitest";
import { countDays, countMinutes, isoOfDay } from "../../src/7-copies/count-minutes.ts";

test("reads days, hours and offsets", () => {
  expect(countMinutes("1970-01-01")).toEqual({ day: 0, minute: 0, exact: false });
  expect(countMinutes("2024-11-29T18:30:00+02:00")!.minute).toBe(countMinutes("2024-11-29T16:30Z")!.minute);
  expect(countMinutes("2024-11-29T00:30-05:00")!.minute - countMinutes("2024-11-29T00:30")!.minute).toBe(300);
  expect([countMinutes(null), countMinutes(""), countMinutes("gestern"), countMinutes("2024")]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("days and ISO days are each other's inverse", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 200_000 }), (day) => {
      const iso = isoOfDay(day);
      expect(new Date(day * 86_400_000).toISOString().slice(0, 10)).toBe(iso);
      const [y, m, d] = iso.split("-").map(Number) as [number, number, number];
      expect(countDays(y, m, d)).toBe(day);
    }),
  );
});
