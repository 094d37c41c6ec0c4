import { expect, it } from "vitest";
import { foldForSearch } from "../src/fold-for-search.ts";

it.each([
  ["إدلِب", "ادلب"],
  ["مــدرسة", "مدرسه"],
  ["على", "علي"],
  ["١٢٣ قتيلًا", "123 قتيلا"],
  ["Reuters\n  رويترز", "reuters رويترز"],
])("%s and %s are one in a search", (one, other) => {
  expect(foldForSearch(one)).toBe(foldForSearch(other));
});

it("different words stay different", () => {
  expect(foldForSearch("قتلى")).not.toBe(foldForSearch("قتال"));
});
