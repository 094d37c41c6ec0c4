import type { EntityId, Reading } from "@isnad/core";
import type { Transaction } from "kysely";
import { insertRows } from "./insert-rows.ts";
import { packRecord } from "./pack-record.ts";
import type { Tables } from "./tables.ts";

/** Why a document stands under an entity. */
export const ROLES = { named: 1, quoted: 2 } as const;

/** A reading without what its document holds already: text and capture come back from there. */
export interface KeptReading {
  readonly reading: Reading;
  /** UTF-16 code units of the text that were read. */
  readonly length: number;
}

/** Keeps readings of documents by key, with who is named and quoted in them, and puts the documents before those who compare. */
export async function keepReadings(
  transaction: Transaction<Tables>,
  readings: readonly { readonly document: number; readonly reading: Reading }[],
  reader: string,
): Promise<void> {
  if (readings.length === 0) return;
  const by = await findReader(transaction, reader);
  const keys = readings.map(({ document }) => document);
  await transaction.deleteFrom("readings").where("reader", "=", by).where("document", "in", keys).execute();
  const rows = readings.map(({ document, reading }) => ({ document, reader: by, body: packReading(reading) }));
  await insertRows(transaction, "readings", rows);
  await keepUses(transaction, readings);
  const waiting = keys.map((document) => ({ document }));
  await insertRows(transaction, "pending", waiting, { ignoreKnown: true });
}

function packReading(reading: Reading): Uint8Array {
  const { document } = reading;
  const capture = { source: "", adapter: "" };
  const kept: KeptReading = {
    reading: { ...reading, document: { ...document, text: "", capture } },
    length: document.text.length,
  };
  return packRecord(kept);
}

/** The first reader of an archive stands at once. */
async function findReader(transaction: Transaction<Tables>, name: string): Promise<number> {
  const readers = await transaction.selectFrom("readers").select(["key", "name"]).execute();
  const known = readers.find((reader) => reader.name === name);
  if (known) return known.key;
  await insertRows(transaction, "readers", [{ name, standing: readers.length === 0 ? 1 : 0 }]);
  return (await transaction.selectFrom("readers").select("key").where("name", "=", name).executeTakeFirstOrThrow()).key;
}

async function keepUses(
  transaction: Transaction<Tables>,
  readings: readonly { readonly document: number; readonly reading: Reading }[],
): Promise<void> {
  const uses = readings.flatMap(({ document, reading }) => listUses(reading).map((use) => ({ document, ...use })));
  const keys = await keepEntities(transaction, [...new Set(uses.map(({ id }) => id))]);
  await transaction
    .deleteFrom("uses")
    .where(
      "document",
      "in",
      readings.map(({ document }) => document),
    )
    .execute();
  const rows = uses.map(({ document, id, role }) => ({ document, entity: keys.get(id) as number, role }));
  await insertRows(transaction, "uses", rows);
}

function listUses({ mentions, attributions }: Reading): readonly { readonly id: EntityId; readonly role: number }[] {
  const named = new Set(mentions.map(({ candidates }) => candidates[0]?.entity));
  const quoted = new Set(attributions.flatMap(({ chain, source }) => [source, ...chain].map(({ entity }) => entity)));
  const list = (ids: Iterable<EntityId | null | undefined>, role: number) =>
    [...ids].flatMap((id) => (id === null || id === undefined || !isKeepable(id) ? [] : [{ id, role }]));
  return [...list(named, ROLES.named), ...list(quoted, ROLES.quoted)];
}

/** Names of local entities come from texts: what a column refuses or an index finds too long is not looked for. */
function isKeepable(id: EntityId): boolean {
  return id.length <= 500 && id.isWellFormed() && !id.includes("\0");
}

/** Names asked for in one question. */
const NAMES = 500;

async function keepEntities(
  transaction: Transaction<Tables>,
  ids: readonly EntityId[],
): Promise<Map<EntityId, number>> {
  const keys = new Map<EntityId, number>();
  const find = async (wanted: readonly EntityId[]) => {
    for (let from = 0; from < wanted.length; from += NAMES) {
      const part = wanted.slice(from, from + NAMES);
      const rows = await transaction.selectFrom("entities").select(["key", "id"]).where("id", "in", part).execute();
      for (const { id, key } of rows) keys.set(id, key);
    }
  };
  await find(ids);
  const missing = ids.filter((id) => !keys.has(id));
  const rows = missing.map((id) => ({ id }));
  await insertRows(transaction, "entities", rows);
  await find(missing);
  return keys;
}
