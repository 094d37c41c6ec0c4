import { describe, expect, it } from "vitest";
import { read } from "../../src/index.ts";

const BODY =
  "وصل الوفد إلى المدينة صباحا والتقى سكانها في الساحة العامة، ثم غادرها مساء بعد جولة قصيرة في السوق القديمة.";
const creditsOf = (text: string, publisher?: string) =>
  read({ text, ...(publisher && { publisher }), capture: { source: "test", adapter: "test" } }).document.credits;

describe("credits", () => {
  it("are outlets named in a line of credits", () => {
    const text = `الوفد يزور المدينة\n${BODY}\nالمصدر: رويترز`;
    const credits = creditsOf(text);
    expect(credits.map(({ name }) => name)).toEqual(["رويترز"]);
    expect(text.slice(credits[0]!.span.start, credits[0]!.span.end)).toBe("رويترز");
  });
  it("are outlets named in a dateline", () =>
    expect(creditsOf(`عمان (رويترز) - ${BODY}`).map(({ name }) => name)).toEqual(["رويترز"]));
  it("are agencies that nobody names", () =>
    expect(creditsOf(`الوفد يزور المدينة\n${BODY}\nوكالات`)).toMatchObject([{ name: "وكالات", entity: null }]));
  it("are not the publisher, nor outlets the text only speaks of", () => {
    expect(creditsOf(`عمان (رويترز) - ${BODY}`, "رويترز")).toEqual([]);
    expect(creditsOf(`${BODY} وقالت رويترز إن الجولة قصيرة.`)).toEqual([]);
  });
});
