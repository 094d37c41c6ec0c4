import { text } from "./generated/modifiers.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { listOf, oneOf, readTable } from "./read-table.ts";

export const MODIFIER_KINDS = [
  "approximate",
  "at-least",
  "at-most",
  "more-than",
  "less-than",
  "between",
  "change",
  "designation",
  "percent",
  "noun",
  "measured",
] as const;
export type ModifierKind = (typeof MODIFIER_KINDS)[number];

/** Where a modifier stands: touching the number, behind it, or a verb that governs it (through a preposition) from further off. */
export const MODIFIER_PLACES = ["before", "after", "verb", "verb-of", ""] as const;
export type ModifierPlace = (typeof MODIFIER_PLACES)[number];

/** What stands around a number and says how exact it is, or that it is no count. */
export interface Modifier {
  readonly id: string;
  readonly kind: ModifierKind;
  readonly place: ModifierPlace;
  readonly forms: readonly string[];
}

export function loadModifiers(): LexiconTable<Modifier> {
  const rows = readTable(text).map((row) => ({
    id: row["id"]!,
    kind: oneOf(row["kind"], MODIFIER_KINDS, "approximate"),
    place: oneOf(row["place"], MODIFIER_PLACES, ""),
    forms: listOf(row["forms"]),
  }));
  return { rows, formsOf: (row) => row.forms.map((form) => ({ text: form, feature: 0 })) };
}
