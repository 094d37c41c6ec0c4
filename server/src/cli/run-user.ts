import { randomInt } from "node:crypto";
import { hashPassword } from "../people/hash-password.ts";
import { findNameFault, findPasswordFault } from "../people/name-person.ts";
import { openGate } from "../people/open-gate.ts";
import { type Host, ROLES, type Role, type Store } from "../ports.ts";
import { EXIT, type ExitCode, UsageError } from "./exit-codes.ts";
import { type ArchiveArguments, openArchive } from "./open-archive.ts";
import { print } from "./print.ts";

export type UserArguments = ArchiveArguments &
  (
    | { readonly act: "list" }
    | { readonly act: "remove"; readonly name: string }
    | {
        readonly act: "add";
        readonly name: string;
        readonly role: Role;
        /** Takes the place of the one of that name. */
        readonly replace: boolean;
        /** The first line of standard input; otherwise one is made up and printed. */
        readonly passwordFromInput: boolean;
      }
    | { readonly act: "list-tokens" }
    | { readonly act: "revoke-token"; readonly id: string }
    | {
        readonly act: "add-token";
        readonly name: string;
        readonly title: string;
        readonly role: Role;
        /** Until it ends; undefined: until it is revoked. */
        readonly days: number | undefined;
      }
  );

const BY = "isnad user";

/** `isnad user`: who may log in to an archive that is served. */
export async function runUser(args: UserArguments, host: Host): Promise<ExitCode> {
  const { store } = await openArchive(args, host, BY, true);
  try {
    await carryOut(args, store, host);
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

async function carryOut(args: UserArguments, store: Store, host: Host): Promise<void> {
  switch (args.act) {
    case "list":
      return listUsers(store, host);
    case "remove":
      return removeUser(args.name, store, host);
    case "add":
      return addUser(args, store, host);
    case "list-tokens":
      return listTokens(store, host);
    case "revoke-token":
      return revokeToken(args.id, store, host);
    case "add-token":
      return addToken(args, store, host);
  }
}

async function listTokens(store: Store, host: Host): Promise<void> {
  const tokens = await store.people.tokens();
  const lines = tokens.map(({ id, owner, title, role, since, expiresAt, usedOn }) => {
    const end = expiresAt === null ? "until revoked" : `until ${expiresAt.slice(0, 10)}`;
    return `${id}  ${role.padEnd(6)}  ${owner}  ${title}  since ${since.slice(0, 10)}, ${end}, ${usedOn === null ? "never used" : `last used ${usedOn}`}`;
  });
  await print(
    host,
    lines.length > 0 ? lines.join("\n") : "no token yet: isnad user token add NAME --title … --role read",
  );
}

async function revokeToken(id: string, store: Store, host: Host): Promise<void> {
  const isRevoked = await store.people.removeToken(id, { by: BY, at: host.clock.now() });
  if (!isRevoked) throw new UsageError(`there is no token ${id}: isnad user token list names them`);
  await print(host, `${id} lets nobody in any more`);
}

const DAY = 86_400_000;

async function addToken(args: Extract<UserArguments, { act: "add-token" }>, store: Store, host: Host): Promise<void> {
  const { role, title, days } = args;
  const person = await store.people.find(args.name);
  if (person === null) throw new UsageError(`there is nobody of the name ${args.name}: isnad user list names them`);
  if (ROLES.indexOf(role) > ROLES.indexOf(person.role))
    throw new UsageError(`${person.name} has the role ${person.role}; a token can do no more`);
  const expiresAt = days === undefined ? null : new Date(Date.parse(host.clock.now()) + days * DAY).toISOString();
  const gate = openGate(store.people, host.clock);
  const { token, secret } = await gate.grant({ owner: person.name, title, role, expiresAt });
  await print(
    host,
    `token ${token.id} asks in the name of ${person.name}, as ${role}\n${secret}\nIt is shown this once and kept nowhere. Programs send it: Authorization: Bearer ${secret.slice(0, 10)}…`,
  );
}

async function listUsers(store: Store, host: Host): Promise<void> {
  const people = await store.people.list();
  const lines = people.map(({ name, role, since, identity }) => {
    const door = identity === undefined ? "" : `  (logs in at ${identity.split(" ")[0]})`;
    return `${role.padEnd(6)}  since ${since.slice(0, 10)}  ${name}${door}`;
  });
  await print(host, lines.length > 0 ? lines.join("\n") : "nobody may log in yet: isnad user add NAME --role admin");
}

async function removeUser(name: string, store: Store, host: Host): Promise<void> {
  const isRemoved = await store.people.remove(name, { by: BY, at: host.clock.now() });
  if (!isRemoved) throw new UsageError(`there is nobody of the name ${name}: isnad user list names them`);
  await print(host, `${name} can log in no more; what was decided stays under the name`);
}

async function addUser(args: Extract<UserArguments, { act: "add" }>, store: Store, host: Host): Promise<void> {
  const name = args.name.normalize("NFC");
  const fault = findNameFault(name);
  if (fault !== null) throw new UsageError(`${name}: ${fault}`);
  const known = await store.people.find(name);
  if (known !== null && !args.replace)
    throw new UsageError(`there is somebody of the name ${known.name}: --replace gives another role and password`);
  const password = args.passwordFromInput ? await readLine(host.stdin) : makeUpPassword();
  const weakness = findPasswordFault(password);
  if (weakness !== null) throw new UsageError(weakness);
  const at = host.clock.now();
  const since = known?.since ?? at;
  await store.people.save({ name, role: args.role, password: await hashPassword(password), since }, { by: BY, at });
  const told = args.passwordFromInput ? "" : `\npassword: ${password}\nIt is shown this once and kept nowhere.`;
  await print(host, `${name} may log in as ${args.role}${told}`);
}

async function readLine(stdin: Host["stdin"]): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) {
    chunks.push(chunk);
    if (chunk.includes(0x0a)) break;
  }
  return Buffer.concat(chunks).toString("utf8").split(/\r?\n/)[0] ?? "";
}

/** Letters that are not taken for each other. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** Twenty of them in fours: 99 bits. */
function makeUpPassword(): string {
  const letters = Array.from({ length: 20 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return (letters.match(/.{4}/g) ?? []).join("-");
}
