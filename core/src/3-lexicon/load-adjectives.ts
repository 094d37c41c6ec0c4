import { text } from "./generated/adjectives.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { listOf, readTable } from "./read-table.ts";

/** Adjectives that can stand behind the noun that speaks. */
export interface Adjective {
  readonly id: string;
  readonly forms: readonly string[];
}

const feminine = (word: string): string => (word.endsWith("ة") || word.endsWith("ى") ? word : `${word}ة`);

export function loadAdjectives(): LexiconTable<Adjective> {
  const rows = readTable(text).map((row) => ({ id: row["id"]!, forms: listOf(row["forms"]) }));
  const formsOf = (row: Adjective) =>
    row.forms.flatMap((word) =>
      [word, feminine(word), `ال${word}`, `ال${feminine(word)}`, `${word}ون`, `ال${word}ون`].map((form) => ({
        text: form,
        feature: 0,
      })),
    );
  return { rows, formsOf };
}
