import type { DocumentId } from "@isnad/core";
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { DocumentEntry, DocumentFilter, DocumentQuery, Page, StoredCapture, StoredDocument } from "../ports.ts";
import type { BackEnd, DocumentCondition } from "./back-end.ts";
import { ROLES } from "./keep-readings.ts";
import { unpackBytes, unpackRecord } from "./pack-record.ts";
import { limitOf, makePage, readCursor } from "./page-rows.ts";
import type { Tables } from "./tables.ts";

export const ENTRY_COLUMNS = [
  "documents.key",
  "documents.id",
  "documents.title",
  "documents.publisher",
  "documents.url",
  "documents.published",
  "documents.taken_in_at",
  "documents.length",
  "documents.moment",
] as const;

export interface EntryRow {
  readonly key: number;
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly taken_in_at: string;
  readonly length: number;
  readonly moment: number;
}

export function toEntry({ id, title, publisher, url, published, taken_in_at, length }: EntryRow): DocumentEntry {
  return { id, title, publisher, url, published, takenInAt: taken_in_at, length };
}

/** `Store.list` */
export async function listDocuments({ db }: BackEnd, query: DocumentQuery): Promise<Page<DocumentEntry>> {
  const limit = limitOf(query);
  const cursor = readCursor(query.after);
  let select = db.selectFrom("documents").select(ENTRY_COLUMNS);
  const condition = writeCondition(query);
  if (condition) select = select.where(condition);
  if (cursor) select = select.where(sql<SqlBool>`(moment, key) < (${cursor[0]}, ${cursor[1]})`);
  const rows = await select
    .orderBy("documents.moment", "desc")
    .orderBy("documents.key", "desc")
    .limit(limit + 1)
    .execute();
  return makePage(rows, limit, ({ moment, key }) => [moment, key], toEntry);
}

/** A filter as a condition on documents; null when it lets everything pass. */
export function writeCondition(
  filter: DocumentFilter,
): ((build: ExpressionBuilder<Tables, "documents">) => DocumentCondition) | null {
  const { from, to, publisher, names, quotes } = filter;
  if (![from, to, publisher, names, quotes].some((given) => given !== undefined)) return null;
  return (build) => {
    const all: Expression<SqlBool>[] = [];
    if (from !== undefined) all.push(build("documents.day", ">=", from));
    if (to !== undefined) all.push(build("documents.day", "<=", to));
    if (publisher !== undefined) all.push(build("documents.publisher", "=", publisher));
    if (names !== undefined) all.push(uses(names, ROLES.named));
    if (quotes !== undefined) all.push(uses(quotes, ROLES.quoted));
    return build.and(all) as DocumentCondition;
  };
}

function uses(entity: string, role: number): Expression<SqlBool> {
  return sql<SqlBool>`documents.key in (select uses.document from uses join entities on entities.key = uses.entity where entities.id = ${entity} and uses.role = ${role})`;
}

/** `Store.entries` */
export async function findEntries({ db }: BackEnd, ids: readonly DocumentId[]): Promise<readonly DocumentEntry[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("documents").select(ENTRY_COLUMNS).where("id", "in", ids).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toEntry(row)] : [];
  });
}

/** `Store.get` */
export async function getDocument(backEnd: BackEnd, id: DocumentId): Promise<StoredDocument | null> {
  const row = await backEnd.db.selectFrom("documents").select(ENTRY_COLUMNS).where("id", "=", id).executeTakeFirst();
  return row ? ((await loadDocuments(backEnd, [row]))[0] ?? null) : null;
}

/** Documents with their texts and captures, in the order of the rows. */
export async function loadDocuments({ db }: BackEnd, rows: readonly EntryRow[]): Promise<readonly StoredDocument[]> {
  if (rows.length === 0) return [];
  const keys = rows.map(({ key }) => key);
  const texts = await db.selectFrom("texts").selectAll().where("document", "in", keys).execute();
  const captures = await db
    .selectFrom("captures")
    .select(["document", "body"])
    .where("document", "in", keys)
    .orderBy("key")
    .execute();
  const bodies = new Map(texts.map(({ document, body }) => [document, body]));
  const byDocument = Map.groupBy(captures, ({ document }) => document);
  return rows.map((row) => ({
    ...toEntry(row),
    input: unpackRecord(bodies.get(row.key) as Uint8Array),
    captures: (byDocument.get(row.key) ?? []).map(({ body }) => JSON.parse(body) as StoredCapture),
  }));
}

/** `Store.original` */
export async function getOriginal({ db }: BackEnd, sha256: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom("originals")
    .select(["packed", "bytes"])
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  return row ? unpackBytes(row) : null;
}

/** `Store.knownMarks` */
export async function findMarks({ db }: BackEnd, marks: readonly string[]): Promise<ReadonlySet<string>> {
  if (marks.length === 0) return new Set();
  const rows = await db.selectFrom("marks").select("mark").where("mark", "in", marks).execute();
  return new Set(rows.map(({ mark }) => mark));
}
