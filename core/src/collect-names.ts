import { nameOf } from "./3-lexicon/name-of.ts";
import type { EntityId } from "./model/annotation.ts";
import type { Chain } from "./model/attribution.ts";
import type { Comparison, PositionValue } from "./model/comparison.ts";
import type { EntityName } from "./model/dossier.ts";
import type { Reading } from "./model/reading.ts";

/** What is told of readings, or some of it; and entities by themselves. */
export interface NamedRecords extends Partial<Pick<Comparison, "stories" | "accounts">> {
  readonly entities?: readonly EntityId[];
}

/**
 * The neutral names of every entity in readings and what is told of them that the lexicon knows, in both languages, in the
 * order of their ids. Who is known only from one text (`local:…`) is left out: the articles print that name.
 */
export function collectNames(readings: readonly Reading[], told: NamedRecords): Record<EntityId, EntityName> {
  const entities = new Set<EntityId | null>(told.entities);
  for (const reading of readings) addReading(entities, reading);
  for (const story of told.stories ?? []) for (const entity of [...story.places, ...story.actors]) entities.add(entity);
  for (const position of (told.accounts ?? []).flatMap((account) => account.positions)) {
    addValue(entities, position.value);
    for (const origin of position.origins) entities.add(origin.entity);
    for (const claim of position.claims) addChain(entities, claim.chain);
  }
  const names: Record<EntityId, EntityName> = {};
  for (const entity of [...entities].filter((id) => id !== null).sort()) {
    const [ar, en] = [nameOf(entity, "ar"), nameOf(entity, "en")];
    if (ar && en) names[entity] = { ar, en };
  }
  return names;
}

function addReading(entities: Set<EntityId | null>, reading: Reading): void {
  for (const mention of reading.mentions) for (const candidate of mention.candidates) entities.add(candidate.entity);
  for (const attribution of reading.attributions) addChain(entities, attribution.chain);
  for (const event of reading.events) for (const argument of event.arguments) entities.add(argument.entity);
  for (const label of reading.labels) {
    entities.add(label.target);
    addChain(entities, label.chain);
  }
  for (const credit of reading.document.credits) entities.add(credit.entity);
}

function addChain(entities: Set<EntityId | null>, chain: Chain): void {
  for (const link of chain) entities.add(link.entity);
}

function addValue(entities: Set<EntityId | null>, value: PositionValue): void {
  if (value.kind === "control") entities.add(value.actorEntity);
}
