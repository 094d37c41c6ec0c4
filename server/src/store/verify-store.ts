import type { CustodyEntry, Fault, FaultCode, Store, VerifyReport } from "../ports.ts";
import type { BackEnd } from "./back-end.ts";
import { countStatus } from "./count-status.ts";
import { restoreReading } from "./find-readings.ts";
import { hashHex } from "./hash-hex.ts";
import { NO_LINE, sealLine } from "./log-custody.ts";
import { unpackBytes, unpackText } from "./pack-record.ts";

/** Rows looked at together. */
const BATCH = 200;
const KEPT_FAULTS = 1000;

/** `Store.verify`: everything that is kept against its hash, everything that has a hash against the log, the log against itself. */
export async function verifyStore(
  backEnd: BackEnd,
  options: Parameters<Store["verify"]>[0] = {},
): Promise<VerifyReport> {
  const faults: Fault[] = [];
  let faultCount = 0;
  const tell = (code: FaultCode, subject: string, message: string) => {
    if (faultCount++ < KEPT_FAULTS) faults.push({ code, subject, message });
  };
  const { documents, originals, decisions, captures } = await countStatus(backEnd);
  let done = 0;
  const step = (count: number) => {
    done += count;
    options.onProgress?.(done, documents + originals + decisions + captures);
  };
  for (const line of await backEnd.checkFile()) tell("database-damaged", "database", line);
  const log = await verifyLog(backEnd, options.knownHead, tell);
  await verifyOriginals(backEnd, tell, step);
  await verifyDocuments(backEnd, tell, step);
  await verifyCaptures(backEnd, tell, step);
  await verifyDecisions(backEnd, tell, step);
  await verifyProposals(backEnd, tell);
  await verifyLogged(backEnd, tell);
  return { documents, originals, decisions, ...log, faults, faultCount };
}

type Tell = (code: FaultCode, subject: string, message: string) => void;
type Step = (count: number) => void;

/** Rows of a table in the order of a growing column, some hundreds at a time. */
async function* inBatches<Row>(
  take: (after: number) => Promise<readonly Row[]>,
  keyOf: (row: Row) => number,
): AsyncGenerator<readonly Row[]> {
  for (let rows = await take(0); rows.length > 0; rows = await take(keyOf(rows.at(-1) as Row))) yield rows;
}

async function verifyLog({ db }: BackEnd, knownHead: string | undefined, tell: Tell) {
  let previous = NO_LINE;
  let entries = 0;
  let isKnown = knownHead === undefined;
  const lines = inBatches(
    (after) =>
      db
        .selectFrom("custody")
        .selectAll()
        .where("number", ">", after)
        .orderBy("number")
        .limit(BATCH * 10)
        .execute(),
    ({ number }) => number,
  );
  for await (const rows of lines) {
    for (const { who, ...row } of rows) {
      entries++;
      const line = { ...row, by: who, act: row.act as CustodyEntry["act"] };
      if (row.number !== entries) tell("log-gap", `line ${row.number}`, `line ${entries} of the log is missing`);
      if (row.previous !== previous || sealLine(line).hash !== row.hash)
        tell("log-changed", `line ${row.number}`, `line ${row.number} of the log is not what was written`);
      // From here on it is counted from what is there, so that one gap is one fault.
      entries = row.number;
      previous = row.hash;
      isKnown ||= row.hash === knownHead;
    }
  }
  if (!isKnown)
    tell(
      "log-unknown-head",
      knownHead ?? "",
      "the log does not hold the line noted before: lines were cut off or changed",
    );
  return { entries, head: previous };
}

async function verifyOriginals({ db }: BackEnd, tell: Tell, step: Step): Promise<void> {
  const all = inBatches(
    // Few at a time: an original may have megabytes.
    (after) =>
      db
        .selectFrom("originals")
        .selectAll()
        .where("key", ">", after)
        .orderBy("key")
        .limit(BATCH / 10)
        .execute(),
    ({ key }) => key,
  );
  for await (const rows of all) {
    for (const row of rows) {
      const found = attempt(() => hashHex(unpackBytes(row)));
      if (found !== row.sha256) tell("original-changed", row.sha256, "the original's bytes have another SHA-256");
    }
    step(rows.length);
  }
}

async function verifyDocuments(backEnd: BackEnd, tell: Tell, step: Step): Promise<void> {
  const { db } = backEnd;
  const all = inBatches(
    (after) =>
      db
        .selectFrom("documents")
        .leftJoin("texts", "texts.document", "documents.key")
        .leftJoin("custody", (join) =>
          join.onRef("custody.subject", "=", "documents.id").on("custody.act", "=", "take-in"),
        )
        .select(["documents.key", "documents.id", "documents.record", "texts.body", "custody.after"])
        .where("documents.key", ">", after)
        .orderBy("documents.key")
        .limit(BATCH)
        .execute(),
    ({ key }) => key,
  );
  for await (const rows of all) {
    for (const { id, record, body, after } of rows) {
      const found = body === null ? null : attempt(() => hashHex(unpackText(body)));
      if (found !== record) tell("document-changed", id, "the document is not what was taken in");
      else if (after === null) tell("document-unlogged", id, "the log does not know this document");
      else if (after !== record) tell("document-changed", id, "the log knows another content of this document");
    }
    const [first, last] = [rows[0]?.key ?? 0, rows.at(-1)?.key ?? 0];
    const names = new Map(rows.map(({ key, id }) => [key, id]));
    for (const key of await backEnd.findUnindexed(first, last))
      tell("not-searchable", names.get(key) ?? String(key), "the index of words does not hold this document");
    await verifyReadings(backEnd, first, last, tell);
    step(rows.length);
  }
}

