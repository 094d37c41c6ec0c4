import type { Relation } from "../model/comparison.ts";
import type { Report } from "./collect-reports.ts";
import type { ParentsOf } from "./read-place.ts";

/** What one claim is to another, the rule that said so, and its reasons: names of facts with their values. */
export interface Judged {
  readonly relation: Relation;
  readonly rule: string;
  readonly reasons: readonly string[];
}

/** What the rules may ask beside the two claims. */
export interface Surroundings {
  readonly parentsOf: ParentsOf;
  /** Articles of one number share a text. */
  readonly lineageOf: (article: number) => number;
  /** Of a count, the account of the dead that are told in one breath with it; undefined where none is. */
  readonly deadBeside?: (report: Report) => number | undefined;
  /** How much a shared word tells; 0 for function words. */
  readonly weigh: (stem: string) => number;
}

/** Relates two claims of one kind; `unrelated` = they do not answer one question. The order of the two does not matter. */
export type Relate = (a: Report, b: Report, around: Surroundings) => Judged;

export const unrelated = (rule: string, ...reasons: string[]): Judged => ({ relation: "unrelated", rule, reasons });
export const judged = (relation: Relation, rule: string, ...reasons: string[]): Judged => ({ relation, rule, reasons });
