import type { Account } from "@isnad/core";
import type { DecisionBody } from "../../../server/src/http/contract.ts";

/** What can be decided on an account, in the order it is offered. */
export const OFFERED = ["confirm", "reject", "grade", "not-same", "split", "merge", "note"] as const;
export type Offered = (typeof OFFERED)[number];

/** Airwars' grades, from the best supported down. */
export const GRADES = ["confirmed", "fair", "weak", "contested", "discounted"] as const;
export type Grade = (typeof GRADES)[number];

/** What was filled in. */
export interface Filled {
  readonly kind: Offered;
  readonly grade: Grade;
  /** Claims: of `not-same` the one that stays and the one taken for it; of `split` the one taken out. */
  readonly one: string | undefined;
  readonly other: string | undefined;
  /** The account that is merged into this one. */
  readonly merged: string | undefined;
  readonly reason: string;
}

/** The decision as the archive takes it; null until everything that it needs is there. */
export function composeDecision(account: Account, filled: Filled): DecisionBody | null {
  const { kind, grade, one, other, merged } = filled;
  const reason = filled.reason.trim();
  if (!reason) return null;
  const self = { type: "account", id: account.id } as const;
  if (kind === "not-same")
    return one && other && one !== other ? { kind, targets: [claim(one), claim(other)], reason } : null;
  if (kind === "split") return other ? { kind, targets: [self, claim(other)], reason } : null;
  if (kind === "merge") return merged ? { kind, targets: [self, { type: "account", id: merged }], reason } : null;
  return { kind, targets: [self], ...(kind === "grade" && { after: grade }), reason };
}

function claim(id: string) {
  return { type: "claim", id } as const;
}
