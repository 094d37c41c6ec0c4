import type { Happening } from "../../3-lexicon/load-events.ts";
import type { Actor } from "./find-actor.ts";
import type { Ground } from "./read-ground.ts";

/** Who took, held or left a place. */
export interface Doer {
  readonly actor: Actor | null;
  /** Index of the attribution whose speaker is meant (`قالت إنها سيطرت`), or -1. */
  readonly source: number;
  readonly armed: boolean;
}

/** A word that governs السيطرة behind its subject: `استعاد الجيش السيطرة على`. */
export interface Governor {
  readonly row: Happening;
  readonly match: number;
  readonly unreal: boolean;
  readonly negated: boolean;
}

/** What is carried from one control word of a sentence to the next. */
export interface Carried {
  /** Who took, held or left the last place. */
  doer: Doer | null;
  /** The last place, for pronouns. */
  ground: Ground | null;
  /** Behind the last verbal noun that is no fact, or -1. */
  unrealAt: number;
  governor: Governor | null;
}
