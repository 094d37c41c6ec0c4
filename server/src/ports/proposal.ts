import type { DiagnosticCode, DocumentId, Id, Span } from "@isnad/core";
import type { Act } from "./act.ts";
import type { Page, PageQuery } from "./page.ts";

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

export interface ProposalQuery extends PageQuery {
  /** Of these articles. At most 1,000. */
  readonly documents?: readonly DocumentId[];
}

/** What models propose for an archive: kept apart from readings, added once, never changed. */
export interface Proposals {
  /** Adds what is not there yet, and answers how many that are. */
  add(proposals: readonly Proposal[], act: Act): Promise<number>;
  find(id: Id): Promise<Proposal | null>;
  /** In the order they came. */
  list(query: ProposalQuery): Promise<Page<Proposal>>;
}
