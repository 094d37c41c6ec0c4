import type { Clock, Store } from "../ports.ts";

/** What every route answers from. */
export interface Desk {
  readonly store: Store;
  readonly clock: Clock;
  /** Of the program. */
  readonly version: string;
}
