import { hash } from "node:crypto";
import type { Decision } from "../ports.ts";

/** What has no record of its own here and was never decided on. */
export const UNSEEN = "none";
const LENGTH = 32;

/**
 * Names the state in which somebody sees a thing: what the machine says of it (null for what is only pointed at: a claim, an article), and
 * what people's standing decisions say. A decision made on another state than the one that is there is refused.
 */
export function identifyState(record: unknown, decisions: readonly Pick<Decision, "id">[]): string {
  if (record === null && decisions.length === 0) return UNSEEN;
  return hash("sha256", JSON.stringify([record, decisions.map(({ id }) => id)]), "hex").slice(0, LENGTH);
}
