import { describe, expect, test } from "vitest";
import { compare } from "../../src/compare.ts";
import type { Account } from "../../src/model/comparison.ts";
import { ReadingMaker, type Who } from "../make-reading.ts";

const council: Who = { name: "مجلس القرية", entity: "actor:council" };

/** An article in which the council says something; `more` keeps two articles from being copies. */
function tell(id: string, words: string, more: string): ReadingMaker {
  return new ReadingMaker(id, `أعلن مجلس القرية ${words}. ${more}`, {
    publisher: `صحيفة ${id}`,
    published: "2021-03-05",
  })
    .say(words, [council], { from: "أعلن مجلس القرية", act: "demand" })
    .statement(`أعلن مجلس القرية ${words}`, "demand");
}

function statements(makers: readonly ReadingMaker[]): { account: Account; texts: ReadonlyMap<string, string> }[] {
  const readings = makers.map((maker) => maker.make());
  const texts = new Map(readings.map(({ document }) => [document.id, document.text]));
  return compare(readings)
    .accounts.filter(({ kind }) => kind === "statement")
    .map((account) => ({ account, texts }));
}

describe("one utterance in two wordings", () => {
  const full = tell("أ", "أن المدارس تبقى مغلقة حتى يوم الأحد المقبل", "وكان الطقس صحوا.");
  const short = tell("ب", "أن المدارس تظل مغلقة حتى الأحد", "ولم يحضر أحد من السكان.");

  test("the fullest comes first; the other is held against it", () => {
    const [told] = statements([full, short]);
    const [fullest, other] = told!.account.wordings!;
    expect([fullest!.document, other!.document]).toEqual(["أ", "ب"]);
    expect(fullest!.parts.map(({ kind }) => kind)).toEqual(["kept"]);
    const words = (document: string, span: { start: number; end: number } | null) =>
      span === null ? null : told!.texts.get(document)!.slice(span.start, span.end);
    expect(other!.parts.map(({ kind, fullest: theirs, here }) => [kind, words("أ", theirs), words("ب", here)])).toEqual(
      [
        ["kept", "أن المدارس", "أن المدارس"],
        ["changed", "تبقى", "تظل"],
        ["kept", "مغلقة حتى", "مغلقة حتى"],
        ["cut", "يوم", null],
        ["kept", "الأحد", "الأحد"],
        ["cut", "المقبل", null],
      ],
    );
  });

  test("the same words in both are no two wordings", () => {
    const again = tell("ب", "أن المدارس تبقى مغلقة حتى يوم الأحد المقبل", "ولم يحضر أحد من السكان.");
    expect(statements([full, again]).map(({ account }) => account.wordings)).toEqual([undefined]);
  });
});
