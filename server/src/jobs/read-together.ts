import type { DocumentInput, Reading } from "@isnad/core";
import type { IntakeFailure, Reader } from "../ports.ts";

/** The reading of one document, or why there is none. */
export type Attempt = { readonly reading: Reading } | { readonly failure: IntakeFailure };

/**
 * Reads documents together, which is sooner than one by one; an attempt for each, in order. The reader promises not to throw: when it
 * breaks that promise each is read by itself, so that only the one it fails on has no reading. `blame` begins the message about it.
 */
export function readTogether(
  inputs: readonly DocumentInput[],
  { read, readAll }: Reader,
  blame: string,
): readonly Attempt[] {
  try {
    return readAll(inputs).map((reading) => ({ reading }));
  } catch {
    return inputs.map((input) => readAlone(input, read, blame));
  }
}

function readAlone(input: DocumentInput, read: Reader["read"], blame: string): Attempt {
  try {
    return { reading: read(input) };
  } catch (error) {
    const message = `${blame}, please report it: ${error instanceof Error ? error.message : String(error)}`;
    return { failure: { source: input.capture.source, code: "reader-failed", message } };
  }
}
