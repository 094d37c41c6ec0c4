import type { Office } from "../../3-lexicon/load-offices.ts";
import { adjectiveOf } from "../../3-lexicon/name-of.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";
import type { EntityId } from "../../model/annotation.ts";
import type { ActorWork } from "./actor-work.ts";

const holders = new WeakMap<object, Map<string, number>>();

/** Row of the lexicon's actor that is this office of this country (SY + news-agency = سانا), or -1. Persons hold no body. */
function holderOf(scan: Scan, iso2: string, office: string): number {
  const rows = scan.lexicon.rows.actor;
  let map = holders.get(rows);
  if (map === undefined) {
    map = new Map();
    for (let r = 0; r < rows.length; r++) {
      const row = rows[r]!;
      if (row.office !== "" && row.kind !== "person") map.set(`${row.country}.${row.office}`, r);
    }
    holders.set(rows, map);
  }
  return map.get(`${iso2}.${office}`) ?? -1;
}

/** An entity of the lexicon, its neutral name, and the entry that holds it. */
export interface Named {
  readonly entity: EntityId;
  readonly name: string;
  readonly entry: string;
}

/** By office and country: made once, asked for in every article. */
const named = new WeakMap<Office, Map<number, Named>>();

/** `actor:sy.army`, or the lexicon's own actor for it; with its neutral name. `country` is an index as in the gazetteer. */
export function officeEntity(work: ActorWork, office: Office, country: number): Named {
  let byCountry = named.get(office);
  if (byCountry === undefined) {
    byCountry = new Map();
    named.set(office, byCountry);
  }
  const known = byCountry.get(country);
  if (known !== undefined) return known;
  const made = makeEntity(work, office, country);
  byCountry.set(country, made);
  return made;
}

function makeEntity(work: ActorWork, office: Office, country: number): Named {
  const rows = work.scan.lexicon.rows;
  const iso2 = rows.place.countries[country - 1] ?? "";
  const row = holderOf(work.scan, iso2, office.entity);
  if (row >= 0)
    return {
      entity: `actor:${rows.actor[row]!.id}`,
      name: rows.actor[row]!.name_ar,
      entry: `actors:${rows.actor[row]!.id}`,
    };
  if (office.entity === "state") return stateEntity(work, country);
  const canonical = rows.office.find((other) => other.id === office.entity) ?? office;
  const state = rows.demonym[country - 1];
  const adjective = adjectiveOf(state?.demonyms[0], stateEntity(work, country).name, canonical.agreement);
  return {
    entity: `actor:${iso2.toLowerCase()}.${office.entity}`,
    name: canonical.name_ar.replace("{}", adjective),
    entry: `offices:${office.id}`,
  };
}

/** `actor:sy` of country 1, 2, … */
export function stateEntity(work: ActorWork, country: number): Named {
  const rows = work.scan.lexicon.rows;
  const iso2 = rows.place.countries[country - 1] ?? "";
  const row = rows.place.countryRow(country);
  const name = rows.demonym[country - 1]?.name_ar ?? (row >= 0 ? rows.place.nameAr(row) : iso2);
  return { entity: `actor:${iso2.toLowerCase()}`, name, entry: `countries:${iso2}` };
}

/** The country index of a lexicon actor, 0 = none. */
export function countryIndexOf(work: ActorWork, iso2: string): number {
  return iso2 === "" ? 0 : work.scan.lexicon.rows.place.countries.indexOf(iso2) + 1;
}
