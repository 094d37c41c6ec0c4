import { expect, it } from "vitest";
import { collectNames } from "../src/collect-names.ts";
import { compare } from "../src/compare.ts";
import { read } from "../src/read.ts";

const text = "قال الناطق أيمن الحريري إن سبعة مدنيين قتلوا في مدينة حلب، بحسب ما نقلت رويترز.";
const readings = [
  read({ text, published: "2024-11-30", publisher: "مثال", capture: { source: "a.txt", adapter: "text" } }),
];

it("names in both languages who and what the lexicon knows, and nobody else", () => {
  const names = collectNames(readings, compare(readings));
  const spoken = Object.values(names);
  expect(spoken).toContainEqual({ ar: "حلب", en: "Aleppo" });
  expect(spoken).toContainEqual({ ar: "رويترز", en: "Reuters" });
  expect(Object.keys(names).filter((id) => id.startsWith("local:"))).toEqual([]);
  expect(Object.keys(names)).toEqual(Object.keys(names).sort());
});

it("no readings, no names", () => {
  expect(collectNames([], compare([]))).toEqual({});
});
