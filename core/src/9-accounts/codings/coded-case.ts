import type { Id } from "../../model/annotation.ts";
import type { Account } from "../../model/comparison.ts";
import type { Outcome, Victims } from "../../model/event.ts";
import type { Report } from "../collect-reports.ts";
import type { Named } from "../describe-slot.ts";
import type { Quantifier } from "./read-quantifier.ts";

/** An account with the claims behind it. */
export interface CodedCase {
  readonly account: Account;
  readonly reports: readonly Report[];
}

/** An answer of an account of casualties that still stands, as the codings need it. */
export interface Figure {
  readonly low: number;
  /** Null: no upper bound is told. */
  readonly high: number | null;
  /** A word instead of a figure, as printed, and what codebooks call it. */
  readonly word: string | null;
  readonly quantifier: Quantifier | null;
  /** Killed, injured … are told without a figure or a word for their number. */
  readonly uncounted: boolean;
  /** Origins that do not depend on each other. */
  readonly origins: number;
  readonly claims: readonly Id[];
  /** The first day for which it is told, counted from 1970-01-01. */
  readonly asOf: number | null;
}

/** What the codings of one account of casualties are made from. */
export interface CodingMaterial {
  readonly outcome: Outcome;
  readonly victims: Victims;
  /** Told as a sum of several days or places. */
  readonly summed: boolean;
  /** Figures that still stand, lowest first; at least one. */
  readonly figures: readonly Figure[];
  /** Earlier figures of a growing toll, which play no part. */
  readonly outgrown: readonly Figure[];
  /** Where, as the account asks it; null when most claims of a toll name no place. */
  readonly place: Named | null;
  readonly reports: readonly Report[];
  /** The other accounts of its story. */
  readonly story: readonly CodedCase[];
}

/** Victims who fight; all others that are named are civilians. */
export const FIGHTERS: ReadonlySet<Victims> = new Set(["government-forces", "opposition-forces", "allied-forces"]);
