import type { Annotation, EntityId, Span } from "./annotation.ts";

export const MENTION_TYPES = ["person", "organisation", "group", "place", "outlet"] as const;
export type MentionType = (typeof MENTION_TYPES)[number];

export const MENTION_LEVELS = ["name", "nominal", "pronoun"] as const;
export type MentionLevel = (typeof MENTION_LEVELS)[number];

/** One entity a mention may stand for; `score` in 0..1, best first in `Mention.candidates`. */
export interface Candidate {
  readonly entity: EntityId;
  readonly name: string;
  readonly score: number;
}

/**
 * A phrase that refers to somebody or some place. `head` is its distinguishing part.
 * Entity ids: `actor:<id>` from the lexicon, `place:<gazetteer id>`, or `local:<folded name>` for who is named only here.
 */
export interface Mention extends Annotation {
  readonly type: MentionType;
  readonly level: MentionLevel;
  readonly head: Span;
  readonly candidates: readonly Candidate[];
  /** Grammatical gender and number where the words tell, for agreement. */
  readonly agreement: Agreement;
}

export const AGREEMENTS = ["ms", "fs", "md", "fd", "mp", "fp", "unknown"] as const;
export type Agreement = (typeof AGREEMENTS)[number];

export const PLACE_PRECISIONS = ["point", "locality", "district", "province", "country", "region", "line"] as const;
/** How exactly a place is known; an area is never drawn as a point. */
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

export interface PlaceMention extends Mention {
  readonly type: "place";
  readonly precision: PlacePrecision;
  /** Degrees, WGS 84; null for what the gazetteer does not hold (a road, a square). */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** `north|south|east|west|centre|countryside|outskirts|near` and a distance in metres, as said. */
  readonly relation: string | null;
}
