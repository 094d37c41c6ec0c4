import { lexicon } from "../3-lexicon/build-lexicon.ts";
import type { SourceRef } from "../model/attribution.ts";
import type { Reading } from "../model/reading.ts";
import { stemsOfName } from "./key-names.ts";

/** Who is meant by the short form of a name. */
export interface Resolved {
  readonly entity: string;
  readonly name: string;
}

/** Tells who is meant by a link that resolved to nobody, in article `n`; null when nobody or more than one is. */
export type Resolve = (article: number, link: Pick<SourceRef, "name" | "entity" | "kind">) => Resolved | null;

/** Holders of an office whom an article names, by `country.office`. */
type Holders = ReadonlyMap<string, readonly Resolved[]>;

interface Known extends Resolved {
  readonly stems: ReadonlySet<string>;
}

/**
 * المرصد in a headline, المرصد السوري لحقوق الإنسان below it, or in the next article: such a name is that of the one known
 * body whose name holds all its words, looked for in the article first and then in all of them.
 */
export function resolveShortNames(readings: readonly Reading[]): Resolve {
  const everywhere = new Map<string, Known>();
  const here = readings.map((reading) => {
    const known = new Map<string, Known>();
    for (const mention of reading.mentions) {
      const best = mention.candidates[0];
      if (best === undefined || !best.entity.startsWith("actor:") || mention.type === "person") continue;
      const body = everywhere.get(best.entity) ?? {
        entity: best.entity,
        name: best.name,
        stems: stemsOfName(best.name),
      };
      everywhere.set(best.entity, body);
      known.set(best.entity, body);
    }
    return known;
  });
  const holders = readings.map(listHolders);
  return (article, link) => {
    const holder = holderOf(link, holders[article]!);
    if (holder !== null) return holder;
    if (link.kind === "person" || link.kind === "unnamed" || link.entity?.startsWith("actor:")) return null;
    const words = stemsOfName(link.name);
    return onlyOne(words, here[article]!.values()) ?? onlyOne(words, everywhere.values());
  };
}

const OFFICE = /^actor:([a-z]{2})\.([a-z-]*(?:minister|president))$/;

/** The persons of an article who hold an office, under their own office and, of ministers, under `minister`. */
function listHolders(reading: Reading): Holders {
  const holders = new Map<string, Resolved[]>();
  const seen = new Set<string>();
  for (const { type, candidates } of reading.mentions) {
    const best = candidates[0];
    if (type !== "person" || best === undefined || seen.has(best.entity)) continue;
    seen.add(best.entity);
    const row = lexicon().rows.actor.find(({ id }) => `actor:${id}` === best.entity);
    if (row === undefined || row.office === "" || row.country === "") continue;
    const offices = row.office.endsWith("-minister") ? [row.office, "minister"] : [row.office];
    for (const office of offices) {
      const key = `${row.country.toLowerCase()}.${office}`;
      holders.set(key, [...(holders.get(key) ?? []), { entity: best.entity, name: best.name }]);
    }
  }
  return holders;
}

/** الوزير الإيراني in an article that names one minister of Iran is he. */
function holderOf({ entity }: Pick<SourceRef, "entity">, holders: Holders): Resolved | null {
  const [, country, office] = OFFICE.exec(entity ?? "") ?? [];
  const named = holders.get(`${country}.${office}`) ?? [];
  return named.length === 1 ? named[0]! : null;
}

function onlyOne(words: ReadonlySet<string>, bodies: Iterable<Known>): Resolved | null {
  let found: Known | null = null;
  for (const body of bodies) {
    if (words.size === 0 || ![...words].every((word) => body.stems.has(word))) continue;
    if (found !== null) return null;
    found = body;
  }
  return found;
}
