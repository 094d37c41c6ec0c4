import { expect, test } from "vitest";
import { thresholdFor } from "../../src/8-stories/open-stories.ts";
import { compare } from "../../src/compare.ts";
import { ReadingMaker } from "../make-reading.ts";

const article = (id: string, published: string | undefined, ...sentences: readonly string[]) =>
  new ReadingMaker(id, sentences.join("\n"), published === undefined ? {} : { published }).make();
const stories = (...readings: Parameters<typeof compare>[0]) =>
  compare(readings).stories.map((story) => story.documents);

const FLOOD = [
  "غمرت مياه نهر العاصي قرى السهل بعد انهيار سد الغاب وأجلت فرق الدفاع المدني مئات العائلات إلى مدارس حماة.",
  "أقامت بلدية حماة مخيما للعائلات التي أجليت من قرى السهل بعد انهيار سد الغاب وفيضان العاصي.",
  "طالب مزارعو السهل بتعويضات عن محاصيلهم التي أتلفها فيضان العاصي عقب انهيار سد الغاب.",
];
const MATCH = [
  "فاز فريق الاتحاد على ضيفه الوحدة بهدفين في افتتاح دوري كرة القدم على ملعب العباسيين.",
  "قال مدرب الاتحاد إن هدفي فريقه في مرمى الوحدة جاءا من خطة عملوا عليها قبل افتتاح الدوري.",
];

test("a pile of two affairs is separated, and neither is shattered", () => {
  expect(
    stories(
      article("ف1", "2021-03-01", FLOOD[0]!),
      article("ك1", "2021-03-01", MATCH[0]!),
      article("ف2", "2021-03-02", FLOOD[1]!),
      article("ك2", "2021-03-02", MATCH[1]!),
      article("ف3", "2021-03-03", FLOOD[2]!),
    ),
  ).toEqual([
    ["ف1", "ف2", "ف3"],
    ["ك1", "ك2"],
  ]);
});

test("the same words a month later are another story, without a date they are not kept apart", () => {
  expect(stories(article("ف1", "2021-03-01", FLOOD[0]!), article("ف2", "2021-04-02", FLOOD[1]!))).toEqual([
    ["ف1"],
    ["ف2"],
  ]);
  expect(stories(article("ف1", "2021-03-01", FLOOD[0]!), article("ف2", undefined, FLOOD[1]!))).toEqual([["ف2", "ف1"]]);
});

test("the larger the archive that words are weighed in, the more alike two articles must be", () => {
  expect([0, 5, 50, 500, 2628, 100_000].map((count) => Math.round(thresholdFor(count) * 100))).toEqual([
    7, 7, 12, 28, 46, 46,
  ]);
});

test("an empty text is a story by itself", () => {
  expect(stories(article("س", "2021-03-01", ""), article("ف", "2021-03-01", FLOOD[0]!))).toEqual([["س"], ["ف"]]);
});
