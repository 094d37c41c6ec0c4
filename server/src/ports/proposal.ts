import type { DiagnosticCode, DocumentId, Id, Span } from "@isnad/core";

/**
 * An attribution that a model proposes for a passage the reader was not sure of. Every span holds words of the article as they stand, in
 * UTF-16 code units of `document.text`. It is no reading: no claim, origin or status rests on it.
 */
export interface Proposal {
  readonly id: Id;
  readonly document: DocumentId;
  /** What the reader was not sure of. */
  readonly about: DiagnosticCode;
  /** What was sent. */
  readonly passage: Span;
  /** What is said. */
  readonly content: Span;
  /** Words that name who says it; null where the model names none. */
  readonly speaker: Span | null;
  readonly cue: Span | null;
  /** Words that name who handed it on, as the model ordered them. */
  readonly relays: readonly Span[];
  readonly by: Proposer;
}

/** By what model, and when. */
export interface Proposer {
  readonly model: string;
  /** ISO date-time, UTC. */
  readonly at: string;
}
