import type { CueHit } from "./find-cues.ts";
import type { Speaker } from "./resolve-speaker.ts";

/** An attribution being built: tokens, not yet spans. `contentNext` is -1 until something closes it. */
export interface Draft {
  readonly hit: CueHit;
  readonly rule: string;
  readonly speaker: Speaker;
  /** Links before the speaker that this sentence names: relays, `بحسب …`. Nearest the publisher first. */
  relays: readonly Speaker[];
  /** Links behind the speaker: whom he cites (`قال المدير إن …، نقلا عن شهود`). Origin last. */
  cited: readonly Speaker[];
  readonly parent: Draft | null;
  /** Attributions around this one: 0 at the top. */
  readonly depth: number;
  /** First token of the clause: of speaker or cue, whichever stands first. */
  readonly clauseFirst: number;
  readonly contentFirst: number;
  contentNext: number;
  /** Opening mark of the quotation that is the content, or -1. */
  readonly quote: number;
  /** True when the speaker is understood, not named here. */
  readonly elided: boolean;
  readonly polarity: "assert" | "deny" | "unconfirmed";
  /** Set when a nested attribution says all that this one would say. */
  swallowed: boolean;
}
