import type { DocumentId, Span } from "@isnad/core";
import { type Context, coverSentences, findContext } from "./find-context.ts";
import type { Dossier } from "./index-dossier.ts";

/** Words of an article, as something points at them. */
export interface PointedWords {
  readonly document: DocumentId;
  readonly span: Span;
}

/** One quotation, and every article that prints it letter by letter. */
export interface GroupedQuote {
  readonly key: string;
  readonly context: Context;
  /** The article that the quotation's spans belong to comes first. */
  readonly documents: readonly DocumentId[];
}

/** Quotes each sentence once: several spans in it are lit together, and copies that print the same words share it. */
export function groupQuotes(dossier: Dossier, words: readonly PointedWords[]): GroupedQuote[] {
  const sentences = new Map<string, { document: DocumentId; spans: Span[] }>();
  for (const { document, span } of words) {
    const reading = dossier.readings.get(document);
    if (!reading) continue;
    const around = coverSentences(reading, span);
    const key = `${document}/${around.start}-${around.end}`;
    const sentence = sentences.get(key) ?? { document, spans: [] };
    sentence.spans.push(span);
    sentences.set(key, sentence);
  }
  const quotes = new Map<string, { context: Context; documents: DocumentId[] }>();
  for (const { document, spans } of sentences.values()) {
    const reading = dossier.readings.get(document);
    if (!reading) continue;
    const context = findContext(reading, spans);
    const key = context.pieces.map((piece) => (piece.span ? `[${piece.text}]` : piece.text)).join("");
    const quote = quotes.get(key) ?? { context, documents: [] };
    if (!quote.documents.includes(document)) quote.documents.push(document);
    quotes.set(key, quote);
  }
  return [...quotes].map(([key, quote]) => ({ key, ...quote }));
}
