import { expect, test } from "vitest";
import { compare } from "../../src/compare.ts";
import { ReadingMaker, type Who } from "../make-reading.ts";

const monitor: Who = { name: "المرصد", entity: "actor:monitor" };
const agency: Who = { name: "وكالة البحر", kind: "outlet" };

function tell(id: string, chain: readonly Who[], more: string): ReadingMaker {
  return new ReadingMaker(id, `قيل إن 9 مدنيين قتلوا في غارة على الغصن. ${more}`, {
    publisher: `صحيفة ${id}`,
    published: "2021-03-05",
  })
    .say("9 مدنيين قتلوا في غارة على الغصن", chain)
    .casualty("9 مدنيين قتلوا", "killed", 9, { victims: "civilian", place: "الغصن", time: "2021-03-04" });
}

const tally = (...makers: readonly ReadingMaker[]) =>
  compare(makers.map((maker) => maker.make())).accounts.flatMap(({ positions }) => positions.map((each) => each.tally));

test("outlets, origins and relays are counted in both languages", () => {
  const told = [
    tell("أ", [monitor], "وكان الطقس صحوا."),
    tell("ب", [agency, monitor], "ولم تفتح المدارس أبوابها."),
    tell("ج", [agency, monitor], "وبقي السوق خاليا طول النهار."),
  ];
  expect(tally(...told)).toEqual([
    {
      en: "3 outlets, 1 origin: المرصد, via وكالة البحر in 2 of them.",
      ar: "3 وسائل، مصدر واحد: المرصد، عبر وكالة البحر في وسيلتين.",
    },
  ]);
});

test("what shares a text is told, and who speaks in his own voice", () => {
  const text =
    "بينما كانت فرق الإطفاء تحاول الوصول إلى الحي الشرقي الذي انقطعت عنه الكهرباء منذ أول الليل ولم تعد حتى الصباح.";
  const own = new ReadingMaker("د", "قتل 9 مدنيين في غارة على الغصن. وكان الطقس صحوا.", {
    publisher: "صحيفة د",
    published: "2021-03-05",
  }).casualty("قتل 9 مدنيين", "killed", 9, { victims: "civilian", place: "الغصن", time: "2021-03-04" });
  expect(tally(tell("أ", [monitor], text), tell("ب", [monitor], text), own)).toEqual([
    {
      en: "3 outlets, 2 origins: المرصد (2 outlets); صحيفة د in its own voice. 2 of the articles share a text.",
      ar: "3 وسائل، مصدران: المرصد (وسيلتان)؛ صحيفة د بصوتها. وتشترك مادتان منها في نص.",
    },
  ]);
});
