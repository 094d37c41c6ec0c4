import type { JudgedLine } from "./judge-rules.ts";

/** A line that is known not to be read as written yet. */
export interface KnownMiss {
  readonly table: string;
  readonly text: string;
}

const HEADER = "table\ttext\tfaults";

/** Reads `corpus/rules/known-misses.tsv`. Throws on a table of another shape. */
export function parseKnownMisses(table: string): readonly KnownMiss[] {
  const [header, ...rows] = table.split("\n").filter((row) => row !== "" && !row.startsWith("#"));
  if (header !== HEADER) throw new Error(`expected the header ${HEADER.replaceAll("\t", " ")}`);
  return rows.map((row) => {
    const [name, text] = row.split("\t");
    if (!name || !text) throw new Error(`expected a table and a text: ${row}`);
    return { table: name, text };
  });
}

/** The same file, of what is not read as written now. */
export function formatKnownMisses(judged: readonly JudgedLine[]): string {
  const rows = judged
    .filter(({ faults }) => faults.length > 0)
    .map(({ table, line, faults }) => [table, line.text, faults.join("; ").replaceAll(/[\t\n]/g, " ")].join("\t"));
  return [
    "# Lines of cues.tsv and negatives.tsv that are not read as written yet. Any other line that fails is a fault; a line that is",
    "# read as written must go from here. Made by: npm run score -- --record",
    HEADER,
    ...rows,
    "",
  ].join("\n");
}

/** What differs from the record: lines that fail and are not in it, and lines in it that do not fail, or are there no longer. */
export function compareWithKnown(judged: readonly JudgedLine[], known: readonly KnownMiss[]): readonly string[] {
  const key = (table: string, text: string): string => `${table}: ${text}`;
  const recorded = new Set(known.map(({ table, text }) => key(table, text)));
  const failing = new Map(
    judged
      .filter(({ faults }) => faults.length > 0)
      .map(({ table, line, faults }) => [key(table, line.text), faults.join("; ")]),
  );
  return [
    ...[...failing].filter(([line]) => !recorded.has(line)).map(([line, faults]) => `fails: ${line} (${faults})`),
    ...[...recorded]
      .filter((line) => !failing.has(line))
      .map((line) => `in known-misses.tsv, but fails no more: ${line}`),
  ];
}
