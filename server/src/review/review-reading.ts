import type { Id, Reading } from "@isnad/core";
import type { Decision, Review } from "../ports.ts";
import { attachTarget } from "./attach-target.ts";
import { identifyState } from "./identify-state.ts";
import { sumUp } from "./sum-up.ts";

/** What people decided on an article and what it says, by the ids of now, and what is not read there any more. */
export function reviewReading(
  reading: Reading,
  decisions: readonly Decision[],
): { readonly reviews: Readonly<Record<Id, Review>>; readonly lost: readonly Decision[] } {
  const on = new Map<Id, Decision[]>();
  const lost = new Set<Decision>();
  for (const decision of decisions)
    for (const target of decision.targets) {
      if (target.document !== reading.document.id || target.type === "account" || target.type === "story") continue;
      const id = target.type === "proposal" ? target.id : attachTarget(target, reading).id;
      if (id === null) lost.add(decision);
      else on.set(id, [...(on.get(id) ?? []), decision]);
    }
  const reviews = [...on].map(([id, decided]): [Id, Review] => [id, sumUp(decided, identifyState(null, decided))]);
  return { reviews: Object.fromEntries(reviews), lost: [...lost] };
}
