import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FlatReading, flattenReading } from "../src/export/flatten-reading.ts";
import { CSV_COLUMNS, csvHeader, csvRows } from "../src/export/write-csv.ts";
import { ReadingMaker } from "./make-reading.ts";
import { readCsv } from "./read-csv.ts";

function table(flat: FlatReading): Record<string, string>[] {
  const [header, ...rows] = readCsv(csvHeader() + csvRows(flat));
  expect(header).toEqual([...CSV_COLUMNS]);
  return rows.map((row) => {
    expect(row).toHaveLength(CSV_COLUMNS.length);
    return Object.fromEntries(CSV_COLUMNS.map((column, index) => [column, row[index] ?? ""]));
  });
}

describe("CSV", () => {
  it("gives one row for each attribution and each claim", () => {
    const maker = new ReadingMaker('قالت "الهيئة, الأولى" إن 27 مدنيا\nقتلوا. ودخلت القوات الحي.');
    maker.attribution("a1", ["27 مدنيا\nقتلوا"], "قالت", [
      maker.link("رويترز", null),
      maker.link('"الهيئة, الأولى"', '"الهيئة, الأولى"'),
    ]);
    maker.casualty("27 مدنيا", "a1", { low: 27, high: null, approximate: true, victims: "civilian" });
    maker.control("دخلت القوات الحي", null, "entered", [
      maker.argument("agent", "القوات", "القوات"),
      maker.argument("place", "الحي", "الحي", { entity: "place:9" }),
    ]);
    const rows = table(flattenReading(maker.make({ publisher: "صحيفة", creationTime: "2024-11-30" })));
    const told = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== "")));
    const article = { source: "made.txt", article: "d:made.txt", publisher: "صحيفة", published: "2024-11-30" };
    const chain = { speaker: '"الهيئة, الأولى"', chain: 'رويترز < "الهيئة, الأولى"' };
    expect(told).toEqual([
      {
        ...article,
        record: "attribution",
        number: "1",
        words: "27 مدنيا\nقتلوا",
        start: "25",
        end: "39",
        ...chain,
        cue: "قالت",
        form: "indirect",
        polarity: "assert",
      },
      {
        ...article,
        record: "claim",
        number: "1",
        attribution: "1",
        kind: "casualty",
        words: "27 مدنيا",
        start: "25",
        end: "33",
        ...chain,
        outcome: "killed",
        low: "27",
        approximate: "true",
        victims: "civilian",
        polarity: "assert",
        background: "false",
      },
      {
        ...article,
        record: "claim",
        number: "2",
        kind: "control",
        words: "دخلت القوات الحي",
        start: "42",
        end: "58",
        polarity: "assert",
        background: "false",
        action: "entered",
        actor: "القوات",
        place: "الحي",
        place_id: "place:9",
      },
    ]);
  });

  it("brings back any text, and none as a formula", () => {
    const text = fc.string({
      unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", '"', ",", "'", ";", "ق", "1"),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, text, (words, name) => {
        const flat: FlatReading = {
          article: { source: name, id: "1", language: "ar" },
          text: words,
          attributions: [
            {
              content: { start: 0, end: words.length },
              cue: null,
              chain: [{ mention: null, name }],
              form: "direct",
              polarity: "assert",
            },
          ],
          claims: [],
          times: [],
        };
        const [row] = table(flat);
        for (const [cell, original] of [
          [row?.["words"], words],
          [row?.["speaker"], name],
          [row?.["source"], name],
        ]) {
          expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          expect(cell).toBe(/^[=+\-@\t\r]/.test(original as string) ? `'${original}` : original);
        }
      }),
      { numRuns: 300 },
    );
  });
});
