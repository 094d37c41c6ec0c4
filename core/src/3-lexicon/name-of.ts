import type { EntityId } from "../model/annotation.ts";
import { lexicon } from "./build-lexicon.ts";
import type { Actor } from "./load-actors.ts";
import type { Place } from "./place-table.ts";

/** The place of an entity id `place:…`, or null. */
export function placeOf(entity: EntityId): Place | null {
  if (!entity.startsWith("place:")) return null;
  const places = lexicon().rows.place;
  const row = places.rowOf(entity.slice("place:".length));
  return row < 0 ? null : places.at(row);
}

/** The neutral name of an entity of the lexicon; null for who is known only from one text (`local:…`). */
export function nameOf(entity: EntityId, language: "ar" | "en"): string | null {
  const place = placeOf(entity);
  if (place !== null) return language === "ar" ? place.name_ar : place.name_en;
  if (!entity.startsWith(ACTOR)) return null;
  const actor = actorOf(entity);
  if (actor !== undefined) return language === "ar" ? actor.name_ar : actor.name_en;
  return nameOfState(entity.slice(ACTOR.length), language);
}

const ACTOR = "actor:";

/** The row of an entity `actor:…`; undefined for a state, an office and whoever is no actor. */
function actorOf(entity: EntityId): Actor | undefined {
  if (!entity.startsWith(ACTOR)) return undefined;
  const id = entity.slice(ACTOR.length);
  return lexicon().rows.actor.find((row) => row.id === id);
}

/** How an actor of the lexicon is printed, with its neutral name; empty for whom no row holds. */
export function formsOf(entity: EntityId): readonly string[] {
  return actorOf(entity)?.forms ?? [];
}

/** `ru` and `ru.foreign-ministry`: a state, and what every state has. */
function nameOfState(id: string, language: "ar" | "en"): string | null {
  const dot = id.indexOf(".");
  const iso2 = (dot < 0 ? id : id.slice(0, dot)).toUpperCase();
  const { rows } = lexicon();
  const state = rows.demonym.find((row) => row.iso2 === iso2);
  if (state === undefined) return null;
  if (dot < 0) return language === "ar" ? state.name_ar : state.name_en;
  const office = rows.office.find((row) => row.id === id.slice(dot + 1));
  if (office === undefined) return null;
  return language === "ar"
    ? office.name_ar.replace("{}", adjectiveOf(state.demonyms[0], state.name_ar, office.agreement))
    : office.name_en.replace("{}", state.name_en);
}

/** `السورية`: the demonym with article, in the gender of what it describes; the country's name where there is none. */
export function adjectiveOf(demonym: string | undefined, country: string, agreement: string): string {
  if (demonym === undefined) return country;
  return demonym
    .split(" ")
    .map((word) => `ال${word}${agreement === "fs" ? "ة" : ""}`)
    .join(" ");
}
