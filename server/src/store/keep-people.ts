import type { Transaction } from "kysely";
import type { Act, ApiToken, People, Person, Role, Session } from "../ports.ts";
import type { BackEnd } from "./back-end.ts";
import { changeArchive } from "./change-archive.ts";
import { logCustody } from "./log-custody.ts";
import type { Tables } from "./tables.ts";

/** `Store.people` */
export function keepPeople(backEnd: BackEnd): People {
  const { db } = backEnd;
  return {
    list: async () => (await db.selectFrom("people").selectAll().orderBy("key").execute()).map(toPerson),
    find: async (name) => {
      const row = await db.selectFrom("people").selectAll().where("key", "=", toKey(name)).executeTakeFirst();
      return row ? toPerson(row) : null;
    },
    identified: async (identity) => {
      const row = await db.selectFrom("people").selectAll().where("identity", "=", identity).executeTakeFirst();
      return row ? toPerson(row) : null;
    },
    save: (person, act) => savePerson(backEnd, person, act),
    remove: (name, act) => removePerson(backEnd, name, act),
    openSession: async (session) => {
      await db.insertInto("sessions").values(toRow(session)).execute();
    },
    session: (id, now) => findSession(backEnd, id, now),
    moveExpiry: async (id, expiresAt) => {
      await db.updateTable("sessions").set({ expires_at: expiresAt }).where("id", "=", id).execute();
    },
    endSession: async (id) => {
      await db.deleteFrom("sessions").where("id", "=", id).execute();
    },
    tokens: async () => (await db.selectFrom("tokens").selectAll().orderBy("since").execute()).map(toToken),
    token: (hash, now) => findToken(backEnd, hash, now),
    addToken: (token, act) => addToken(backEnd, token, act),
    removeToken: (id, act) => removeToken(backEnd, id, act),
    touchToken: async (id, day) => {
      await db.updateTable("tokens").set({ used_on: day }).where("id", "=", id).execute();
    },
    sweepSessions: async (now) => {
      await db.deleteFrom("sessions").where("expires_at", "<=", now).execute();
    },
  };
}

/** One name in whatever case, composed: two that look alike in that are one. */
function toKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

type PersonRow = Omit<Tables["people"], "key">;

function toPerson({ name, role, password, since, identity }: PersonRow): Person {
  return { name, role: role as Role, password, since, ...(identity !== null && { identity }) };
}

function toRow({ id, person, startedAt, issuedAt, expiresAt }: Session): Tables["sessions"] {
  return { id, person: toKey(person), started_at: startedAt, issued_at: issuedAt, expires_at: expiresAt };
}

async function savePerson(backEnd: BackEnd, person: Person, act: Act): Promise<void> {
  await changeArchive(backEnd, async (transaction) => {
    const key = toKey(person.name);
    const before = await dismiss(transaction, key);
    await transaction
      .insertInto("people")
      .values({ key, ...person, identity: person.identity ?? null })
      .execute();
    const line = { act: "admit", subject: person.name, before: before?.role ?? null, after: person.role } as const;
    await logCustody(transaction, [line], act);
  });
}

async function removePerson(backEnd: BackEnd, name: string, act: Act): Promise<boolean> {
  return changeArchive(backEnd, async (transaction) => {
    const before = await dismiss(transaction, toKey(name));
    if (before === null) return false;
    await transaction.deleteFrom("tokens").where("owner", "=", toKey(name)).execute();
    const line = { act: "dismiss", subject: before.name, before: before.role, after: null } as const;
    await logCustody(transaction, [line], act);
    return true;
  });
}

/** Takes a person out with all sessions, and answers who it was. */
async function dismiss(transaction: Transaction<Tables>, key: string): Promise<Person | null> {
  const row = await transaction.selectFrom("people").selectAll().where("key", "=", key).executeTakeFirst();
  await transaction.deleteFrom("sessions").where("person", "=", key).execute();
  await transaction.deleteFrom("people").where("key", "=", key).execute();
  return row ? toPerson(row) : null;
}

async function findSession({ db }: BackEnd, id: string, now: string) {
  const row = await db
    .selectFrom("sessions")
    .innerJoin("people", "people.key", "sessions.person")
    .selectAll()
    .where("sessions.id", "=", id)
    .where("sessions.expires_at", ">", now)
    .executeTakeFirst();
  if (!row) return null;
  const person = toPerson(row);
  const { started_at: startedAt, issued_at: issuedAt, expires_at: expiresAt } = row;
  return { person, session: { id, person: person.name, startedAt, issuedAt, expiresAt } };
}

function toToken({ expires_at: expiresAt, used_on: usedOn, role, ...token }: Tables["tokens"]): ApiToken {
  return { ...token, role: role as Role, expiresAt, usedOn };
}

async function findToken({ db }: BackEnd, hash: string, now: string) {
  const row = await db.selectFrom("tokens").selectAll().where("hash", "=", hash).executeTakeFirst();
  if (!row || (row.expires_at !== null && row.expires_at <= now)) return null;
  const owner = await db.selectFrom("people").selectAll().where("key", "=", row.owner).executeTakeFirst();
  return { token: { ...toToken(row), owner: owner?.name ?? row.owner }, person: owner ? toPerson(owner) : null };
}

async function addToken(backEnd: BackEnd, token: ApiToken, act: Act): Promise<void> {
  await changeArchive(backEnd, async (transaction) => {
    const { expiresAt, usedOn, ...row } = token;
    await transaction
      .insertInto("tokens")
      .values({ ...row, owner: toKey(token.owner), expires_at: expiresAt, used_on: usedOn })
      .execute();
    const line = { act: "grant", subject: `${token.id} ${token.owner}`, before: null, after: token.role } as const;
    await logCustody(transaction, [line], act);
  });
}

async function removeToken(backEnd: BackEnd, id: string, act: Act): Promise<boolean> {
  return changeArchive(backEnd, async (transaction) => {
    const row = await transaction.selectFrom("tokens").selectAll().where("id", "=", id).executeTakeFirst();
    if (!row) return false;
    await transaction.deleteFrom("tokens").where("id", "=", id).execute();
    const line = { act: "revoke", subject: `${id} ${row.owner}`, before: row.role, after: null } as const;
    await logCustody(transaction, [line], act);
    return true;
  });
}
