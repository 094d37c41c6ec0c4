import type { EntityId } from "@isnad/core";
import type { Dossier } from "./index-dossier.ts";

/** A name and the language it is written in, so that it can be marked up. */
export interface WrittenName {
  readonly text: string;
  readonly lang: "ar" | "en";
}

/**
 * The neutral name of an entity in the page's language; without one, the words given; without those (`null`), the
 * name under which the articles mention it, and at last its id.
 */
export function nameEntity(
  dossier: Pick<Dossier, "data" | "printed" | "sources">,
  entity: EntityId | null,
  printed: string | null,
  lang: "ar" | "en",
): WrittenName {
  const known = entity === null ? undefined : dossier.data.names?.[entity];
  if (known) return { text: known[lang], lang };
  if (printed !== null) return { text: (entity ? null : dossier.sources.get(printed)) ?? printed, lang: "ar" };
  const mentioned = entity === null ? undefined : dossier.printed.get(entity);
  return { text: mentioned ?? entity?.replace(/^[a-z]+:/, "") ?? "", lang: "ar" };
}
