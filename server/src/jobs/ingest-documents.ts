import type { Reading } from "@isnad/core";
import type { Arrival, Clock, DocumentSource, IntakeFailure, IntakeNote, Reader, Receipt, Store } from "../ports.ts";
import { readTogether } from "./read-together.ts";

/** How the archive reads: the reader, and a digest that changes when its rules or words do. */
export interface ArchiveReader extends Reader {
  readonly digest: string;
}

/** What became of something a source handed over. An article is told of when it is on disk, never before. */
export type IngestOutcome =
  | {
      readonly receipt: Receipt;
      readonly reading: Reading | null;
      readonly notes: readonly IntakeNote[];
      readonly source: string;
    }
  | { readonly failure: IntakeFailure }
  | { readonly note: IntakeNote };

export interface IngestOptions {
  /** Articles in one transaction. Default 64. */
  readonly batch?: number;
  readonly store: Store;
  readonly reader: ArchiveReader;
  readonly clock: Clock;
  /** Who takes in, for the custody log: `isnad ingest`. */
  readonly by: string;
}

/** Articles in one transaction, and bytes of originals from which no more are added: a commit waits for the disk, and memory is bounded. */
const BATCH_ARTICLES = 64;
const BATCH_BYTES = 8_000_000;

/** A reader that breaks its promise not to throw costs the reading, not the article. */
export const KEPT_UNREAD = "kept, but the reader failed on it";

interface Waiting {
  readonly arrival: Omit<Arrival, "reading">;
  readonly notes: readonly IntakeNote[];
}

/**
 * Takes a source into the archive: reads every article and keeps it with its original, some dozens a transaction. Killed at any
 * moment and begun again, it goes on where it was: what was told of is there, what was not comes again.
 */
export async function* ingestDocuments(source: DocumentSource, options: IngestOptions): AsyncGenerator<IngestOutcome> {
  let waiting: Waiting[] = [];
  let bytes = 0;
  for await (const intake of source) {
    if (!("input" in intake)) {
      yield intake;
      continue;
    }
    const { notes, original, mark } = intake;
    const retrievedAt = intake.input.capture.retrievedAt ?? options.clock.now();
    const input = { ...intake.input, capture: { ...intake.input.capture, retrievedAt } };
    waiting.push({ arrival: { input, original, mark }, notes });
    bytes += original.bytes.length;
    if (waiting.length < (options.batch ?? BATCH_ARTICLES) && bytes < BATCH_BYTES) continue;
    yield* keep(waiting, options);
    waiting = [];
    bytes = 0;
  }
  yield* keep(waiting, options);
}

async function* keep(waiting: readonly Waiting[], options: IngestOptions): AsyncGenerator<IngestOutcome> {
  if (waiting.length === 0) return;
  const { store, reader, clock, by } = options;
  const inputs = waiting.map(({ arrival }) => arrival.input);
  const arrivals: Arrival[] = [];
  for (const [index, attempt] of readTogether(inputs, reader, KEPT_UNREAD).entries()) {
    if ("failure" in attempt) yield attempt;
    const { arrival } = waiting[index] as Waiting;
    arrivals.push({ ...arrival, reading: "reading" in attempt ? attempt.reading : null });
  }
  const receipts = await store.put(arrivals, reader.digest, { by, at: clock.now() });
  for (const [index, receipt] of receipts.entries()) {
    const { input, reading } = arrivals[index] as Arrival;
    yield { receipt, reading, notes: (waiting[index] as Waiting).notes, source: input.capture.source };
  }
}
