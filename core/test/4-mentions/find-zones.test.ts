import { describe, expect, it } from "vitest";
import { scanText } from "../../src/3-lexicon/scan-text.ts";
import { findZones } from "../../src/4-mentions/zones/find-zones.ts";

const zonesOf = (...lines: string[]): [string, string][] => {
  const text = lines.join("\n");
  return findZones(scanText(text)).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
};
const kindsOf = (...lines: string[]): string[] => zonesOf(...lines).map(([kind]) => kind);

const BODY =
  "وصل وفد من التجار إلى الميناء صباح أمس حاملا عينات من القمح والشعير، واستقبله مدير الميناء وعدد من العاملين فيه.";

describe("findZones", () => {
  it("a headline is short, first and without a full stop, and longer text follows", () => {
    expect(zonesOf("وفد تجاري في الميناء", BODY)[0]).toEqual(["headline", "وفد تجاري في الميناء"]);
    expect(kindsOf("وفد تجاري في الميناء.", BODY)[0]).not.toBe("headline");
    expect(kindsOf(BODY, BODY)[0]).toBe("body");
  });
  it("share buttons are no article", () => {
    expect(zonesOf("وفد تجاري في الميناء", BODY, BODY, "شارك الخبر").at(-1)).toEqual(["furniture", "شارك الخبر"]);
  });
  it("share buttons in the middle end nothing", () => {
    expect(kindsOf("وفد تجاري في الميناء", "شارك الخبر", BODY, BODY)).toEqual([
      "headline",
      "furniture",
      "body",
      "body",
    ]);
  });
  it("a line without Arabic in an Arabic article is furniture", () => {
    expect(kindsOf(BODY, "Leave a Reply", BODY)[1]).toBe("furniture");
  });
  it("a short line without a stop in the middle is a heading", () => {
    expect(kindsOf("وفد تجاري في الميناء", BODY, "عينات من القمح", BODY)[2]).toBe("subheading");
  });
  it("follow each other and cover every line that has words", () => {
    const lines = ["وفد تجاري في الميناء", "", BODY, "  ", BODY];
    expect(zonesOf(...lines).map(([, text]) => text)).toEqual([lines[0], BODY, BODY]);
  });
  it("of nothing are none", () => expect(findZones(scanText(""))).toEqual([]));
});
