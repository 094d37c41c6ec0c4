import type { CasualtyEvent, OtherEvent } from "../../model/event.ts";
import type { CodedCase } from "./coded-case.ts";

/** A cause that is no violence. */
const ACCIDENT = "accident";

/**
 * True when people were harmed by somebody's force: a blow is named, or none is and the story tells of fighting. Recorders of
 * conflict code neither a road accident nor an earthquake.
 */
export function isArmedViolence({ reports }: CodedCase, story: readonly CodedCase[]): boolean {
  const causes = reports.flatMap(({ event }) => (event as CasualtyEvent).cause ?? []);
  if (causes.includes(ACCIDENT)) return false;
  return causes.length > 0 || story.some(tellsOfForce);
}

function tellsOfForce({ account, reports }: CodedCase): boolean {
  if (account.kind === "control" || account.kind === "clash") return true;
  return account.kind === "strike" && reports.some(({ event }) => (event as OtherEvent).kind !== ACCIDENT);
}
