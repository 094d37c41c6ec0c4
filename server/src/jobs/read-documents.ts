import type { Reading } from "@isnad/core";
import type { DocumentSource, Intake, IntakeFailure, IntakeNote, Original, Reader } from "../ports.ts";

export type ReadingOutcome =
  | { readonly reading: Reading; readonly notes: readonly IntakeNote[]; readonly original?: Original }
  | { readonly failure: IntakeFailure }
  | { readonly note: IntakeNote };

type Article = Extract<Intake, { input: unknown }>;
type Passed = Exclude<Intake, Article>;

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
    yield* readTogether(waiting, reader);
    waiting = [];
    length = 0;
  }
  yield* readTogether(waiting, reader);
}

/** The reader promises not to throw; when it breaks that promise each is read by itself, so that only the one it fails on is left out. */
function* readTogether(waiting: readonly Intake[], { read, readAll }: Reader): Generator<ReadingOutcome> {
  const articles = waiting.filter((intake): intake is Article => "input" in intake);
  const readings = tryReadingAll(articles, readAll);
  let done = 0;
  for (const intake of waiting) {
    if (!("input" in intake)) yield intake satisfies Passed;
    else if (readings === null) yield readOne(intake, read);
    else yield { reading: readings[done++] as Reading, notes: intake.notes, original: intake.original };
  }
}

function tryReadingAll(articles: readonly Article[], readAll: Reader["readAll"]): readonly Reading[] | null {
  try {
    return readAll(articles.map(({ input }) => input));
  } catch {
    return null;
  }
}

function readOne({ input, notes, original }: Article, read: Reader["read"]): ReadingOutcome {
  try {
    return { reading: read(input), notes, original };
  } catch (error) {
    const message = `the reader failed on this article, please report it: ${error instanceof Error ? error.message : String(error)}`;
    return { failure: { source: input.capture.source, code: "reader-failed", message } };
  }
}
