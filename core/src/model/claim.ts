import type { Annotation, EntityId, Id, Span } from "./annotation.ts";
import type { Chain } from "./attribution.ts";

export const CERTAINTIES = ["certain", "probable", "possible", "uncommitted"] as const;
/** FactBank: certainty × polarity, from the point of view of the chain's last link. */
export interface Factuality {
  readonly certainty: (typeof CERTAINTIES)[number];
  readonly polarity: "positive" | "negative" | "unknown";
}

/** An event as told by a chain. `evidence` are the exact words. */
export interface Claim extends Annotation {
  readonly event: Id;
  /**
   * The innermost attribution it stands in; null in the outlet's own voice. A statement or a pledge is itself an attribution and
   * stands in none: `chain` then holds the relays that hand it on, if any; so it does for what is told around a content (أعرب، في
   * اتصال، عن قلقه). What is only rumoured (أنباء غير مؤكدة) has the rumour as its last link, whatever it stands in.
   */
  readonly attribution: Id | null;
  readonly chain: Chain;
  readonly factuality: Factuality;
  /** History told as context. */
  readonly background: boolean;
  readonly evidence: readonly Span[];
}

/** What an actor is called, in whose voice. `target` is the neutral entity the label is put on. */
export interface Label extends Annotation {
  readonly target: EntityId;
  readonly chain: Chain;
  /** True inside quotation marks, or behind ما سماه / ما وصفه. */
  readonly quoted: boolean;
}
