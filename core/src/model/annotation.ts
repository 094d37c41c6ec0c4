/**
 * A half-open range of the document's text, in UTF-16 code units: `text.slice(start, end)`.
 * Never splits a surrogate pair; `0 <= start <= end <= text.length`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type DocumentId = string;
export type EntityId = string;
export type Id = string;

/** Which rule made an annotation, and which lexicon entries (`table:id`) it used. */
export interface Provenance {
  readonly rule: string;
  readonly entries: readonly string[];
}

/** Stand-off annotation: points at the text, never changes it. Ids are derived from content: see `make-id.ts`. */
export interface Annotation {
  readonly id: Id;
  readonly document: DocumentId;
  readonly span: Span;
  readonly provenance: Provenance;
}
