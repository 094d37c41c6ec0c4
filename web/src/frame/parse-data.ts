import type { DossierData } from "@isnad/core";
import { unpack } from "./unpack.ts";

export type ParsedData = { readonly data: DossierData } | { readonly trouble: "noData" | "badData" };

/**
 * Reads what is embedded in the page: lines of gzip in base64, the first with everything but the readings, each further one with a list
 * of readings. The lists that the views walk over must be there; the rest is the program's promise.
 */
export async function parseData(text: string): Promise<ParsedData> {
  const lines = text.trim().split("\n").filter(Boolean);
  if (!lines.length) return { trouble: "noData" };
  try {
    const [first, ...lists] = await Promise.all(
      lines.map(async (line): Promise<unknown> => JSON.parse(await unpack(line))),
    );
    const data: unknown = typeof first === "object" ? { ...first, readings: lists.flat() } : first;
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
