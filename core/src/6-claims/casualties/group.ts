import type { Outcome, Victims } from "../../model/event.ts";

/** A phrase that counts people, before it is known whether harm befell them. Tokens `[first, next)`. */
export interface Group {
  readonly first: number;
  readonly next: number;
  /** Row of its noun in lexicon/people.tsv, or -1: `قتل 15`, `3 فلسطينيين`. */
  readonly row: number;
  readonly low: number;
  /** null = no upper bound. */
  readonly high: number | null;
  readonly approximate: boolean;
  readonly word: string | null;
  /** Index of the quantity, or -1. */
  readonly quantity: number;
  /** `counted` has a figure, `dual` is two by its form, `single` and `plural` have none. */
  readonly number: "counted" | "dual" | "single" | "plural";
  /** Has ال or a pronoun: who is meant is known already. */
  readonly definite: boolean;
  readonly victims: Victims;
  /** Told by the noun itself: قتيل. */
  readonly outcome: Outcome | null;
  /** `ضحايا`: killed when counted, killed or injured when not. */
  readonly anyHarm: boolean;
  /** `آخرين`: of the kind named before. */
  readonly other: boolean;
  /** `3 فلسطينيين` counts by country; `قتل 15 في انفجار` is bare, `قتل 3 نادلين` has a noun we do not know. */
  readonly noun: "known" | "demonym" | "unknown" | "bare";
  /** `جنديا`: the ending of an object. */
  readonly accusative: boolean;
}
