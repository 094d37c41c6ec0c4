import type { CodedField } from "../../model/comparison.ts";

/** A column for which the articles tell nothing. */
export function leaveOpen(field: string, rule: string, en: string, ar: string): CodedField {
  return { field, value: null, rules: [rule], en, ar, claims: [], instead: [] };
}
