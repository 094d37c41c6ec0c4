import type { EventMention } from "@isnad/core";

/** What an event tells, without where in the text: its type, its figures, who takes part. */
export function describeEvent(event: EventMention): object {
  const { type } = event;
  const taking = event.arguments.map(({ role, name, entity }) => ({ role, name, entity }));
  if (type === "casualty") {
    const { outcome, victims, low, high, approximate, word, reckoning } = event;
    return { type, outcome, victims, low, high, approximate, word, reckoning, arguments: taking };
  }
  if (type === "control") return { type, action: event.action, arguments: taking };
  if (type === "statement") return { type, act: event.act, arguments: taking };
  return { type, kind: event.kind, arguments: taking };
}
