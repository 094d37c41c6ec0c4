import type { Account, ClaimRef, DocumentId, Id, Span, Story } from "@isnad/core";
import type { DecisionTarget } from "../ports.ts";
import { OVERLAP, overlapOf } from "./overlap-of.ts";

/** A story as its decisions are looked up in it. */
export interface Told {
  readonly story: Story;
  readonly accounts: readonly Account[];
}

/**
 * What a decision was made about, by its id of now: ids come from documents and places in them, and where an earlier article or a new
 * reader has given it another one, what stands at the same words. Null: it is not in this story, or nowhere any more.
 */
export function findTarget(target: DecisionTarget, told: Told): Id | null {
  const { type, id, document } = target;
  if (type === "proposal") return document !== null && told.story.documents.includes(document) ? id : null;
  if (type === "document") return told.story.documents.includes(id) ? id : null;
  if (type === "story") {
    const isOurs = told.story.id === id || (document !== null && told.story.documents.includes(document));
    return isOurs ? told.story.id : null;
  }
  if (type === "account") return findAccount(target, told.accounts);
  return findClaim(target, told.accounts.flatMap(claimsOf));
}

function findAccount(target: DecisionTarget, accounts: readonly Account[]): Id | null {
  if (accounts.some(({ id }) => id === target.id)) return target.id;
  const at = accounts.find((account) => claimsOf(account).some((claim) => isThere(claim, target)));
  return at?.id ?? null;
}

function findClaim(target: DecisionTarget, claims: readonly ClaimRef[]): Id | null {
  if (claims.some(({ claim }) => claim === target.id)) return target.id;
  return claims.find((claim) => isThere(claim, target))?.claim ?? null;
}

function isThere(
  { document, span }: { readonly document: DocumentId; readonly span: Span },
  target: DecisionTarget,
): boolean {
  return document === target.document && target.span !== null && overlapOf(span, target.span) >= OVERLAP;
}

export function claimsOf({ positions }: Account): readonly ClaimRef[] {
  return positions.flatMap(({ claims }) => claims);
}
