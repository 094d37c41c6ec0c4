import type { Account, Derivation, DocumentId, EntityId, EntityName, Id, Reading, Story } from "@isnad/core";

/** A story with what is asked and answered in it. */
export interface ToldStory {
  readonly story: Story;
  readonly accounts: readonly Account[];
  readonly derivations: readonly Derivation[];
}

/** Part of a list, and whether there is more of it. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly more: boolean;
}

export interface SayingsQuery {
  /** Words of the speaker's name, in any spelling; Arabic, or English for who is in the lexicon. */
  readonly speaker: string;
  /** Words that must stand in what is said; absent for everything. */
  readonly about?: string;
  readonly limit: number;
}

/** What an assistant asks from: articles that were read and compared just now, or an archive. */
export interface Library {
  readings(ids: readonly DocumentId[]): Promise<readonly Reading[]>;
  /** Newest first. */
  stories(offset: number, limit: number): Promise<Listed<ToldStory>>;
  story(id: Id): Promise<ToldStory | null>;
  /** Articles that may hold sayings of somebody; the sayings themselves are found in their readings. */
  articlesQuoting(query: SayingsQuery): Promise<readonly Reading[]>;
  /** Neutral names of an entity; null for who is known only from one article. */
  nameOf(entity: EntityId): EntityName | null;
}
