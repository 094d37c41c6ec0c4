import type { DossierData } from "@isnad/core";
import type { ReadingDetails } from "../records/index-dossier.ts";
import { unpack } from "./unpack.ts";

export type Trouble = "noData" | "badData";

/** What the first view needs: everything but the readings, and of these the article and where its sentences stand; their other lists are empty. */
export type ParsedData = { readonly data: DossierData } | { readonly trouble: Trouble };

/** What the outlines leave out, in the order of the readings. */
export type ParsedDetails = { readonly details: readonly ReadingDetails[] } | { readonly trouble: Trouble };

/**
 * Reads the first part of what is embedded in the page: lines of gzip in base64, the first with everything but the readings, each further
 * one with a list of their outlines. The lists that the views walk over must be there; the rest is the program's promise.
 */
export async function parseData(text: string): Promise<ParsedData> {
  if (!text.trim()) return { trouble: "noData" };
  const [first, ...lists] = await parseLines(text);
  const data: unknown =
    typeof first === "object"
      ? { ...first, readings: lists.flat().map((outline) => ({ ...EMPTY, ...outline })) }
      : first;
  return isDossier(data) ? { data } : { trouble: "badData" };
}

/** Reads the second part: lines with lists of what the outlines leave out. There must be as many as there are outlines. */
export async function parseDetails(text: string, count: number): Promise<ParsedDetails> {
  const details = (await parseLines(text)).flat();
  return details.length === count && details.every((one) => has(one, "claims") && has(one, "mentions"))
    ? { details: details as readonly unknown[] as readonly ReadingDetails[] }
    : { trouble: "badData" };
}

const EMPTY: ReadingDetails = {
  reader: "",
  mentions: [],
  quantities: [],
  timexes: [],
  attributions: [],
  events: [],
  claims: [],
  labels: [],
  diagnostics: [],
};

/** Each line as what it holds; what cannot be read is nothing at all. */
async function parseLines(text: string): Promise<object[]> {
  const lines = text.trim().split("\n").filter(Boolean);
  try {
    return await Promise.all(lines.map(async (line): Promise<object> => JSON.parse(await unpack(line))));
  } catch {
    return [];
  }
}

function isDossier(data: unknown): data is DossierData {
  if (!has(data, "readings") || !Array.isArray(data.readings) || !has(data, "comparison")) return false;
  if (!data.readings.every((reading) => has(reading, "document") && has(reading, "sentences"))) return false;
  const { comparison } = data;
  const lists = ["stories", "derivations", "accounts", "judgements", "findings"] as const;
  return lists.every((list) => has(comparison, list) && Array.isArray(comparison[list]));
}

function has<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === "object" && value !== null && key in value;
}
