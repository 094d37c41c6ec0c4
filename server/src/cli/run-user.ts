import { randomInt } from "node:crypto";
import { hashPassword } from "../people/hash-password.ts";
import { findNameFault, findPasswordFault } from "../people/name-person.ts";
import type { Host, Role, Store } from "../ports.ts";
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
  );

const BY = "isnad user";

/** `isnad user`: who may log in to an archive that is served. */
export async function runUser(args: UserArguments, host: Host): Promise<ExitCode> {
  const { store } = await openArchive(args, host, BY, true);
  try {
    if (args.act === "list") await listUsers(store, host);
    else if (args.act === "remove") await removeUser(args.name, store, host);
    else await addUser(args, store, host);
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

async function listUsers(store: Store, host: Host): Promise<void> {
  const people = await store.people.list();
  const lines = people.map(({ name, role, since }) => `${role.padEnd(6)}  since ${since.slice(0, 10)}  ${name}`);
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
