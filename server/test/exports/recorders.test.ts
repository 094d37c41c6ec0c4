import type { DocumentInput } from "@isnad/core";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { ACLED_COLUMNS, writeAcled } from "../../src/export/write-acled.ts";
import { GED_COLUMNS, writeUcdp } from "../../src/export/write-ucdp.ts";
import { makeData, makeStory } from "./make-data.ts";

type Row = Readonly<Record<string, string>>;
const rowsOf = (text: string): Row[] => parse(text, { columns: true }) as Row[];

const capture = { source: "a.txt", adapter: "text" };
const ARTICLES: readonly DocumentInput[] = [
  {
    text: "قال الدفاع المدني إن أربعة مدنيين قتلوا يوم الجمعة في قصف مدفعي على مدينة حماة.",
    publisher: "صحيفة الأصل (متخيَّلة)",
    published: "2024-11-30",
    title: "قتلى في حماة",
    url: "https://asl.example/1",
    capture,
  },
  {
    text: "قالت وزارة الصحة إن سبعة مدنيين قتلوا يوم الجمعة في قصف مدفعي على مدينة حماة.",
    publisher: "موقع الثاني (متخيَّل)",
    published: "2024-12-01",
    capture: { ...capture, source: "b.txt" },
  },
];

describe("ACLED's columns", () => {
  it("come first and in its order, with the proposed coding and what it rests on behind", () => {
    const rows = rowsOf([...writeAcled(makeData(ARTICLES))].join(""));
    expect(Object.keys(rows[0] ?? {}).slice(0, ACLED_COLUMNS.length)).toEqual([...ACLED_COLUMNS]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      event_id_cnty: "",
      event_date: "2024-11-29",
      year: "2024",
      time_precision: "1",
      disorder_type: "Political violence",
      event_type: "Explosions/Remote violence",
      sub_event_type: "Shelling/artillery/missile attack",
      country: "Syria",
      location: "Hama",
      geo_precision: "1",
      source: "صحيفة الأصل (متخيَّلة); موقع الثاني (متخيَّل)",
      fatalities: "4",
      isnad_status: "contested",
      isnad_positions: "4 [الدفاع المدني]; 7 [وزارة الصحة]",
      isnad_coding: expect.stringMatching(/^proposed by Isnad after ACLED, rules version \d/),
      isnad_rules: expect.stringContaining("fatalities: lowest"),
    });
    expect(rows[0]?.["isnad_words"]).toContain("أربعة مدنيين");
    expect(Number(rows[0]?.["latitude"])).toBeCloseTo(35.1, 0);
  });
  it("leave out what ACLED does not count, and the type of event where no blow is named", async () => {
    const { data } = await makeStory();
    const rows = rowsOf([...writeAcled(data)].join(""));
    expect(rows.length).toBeGreaterThan(5);
    const counted = data.comparison.accounts.filter(({ codings }) => codings?.some(({ scheme }) => scheme === "ACLED"));
    expect(rows.map((row) => row["isnad_account"])).toEqual(counted.map(({ id }) => id));
    expect(counted.some(({ slot }) => slot["outcome"] === "injured")).toBe(false);
    for (const row of rows) expect(row["event_type"] === "").toBe(row["sub_event_type"] === "");
  });
});

describe("UCDP GED's columns", () => {
  it("come first and in its order, low, best and high of what is told", () => {
    const rows = rowsOf([...writeUcdp(makeData(ARTICLES))].join(""));
    expect(Object.keys(rows[0] ?? {}).slice(0, GED_COLUMNS.length)).toEqual([...GED_COLUMNS]);
    expect(GED_COLUMNS).toHaveLength(49);
    expect(rows[0]).toMatchObject({
      id: "",
      year: "2024",
      type_of_violence: "",
      number_of_sources: "2",
      source_article: "https://asl.example/1; b.txt",
      source_headline: "قتلى في حماة",
      source_original: "الدفاع المدني; وزارة الصحة",
      where_prec: "1",
      where_coordinates: "Hama",
      country: "Syria",
      geom_wkt: expect.stringMatching(/^POINT \(36\.\d+ 35\.\d+\)$/),
      event_clarity: "1",
      date_prec: "1",
      date_start: "2024-11-29",
      date_end: "2024-11-29",
      deaths_civilians: "4",
      low: "4",
      best: "4",
      high: "7",
      isnad_coding: expect.stringMatching(/^proposed by Isnad after UCDP, rules version \d/),
    });
  });
  it("never put low over best or best over high, and call a sum a sum", async () => {
    const { data } = await makeStory();
    const rows = rowsOf([...writeUcdp(data)].join(""));
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      const [low, best, high] = [Number(row["low"]), Number(row["best"]), Number(row["high"])];
      expect(low <= best && best <= high).toBe(true);
      if (row["date_start"] === "") expect(row["event_clarity"]).toBe("2");
    }
  });
});
