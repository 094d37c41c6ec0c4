import type { EntityId, Id } from "@isnad/core";

export const WATCH_KINDS = ["speaker", "place", "figure", "contested"] as const;
export type WatchKind = (typeof WATCH_KINDS)[number];

/** What somebody wants to be told of. Everything given must hold. */
export interface Wanted {
  /**
   * `speaker`: something is attributed to `entity`. `place`: `entity` is named. `figure`: a count of casualties whose lower bound is above
   * `above`. `contested`: an account whose answers of different origins cannot all be true.
   */
  readonly kind: WatchKind;
  /** Of `speaker` and `place`, whom or where; of the others the place they must be about. */
  readonly entity: EntityId | null;
  /** Of `figure`. */
  readonly above: number | null;
}

/** Something that is watched for somebody. */
export interface Watch {
  readonly id: Id;
  readonly owner: string;
  readonly title: string;
  readonly wanted: Wanted;
  /** Where notices are sent; null: they stand in the feed alone. */
  readonly webhook: { readonly url: string /** `whsec_` and base64. */; readonly secret: string } | null;
  /** SHA-256 of the key in the feed's address, in hexadecimal. */
  readonly feedKey: string;
  /** ISO date-time, UTC. */
  readonly since: string;
}

/** What a watch found. Its id is derived from the watch and what was found: it is told once. */
export interface Notice {
  readonly id: Id;
  readonly watch: Id;
  /** ISO date-time, UTC. */
  readonly at: string;
  readonly subject: { readonly type: "document" | "account"; readonly id: Id };
  readonly title: string;
  /** The words it rests on, or the answers with their origins; as plain text. */
  readonly text: string;
}

/** A notice on its way to where a watch sends it. */
export interface Delivery {
  readonly notice: Notice;
  readonly watch: Watch;
  /** Attempts before this one. */
  readonly attempts: number;
}

/** Up to where was looked for what is watched: a line of the custody log, and the moment of a comparison (ISO). */
export interface WatchPlace {
  readonly line: number;
  readonly moment: string;
}

/** What is watched in an archive, and what came of it. */
export interface Watches {
  list(): Promise<readonly Watch[]>;
  find(id: Id): Promise<Watch | null>;
  save(watch: Watch): Promise<void>;
  /** With its notices. */
  remove(id: Id): Promise<boolean>;
  /** Adds what is not there yet. `silent`: known from before, so never told. */
  add(notices: readonly Notice[], silent: boolean): Promise<void>;
  /** Told ones, newest first. */
  notices(watch: Id, limit: number): Promise<readonly Notice[]>;
  /** Deliveries due, each put off until `lease`, so that no second server takes it meanwhile. */
  takeDue(now: string, lease: string, limit: number): Promise<readonly Delivery[]>;
  /** After an attempt: when the next is due; null: none. `problem` as a person is told. */
  settle(notice: Id, next: string | null, problem: string | null): Promise<void>;
  place(): Promise<WatchPlace | null>;
  savePlace(place: WatchPlace): Promise<void>;
}
