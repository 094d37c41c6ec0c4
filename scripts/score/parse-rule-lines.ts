import type { ExpectedAttribution } from "./expectation.ts";

/** One line of `corpus/rules/*.tsv`. `line` counts from 1, as an editor shows it. */
export interface RuleLine {
  readonly line: number;
  readonly text: string;
  readonly value: string;
  readonly rule: string;
  readonly why: string;
}

const HEADER = ["text", "value", "rule", "why"];

/** Lines that open with # are remarks; the first other line is the header. Throws on a line of another shape. */
export function parseRuleLines(table: string): readonly RuleLine[] {
  const rows = table
    .split("\n")
    .map((row, i) => ({ line: i + 1, cells: row.split("\t") }))
    .filter(({ cells }) => cells.join("") !== "" && !cells[0]!.startsWith("#"));
  const [header, ...lines] = rows;
  if (header?.cells.join() !== HEADER.join())
    throw new Error(`line ${header?.line ?? 1}: expected the header ${HEADER.join(" ")}`);
  return lines.map(({ line, cells }) => {
    const [text, value, rule, why] = cells;
    if (cells.length !== HEADER.length || !text || value === undefined || !rule || !why)
      throw new Error(`line ${line}: four cells wanted, only the value may be empty`);
    return { line, text, value, rule, why };
  });
}

/** An expected attribution of a cue line: like that of a reading, but its content may be drawn in more than one right way. */
export interface CueExpectation extends Pick<ExpectedAttribution, "chain" | "polarity" | "optional"> {
  readonly contents: readonly string[];
}

const ENTRY = /^(?<optional>\?)?\[(?<chain>[^\]]*)\] (?<contents>.*?)(?: ~(?<polarity>deny|unconfirmed))?$/;

/** Reads `[relay > speaker] content ~deny || ?[speaker] content / other content`. Throws on what it can't read. */
export function parseCueValue(value: string): readonly CueExpectation[] {
  if (value === "") return [];
  return value.split(" || ").map((entry) => {
    const { optional, chain, contents, polarity } = ENTRY.exec(entry)?.groups ?? {};
    if (chain === undefined || !contents) throw new Error(`not an attribution: ${entry}`);
    const links = chain === "" ? [] : chain.split(" > ").map((link) => ({ text: null, key: link.split(" / ") }));
    return {
      chain: links,
      contents: contents.split(" / "),
      polarity: polarity ?? "assert",
      optional: optional !== undefined,
    };
  });
}

export const ABSENT_KINDS = ["attribution", "casualty", "control", "place", "time"] as const;
export type AbsentKind = (typeof ABSENT_KINDS)[number];

/** What a negative line must not yield: nothing of the kind at all, or nothing of it in the words. */
export interface Absence {
  readonly kind: AbsentKind;
  readonly words: string | null;
}

/** Reads `no casualty` or `no place: حلب`. Throws on what it can't read. */
export function parseAbsence(value: string): Absence {
  const [, name, words] = /^no (\w+)(?:: (.+))?$/.exec(value) ?? [];
  const kind = ABSENT_KINDS.find((one) => one === name);
  if (kind === undefined) throw new Error(`not an absence: ${value}`);
  return { kind, words: words ?? null };
}
