import type { Account, ClaimRef, Id, Story } from "@isnad/core";
import type { DecisionBody } from "../../../server/src/http/contract.ts";
import type { Correction } from "../../../server/src/ports.ts";

/** What is decided on. */
export type Subject =
  | { readonly type: "account"; readonly account: Account }
  | { readonly type: "claim"; readonly id: Id }
  | { readonly type: "story"; readonly story: Story };

/** What can be decided, in the order it is offered. */
export const OFFERED = {
  account: ["confirm", "reject", "correct", "grade", "not-same", "split", "merge", "note"],
  claim: ["confirm", "reject", "correct", "note"],
  story: ["merge", "split", "not-same", "note"],
} as const;
export type Offered = (typeof OFFERED)[Subject["type"]][number];

/** Airwars' grades, from the best supported down. */
export const GRADES = ["confirmed", "fair", "weak", "contested", "discounted"] as const;
export type Grade = (typeof GRADES)[number];

/** What was filled in. Empty fields of a correction leave things as they were read. */
export interface Filled {
  readonly kind: Offered;
  readonly grade: Grade;
  /** The claims that are confirmed, rejected, corrected or noted instead of the account as a whole. */
  readonly claims: readonly Id[];
  /** Of `not-same` the one that stays and the one taken for it: claims, of a story articles. */
  readonly one: Id | undefined;
  readonly other: Id | undefined;
  /** What is taken out: claims of an account, articles of a story. */
  readonly taken: readonly Id[];
  /** The account or story that is merged into this one. */
  readonly merged: Id | undefined;
  readonly correction: FilledCorrection;
  readonly reason: string;
}

/** Fields as they are typed. `claimant` null: as it was read; empty: the outlet itself. */
export interface FilledCorrection {
  readonly min: string;
  readonly max: string;
  /** `min` or more; `max` then says nothing. */
  readonly open: boolean;
  readonly claimant: string | null;
  readonly place: string;
  readonly time: string;
}
export const NO_CORRECTION: FilledCorrection = { min: "", max: "", open: false, claimant: null, place: "", time: "" };

/** The decision as the archive takes it; null until everything that it needs is there. */
export function composeDecision(subject: Subject, filled: Filled): DecisionBody | null {
  const reason = filled.reason.trim();
  const parts = reason ? chooseParts(subject, filled) : null;
  return parts && { kind: filled.kind, ...parts, reason };
}

type Targets = DecisionBody["targets"];
type Parts = Pick<DecisionBody, "targets" | "after">;

function chooseParts(subject: Subject, filled: Filled): Parts | null {
  const { kind, one, other, taken, merged } = filled;
  const part = subject.type === "story" ? "document" : "claim";
  const self = nameSubject(subject);
  switch (kind) {
    case "correct": {
      const after = composeCorrected(filled.correction);
      const targets = subject.type === "claim" ? [self] : aim("claim", filled.claims);
      return after && targets.length ? { targets, after } : null;
    }
    case "not-same":
      return one && other && one !== other ? { targets: aim(part, [one, other]) } : null;
    case "split":
      return taken.length ? { targets: [self, ...aim(part, taken)] } : null;
    case "merge":
      return merged ? { targets: [self, { type: self.type, id: merged }] } : null;
    case "grade":
      return { targets: [self], after: filled.grade };
    default:
      return { targets: filled.claims.length ? aim("claim", filled.claims.slice(0, 1)) : [self] };
  }
}

function nameSubject(subject: Subject): Targets[number] {
  if (subject.type === "claim") return { type: "claim", id: subject.id };
  return subject.type === "account"
    ? { type: "account", id: subject.account.id }
    : { type: "story", id: subject.story.id };
}

function aim(type: Targets[number]["type"], ids: readonly Id[]): Targets {
  return ids.map((id) => ({ type, id }));
}

const COUNT = /^\d{1,9}$/;
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Null where nothing was filled in, or something that cannot be meant. */
export function composeCorrected(filled: FilledCorrection): Correction | null {
  const [min, max, place, time] = [filled.min, filled.max, filled.place, filled.time].map(latinDigits);
  if (!min && max) return null;
  if ((min && !COUNT.test(min)) || (max && !COUNT.test(max)) || (time && !DAY.test(time))) return null;
  if (min && max && Number(max) < Number(min)) return null;
  const corrected: Correction = {
    ...(min && { figure: { min: Number(min), max: filled.open ? null : Number(max || min) } }),
    ...(filled.claimant !== null && { claimant: filled.claimant.trim() }),
    ...(place && { place }),
    ...(time && { time }),
  };
  return Object.keys(corrected).length ? corrected : null;
}

/** ٢٥ as 25: whoever writes Arabic may write its digits. */
function latinDigits(typed: string): string {
  return typed.trim().replace(/[٠-٩]/g, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit)));
}

/** Each claim of an account once, in the order of its positions. */
export function listClaims(account: Account): readonly ClaimRef[] {
  return account.positions.flatMap(({ claims }) => claims);
}
