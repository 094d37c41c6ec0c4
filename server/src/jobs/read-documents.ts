import type { Reading } from "@isnad/core";
import type { DocumentSource, Intake, IntakeFailure, IntakeNote, Original, Reader } from "../ports.ts";
import { type Attempt, readTogether } from "./read-together.ts";

export type ReadingOutcome =
  | { readonly reading: Reading; readonly notes: readonly IntakeNote[]; readonly original?: Original }
  | { readonly failure: IntakeFailure }
  | { readonly note: IntakeNote };

/** Inputs in memory together, and UTF-16 code units of text from which no more are added. Many are read sooner together than one by one. */
const BATCH_INPUTS = 64;
const BATCH_LENGTH = 200_000;

/** Reads every document of a source, in order, some dozens in memory at a time. */
export async function* readDocuments(source: DocumentSource, reader: Reader): AsyncGenerator<ReadingOutcome> {
  let waiting: Intake[] = [];
  let length = 0;
  for await (const intake of source) {
    waiting.push(intake);
    if ("input" in intake) length += intake.input.text.length;
    if (waiting.length < BATCH_INPUTS && length < BATCH_LENGTH) continue;
    yield* readWaiting(waiting, reader);
    waiting = [];
    length = 0;
  }
  yield* readWaiting(waiting, reader);
}

function* readWaiting(waiting: readonly Intake[], reader: Reader): Generator<ReadingOutcome> {
  const inputs = waiting.flatMap((intake) => ("input" in intake ? [intake.input] : []));
  const attempts = readTogether(inputs, reader, "the reader failed on this article").values();
  for (const intake of waiting) {
    if (!("input" in intake)) {
      yield intake;
      continue;
    }
    const attempt = attempts.next().value as Attempt;
    if ("failure" in attempt) yield attempt;
    else yield { reading: attempt.reading, notes: intake.notes, original: intake.original };
  }
}
