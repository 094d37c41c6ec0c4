import { text } from "./generated/content-nouns.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { listOf, oneOf, readTable } from "./read-table.ts";

/** Nouns that open what is said when no complementiser does. */
export interface ContentNoun {
  readonly id: "action" | "stance" | "event";
  readonly forms: readonly string[];
}

export function loadContentNouns(): LexiconTable<ContentNoun> {
  const rows = readTable(text).map((row) => ({
    id: oneOf(row["id"], ["action", "stance", "event"], "action"),
    forms: listOf(row["forms"]),
  }));
  return {
    rows,
    formsOf: (row) =>
      row.forms.flatMap((form) => [
        { text: form, feature: 0 },
        { text: `ال${form}`, feature: 0 },
      ]),
  };
}
