import { lexicon } from "./3-lexicon/build-lexicon.ts";

import type { EntityId } from "./model/annotation.ts";
import type { EntityName } from "./model/dossier.ts";

/** Where the gazetteer puts a place. */
export interface LocatedPlace {
  readonly name: EntityName;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  /** The first-level division it lies in, or is; null where it is wider. */
  readonly province: EntityName | null;
  /** Null at sea, and where states dispute it. */
  readonly country: EntityName | null;
}

const PREFIX = "place:";

/** Looks a place up by its entity id; null for what the gazetteer does not hold. */
export function locatePlace(entity: EntityId): LocatedPlace | null {
  if (!entity.startsWith(PREFIX)) return null;
  const table = lexicon().rows.place;
  const row = table.rowOf(entity.slice(PREFIX.length));
  if (row < 0) return null;
  const place = table.at(row);
  const name = (at: number): EntityName | null => (at < 0 ? null : { ar: table.nameAr(at), en: table.nameEn(at) });
  const province = place.type === "region" ? row : table.admin1[row]! - 1;
  const country = table.country[row] === 0 ? -1 : table.countryRow(table.country[row]!);

  return {
    name: { ar: place.name_ar, en: place.name_en },
    latitude: place.lat,
    longitude: place.lon,
    province: name(province),
    country: name(country),
  };
}
