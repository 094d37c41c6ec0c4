import type { Reading } from "@isnad/core";
import type { Clock, IntakeFailure, Store } from "../ports.ts";
import { type ArchiveReader, KEPT_UNREAD } from "./ingest-documents.ts";
import { readTogether } from "./read-together.ts";

export interface ReadAnewOptions {
  readonly store: Store;
  readonly reader: ArchiveReader;
  readonly clock: Clock;
  readonly by: string;
  /** Documents read so far. */
  readonly onProgress?: (done: number) => void;
  /** Ends the work after the batch at hand. */
  readonly signal?: AbortSignal;
}

const BATCH = 64;

/**
 * Reads everything that this reader has not read: all of an archive when the rules or words changed. The old readings stand until it
 * is through, then they are dropped in one step. Interrupted, it goes on from there the next time. Answers what could not be read.
 */
export async function readAnew(options: ReadAnewOptions): Promise<readonly IntakeFailure[]> {
  const { store, reader, clock, by } = options;
  const failures = new Map<string, IntakeFailure>();
  let done = 0;
  while (options.signal?.aborted !== true) {
    const found = await store.unread(reader.digest, BATCH + failures.size);
    const documents = found.filter(({ id }) => !failures.has(id));
    if (documents.length === 0) break;
    const inputs = documents.map(({ input }) => input);
    const readings: Reading[] = [];
    for (const [n, attempt] of readTogether(inputs, reader, KEPT_UNREAD).entries()) {
      if ("failure" in attempt) failures.set((documents[n] as { id: string }).id, attempt.failure);
      else readings.push(attempt.reading);
    }
    await store.saveReadings(readings, reader.digest);
    done += documents.length;
    options.onProgress?.(done);
  }
  await store.settleReader(reader.digest, { by, at: clock.now() });
  return [...failures.values()];
}
