import type { Annotation, EntityId, Id, Span } from "./annotation.ts";
import type { Agreement } from "./mention.ts";

export const STYLES = ["direct", "indirect", "mixed"] as const;
export type Style = (typeof STYLES)[number];

/** The speaker's stance to the content as written. */
export const POLARITIES = ["assert", "deny", "unconfirmed"] as const;
export type Polarity = (typeof POLARITIES)[number];

/** The outlet's stance to the speaker: زعم distances, كشف endorses. */
export const STANCES = ["neutral", "distances", "endorses"] as const;
export type Stance = (typeof STANCES)[number];

/** What is done in saying it. */
export const SPEECH_ACTS = [
  "say",
  "announce",
  "confirm",
  "deny",
  "accuse",
  "warn",
  "demand",
  "call",
  "pledge",
  "support",
  "condemn",
  "concern",
  "claim-responsibility",
  "describe",
  "threaten",
  "expect",
  "believe",
  "admit",
  "retract",
  "designate",
] as const;
export type SpeechAct = (typeof SPEECH_ACTS)[number];

/** Acts that take a stance, beyond telling: who denies, accuses, demands … is a statement of its own. */
export const STANCE_ACTS: ReadonlySet<SpeechAct> = new Set([
  "deny",
  "accuse",
  "warn",
  "demand",
  "call",
  "support",
  "condemn",
  "concern",
  "claim-responsibility",
  "threaten",
  "retract",
  "designate",
  "pledge",
]);

export const SOURCE_KINDS = ["person", "organisation", "group", "outlet", "state", "unnamed"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** One link of a chain: who, where it is named (null when understood), and whom it resolves to. */
export interface SourceRef {
  readonly mention: Span | null;
  /** Resolved name in Arabic, as first printed in the article; also when the link is understood (وأضاف …). */
  readonly name: string;
  readonly entity: EntityId | null;
  readonly kind: SourceKind;
  readonly agreement: Agreement;
}

/** Nearest the publisher first, origin last; `[]` is the outlet's own voice. */
export type Chain = readonly SourceRef[];

/** PARC 3.0 attribution relation. `span` covers cue, source and content. */
export interface Attribution extends Annotation {
  readonly source: SourceRef;
  readonly relays: readonly SourceRef[];
  readonly cue: Span | null;
  /** Without cue, speaker, complementiser, outer quotation marks; discontinuous when interrupted. */
  readonly content: readonly Span[];
  readonly style: Style;
  readonly polarity: Polarity;
  readonly stance: Stance;
  readonly act: SpeechAct;
  /** The attribution this one is quoted inside of. */
  readonly within: Id | null;
  readonly chain: Chain;
}
