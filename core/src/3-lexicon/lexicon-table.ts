import type { Form } from "./conjugate.ts";

/** A table's rows and, for each, the forms under which it is found. */
export interface LexiconTable<R> {
  readonly rows: readonly R[];
  formsOf(row: R, index: number): readonly Form[];
}
