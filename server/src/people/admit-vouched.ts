import { hash } from "node:crypto";
import type { Clock, People, Vouched } from "../ports.ts";
import { findNameFault, LONGEST_NAME } from "./name-person.ts";
import type { Gate, LoggedIn } from "./open-gate.ts";

/** Who writes the log when somebody comes in by another door. */
const BY = "isnad serve";

export type Admission =
  | LoggedIn
  | { readonly refused: "no-role" }
  /** Somebody else has the name here: whoever came would decide in that name. */
  | { readonly refused: "name-taken"; readonly name: string };

/**
 * Lets in whom another service vouches for: known by its identity, under the name of the first time, with the role of this time. Who is
 * vouched for without a role may do nothing here any more.
 */
export async function admitVouched(
  { people, gate, clock }: { readonly people: People; readonly gate: Gate; readonly clock: Clock },
  { identity, name: called, role }: Vouched,
): Promise<Admission> {
  const act = { by: BY, at: clock.now() };
  const known = await people.identified(identity);
  if (role === null) {
    if (known !== null) await people.remove(known.name, act);
    return { refused: "no-role" };
  }
  if (known !== null) {
    const person = { ...known, role };
    if (known.role !== role) await people.save(person, act);
    return gate.admit(person);
  }
  const name = toName(called, identity);
  if ((await people.find(name)) !== null) return { refused: "name-taken", name };
  const person = { name, role, password: null, identity, since: act.at };
  await people.save(person, act);
  return gate.admit(person);
}

/** Digits of the identity's hash, for who is called by nothing that can be a name here. */
const HASH = 8;

function toName(called: string, identity: string): string {
  const name = called
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N} ._@'-]+/gu, "-")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .slice(0, LONGEST_NAME)
    .trim();
  return findNameFault(name) === null ? name : `person-${hash("sha256", identity, "hex").slice(0, HASH)}`;
}
