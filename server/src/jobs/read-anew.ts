import type { Reading } from "@isnad/core";
import type { Arrival, Clock, IntakeFailure, Store } from "../ports.ts";
import { type ArchiveReader, tryReading } from "./ingest-documents.ts";

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
    const readings = readTogether(documents, reader, failures);
    await store.saveReadings(readings, reader.digest);
    done += documents.length;
    options.onProgress?.(done);
  }
  await store.settleReader(reader.digest, { by, at: clock.now() });
  return [...failures.values()];
}

/** All at once; when the reader fails on one of them, each by itself, so that only that one is left out. */
function readTogether(
  documents: readonly { readonly id: string; readonly input: Arrival["input"] }[],
  reader: ArchiveReader,
  failures: Map<string, IntakeFailure>,
): readonly Reading[] {
  try {
    return reader.readAll(documents.map(({ input }) => input));
  } catch {
    const readings: Reading[] = [];
    for (const { id, input } of documents) {
      const read = tryReading(input, reader.read);
      if ("failure" in read) failures.set(id, read.failure);
      else readings.push(read.reading);
    }
    return readings;
  }
}
