import type { Account, ClaimRef, Judgement, Position } from "@isnad/core";

/** A telling that can be held against another of its account. */
export interface Answer {
  readonly position: Position;
  readonly claim: ClaimRef;
}

/** One telling of each article and position: those that a person would tell apart. */
export function listAnswers(account: Account): readonly Answer[] {
  return account.positions.flatMap((position) => {
    const seen = new Set<string>();
    return position.claims.flatMap((claim) => {
      if (seen.has(claim.document)) return [];
      seen.add(claim.document);
      return [{ position, claim }];
    });
  });
}

interface Correction {
  readonly account: Account;
  readonly left: Answer | undefined;
  readonly right: Answer | undefined;
  readonly person: string;
  readonly reason: string;
  /** When the dossier was made: which state of things is corrected. */
  readonly at: string;
}

/** A person's judgement that two claims are not about one question, as JSON; null until there are two, a name and a reason. */
export function composeCorrection({ account, left, right, person, reason, at }: Correction): string | null {
  if (!left || !right || left.claim.claim === right.claim.claim || !person || !reason) return null;
  const judgement: Judgement = {
    left: left.claim.claim,
    right: right.claim.claim,
    relation: "unrelated",
    by: { person },
    reasons: [reason],
  };
  return JSON.stringify({ judgement, account: account.id, question: account.question, dossier: at }, null, 2);
}
