/** A number as it stands in the text, before anything around it bounds it. Tokens `[first, next)`. */
export interface NumberReading {
  readonly first: number;
  readonly next: number;
  /** The token of clitics written apart before digits (`الـ 24`، `و12`), or `first`. */
  readonly outer: number;
  /** Folded letters of the first token before the number: the clitics و ف ب ك ل, not ال. */
  readonly skip: number;
  readonly article: boolean;
  /** Behind و: `وأربعة`. */
  readonly joined: boolean;
  /** With a pronoun: `ثلاثتهم`. */
  readonly possessed: boolean;
  readonly min: number;
  readonly max: number | null;
  readonly kind: "cardinal" | "ordinal" | "vague" | "fraction" | "negative";
  readonly digits: boolean;
  /** The scale that closes it (1000 in `15 ألفا`), 1 without one. */
  readonly scale: number;
  readonly entries: readonly string[];
}
