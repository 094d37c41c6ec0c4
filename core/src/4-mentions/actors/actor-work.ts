import type { Scan } from "../../3-lexicon/scan-text.ts";
import type { DocumentId, EntityId } from "../../model/annotation.ts";
import type { Agreement, Mention, MentionLevel, MentionType, PlaceMention } from "../../model/mention.ts";

/** What a stretch of words stands for. */
export interface Actor {
  readonly entity: EntityId;
  readonly name: string;
  readonly type: MentionType;
  readonly level: MentionLevel;
  readonly agreement: Agreement;
  readonly score: number;
  readonly rule: string;
  readonly entries: readonly string[];
}

/** An actor and the tokens that name it; `headFirst..headNext` is its distinguishing part. */
export interface Found extends Actor {
  readonly first: number;
  readonly next: number;
  readonly headFirst: number;
  readonly headNext: number;
}

/** A person named in this text: short forms point back here. */
export interface Known {
  readonly entity: EntityId;
  readonly name: string;
  readonly agreement: Agreement;
}

/** What the rules for actors share while one document is read. */
export interface ActorWork {
  readonly scan: Scan;
  readonly document: DocumentId;
  readonly places: readonly PlaceMention[];
  /** By country index: how much the text speaks of it. */
  readonly votes: Uint16Array;
  /** The country most spoken of, 0 = none. */
  readonly main: number;
  readonly found: Mention[];
  /** Surnames by the hash of their folded letters. */
  readonly surnames: Map<number, Known>;
  /** Last entity by office (`government`), and by title row (`title:spokesman`). */
  readonly offices: Map<string, Actor>;
  /** First token not yet used. */
  until: number;
}
