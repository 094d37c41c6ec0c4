import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { writeNdjson } from "../../src/export/write-ndjson.ts";
import { POSITION_COLUMNS, writePositions } from "../../src/export/write-positions.ts";
import { ARTICLES, makeData, makeStory } from "./make-data.ts";

type Row = Readonly<Record<string, string>>;
const rowsOf = (text: string): Row[] => parse(text, { columns: true }) as Row[];

describe("CSV of positions", () => {
  it("is a table to a parser of others, with the words behind every row", async () => {
    const { data } = await makeStory();
    const rows = rowsOf([...writePositions(data)].join(""));
    expect(Object.keys(rows[0] ?? {})).toEqual([...POSITION_COLUMNS]);
    expect(rows.length).toBe(data.comparison.accounts.flatMap(({ positions }) => positions).length);
    const texts = new Map(data.readings.map(({ document }) => [document.capture.source, document.text]));
    for (const row of rows) {
      const text = texts.get(row["words_article"] ?? "") ?? "";
      expect(text.slice(Number(row["words_start"]), Number(row["words_end"]))).toBe(row["words"]);
    }
  });
  it("runs nothing in a spreadsheet", () => {
    const rows = rowsOf([...writePositions(makeData(ARTICLES))].join(""));
    expect(rows.some(({ words_article: source }) => source === "'=b,\n.txt")).toBe(true);
    expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
  });
});

describe("NDJSON", () => {
  it("has every record, with the words at its span", async () => {
    const { data } = await makeStory();
    const lines = [...writeNdjson(data)].join("").trim().split("\n");
    const records = lines.map((line) => JSON.parse(line) as Record<string, unknown> & { record: string });
    const counts = Object.fromEntries(
      [...Map.groupBy(records, ({ record }) => record)].map(([kind, all]) => [kind, all.length]),
    );
    const sum = (list: "claims" | "attributions" | "mentions" | "labels"): number =>
      data.readings.reduce((total, reading) => total + reading[list].length, 0);
    expect(counts).toMatchObject({
      dossier: 1,
      failure: 1,
      article: data.readings.length,
      claim: sum("claims"),
      attribution: sum("attributions"),
      mention: sum("mentions"),
      label: sum("labels"),
      story: data.comparison.stories.length,
      account: data.comparison.accounts.length,
      copy: data.comparison.derivations.length,
      finding: data.comparison.findings.length,
    });
    const texts = new Map(data.readings.map(({ document }) => [document.id, document.text]));
    for (const { record, words, document, span } of records.filter(
      ({ record }) => record === "label" || record === "mention",
    )) {
      const { start, end } = span as { start: number; end: number };
      expect(texts.get(document as string)?.slice(start, end), record).toBe(words);
    }
  });
});
