import { type DocumentId, type DocumentInput, identifyDocument } from "@isnad/core";
import type { Insertable, Transaction } from "kysely";
import type { Act, Arrival, Receipt, StoredCapture } from "../ports.ts";
import type { BackEnd } from "./back-end.ts";
import { changeArchive } from "./change-archive.ts";
import { cleanColumn } from "./clean-column.ts";
import { hashHex } from "./hash-hex.ts";
import { indexDocuments } from "./index-documents.ts";
import { insertRows } from "./insert-rows.ts";
import { keepReadings } from "./keep-readings.ts";
import { type LogLine, logCustody } from "./log-custody.ts";
import { packBytes, packText } from "./pack-record.ts";
import type { Tables } from "./tables.ts";

/** An arrival with the names its parts are kept under. */
interface Named {
  readonly arrival: Arrival;
  readonly id: DocumentId;
  readonly sha256: string;
  readonly capture: StoredCapture;
}

/** `Store.put`: one transaction, from the originals to the lines of the log. */
export async function putArrivals(
  backEnd: BackEnd,
  arrivals: readonly Arrival[],
  reader: string,
  act: Act,
): Promise<readonly Receipt[]> {
  if (arrivals.length === 0) return [];
  const named = arrivals.map((arrival) => nameParts(arrival, act));
  return changeArchive(backEnd, async (transaction) => {
    const originals = await putOriginals(transaction, named);
    const known = await findDocuments(transaction, named);
    const fresh = keepFirst(named.filter(({ id }) => !known.has(id)));
    const documents = new Map([...known, ...(await putDocuments(transaction, fresh, act))]);
    await indexDocuments(
      backEnd,
      transaction,
      fresh.map(({ id, arrival }) => [documents.get(id) as number, arrival.input]),
    );
    const captured = await putCaptures(transaction, named, documents, originals);
    const marks = named.map(({ id, arrival }) => ({ mark: arrival.mark, document: documents.get(id) as number }));
    await insertRows(transaction, "marks", marks, { ignoreKnown: true });
    const readings = fresh.flatMap(({ id, arrival: { reading } }) =>
      reading === null ? [] : [{ document: documents.get(id) as number, reading }],
    );
    await keepReadings(transaction, readings, reader);
    const isFresh = new Set(fresh);
    const lines = named.flatMap((one) => describe(one, isFresh.has(one), captured.get(one)));
    await logCustody(transaction, lines, act);
    return named.map((one) => ({
      document: one.id,
      outcome: isFresh.has(one) ? "new" : captured.has(one) ? "again" : "known",
    }));
  });
}

function nameParts(arrival: Arrival, act: Act): Named {
  const { input, original } = arrival;
  const { bytes, mediaType, headers } = original;
  const sha256 = hashHex(bytes);
  const retrievedAt = input.capture.retrievedAt ?? act.at;
  const capture = { ...input.capture, sha256, retrievedAt, mediaType, headers, size: bytes.length };
  return { arrival, id: identifyDocument(input), sha256, capture };
}

/** Of several with one id, the first. */
function keepFirst(named: readonly Named[]): readonly Named[] {
  return [...new Map([...named].reverse().map((one) => [one.id, one])).values()].reverse();
}

async function putOriginals(transaction: Transaction<Tables>, named: readonly Named[]): Promise<Map<string, number>> {
  const hashes = [...new Set(named.map(({ sha256 }) => sha256))];
  const find = () =>
    transaction.selectFrom("originals").select(["key", "sha256"]).where("sha256", "in", hashes).execute();
  const known = new Map((await find()).map(({ sha256, key }) => [sha256, key]));
  const missing = new Map(
    named
      .filter(({ sha256 }) => !known.has(sha256))
      .map(({ sha256, arrival }) => [sha256, arrival.original.bytes] as const),
  );
  if (missing.size === 0) return known;
  // One at a time: originals may be large, and a statement holds all of its values.
  for (const [sha256, bytes] of missing)
    await insertRows(transaction, "originals", [{ sha256, size: bytes.length, ...packBytes(bytes) }]);
  return new Map((await find()).map(({ sha256, key }) => [sha256, key]));
}

async function findDocuments(transaction: Transaction<Tables>, named: readonly Pick<Named, "id">[]) {
  const ids = named.map(({ id }) => id);
  if (ids.length === 0) return new Map<DocumentId, number>();
  const rows = await transaction.selectFrom("documents").select(["key", "id"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, key }) => [id, key]));
}

async function putDocuments(transaction: Transaction<Tables>, fresh: readonly Named[], act: Act) {
  const bodies = fresh.map(({ arrival }) => JSON.stringify(arrival.input));
  const rows = fresh.map(({ id, arrival }, index) => describeDocument(id, arrival.input, bodies[index] as string, act));
  await insertRows(transaction, "documents", rows);
  const keys = await findDocuments(transaction, fresh);
  const texts = fresh.map(({ id }, index) => ({
    document: keys.get(id) as number,
    body: packText(bodies[index] as string),
  }));
  await insertRows(transaction, "texts", texts);
  return keys;
}

function describeDocument(
  id: DocumentId,
  input: DocumentInput,
  body: string,
  act: Act,
): Insertable<Tables["documents"]> {
  const { published } = input;
  return {
    id,
    title: cleanColumn(input.title),
    publisher: cleanColumn(input.publisher),
    url: cleanColumn(input.url),
    published: cleanColumn(published),
    day: /^\d{4}-\d{2}-\d{2}/.exec(published ?? "")?.[0] ?? null,
    moment: momentOf(published) ?? momentOf(act.at) ?? 0,
    length: input.text.length,
    taken_in_at: act.at,
    record: hashHex(body),
  };
}

/** Seconds since 1970; a date without an hour is its midnight, an hour without an offset is taken as UTC. */
function momentOf(date: string | undefined): number | null {
  if (date === undefined) return null;
  const withZone = /T[\d:.]+$/.test(date) ? `${date}Z` : date;
  const milliseconds = Date.parse(withZone);
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1000);
}

async function putCaptures(
  transaction: Transaction<Tables>,
  named: readonly Named[],
  documents: ReadonlyMap<DocumentId, number>,
  originals: ReadonlyMap<string, number>,
): Promise<Map<Named, string>> {
  const keys = named.map(({ id }) => documents.get(id) as number);
  const rows = await transaction
    .selectFrom("captures")
    .select(["document", "original", "source"])
    .where("document", "in", keys)
    .execute();
  const nameOf = (row: { document: number; original: number; source: string }) =>
    JSON.stringify([row.document, row.original, row.source]);
  const known = new Set(rows.map(nameOf));
  const fresh = new Map<Named, Insertable<Tables["captures"]>>();
  for (const [index, one] of named.entries()) {
    const place = {
      document: keys[index] as number,
      original: originals.get(one.sha256) as number,
      source: cleanColumn(one.capture.source) ?? "",
    };
    if (known.has(nameOf(place))) continue;
    known.add(nameOf(place));
    const body = cleanColumn(JSON.stringify(one.capture)) ?? "";
    fresh.set(one, { ...place, body, record: hashHex(body) });
  }
  await insertRows(transaction, "captures", [...fresh.values()]);
  return new Map([...fresh].map(([one, { record }]) => [one, record]));
}

function describe({ id, arrival }: Named, isFresh: boolean, capture: string | undefined): LogLine[] {
  const document: LogLine[] = isFresh
    ? [{ act: "take-in", subject: id, before: null, after: hashHex(JSON.stringify(arrival.input)) }]
    : [];
  return capture === undefined
    ? document
    : [...document, { act: "capture", subject: id, before: null, after: capture }];
}
