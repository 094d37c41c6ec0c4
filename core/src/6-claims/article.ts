import type { Scan } from "../3-lexicon/scan-text.ts";
import type { Attribution } from "../model/attribution.ts";
import type { SourceDocument } from "../model/document.ts";
import type { Mention } from "../model/mention.ts";
import type { Quantity } from "../model/quantity.ts";
import type { Timex } from "../model/timex.ts";

/** What stage 6 stands on. Mentions (places and actors) sorted by start. */
export interface ClaimContext {
  readonly document: SourceDocument;
  readonly mentions: readonly Mention[];
  readonly quantities: readonly Quantity[];
  readonly timexes: readonly Timex[];
  readonly attributions: readonly Attribution[];
}

/** Annotations by the tokens they stand on; -1 = none. Built once an article, so that every look-up takes constant time. */
export interface Layer {
  /** Index of the annotation that starts at a token (the widest). */
  readonly at: Int32Array;
  /** Index of the annotation that covers a token. */
  readonly over: Int32Array;
  /** Per annotation: its tokens `[first, next)`. */
  readonly first: Int32Array;
  readonly next: Int32Array;
}

/** An article as stage 6 sees it. */
export interface Article {
  readonly scan: Scan;
  readonly context: ClaimContext;
  /** Function of each token as a closed-class word: see `markRoles`. */
  readonly roles: Uint8Array;
  /** What each token's event, harm and people words tell, as bits: see `tell-bits.ts`. */
  readonly tells: Int32Array;
  readonly quantities: Layer;
  readonly places: Layer;
  readonly actors: Layer;
  readonly timexes: Layer;
  /** Per token, index of the innermost attribution whose content holds it, or -1. */
  readonly said: Int32Array;
  /** Per token, index of another attribution whose content is the same words, or -1. */
  readonly alsoSaid: Int32Array;
}
