import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "../../core/src/index.ts";
import { flattenReading } from "../../server/src/export/flatten-reading.ts";
import { judgeAbsence, judgeCueLine } from "./judge-rule-line.ts";
import { parseAbsence, parseCueValue, parseRuleLines, type RuleLine } from "./parse-rule-lines.ts";

export const RULE_TABLES = ["cues.tsv", "negatives.tsv"] as const;
export type RuleTable = (typeof RULE_TABLES)[number];

/** A line of a table with what is wrong with its reading; no faults: read as written. */
export interface JudgedLine {
  readonly table: RuleTable;
  readonly line: RuleLine;
  readonly faults: readonly string[];
}

/** Reads every line of a table of `corpus/rules` and judges the readings. */
export function judgeRules(folder: string, table: RuleTable): readonly JudgedLine[] {
  const lines = parseRuleLines(readFileSync(join(folder, table), "utf8"));
  return lines.map((line) => ({ table, line, faults: judgeLine(table, line) }));
}

function judgeLine(table: RuleTable, { text, value }: RuleLine): readonly string[] {
  const reading = read({ text, capture: { source: "corpus/rules", adapter: "corpus" } });
  const flat = flattenReading(reading);
  if (table === "cues.tsv") return judgeCueLine(flat, parseCueValue(value));
  const places = reading.mentions
    .filter(({ type }) => type === "place")
    .map(({ span }) => text.slice(span.start, span.end));
  return judgeAbsence(flat, places, parseAbsence(value));
}
