import type { DocumentId, Id, Span } from "@isnad/core";
import type { Act } from "./act.ts";
import type { PageQuery } from "./page.ts";

/** What a person can do to what the machine says. `undo` takes one of them back; nothing is ever removed. */
export const DECISION_KINDS = [
  "confirm",
  "reject",
  "correct",
  "merge",
  "split",
  "not-same",
  "grade",
  "note",
  "undo",
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What a decision is about. Span and quote find it again when a new reader draws the line elsewhere. */
export interface DecisionTarget {
  readonly type: "claim" | "attribution" | "account" | "story" | "document" | "proposal";
  readonly id: Id;
  readonly document: DocumentId | null;
  readonly span: Span | null;
  /** The words of the span, as published. */
  readonly quote: string | null;
}

export interface DecisionDraft {
  readonly kind: DecisionKind;
  readonly targets: readonly DecisionTarget[];
  /** What the machine, or an earlier decision, said; and what the person says. JSON values; null where nothing is changed. */
  readonly before: unknown;
  readonly after: unknown;
  /** Why, in the person's words. */
  readonly reason: string;
  /** Of an `undo`: the decision taken back. Null for the others. */
  readonly undoes: Id | null;
}

/** What a person says that claims tell, where the machine read it otherwise: `after` of a `correct`. What is left out stands as it was read. */
export interface Correction {
  /** Of a count. `max` null: or more. */
  readonly figure?: { readonly min: number; readonly max: number | null };
  /** Who is reported to say it, by name; empty: the outlet itself. */
  readonly claimant?: string;
  /** By name. */
  readonly place?: string;
  /** EDTF to the day: `2024`, `2024-11`, `2024-11-30`. */
  readonly time?: string;
}

/** Appended once, never changed. Its id is derived from its content, who and when: said twice, it is kept once. */
export interface Decision extends DecisionDraft, Act {
  readonly id: Id;
}

/** What people's standing decisions on one thing come to; the last word of each sort counts. */
export interface Review {
  readonly verdict: "confirmed" | "rejected" | "corrected" | null;
  /** What people say is right instead, by all corrections that stand together; null without any. */
  readonly corrected: Correction | null;
  readonly grade: string | null;
  /** Oldest first. */
  readonly decisions: readonly Decision[];
  /** Names the state: what the machine says now, and these decisions. */
  readonly revision: string;
}

/** How many decisions somebody had seen on a target, when deciding on it. */
export interface SeenDecisions {
  readonly target: Id;
  readonly decisions: number;
}

export interface DecisionQuery extends PageQuery {
  /** Id of a target. */
  readonly target?: Id;
  /** On one of these articles, or what they say. At most 1,000. */
  readonly documents?: readonly DocumentId[];
  /** Only what was not taken back. Default: everything, the history. */
  readonly standing?: boolean;
}
