import type { Account, DocumentId, Id } from "@isnad/core";
import { type SqlBool, sql, type Transaction } from "kysely";
import type { AccountQuery, Act, ComparedStories, Page, StoredStory, StoryEntry, StoryQuery } from "../ports.ts";
import type { BackEnd } from "./back-end.ts";
import { changeArchive } from "./change-archive.ts";
import { insertRows } from "./insert-rows.ts";
import { packRecord, unpackRecord } from "./pack-record.ts";
import { limitOf, makeKeyedPage, makePage, readCursor } from "./page-rows.ts";
import type { Tables } from "./tables.ts";

/** Ids in one statement. */
const IDS = 500;

/** `Store.saveStories` */
export async function saveStories(
  backEnd: BackEnd,
  stories: readonly StoredStory[],
  gone: readonly Id[],
  compared: readonly DocumentId[],
  act: Act,
): Promise<void> {
  await changeArchive(backEnd, async (transaction) => {
    const ids = [...new Set([...gone, ...stories.map(({ story }) => story.id)])];
    for (let from = 0; from < ids.length; from += IDS) await removeStories(transaction, ids.slice(from, from + IDS));
    await insertStories(transaction, stories, act);
    for (let from = 0; from < compared.length; from += IDS)
      await settlePending(transaction, compared.slice(from, from + IDS));
  });
}

async function removeStories(transaction: Transaction<Tables>, ids: readonly Id[]): Promise<void> {
  const rows = await transaction.selectFrom("stories").select("key").where("id", "in", ids).execute();
  const keys = rows.map(({ key }) => key);
  if (keys.length === 0) return;
  await transaction.deleteFrom("accounts").where("story", "in", keys).execute();
  await transaction.deleteFrom("story_documents").where("story", "in", keys).execute();
  await transaction.deleteFrom("stories").where("key", "in", keys).execute();
}

async function insertStories(
  transaction: Transaction<Tables>,
  stories: readonly StoredStory[],
  act: Act,
): Promise<void> {
  const rows = stories.map(({ accounts: _, ...kept }) => ({
    id: kept.story.id,
    first_day: kept.story.span.first?.slice(0, 10) ?? null,
    last_day: kept.story.span.last?.slice(0, 10) ?? null,
    compared_at: act.at,
    body: packRecord(kept),
  }));
  await insertRows(transaction, "stories", rows);
  for (let from = 0; from < stories.length; from += IDS) {
    const part = stories.slice(from, from + IDS);
    const ids = part.map(({ story }) => story.id);
    const found = await transaction.selectFrom("stories").select(["key", "id"]).where("id", "in", ids).execute();
    const keys = new Map(found.map(({ id, key }) => [id, key]));
    const keyOf = ({ story }: StoredStory) => keys.get(story.id) as number;
    const documents = part.flatMap((one) => one.story.documents.map((document) => ({ story: keyOf(one), document })));
    await insertRows(transaction, "story_documents", documents);
    await insertRows(
      transaction,
      "accounts",
      part.flatMap((one) => one.accounts.map((account) => describeAccount(account, keyOf(one)))),
    );
  }
}

function describeAccount(account: Account, story: number) {
  const { id, kind, status, asOf } = account;
  return { id, story, kind, status, as_of: asOf, background: account.background ? 1 : 0, body: packRecord(account) };
}

async function settlePending(transaction: Transaction<Tables>, compared: readonly DocumentId[]): Promise<void> {
  await transaction
    .deleteFrom("pending")
    .where("document", "in", (build) => build.selectFrom("documents").select("key").where("id", "in", compared))
    .execute();
}

/** `Store.stories` */
export async function listStories({ db }: BackEnd, query: StoryQuery): Promise<Page<StoryEntry>> {
  const limit = limitOf(query);
  const cursor = readCursor(query.after);
  // Stories without a day come last, as day 0; as the index stories_by_order has it.
  const day = sql<number>`cast(replace(coalesce(last_day, '0'), '-', '') as integer)`;
  let select = db.selectFrom("stories").select(["key", day.as("day")]);
  if (query.from !== undefined) select = select.where("last_day", ">=", query.from);
  if (query.to !== undefined) select = select.where("first_day", "<=", query.to);
  const { document, status } = query;
  if (document !== undefined)
    select = select.where("key", "in", (build) =>
      build.selectFrom("story_documents").select("story").where("document", "=", document),
    );
  if (status !== undefined)
    select = select.where("key", "in", (build) =>
      build.selectFrom("accounts").select("story").where("status", "=", status).where("background", "=", 0),
    );
  if (cursor) select = select.where(sql<SqlBool>`(${day}, key) < (${cursor[0]}, ${cursor[1]})`);
  // Places first: records are looked up of those alone that are shown, not of all that are sorted.
  const places = await select
    .orderBy(day, "desc")
    .orderBy("key", "desc")
    .limit(limit + 1)
    .execute();
  const keys = places.slice(0, limit).map(({ key }) => key);
  const [told, counts] = [await tellStories(db, keys), await countAccounts(db, keys)];
  return makePage(
    places,
    limit,
    (row) => [row.day, row.key],
    ({ key }) => ({
      ...(told.get(key) as Pick<StoryEntry, "story" | "comparedAt">),
      accounts: { contested: 0, corroborated: 0, "single-origin": 0, unconfirmed: 0, ...counts.get(key) },
    }),
  );
}

