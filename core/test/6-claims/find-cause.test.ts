import { expect, it } from "vitest";
import { read } from "../../src/read.ts";

const eventsOf = (text: string) => read({ text, capture: { source: "test", adapter: "test" } }).events;
const causesOf = (text: string) => eventsOf(text).flatMap((event) => (event.type === "casualty" ? [event.cause] : []));

it.each([
  ["شنت طائرات غارات على السوق، وقتل 5 أشخاص.", ["airstrike"]],
  ["قتل 5 أشخاص، وأصيب 3، في غارة على السوق.", ["airstrike", "airstrike"]],
  ["قتل خمسة مدنيين بعد أن قصفت طائرات حربية السوق.", ["shelling"]],
  ["مقتل عشرات الجنود في اجتياح البلدة، وروسيا تشن غارات جوية.", [null]],
  ["قتل عشرات الجنود في هجوم على البلدة، فيما شنت طائرات غارات على قرية مجاورة.", ["attack"]],
  ["تقصف المدفعية القرى بينما قتل 3 أشخاص في هجوم على حاجز.", ["attack"]],
])("%s: brought about by what its own clause tells", (text, causes) => expect(causesOf(text)).toEqual(causes));

it("a clause that begins with its subject has that subject", () => {
  const [, strike] = eventsOf("مقتل عشرات الجنود في اجتياح المتمردين لحلب، والجيش الروسي يشن غارات جوية.");
  expect(strike?.arguments.find(({ role }) => role === "agent")?.name).toContain("الروسي");
});
