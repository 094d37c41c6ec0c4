import type { Span } from "./annotation.ts";
import type { Attribution } from "./attribution.ts";
import type { Claim, Label } from "./claim.ts";
import type { SourceDocument } from "./document.ts";
import type { EventMention } from "./event.ts";
import type { Mention } from "./mention.ts";
import type { Quantity } from "./quantity.ts";
import type { Timex } from "./timex.ts";

export const DIAGNOSTIC_CODES = [
  "empty-text",
  "not-arabic",
  "mixed-script",
  "no-publication-date",
  "no-publisher",
  "lone-surrogate",
  "replacement-characters",
  "hidden-controls",
  "unbalanced-quotation",
  "quotation-without-speaker",
  "two-possible-sources",
  "unknown-cue",
  "figure-without-noun",
  "text-cut",
  "ambiguous-place",
  "day-disagrees",
  "unresolved-pronoun",
] as const;
export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

/** Something a person should look at. `detail` carries the numbers and words, never prose for a machine to parse. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly span: Span | null;
  readonly detail: Readonly<Record<string, string | number>>;
}

/** Everything one document says, as read by one version of the reader. */
export interface Reading {
  readonly document: SourceDocument;
  /** Version of the rules and lexicon: same reader, same text, same reading, byte for byte. */
  readonly reader: string;
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly quantities: readonly Quantity[];
  readonly timexes: readonly Timex[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly EventMention[];
  readonly claims: readonly Claim[];
  readonly labels: readonly Label[];
  readonly diagnostics: readonly Diagnostic[];
}
