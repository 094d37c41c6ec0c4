import { text } from "./generated/furniture.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { listOf, readTable } from "./read-table.ts";

/** A line that belongs to the page, not to the article: see lexicon/furniture.tsv for `how`. */
export interface Furniture {
  readonly id: string;
  readonly how: "whole" | "start" | "rest";
  readonly forms: readonly string[];
}

export function loadFurniture(): LexiconTable<Furniture> {
  const rows = readTable(text).map((row) => ({
    id: row["id"]!,
    how: row["how"] === "rest" ? ("rest" as const) : row["how"] === "start" ? ("start" as const) : ("whole" as const),
    forms: listOf(row["forms"]),
  }));
  return { rows, formsOf: (row) => row.forms.map((form) => ({ text: form, feature: 0 })) };
}
