import type { DocumentId, Span } from "./annotation.ts";

export const ZONE_KINDS = [
  "headline",
  "dateline",
  "byline",
  "body",
  "subheading",
  "caption",
  "furniture",
  "credit",
] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

/** A stretch of the text with one function on the page. Zones follow each other and do not overlap. */
export interface Zone extends Span {
  readonly kind: ZoneKind;
}

/** Words that credit another outlet or agency as the origin of the whole article. */
export interface Credit {
  readonly span: Span;
  readonly name: string;
  readonly entity: string | null;
}

export const LANGUAGES = ["ar", "fa", "ku", "ur", "en", "other"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Where a text came from. Hashes are hexadecimal SHA-256 of the payload's bytes. */
export interface Capture {
  readonly source: string;
  readonly adapter: string;
  readonly encoding?: string;
  readonly retrievedAt?: string;
  readonly sha256?: string;
}

/** What the caller hands in: text, and what is known about it from outside the text. */
export interface DocumentInput {
  readonly text: string;
  /** ISO date or date-time of publication (TimeML document creation time). */
  readonly published?: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly url?: string;
  readonly capture: Capture;
}

export interface SourceDocument {
  readonly id: DocumentId;
  readonly text: string;
  readonly zones: readonly Zone[];
  readonly language: Language;
  readonly publisher: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** ISO date, or date-time when the hour is known; null when nothing tells. */
  readonly creationTime: string | null;
  readonly credits: readonly Credit[];
  readonly capture: Capture;
}
