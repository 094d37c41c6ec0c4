import { describe, expect, it } from "vitest";
import { type Diagnostic, read } from "../../src/index.ts";

/** Codes of a text's doubts with the words they stand at. */
function doubtsOf(text: string): string[] {
  const { diagnostics } = read({
    text,
    publisher: "p",
    published: "2020-01-02",
    capture: { source: "test", adapter: "test" },
  });
  return diagnostics.map(({ code, span }: Diagnostic) => `${code} ${span ? text.slice(span.start, span.end) : ""}`);
}

describe("doubts", () => {
  it("tell a quotation that is not closed, and a mark that closes nothing", () => {
    expect(doubtsOf("قال الصياد: «البحر هائج.")).toEqual(["unbalanced-quotation «"]);
    expect(doubtsOf("عاد الصيادون مساء». ثم ناموا.")).toEqual(["unbalanced-quotation »"]);
    expect(doubtsOf("قال الصياد: «البحر هائج».")).toEqual([]);
  });
  it("tell a quotation that nobody says", () =>
    expect(doubtsOf("شوهدت على الجدار عبارة «لا نريد حربا أخرى في هذه القرية أبدا» قبل يومين.")).toEqual([
      "quotation-without-speaker «لا نريد حربا أخرى في هذه القرية أبدا»",
    ]));
  it("tell a verb of saying without anybody before it", () =>
    expect(doubtsOf("وأضافت أن الطريق مغلق.")).toEqual(["unresolved-pronoun وأضافت"]));
  it("tell that somebody else may have spoken", () => {
    const [doubt] = read({
      text: "قالت الوزيرة سعاد الحاج إن الطريق آمن، وقالت النائبة هدى السالم إنه مغلق. وأضافت أن الحل قريب.",
      publisher: "p",
      published: "2020-01-02",
      capture: { source: "test", adapter: "test" },
    }).diagnostics;
    expect(doubt).toMatchObject({ code: "two-possible-sources" });
  });
  it("tell a word that may be an unknown verb of saying", () =>
    expect(doubtsOf("وشهنق الوزير أن الطريق مغلق.")).toEqual(["unknown-cue وشهنق"]));
});
