import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A line of corpus/rules: text, value, rule, why. */
export interface RuleLine {
  readonly text: string;
  readonly value: string;
  readonly rule: string;
  readonly why: string;
}

/** The lines of corpus/rules/NAME.tsv; remarks and the header stay behind. A line of fewer than four cells is a broken promise. */
export function readRuleLines(name: string): RuleLine[] {
  const path = join(import.meta.dirname, "../../../corpus/rules", `${name}.tsv`);
  const [, ...lines] = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  return lines.map((line) => {
    const [text, value, rule, why] = line.split("\t");
    if (text === undefined || value === undefined || rule === undefined || why === undefined)
      throw new Error(`${name}.tsv: ${line}`);
    return { text, value, rule, why };
  });
}