async function verifyReadings({ db }: BackEnd, first: number, last: number, tell: Tell): Promise<void> {
  const rows = await db
    .selectFrom("readings")
    .innerJoin("documents", "documents.key", "readings.document")
    .innerJoin("texts", "texts.document", "documents.key")
    .select(["documents.id", "readings.body as reading", "texts.body as text"])
    .where("readings.document", ">=", first)
    .where("readings.document", "<=", last)
    .execute();
  for (const { id, reading, text } of rows) {
    const found = attempt(() => restoreReading(reading, text).document.id);
    if (found !== id) tell("reading-damaged", id, "the reading cannot be opened, or is of another document");
  }
}

async function verifyCaptures({ db }: BackEnd, tell: Tell, step: Step): Promise<void> {
  const all = inBatches(
    (after) =>
      db
        .selectFrom("captures")
        .innerJoin("documents", "documents.key", "captures.document")
        .leftJoin("originals", "originals.key", "captures.original")
        .select([
          "captures.key",
          "documents.id",
          "captures.source",
          "captures.body",
          "captures.record",
          "originals.sha256",
        ])
        .select(({ exists, selectFrom }) =>
          exists(
            selectFrom("custody")
              .select("custody.number")
              .whereRef("custody.subject", "=", "documents.id")
              .where("custody.act", "=", "capture")
              .whereRef("custody.after", "=", "captures.record"),
          ).as("logged"),
        )
        .where("captures.key", ">", after)
        .orderBy("captures.key")
        .limit(BATCH)
        .execute(),
    ({ key }) => key,
  );
  for await (const rows of all) {
    for (const { id, source, body, record, sha256, logged } of rows) {
      if (hashHex(body) !== record || !logged)
        tell("capture-unlogged", id, `the log does not know how it was met at ${source}`);
      const named = attempt(() => (JSON.parse(body) as { sha256: string }).sha256);
      if (sha256 === null || named !== sha256) tell("original-missing", id, `its original from ${source} is missing`);
    }
    step(rows.length);
  }
}

async function verifyDecisions({ db }: BackEnd, tell: Tell, step: Step): Promise<void> {
  const all = inBatches(
    (after) =>
      db
        .selectFrom("decisions")
        .leftJoin("custody", (join) =>
          join.onRef("custody.subject", "=", "decisions.id").on("custody.act", "=", "decide"),
        )
        .select(["decisions.key", "decisions.id", "decisions.body", "decisions.record", "custody.after"])
        .where("decisions.key", ">", after)
        .orderBy("decisions.key")
        .limit(BATCH)
        .execute(),
    ({ key }) => key,
  );
  for await (const rows of all) {
    for (const { id, body, record, after } of rows) {
      if (after === null) tell("decision-unlogged", id, "the log does not know this decision");
      else if (hashHex(body) !== record || after !== record)
        tell("decision-changed", id, "the decision is not what was decided");
    }
    step(rows.length);
  }
}

async function verifyProposals({ db }: BackEnd, tell: Tell): Promise<void> {
  const all = inBatches(
    (after) =>
      db
        .selectFrom("proposals")
        .leftJoin("custody", (join) =>
          join.onRef("custody.subject", "=", "proposals.id").on("custody.act", "=", "propose"),
        )
        .select(["proposals.key", "proposals.id", "proposals.body", "custody.after"])
        .where("proposals.key", ">", after)
        .orderBy("proposals.key")
        .limit(BATCH)
        .execute(),
    ({ key }) => key,
  );
  for await (const rows of all)
    for (const { id, body, after } of rows)
      if (hashHex(body) !== after) tell("proposal-changed", id, "the proposal is not what the log knows of it");
}

/** What the log knows and the tables do not. */
async function verifyLogged({ db }: BackEnd, tell: Tell): Promise<void> {
  const missing = async (act: "take-in" | "decide", table: "documents" | "decisions") =>
    db
      .selectFrom("custody")
      .select("subject")
      .where("act", "=", act)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom(table).select(`${table}.key`).whereRef(`${table}.id`, "=", "custody.subject"))),
      )
      .limit(KEPT_FAULTS)
      .execute();
  for (const { subject } of await missing("take-in", "documents"))
    tell("document-missing", subject, "the log knows this document, the archive has lost it");
  for (const { subject } of await missing("decide", "decisions"))
    tell("decision-missing", subject, "the log knows this decision, the archive has lost it");
}

/** What cannot be unpacked is not what was packed. */
function attempt<Value>(open: () => Value): Value | null {
  try {
    return open();
  } catch {
    return null;
  }
}
