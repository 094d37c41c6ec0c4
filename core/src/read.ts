import type { DocumentInput } from "./model/document.ts";
import type { Reading } from "./model/reading.ts";

/** What may be switched for one reading. */
export interface ReadOptions {
  /** Texts longer than this many UTF-16 code units are cut, with a diagnostic. Default 2,000,000. */
  readonly maxLength?: number;
}

export function read(input: DocumentInput, _options: ReadOptions = {}): Reading {
  throw new Error(`not yet: ${input.text.length}`);
}
