import type { DocumentId, Id } from "@isnad/core";
import { type SqlBool, sql, type Transaction } from "kysely";
import {
  type Act,
  ArchiveError,
  type Decision,
  type DecisionDraft,
  type DecisionQuery,
  type Page,
  type SeenDecisions,
} from "../ports.ts";
import type { BackEnd } from "./back-end.ts";
import { changeArchive } from "./change-archive.ts";
import { cleanColumn } from "./clean-column.ts";
import { hashHex } from "./hash-hex.ts";
import { insertRows } from "./insert-rows.ts";
import { logCustody } from "./log-custody.ts";
import { limitOf, makeKeyedPage, readCursor } from "./page-rows.ts";
import type { Tables } from "./tables.ts";

/** Digits of a decision's id: 128 bits. */
const ID_LENGTH = 32;

/** `Store.decide` */
export async function keepDecision(
  backEnd: BackEnd,
  draft: DecisionDraft,
  act: Act,
  seen?: SeenDecisions,
): Promise<Decision> {
  const decision = makeDecision(draft, act);
  const body = cleanColumn(JSON.stringify(decision)) ?? "";
  const record = hashHex(body);
  return changeArchive(backEnd, async (transaction) => {
    const known = await transaction
      .selectFrom("decisions")
      .select("body")
      .where("id", "=", decision.id)
      .executeTakeFirst();
    if (known) return JSON.parse(known.body) as Decision;
    const undone = draft.undoes;
    await checkUndone(transaction, undone);
    await checkSeen(transaction, seen);
    await insertRows(transaction, "decisions", [{ id: decision.id, undoes: undone, body, record }]);
    const { key } = await transaction
      .selectFrom("decisions")
      .select("key")
      .where("id", "=", decision.id)
      .executeTakeFirstOrThrow();
    const targets = decision.targets.map(({ id, document }) => ({ decision: key, target: id, document }));
    await insertRows(transaction, "decision_targets", targets, { ignoreKnown: true });
    await logCustody(transaction, [{ act: "decide", subject: decision.id, before: null, after: record }], act);
    return decision;
  });
}

async function checkUndone(transaction: Transaction<Tables>, undone: Id | null): Promise<void> {
  if (undone === null) return;
  const target = await transaction.selectFrom("decisions").select("key").where("id", "=", undone).executeTakeFirst();
  if (!target) throw new ArchiveError("unknown-decision", `there is no decision ${undone.slice(0, 40)} to take back`);
}

async function checkSeen(transaction: Transaction<Tables>, seen: SeenDecisions | undefined): Promise<void> {
  if (seen === undefined) return;
  const count = await countDecisions(transaction, seen.target);
  if (count === seen.decisions) return;
  const message = `${count} decisions on ${seen.target.slice(0, 100)}, of which ${seen.decisions} were seen`;
  throw new ArchiveError("decided-meanwhile", message);
}

/** `Store.countDecisions` */
export async function countDecisions(db: BackEnd["db"], target: Id): Promise<number> {
  const { count } = await db
    .selectFrom("decision_targets")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("target", "=", target)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** `Store.decision` */
export async function getDecision({ db }: BackEnd, id: Id) {
  const row = await db
    .selectFrom("decisions")
    .select(["body", isStanding.as("standing")])
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? { decision: JSON.parse(row.body) as Decision, standing: Boolean(row.standing) } : null;
}

/** Articles asked for in one statement. */
const DOCUMENTS = 500;

/** `Store.standing` */
export async function listStanding({ db }: BackEnd, documents: readonly DocumentId[]): Promise<readonly Decision[]> {
  const found = new Map<number, Decision>();
  for (let from = 0; from < documents.length; from += DOCUMENTS) {
    const rows = await db
      .selectFrom("decisions")
      .select(["key", "body"])
      .where("key", "in", (build) =>
        build
          .selectFrom("decision_targets")
          .select("decision")
          .where("document", "in", documents.slice(from, from + DOCUMENTS)),
      )
      .where("undoes", "is", null)
      .where(isStanding)
      .execute();
    for (const { key, body } of rows) found.set(key, JSON.parse(body) as Decision);
  }
  return [...found].sort(([left], [right]) => left - right).map(([, decision]) => decision);
}

function makeDecision(draft: DecisionDraft, { by, at }: Act): Decision {
  const { kind, targets, before, after, reason, undoes } = draft;
  const content = { kind, targets, before, after, reason, undoes, by, at };
  return { id: hashHex(JSON.stringify(content)).slice(0, ID_LENGTH), ...content };
}

/** `Store.decisions` */
export async function listDecisions({ db }: BackEnd, query: DecisionQuery): Promise<Page<Decision>> {
  const limit = limitOf(query);
  const cursor = readCursor(query.after);
  const { target, documents, standing } = query;
  let select = db.selectFrom("decisions").select(["key", "body"]);
  if (target !== undefined || documents !== undefined)
    select = select.where("key", "in", (build) => {
      let targets = build.selectFrom("decision_targets").select("decision");
      if (target !== undefined) targets = targets.where("target", "=", target);
      if (documents !== undefined) targets = targets.where("document", "in", documents);
      return targets;
    });
  if (standing === true) select = select.where("undoes", "is", null).where(isStanding);
  if (cursor) select = select.where("key", ">", cursor[1]);
  const rows = await select
    .orderBy("key")
    .limit(limit + 1)
    .execute();
  return makeKeyedPage(rows, limit, (body) => JSON.parse(body) as Decision);
}

/** Taken back by an undo that was not itself taken back: an odd number of steps up the line of undos. */
const isStanding = sql<SqlBool>`(
  with recursive line(id, steps) as (
    select decisions.id, 0
    union
    select later.id, line.steps + 1 from line join decisions as later on later.undoes = line.id
  )
  select max(steps) % 2 = 0 from line
)`;
