import { AGREEMENTS, type Agreement, type MentionType } from "../model/mention.ts";
import { text } from "./generated/offices.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { typeOfKind } from "./load-actors.ts";
import { listOf, oneOf, readTable } from "./read-table.ts";

/** What every state has (ministry, army, president); see lexicon/offices.tsv. */
export interface Office {
  readonly id: string;
  readonly kind: string;
  readonly type: MentionType;
  readonly agreement: Agreement;
  readonly forms: readonly string[];
  /** Forms that are read only with the country behind them. */
  readonly needs: readonly string[];
  readonly name_ar: string;
  readonly name_en: string;
  /** The office it is counted as. */
  readonly entity: string;
  /** ISO 3166-1: alone it is read of these countries only; empty = of any. */
  readonly wars: readonly string[];
}

/** Feature bits of a form: needs the country behind it; feminine (وزيرة). */
export const OFFICE_NEEDS_COUNTRY = 1;
export const OFFICE_FEMININE = 2;

export function loadOffices(): LexiconTable<Office> {
  const rows = readTable(text).map((row) => ({
    id: row["id"]!,
    kind: row["kind"]!,
    type: typeOfKind(row["kind"]!),
    agreement: oneOf(row["agreement"], AGREEMENTS, "unknown"),
    forms: listOf(row["forms"]),
    needs: listOf(row["needs"]),
    name_ar: row["name_ar"]!,
    name_en: row["name_en"]!,
    entity: row["same_as"] || row["id"]!,
    wars: listOf(row["wars"]),
  }));
  const gender = (form: string): number =>
    /^(?:ال)?(?:وزيرة|رئيسة|مستشارة|سفيرة|مندوبة)/.test(form) ? OFFICE_FEMININE : 0;
  return {
    rows,
    formsOf: (row) => [
      ...row.forms.map((form) => ({ text: form, feature: gender(form) })),
      ...row.needs.map((form) => ({ text: form, feature: gender(form) | OFFICE_NEEDS_COUNTRY })),
    ],
  };
}
