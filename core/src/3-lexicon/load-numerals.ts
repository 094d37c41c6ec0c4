import { text } from "./generated/numerals.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { listOf, oneOf, readTable } from "./read-table.ts";

export const NUMERAL_KINDS = [
  "zero",
  "unit",
  "bound",
  "teen",
  "ten",
  "hundred",
  "scale",
  "dual-scale",
  "scale-or-dual",
  "dozen",
  "fraction",
  "fractions",
  "some",
  "vague",
  "odd",
  "sign",
  "ordinal",
  "ordinal-bound",
] as const;
export type NumeralKind = (typeof NUMERAL_KINDS)[number];

/** A number word. `max` differs from `value` for vague words; null = no upper bound. */
export interface Numeral {
  readonly id: string;
  readonly kind: NumeralKind;
  readonly value: number;
  readonly max: number | null;
  readonly forms: readonly string[];
}

/** `1/4` → 0.25. */
function readFraction(cell: string): number {
  const [numerator, denominator] = cell.split("/");
  return Number(numerator) / Number(denominator ?? 1);
}

function numeralOf(row: Readonly<Record<string, string>>): Numeral {
  const kind = oneOf(row["kind"], NUMERAL_KINDS, "unit");
  const value = readFraction(row["value"]!);
  const max = row["max"] === "" ? (kind === "vague" ? null : value) : Number(row["max"]);
  return { id: row["id"]!, kind, value, max, forms: listOf(row["forms"]) };
}

/** Number words, each with and without the article on its first word; not `العدد من`, which is the number that comes from somewhere. */
export function loadNumerals(): LexiconTable<Numeral> {
  const spell = (form: string) => (form.endsWith(" من") ? [form] : [form, `ال${form}`]);
  return {
    rows: readTable(text).map(numeralOf),
    formsOf: (row) => row.forms.flatMap(spell).map((form) => ({ text: form, feature: 0 })),
  };
}
