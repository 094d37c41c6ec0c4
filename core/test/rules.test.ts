import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type JudgedLine, judgeRules, RULE_TABLES } from "../../scripts/score/judge-rules.ts";
import { compareWithKnown, formatKnownMisses, parseKnownMisses } from "../../scripts/score/known-misses.ts";

const RULES = join(import.meta.dirname, "../../corpus/rules");
const KNOWN = parseKnownMisses(readFileSync(join(RULES, "known-misses.tsv"), "utf8"));

describe("corpus/rules", () => {
  it.each(RULE_TABLES)("%s is read as written, but for what is known", (table) => {
    const judged = judgeRules(RULES, table);
    expect(judged.length).toBeGreaterThan(50);
    expect(
      compareWithKnown(
        judged,
        KNOWN.filter((miss) => miss.table === table),
      ),
    ).toEqual([]);
  });
  it("known misses are few, and of these tables", () => {
    expect(KNOWN.length).toBeLessThan(40);
    for (const { table } of KNOWN) expect(RULE_TABLES).toContain(table);
  });
});

describe("the record", () => {
  const line = { line: 1, text: "نص", value: "", rule: "r", why: "w" };
  const judged = (...faults: string[]): JudgedLine[] => [{ table: "cues.tsv", line, faults }];
  const known = [{ table: "cues.tsv", text: "نص" }];
  it("refuses a line that fails unknown, and one that fails no more", () => {
    expect(compareWithKnown(judged("extra"), [])).toHaveLength(1);
    expect(compareWithKnown(judged(), known)).toHaveLength(1);
    expect(compareWithKnown([], known)).toHaveLength(1);
    expect(compareWithKnown(judged("extra"), [{ table: "negatives.tsv", text: "نص" }])).toHaveLength(2);
    expect(compareWithKnown(judged("extra"), known)).toEqual([]);
    expect(compareWithKnown(judged(), [])).toEqual([]);
  });
  it("reads what it writes", () => expect(parseKnownMisses(formatKnownMisses(judged("extra")))).toEqual(known));
  it("refuses another shape", () => expect(() => parseKnownMisses("a\tb\n")).toThrow("header"));
});
