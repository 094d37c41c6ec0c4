import type { DocumentId, DocumentInput, Reading } from "@isnad/core";
import type { Act, DocumentEntry, StoredDocument } from "../ports.ts";
import type { BackEnd } from "./back-end.ts";
import { changeArchive } from "./change-archive.ts";
import { ENTRY_COLUMNS, loadDocuments, toEntry } from "./find-documents.ts";
import { type KeptReading, keepReadings } from "./keep-readings.ts";
import { logCustody } from "./log-custody.ts";
import { unpackRecord } from "./pack-record.ts";

/** `Store.readings`: of each document the one by the standing reader, else the latest reader's. */
export async function findReadings({ db }: BackEnd, ids: readonly DocumentId[]): Promise<readonly Reading[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("documents")
    .innerJoin("readings", "readings.document", "documents.key")
    .innerJoin("readers", "readers.key", "readings.reader")
    .innerJoin("texts", "texts.document", "documents.key")
    .select(["documents.id", "readings.body as reading", "texts.body as text"])
    .where("documents.id", "in", ids)
    // The best comes last, and stays in the map.
    .orderBy("readers.standing")
    .orderBy("readers.key")
    .execute();
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = found.get(id);
    return row ? [restoreReading(row.reading, row.text)] : [];
  });
}

/** A reading with the text and the capture it was made from. */
export function restoreReading(packed: Uint8Array, packedInput: Uint8Array): Reading {
  const { reading, length } = unpackRecord<KeptReading>(packed);
  const { text, capture } = unpackRecord<DocumentInput>(packedInput);
  return { ...reading, document: { ...reading.document, text: text.slice(0, length), capture } };
}

/** `Store.readers` */
export async function listReaders({ db }: BackEnd) {
  const rows = await db.selectFrom("readers").select(["name", "standing"]).orderBy("key").execute();
  return rows.map(({ name, standing }) => ({ reader: name, standing: standing === 1 }));
}

/** `Store.unread` */
export async function findUnread(backEnd: BackEnd, reader: string, limit: number): Promise<readonly StoredDocument[]> {
  const rows = await backEnd.db
    .selectFrom("documents")
    .select(ENTRY_COLUMNS)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("readings")
            .innerJoin("readers", "readers.key", "readings.reader")
            .select("readings.document")
            .whereRef("readings.document", "=", "documents.key")
            .where("readers.name", "=", reader),
        ),
      ),
    )
    .orderBy("documents.key")
    .limit(limit)
    .execute();
  return loadDocuments(backEnd, rows);
}

/** `Store.saveReadings` */
export async function saveReadings(backEnd: BackEnd, readings: readonly Reading[], reader: string): Promise<void> {
  if (readings.length === 0) return;
  await changeArchive(backEnd, async (transaction) => {
    const ids = readings.map(({ document }) => document.id);
    const rows = await transaction.selectFrom("documents").select(["key", "id"]).where("id", "in", ids).execute();
    const keys = new Map(rows.map(({ id, key }) => [id, key]));
    const kept = readings.flatMap((reading) => {
      const document = keys.get(reading.document.id);
      return document === undefined ? [] : [{ document, reading }];
    });
    await keepReadings(transaction, kept, reader);
  });
}

/** `Store.settleReader` */
export async function settleReader(backEnd: BackEnd, reader: string, act: Act): Promise<number> {
  return changeArchive(backEnd, async (transaction) => {
    const readers = await transaction.selectFrom("readers").selectAll().execute();
    const next = readers.find(({ name }) => name === reader);
    const { all } = await transaction
      .selectFrom("documents")
      .select(({ fn }) => fn.countAll<number>().as("all"))
      .executeTakeFirstOrThrow();
    const { read } = await transaction
      .selectFrom("readings")
      .select(({ fn }) => fn.countAll<number>().as("read"))
      .where("reader", "=", next?.key ?? -1)
      .executeTakeFirstOrThrow();
    if (next === undefined || read < all) return all - read;
    const others = readers.filter(({ key }) => key !== next.key).map(({ key }) => key);
    if (next.standing === 1 && others.length === 0) return 0;
    const before = readers.find(({ standing }) => standing === 1)?.name ?? null;
    if (others.length > 0) {
      await transaction.deleteFrom("readings").where("reader", "in", others).execute();
      await transaction.deleteFrom("readers").where("key", "in", others).execute();
    }
    await transaction.updateTable("readers").set({ standing: 1 }).where("key", "=", next.key).execute();
    await logCustody(transaction, [{ act: "settle-reader", subject: reader, before, after: reader }], act);
    return 0;
  });
}

/** `Store.pending` */
export async function findPending({ db }: BackEnd, limit: number): Promise<readonly DocumentEntry[]> {
  const rows = await db
    .selectFrom("pending")
    .innerJoin("documents", "documents.key", "pending.document")
    .select(ENTRY_COLUMNS)
    .orderBy("documents.moment")
    .orderBy("documents.key")
    .limit(limit)
    .execute();
  return rows.map(toEntry);
}
