import { type Decision, type DecisionTarget, readPages, type Store } from "../ports.ts";
import { attachTarget } from "../review/attach-target.ts";

/** What a decision was made about and no reading holds any more. */
export interface LostTarget {
  readonly decision: Decision;
  readonly target: DecisionTarget;
}

const BATCH = 200;

/** Standing decisions on claims and attributions that the readings of now do not hold: a person must look at them again. */
export async function findLostTargets(store: Store): Promise<readonly LostTarget[]> {
  const lost: LostTarget[] = [];
  for await (const decision of readPages((place) => store.decisions({ standing: true, limit: BATCH, ...place })))
    for (const target of decision.targets) if (await isLost(store, target)) lost.push({ decision, target });
  return lost;
}

async function isLost(store: Store, target: DecisionTarget): Promise<boolean> {
  if (target.document === null || (target.type !== "claim" && target.type !== "attribution")) return false;
  const reading = await store.reading(target.document);
  return reading === null || attachTarget(target, reading).found === "lost";
}
