import { describe, expect, it } from "vitest";
import { nameOf } from "../../../src/3-lexicon/name-of.ts";
import { scanText } from "../../../src/3-lexicon/scan-text.ts";
import { findActors } from "../../../src/4-mentions/actors/find-actors.ts";
import { findPlaces } from "../../../src/4-mentions/places/find-places.ts";
import { readRuleLines } from "../read-rule-lines.ts";

function actors(text: string) {
  const scan = scanText(text);
  return findActors(scan, "d", findPlaces(scan, "d"));
}

/** The actors of a text as corpus/rules/actors.tsv writes them. */
function written(text: string): string {
  return actors(text)
    .map(
      (a) => `[${text.slice(a.span.start, a.span.end)}]${a.level === "nominal" ? "^" : ""} ${a.candidates[0]!.entity}`,
    )
    .join(" || ");
}

describe("actors, line by line", () => {
  it.each(readRuleLines("actors"))("$rule: $text", ({ text, value }) => expect(written(text)).toBe(value));
});

describe("agreement", () => {
  it.each([
    ["قالت وزارة الدفاع السورية إنها باقية", "fs"],
    ["قال الجيش السوري إنه باق", "ms"],
    ["قالت المتحدثة باسم الخارجية الروسية ماريا زاخاروفا", "fs"],
    ["أعلن الحوثيون ذلك", "mp"],
    ["قالت رويترز", "fs"],
    ["قال أوليغ إغناسيوك، نائب رئيس المركز", "ms"],
  ] as const)("%s", (text, agreement) => expect(actors(text)[0]!.agreement).toBe(agreement));
});

describe("a head", () => {
  it("is the surname, with what belongs to it", () => {
    const text = "قال المتحدث باسم البلدية سامر عبد الغني إن الطريق مغلق";
    const [person] = actors(text);
    expect(text.slice(person!.head.start, person!.head.end)).toBe("عبد الغني");
  });
});

describe("names of entities", () => {
  it.each([
    ["actor:sana", "سانا", "SANA"],
    ["actor:sy", "سوريا", "Syria"],
    ["actor:ru.foreign-ministry", "وزارة الخارجية الروسية", "Foreign Ministry of Russia"],
    ["actor:kr.army", "الجيش الكوري الجنوبي", "Army of South Korea"],
  ])("%s", (entity, ar, en) => expect([nameOf(entity, "ar"), nameOf(entity, "en")]).toEqual([ar, en]));
  it("are unknown for who is known only from a text", () => expect(nameOf("local:سامر", "en")).toBeNull());
  it("are there for every actor that a text can name", () => {
    for (const actor of scanText("").lexicon.rows.actor) {
      expect(nameOf(`actor:${actor.id}`, "en")).toBe(actor.name_en);
      expect(actor.id).toMatch(/^[a-z0-9.-]+$/);
      if (actor.memberOf !== "")
        expect(nameOf(`actor:${actor.memberOf}`, "en"), `${actor.id} is member of ${actor.memberOf}`).not.toBeNull();
    }
  });
});
