import type { EntityId, EntityName } from "@isnad/core";
import { Desk } from "../frame/desk.svelte.ts";

/** A desk that holds no story, for pages about the archive itself. `names` may be filled later. */
export function openEmptyDesk(names: Record<EntityId, EntityName> = {}): Desk {
  const comparison = { stories: [], derivations: [], accounts: [], judgements: [], findings: [] };
  return new Desk({ version: "", generatedAt: "", readings: [], comparison, failures: [], names }, "/");
}
