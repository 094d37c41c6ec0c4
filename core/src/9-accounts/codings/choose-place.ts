import { lexicon } from "../../3-lexicon/build-lexicon.ts";
import { PLACE_TYPES } from "../../3-lexicon/place-table.ts";
import type { Report } from "../collect-reports.ts";
import type { Named } from "../describe-slot.ts";
import type { Place } from "../read-place.ts";
import type { CodingMaterial } from "./coded-case.ts";

/** How exactly a place is told, in the steps in which recorders rate it. */
export type Exactness = "spot" | "near" | "district" | "province" | "line" | "region" | "country" | "water";

/** The place that an account asks about, with how exactly it is told; null when it asks about none. */
export interface ChosenPlace {
  readonly name: string;
  readonly exactness: Exactness;
  readonly reports: readonly Report[];
}

const PREFIX = "place:";
/** Words of place that mean the place itself. */
const ITSELF: ReadonlySet<string> = new Set(["within", "centre"]);

export function choosePlace({ reports, place: asked }: CodingMaterial): ChosenPlace | null {
  const votes = new Map<string, { place: Place; reports: Report[] }>();
  for (const report of reports) {
    if (report.place === null || asked === null || !isAsked(report.place, asked)) continue;
    const key = `${report.place.entity ?? report.place.name} ${report.place.relation}`;
    const vote = votes.get(key) ?? { place: report.place, reports: [] };
    vote.reports.push(report);
    votes.set(key, vote);
  }
  const best = [...votes.values()].reduce<{ place: Place; reports: Report[] } | null>(
    (most, each) => (most === null || each.reports.length > most.reports.length ? each : most),
    null,
  );
  return best === null ? null : { name: best.place.name, exactness: exactnessOf(best.place), reports: best.reports };
}

function isAsked(place: Place, { entity, name }: Named): boolean {
  return entity === null ? place.name === name : place.entity === entity;
}

/** دوار الباسل is a spot, ريف حلب is near Aleppo, محافظة حلب a province, طريق حلب - دمشق a line. */
function exactnessOf({ precision, relation, entity }: Place): Exactness {
  if (precision === "line") return "line";
  if (precision === "country") return "country";
  if (precision === "province") return "province";
  if (precision === "region") return typeOf(entity) === "ocean" || typeOf(entity) === "marinearea" ? "water" : "region";
  if (relation !== null && !ITSELF.has(relation)) return "near";
  if (precision === "district" && typeOf(entity) !== "neighbourhood") return "district";
  return "spot";
}

function typeOf(entity: string | null): (typeof PLACE_TYPES)[number] | null {
  if (entity === null || !entity.startsWith(PREFIX)) return null;
  const table = lexicon().rows.place;
  const row = table.rowOf(entity.slice(PREFIX.length));
  return row < 0 ? null : PLACE_TYPES[table.types[row]!]!;
}
