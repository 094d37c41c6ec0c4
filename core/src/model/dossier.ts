import type { EntityId } from "./annotation.ts";
import type { Comparison } from "./comparison.ts";
import type { Reading } from "./reading.ts";

/** An input that could not be read: where it came from as given, and why, for a person. */
export interface DossierFailure {
  readonly source: string;
  readonly message: string;
}

/** The neutral name of an actor or a place, in both languages of the page. */
export interface EntityName {
  readonly ar: string;
  readonly en: string;
}

/** Everything a dossier shows. Packed into the page, in the script element with the id `isnad-data`. */
export interface DossierData {
  /** Version of the program that made it. */
  readonly version: string;
  /** ISO date-time, UTC. */
  readonly generatedAt: string;
  /** In order of publication, then as given. */
  readonly readings: readonly Reading[];
  readonly comparison: Comparison;
  readonly failures: readonly DossierFailure[];
  /** Names of the entities that occur, from the lexicon. One that is missing is shown as the articles print it. */
  readonly names?: Readonly<Record<EntityId, EntityName>>;
}
