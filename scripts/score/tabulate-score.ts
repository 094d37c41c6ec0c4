import { type Score, SHARES, TALLIES } from "./score-reading.ts";
import { rateTally } from "./tally.ts";

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);

/** The scores as lines of a table: precision, recall and F1 in per cent, and how much was expected. */
export function tabulateScore({ tallies, shares }: Score): string {
  const measured = TALLIES.map((name) => {
    const { precision, recall, f1 } = rateTally(tallies[name]);
    const expected = tallies[name].right + tallies[name].missed;
    return `${name.padEnd(42)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  of ${expected}`;
  });
  const shared = SHARES.map((name) => {
    const { good, all } = shares[name];
    return `${name.padEnd(42)} ${all === 0 ? "    –" : percent(good / all)} % of ${all}`;
  });
  return [...measured, ...shared].join("\n");
}
