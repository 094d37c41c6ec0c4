import { lexicon } from "../3-lexicon/build-lexicon.ts";

const PREFIX = "place:";

/** The areas a place lies in, by entity id: its province and its country, as the gazetteer has them. None for what it does not hold. */
export function listParents(entity: string): readonly string[] {
  if (!entity.startsWith(PREFIX)) return [];
  const table = lexicon().rows.place;
  const row = table.rowOf(entity.slice(PREFIX.length));
  if (row < 0) return [];
  const country = table.country[row] === 0 ? -1 : table.countryRow(table.country[row]!);
  const parents = [table.admin1[row]! - 1, country];
  return parents.filter((parent) => parent >= 0 && parent !== row).map((parent) => PREFIX + table.idOf(parent));
}
