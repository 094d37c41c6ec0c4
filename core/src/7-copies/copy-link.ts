import type { Span } from "../model/annotation.ts";
import type { DerivationType } from "../model/comparison.ts";

/** Two articles that tell one text; `left` and `right` are places in the ordered set, `left` the earlier. */
export interface CopyLink {
  readonly left: number;
  readonly right: number;
  readonly type: DerivationType;
  readonly resemblance: number;
  /** Passages, [in left, in right]. */
  readonly aligned: readonly (readonly [Span, Span])[];
  /** Share of each text's words that stands in the passages, 0..1. */
  readonly leftShare: number;
  readonly rightShare: number;
  /** All that is shared stands inside quoted words. */
  readonly quotedOnly: boolean;
  readonly rule: string;
  /** The agency that two rewrites of one wire both name. */
  readonly agency: string | null;
}
