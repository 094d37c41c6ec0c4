import { lexicon } from "../3-lexicon/build-lexicon.ts";
import { nameOf } from "../3-lexicon/name-of.ts";
import type { Body } from "./find-bodies.ts";

const PREFIX = "actor:";
/** Bodies that are named otherwise than their head. */
const BODIES: Readonly<Record<string, string>> = { president: "presidency", "prime-minister": "pm-office" };

/** The body that a holder of an office speaks for: عراقجي is heard in the name of وزارة الخارجية الإيرانية. Null for who holds none that the lexicon knows. */
export function findOffice(entity: string | null): Body | null {
  if (entity === null || !entity.startsWith(PREFIX)) return null;
  const row = lexicon().rows.actor.find(({ id }) => id === entity.slice(PREFIX.length));
  if (row === undefined || row.kind !== "person" || row.office === "" || row.country === "") return null;
  const office = BODIES[row.office] ?? row.office.replace(/-minister$/, "-ministry");
  const key = `${PREFIX}${row.country.toLowerCase()}.${office}`;
  const name = office === row.office ? null : nameOf(key, "ar");
  return name === null ? null : { key, name, entity: key };
}
