import { text } from "./generated/norms.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { listOf, readTable } from "./read-table.ts";

/** What one acts by (`قانون`, `خطة`): behind `وفقا` it names nobody who tells. */
export interface Norm {
  readonly id: string;
  readonly forms: readonly string[];
}

export function loadNorms(): LexiconTable<Norm> {
  const rows = readTable(text).map((row) => ({ id: row["id"]!, forms: listOf(row["forms"]) }));
  return {
    rows,
    formsOf: (row) =>
      row.forms.flatMap((form) => [
        { text: form, feature: 0 },
        { text: `ال${form}`, feature: 0 },
      ]),
  };
}
