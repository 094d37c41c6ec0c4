import type { EventMention } from "../model/event.ts";

/** Kinds that name the whole affair (الهجوم، المعركة): said in passing in every sentence about it, they ask nothing. */
const WHOLE_AFFAIR: ReadonlySet<string> = new Set([
  "attack",
  "assault",
  "war",
  "battle",
  "clash",
  "fighting",
  "accident",
]);

/** True for an event that is only called by what the whole affair is. */
export function isWholeAffair(event: EventMention): boolean {
  return "kind" in event && WHOLE_AFFAIR.has(event.kind);
}
