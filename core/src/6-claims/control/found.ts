import type { Ground } from "./read-ground.ts";

/** A place of one taking. */
export interface Found {
  readonly ground: Ground;
  /** First token of the words that tell it: the verb for the first place, و for those that follow in a list. */
  readonly first: number;
  /** The token where who holds it begins, when the place stands before: `تحت سيطرة الجيش`; -1 else. */
  readonly holder: number;
}
