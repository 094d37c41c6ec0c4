import { describe, expect, it } from "vitest";
import { renderTerminal } from "../src/export/render-terminal.ts";
import { ReadingMaker } from "./make-reading.ts";

function makeReading() {
  const maker = new ReadingMaker(
    "شارك الخبر\nقال كاردن لرويترز إن 27 مدنيا قتلوا في حلب يوم الخميس.\nوأضاف أن الوضع خطير.",
  );
  maker.zone("furniture", "شارك الخبر");
  const carden = maker.link("كاردن", "كاردن");
  maker.attribution("a1", ["27 مدنيا قتلوا في حلب يوم الخميس"], "قال", [maker.link("رويترز", "لرويترز"), carden]);
  maker.attribution("a2", ["الوضع خطير"], "وأضاف", [maker.link("كاردن", null)], {
    polarity: "deny",
    style: "mixed",
    stance: "distances",
  });
  maker.time("t1", "يوم الخميس", "2024-11-28");
  maker.casualty("27 مدنيا قتلوا", "a1", {
    low: 27,
    high: null,
    victims: "civilian",
    arguments: [maker.argument("place", "حلب", "حلب"), maker.argument("time", "الخميس", "يوم الخميس", { ref: "t1" })],
  });
  maker.control("الوضع خطير", null, "held", [maker.argument("agent", "الجيش", null)], {
    background: true,
    factuality: { certainty: "uncommitted", polarity: "unknown" },
  });
  return maker.make({ title: "عنوان", publisher: "صحيفة", creationTime: "2024-11-30" });
}
const FSI = "\u2068";
const PDI = "\u2069";
const plain = (text: string) => text.replaceAll(FSI, "").replaceAll(PDI, "");

describe("the terminal view", () => {
  it("shows each sentence with its attributions, chains, figures, control and dates", () => {
    expect(plain(renderTerminal(makeReading(), { colour: false }))).toBe(`${"─".repeat(72)}
عنوان
صحيفة · 2024-11-30 · made.txt
ar · 2 attributions · 2 claims
${"─".repeat(72)}

قال كاردن لرويترز إن ⟨¹ 27 مدنيا قتلوا في حلب يوم الخميس⟩.
   [1] outlet ← رويترز ← كاردن   قال · says · indirect
   • 27 or more killed · civilian · حلب · 2024-11-28   [1]
   ◷ يوم الخميس = 2024-11-28

وأضاف أن ⟨² الوضع خطير⟩.
   [2] outlet ← (كاردن)   وأضاف · denies · mixed · distances
   • control: held · الجيش · unconfirmed · background   outlet's own voice


`);
  });
  it("takes time in proportion to the article", () => {
    const time = (count: number): number => {
      const maker = new ReadingMaker(
        Array.from({ length: count }, (_, index) => `قال سعيد إن خبر${index} صح.`).join("\n"),
      );
      const links = [maker.link("سعيد", null)];
      for (let index = 0; index < count; index++) maker.attribution(`a${index}`, [`خبر${index} صح`], null, links);
      const reading = maker.make();
      const started = performance.now();
      renderTerminal(reading, { colour: false });
      return performance.now() - started;
    };
    time(500);
    // Ten times the article; a view that looks at everything for each sentence takes a hundred times as long.
    expect(time(5000)).toBeLessThan(40 * Math.max(time(500), 5));
  });
  it("keeps Arabic in its place in English lines, with every isolate closed", () => {
    const lines = renderTerminal(makeReading(), { colour: false }).split("\n");
    expect(lines.find((line) => line.includes("outlet ←"))).toContain(
      `outlet ← ${FSI}رويترز${PDI} ← ${FSI}كاردن${PDI}`,
    );
    for (const line of lines) expect(line.split(FSI).length).toBe(line.split(PDI).length);
  });
  it("uses escape sequences only when asked", () => {
    expect(renderTerminal(makeReading(), { colour: false })).not.toContain("\u001B");
    expect(renderTerminal(makeReading(), { colour: true })).toContain("\u001B[36m");
  });
  it("does not let an article steer the terminal", () => {
    const maker = new ReadingMaker("قال \u001B]0;owned\u0007 سعيد \u202Eإن شيئا\u2066 جرى \u009B2J.");
    maker.attribution("a1", ["شيئا"], "قال", [maker.link("س\u001B[31mعيد", "سعيد")]);
    const shown = renderTerminal(maker.make({ title: "\u001B[2Jعنوان" }), { colour: false });
    expect(shown).not.toMatch(/[\u001B\u0007\u009B\u202E\u2066]/);
    expect(shown).toContain("␦[2Jعنوان");
  });
});
