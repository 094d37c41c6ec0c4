import type { Outcome, Victims } from "../../model/event.ts";
import type { Group } from "./group.ts";

/** Harm to counted people as a rule found it, before its arguments are looked for. */
export interface Draft {
  readonly group: Group;
  readonly outcome: Outcome;
  readonly victims: Victims;
  readonly rule: string;
  /** Row of the harm word in lexicon/harms.tsv, or -1 when the counted noun told. */
  readonly harm: number;
  /** First and last token (exclusive) of the phrase that holds harm and count. */
  readonly first: number;
  readonly next: number;
  /** The harm word, or the counted noun. */
  readonly triggerFirst: number;
  readonly triggerNext: number;
  /** The total it is a part of (`بينهم 3 أطفال`). */
  readonly total: Draft | null;
  readonly reckoning: "cumulative" | "increment" | "unknown";
}

/** A harm word that waits for the people it befell. */
export interface Trigger {
  /** Match in the scan. */
  readonly match: number;
  readonly row: number;
  readonly first: number;
  readonly next: number;
  readonly outcome: Outcome;
  /** verb: people may stand some words off; noun: they follow at once; on: they follow على. */
  readonly kind: "verb" | "noun" | "on";
  /** Of several words, complete without an object: `لقي حتفه`. */
  readonly phrase: boolean;
  /** Befalls its subject: `توفي 5`. */
  readonly intransitive: boolean;
  /** Told as no fact: `هدد بقتل`, `دون سقوط`. */
  readonly unreal: boolean;
}
