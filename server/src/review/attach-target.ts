import type { Annotation, Id, Reading } from "@isnad/core";
import type { DecisionTarget } from "../ports.ts";
import { OVERLAP, overlapOf } from "./overlap-of.ts";

/** Where a decision stands now: on what it was made about, on what the new reader drew in its place, or on nothing any more. */
export interface Attachment {
  readonly found: "same" | "moved" | "lost";
  readonly id: Id | null;
}

/**
 * Finds again what a decision was made about. Ids come from document, kind and place, so most are simply there; where a new reader draws
 * the line elsewhere, the one that covers most of the same words stands for it, when it covers at least half.
 */
export function attachTarget({ type, id, span }: DecisionTarget, reading: Reading): Attachment {
  if (type === "document") return id === reading.document.id ? { found: "same", id } : { found: "lost", id: null };
  const candidates: readonly Annotation[] = type === "attribution" ? reading.attributions : reading.claims;
  if (candidates.some((one) => one.id === id)) return { found: "same", id };
  if (span === null) return { found: "lost", id: null };
  let best: Annotation | null = null;
  let share = 0;
  for (const one of candidates) {
    const shared = overlapOf(one.span, span);
    if (shared > share) [best, share] = [one, shared];
  }
  return best !== null && share >= OVERLAP ? { found: "moved", id: best.id } : { found: "lost", id: null };
}
