import type { DossierData } from "@isnad/core";

export type ParsedData = { readonly data: DossierData } | { readonly trouble: "noData" | "badData" };

/** Reads what is embedded in the page. The lists that the views walk over must be there; the rest is the program's promise. */
export function parseData(text: string): ParsedData {
  if (!text.trim()) return { trouble: "noData" };
  try {
    const data: unknown = JSON.parse(text);
    return isDossier(data) ? { data } : { trouble: "badData" };
  } catch {
    return { trouble: "badData" };
  }
}

function isDossier(data: unknown): data is DossierData {
  if (!has(data, "readings") || !Array.isArray(data.readings) || !has(data, "comparison")) return false;
  const { comparison } = data;
  const lists = ["stories", "derivations", "accounts", "judgements", "findings"] as const;
  return lists.every((list) => has(comparison, list) && Array.isArray(comparison[list]));
}

function has<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === "object" && value !== null && key in value;
}
