import { describe, expect, it } from "vitest";
import type { DocumentInput } from "../src/model/document.ts";
import { read, readAll } from "../src/read.ts";

const TEXTS = [
  "قال الناطق أيمن الحريري إن سبعة مدنيين قتلوا في مدينة حلب، بحسب ما نقلت رويترز.",
  "نفت الوزارة الاثنين الماضي دخول القوات إلى حماة.\nوأضاف المتحدث باسمها أن 12 شخصا أصيبوا.",
  "",
  "A line in English.",
];
const inputs = (count: number): DocumentInput[] =>
  Array.from({ length: count }, (_, i) => ({
    text: TEXTS[i % TEXTS.length]!,
    ...(i % 3 === 0 && { published: `2024-11-${10 + (i % 20)}` }),
    publisher: `مثال ${i}`,
    capture: { source: `${i}.txt`, adapter: "text" },
  }));

describe("many documents read together", () => {
  // 64 go through the stages together: fewer, as many, more
  it.each([0, 1, 5, 64, 65, 130])("read as each by itself, in order: %d", (count) => {
    const documents = inputs(count);
    expect(readAll(documents)).toEqual(documents.map((input) => read(input)));
  });

  it("also where long ones end a batch early", () => {
    const long = { ...inputs(1)[0]!, text: `${TEXTS[0]}\n`.repeat(3000) };
    const documents = [...inputs(2), long, ...inputs(3)];
    expect(readAll(documents)).toEqual(documents.map((input) => read(input)));
  });

  it("heed the options", () => {
    for (const { document } of readAll(inputs(4), { maxLength: 10 })) expect(document.text.length).toBeLessThan(11);
  });
});
