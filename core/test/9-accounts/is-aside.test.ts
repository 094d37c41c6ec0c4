import { expect, test } from "vitest";
import { compare } from "../../src/compare.ts";
import { ReadingMaker, type Who } from "../make-reading.ts";

const ministry: Who = { name: "وزارة المياه", kind: "organisation", entity: "actor:water" };
const WORDS = "السد آمن ولا خطر على القرى المجاورة له";
const tell = (id: string, more: string) =>
  new ReadingMaker(id, `قالت وزارة المياه إن ${WORDS}. ${more}`, {
    published: "2021-03-05",
    publisher: `صحيفة ${id}`,
  }).say(WORDS, [ministry], { act: "warn" });
const said = (...makers: ReturnType<typeof tell>[]) =>
  compare(makers.map((maker) => maker.make())).accounts.filter(({ kind }) => kind === "statement");

const OWN = "وتحدث سكان البلدات في الوادي عن شقوق ظهرت في جدرانه الأسبوع الماضي بعد الأمطار الغزيرة التي هطلت هناك.";
const OTHER = "وكان خبراء قد زاروا المنشأة الشهر الفائت وجمعوا عينات من الصخور لفحصها في مختبرات العاصمة.";

test("what one text alone has somebody say is an aside", () => {
  expect(said(tell("أ", OWN))).toMatchObject([{ aside: true }]);
});

test("also when it is reprinted, but not when two texts have it", () => {
  expect(said(tell("أ", OWN), tell("ب", `${OWN} انتهى`))).toMatchObject([{ aside: true }]);
  const [account] = said(tell("أ", OWN), tell("ب", OTHER));
  expect(account?.positions.flatMap(({ documents }) => documents)).toHaveLength(2);
  expect(account?.aside).toBeUndefined();
});
