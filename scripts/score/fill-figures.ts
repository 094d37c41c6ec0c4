import { type Score, SHARES, TALLIES } from "./score-reading.ts";
import { rateTally } from "./tally.ts";

const BEGIN = "<!-- score:begin -->";
const END = "<!-- score:end -->";

const percent = (value: number): string => (100 * value).toFixed(1);

function cells({ tallies, shares }: Score): readonly string[] {
  return [
    ...TALLIES.map(
      (name) => `${percent(rateTally(tallies[name]).f1)} of ${tallies[name].right + tallies[name].missed}`,
    ),
    ...SHARES.map((name) => `${percent(shares[name].good / (shares[name].all || 1))} of ${shares[name].all}`),
  ];
}

/** A Markdown text with the figures of each split between its two marks. Throws when it lacks them. */
export function fillFigures(text: string, scores: readonly (readonly [string, Score])[]): string {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`expected ${BEGIN} and ${END}`);
  const names = [...TALLIES.map((name) => `${name} (F1)`), ...SHARES.map((name) => `${name} (share)`)];
  const columns = scores.map(([, score]) => cells(score));
  const table = [
    ["%, and of how many", ...scores.map(([split]) => split)],
    ["---", ...scores.map(() => "---")],
    ...names.map((name, row) => [name, ...columns.map((column) => column[row]!)]),
  ].map((row) => `| ${row.join(" | ")} |`);
  return [text.slice(0, from) + BEGIN, ...table, text.slice(to)].join("\n");
}
