import { text } from "./generated/content-nouns.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { listOf, readTable } from "./read-table.ts";

/** Nouns that open what is said when no complementiser does. */
export interface ContentNoun {
  readonly id: "action" | "event";
  readonly forms: readonly string[];
}

export function loadContentNouns(): LexiconTable<ContentNoun> {
  const rows = readTable(text).map((row) => ({
    id: row["id"] === "event" ? ("event" as const) : ("action" as const),
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
