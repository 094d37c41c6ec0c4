import type { DossierData, EntityId } from "@isnad/core";

/** A name and the language it is written in, so that it can be marked up. */
export interface WrittenName {
  readonly text: string;
  readonly lang: "ar" | "en";
}

/** The neutral name of an entity in the page's language; without one, the name as the articles print it. */
export function nameEntity(
  data: DossierData,
  entity: EntityId | null,
  printed: string,
  lang: "ar" | "en",
): WrittenName {
  const known = entity === null ? undefined : data.names?.[entity];
  if (known) return { text: known[lang], lang };
  return { text: printed, lang: "ar" };
}
