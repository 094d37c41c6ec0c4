import type { Reading } from "@isnad/core";
import type { DocumentSource, Intake, IntakeFailure, IntakeNote, Original, Reader } from "../ports.ts";

export type ReadingOutcome =
  | { readonly reading: Reading; readonly notes: readonly IntakeNote[]; readonly original?: Original }
  | { readonly failure: IntakeFailure }
  | { readonly note: IntakeNote };

/**
 * Reads every document of a source, in order, one in memory at a time. The reader promises not to throw; when it breaks that promise
 * the document becomes a failure and the others are read. Worker threads come in here: a reader that answers with promises, and a
 * window of them kept in flight.
 */
export async function* readDocuments(source: DocumentSource, reader: Reader): AsyncGenerator<ReadingOutcome> {
  for await (const intake of source) {
    if ("input" in intake) yield await readOne(intake, reader);
    else yield intake;
  }
}

type Article = Extract<Intake, { input: unknown }>;

async function readOne({ input, notes, original }: Article, reader: Reader): Promise<ReadingOutcome> {
  try {
    return { reading: await reader(input), notes, original };
  } catch (error) {
    const message = `the reader failed on this article, please report it: ${error instanceof Error ? error.message : String(error)}`;
    return { failure: { source: input.capture.source, code: "reader-failed", message } };
  }
}
