import { lexicon } from "../3-lexicon/build-lexicon.ts";

const PREFIX = "actor:";
/** Kinds that act for their state. */
const OF_STATE: ReadonlySet<string> = new Set(["army", "security", "ministry", "government"]);
/** Links of a membership that are followed; a circle in the table ends here. */
const DEEPEST = 8;

/** True when the one is, by what is undisputed, part of the other: the operations command of the armed opposition. */
export function isMemberOf(part: string, whole: string): boolean {
  if (!part.startsWith(PREFIX) || !whole.startsWith(PREFIX)) return false;
  const { actor: rows } = lexicon().rows;
  let id = part.slice(PREFIX.length);
  for (let depth = 0; depth < DEEPEST; depth++) {
    const row = rows.find((each) => each.id === id);
    if (row === undefined || row.memberOf === "") return false;
    id = row.memberOf;
    if (PREFIX + id === whole) return true;
  }
  return false;
}

/**
 * On whose side an actor fights or governs: the body it is a member of, in the end, and for armies, ministries and holders of
 * an office the state. `actor:hts` and `actor:syrian-opposition-armed` are one side, `actor:syrian-army` and
 * `actor:bashar-assad` are `state:SY`. Null for who is not in the lexicon.
 */
export function findSide(entity: string): string | null {
  if (!entity.startsWith(PREFIX)) return null;
  let id = entity.slice(PREFIX.length);
  const { actor: rows } = lexicon().rows;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const row = rows.find((each) => each.id === id);
    if (row === undefined) return /^[a-z]{2}(\.|$)/.test(id) ? `state:${id.slice(0, 2).toUpperCase()}` : null;
    if (row.memberOf !== "") id = row.memberOf;
    else if (row.country !== "" && (OF_STATE.has(row.kind) || (row.kind === "person" && row.office !== "")))
      return `state:${row.country}`;
    else return PREFIX + id;
  }
  return PREFIX + id;
}
