import { type DocumentInput, listSearchWords } from "@isnad/core";
import type { Transaction } from "kysely";
import type { BackEnd } from "./back-end.ts";
import type { Tables } from "./tables.ts";

/** Puts documents into the index of words, by key. */
export async function indexDocuments(
  backEnd: BackEnd,
  transaction: Transaction<Tables>,
  documents: readonly (readonly [number, Pick<DocumentInput, "title" | "text">])[],
): Promise<void> {
  const rows = documents.map(([document, { title, text }]) => ({
    document,
    title: stemsOf(title ?? ""),
    text: stemsOf(text),
  }));
  await backEnd.indexWords(transaction, rows);
}

function stemsOf(text: string): readonly string[] {
  return listSearchWords(text).map(({ stem }) => stem);
}