async function tellStories(db: BackEnd["db"], keys: readonly number[]) {
  if (keys.length === 0) return new Map<number, Pick<StoryEntry, "story" | "comparedAt">>();
  const rows = await db.selectFrom("stories").select(["key", "body", "compared_at"]).where("key", "in", keys).execute();
  return new Map(
    rows.map(({ key, body, compared_at: comparedAt }) => [
      key,
      { story: unpackRecord<StoredStory>(body).story, comparedAt },
    ]),
  );
}

async function countAccounts(
  db: BackEnd["db"],
  stories: readonly number[],
): Promise<Map<number, Record<string, number>>> {
  const counts = new Map<number, Record<string, number>>();
  if (stories.length === 0) return counts;
  const rows = await db
    .selectFrom("accounts")
    .select(({ fn }) => ["story", "status", fn.countAll<number>().as("count")])
    .where("story", "in", stories)
    .where("background", "=", 0)
    .groupBy(["story", "status"])
    .execute();
  for (const { story, status, count } of rows) counts.set(story, { ...counts.get(story), [status]: count });
  return counts;
}

/** `Store.story` */
export async function getStory({ db }: BackEnd, id: Id): Promise<StoredStory | null> {
  const row = await db.selectFrom("stories").select(["key", "body"]).where("id", "=", id).executeTakeFirst();
  return row ? openStory(db, row) : null;
}

/** `Store.storyOf` */
export async function getStoryOf({ db }: BackEnd, document: DocumentId): Promise<StoredStory | null> {
  const row = await db
    .selectFrom("story_documents")
    .innerJoin("stories", "stories.key", "story_documents.story")
    .select(["stories.key", "stories.body"])
    .where("story_documents.document", "=", document)
    .orderBy("stories.key", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? openStory(db, row) : null;
}

async function openStory(db: BackEnd["db"], row: Pick<Tables["stories"], "body"> & { readonly key: number }) {
  const accounts = await db.selectFrom("accounts").select("body").where("story", "=", row.key).orderBy("key").execute();
  return {
    ...unpackRecord<Omit<StoredStory, "accounts">>(row.body),
    accounts: accounts.map(({ body }) => unpackRecord<Account>(body)),
  };
}

/** `Store.accounts`: in the order they were made, stories compared last at the end. */
export async function listAccounts({ db }: BackEnd, query: AccountQuery): Promise<Page<Account>> {
  const limit = limitOf(query);
  const cursor = readCursor(query.after);
  const { story, kind, status } = query;
  let select = db.selectFrom("accounts").select(["key", "body"]);
  if (story !== undefined)
    select = select.where("story", "in", (build) => build.selectFrom("stories").select("key").where("id", "=", story));
  if (kind !== undefined) select = select.where("kind", "=", kind);
  if (status !== undefined) select = select.where("status", "=", status);
  if (cursor) select = select.where("key", ">", cursor[1]);
  const rows = await select
    .orderBy("key")
    .limit(limit + 1)
    .execute();
  return makeKeyedPage(rows, limit, (body) => unpackRecord<Account>(body));
}

/** `Store.comparedSince` */
export async function listCompared(
  { db }: BackEnd,
  moment: string,
  limit: number,
): Promise<readonly ComparedStories[]> {
  const moments = db
    .selectFrom("stories")
    .select("compared_at")
    .distinct()
    .where("compared_at", ">", moment)
    .orderBy("compared_at")
    .limit(limit);
  const rows = await db
    .selectFrom("stories")
    .select(["id", "compared_at"])
    .where("compared_at", "in", moments)
    .orderBy("compared_at")
    .orderBy("key")
    .execute();
  const byMoment = Map.groupBy(rows, ({ compared_at }) => compared_at);
  return [...byMoment].map(([at, stories]) => ({ at, stories: stories.map(({ id }) => id) }));
}
