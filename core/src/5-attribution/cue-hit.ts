import type { FormKind } from "../3-lexicon/conjugate.ts";
import type { Cue } from "../3-lexicon/load-cues.ts";
import type { Agreement } from "../model/mention.ts";

/** A word that may signal an attribution, as tokens `[first, next)`. */
export interface CueHit {
  readonly first: number;
  readonly next: number;
  readonly cue: Cue;
  readonly form: FormKind;
  readonly agreement: Agreement;
  readonly proclitics: number;
  readonly enclitic: number;
}
