import type { Act, CustodyEntry, FeedState, Store } from "../ports.ts";
import type { BackEnd } from "./back-end.ts";
import { cleanColumn } from "./clean-column.ts";
import { countStatus } from "./count-status.ts";
import { countUses } from "./count-uses.ts";
import { findEntries, findMarks, getDocument, getOriginal, listDocuments } from "./find-documents.ts";
import { findPending, findReadings, findUnread, listReaders, saveReadings, settleReader } from "./find-readings.ts";
import { countDecisions, getDecision, keepDecision, listDecisions, listStanding } from "./keep-decisions.ts";
import { keepPeople } from "./keep-people.ts";
import { keepProposals } from "./keep-proposals.ts";
import { getStory, getStoryOf, listAccounts, listCompared, listStories, saveStories } from "./keep-stories.ts";
import { keepWatches } from "./keep-watches.ts";
import { migrate } from "./migrate.ts";
import { openPostgres, POSTGRES_TYPES } from "./open-postgres.ts";
import { openSqlite, SQLITE_TYPES } from "./open-sqlite.ts";
import { putArrivals } from "./put-arrivals.ts";
import { searchDocuments } from "./search-documents.ts";
import { verifyStore } from "./verify-store.ts";

/**
 * Opens an archive, making it or bringing it up to date where needed: a file for SQLite, `postgres://…` for PostgreSQL. Throws an
 * `ArchiveError` for what is no archive or a newer one, and the database's own error when it cannot be reached.
 */
export async function openStore(location: string, act: Act): Promise<Store> {
  const isPostgres = /^postgres(?:ql)?:\/\//.test(location);
  const backEnd = isPostgres ? openPostgres(location) : openSqlite(location);
  try {
    await migrate(backEnd, isPostgres ? POSTGRES_TYPES : SQLITE_TYPES, act);
  } catch (error) {
    await backEnd.db.destroy();
    throw error;
  }
  return makeStore(backEnd);
}

function makeStore(backEnd: BackEnd): Store {
  return {
    put: (arrivals, reader, act) => putArrivals(backEnd, arrivals, reader, act),
    knownMarks: (marks) => findMarks(backEnd, marks),
    get: (id) => getDocument(backEnd, id),
    list: (query) => listDocuments(backEnd, query),
    entries: (ids) => findEntries(backEnd, ids),
    facets: (query) => countUses(backEnd, query),
    original: (sha256) => getOriginal(backEnd, sha256),
    search: (query) => searchDocuments(backEnd, query),
    reading: async (id) => (await findReadings(backEnd, [id]))[0] ?? null,
    readings: (ids) => findReadings(backEnd, ids),
    readers: () => listReaders(backEnd),
    unread: (reader, limit) => findUnread(backEnd, reader, limit),
    saveReadings: (readings, reader) => saveReadings(backEnd, readings, reader),
    settleReader: (reader, act) => settleReader(backEnd, reader, act),
    pending: (limit) => findPending(backEnd, limit),
    saveStories: (stories, gone, compared, act) => saveStories(backEnd, stories, gone, compared, act),
    stories: (query) => listStories(backEnd, query),
    story: (id) => getStory(backEnd, id),
    storyOf: (document) => getStoryOf(backEnd, document),
    accounts: (query) => listAccounts(backEnd, query),
    comparedSince: (moment, limit) => listCompared(backEnd, moment, limit),
    decide: (draft, act, seen) => keepDecision(backEnd, draft, act, seen),
    countDecisions: (target) => countDecisions(backEnd.db, target),
    decision: (id) => getDecision(backEnd, id),
    standing: (documents) => listStanding(backEnd, documents),
    decisions: (query) => listDecisions(backEnd, query),
    proposals: keepProposals(backEnd),
    people: keepPeople(backEnd),
    watches: keepWatches(backEnd),
    feeds: async () => {
      const rows = await backEnd.db.selectFrom("feeds").select("body").orderBy("url").execute();
      return rows.map(({ body }) => JSON.parse(body) as FeedState);
    },
    saveFeed: (state) => saveFeed(backEnd, state),
    custody: (after, limit) => listCustody(backEnd, after, limit),
    lastLine: () => findLastLine(backEnd),
    verify: (options) => verifyStore(backEnd, options),
    status: () => countStatus(backEnd),
    close: () => backEnd.db.destroy(),
  };
}

async function saveFeed({ db }: BackEnd, state: FeedState): Promise<void> {
  const row = { url: cleanColumn(state.url) ?? "", body: cleanColumn(JSON.stringify(state)) ?? "" };
  await db
    .insertInto("feeds")
    .values(row)
    .onConflict((conflict) => conflict.column("url").doUpdateSet({ body: row.body }))
    .execute();
}

async function listCustody({ db }: BackEnd, after: number, limit: number): Promise<readonly CustodyEntry[]> {
  const rows = await db
    .selectFrom("custody")
    .selectAll()
    .where("number", ">", after)
    .orderBy("number")
    .limit(limit)
    .execute();
  return rows.map(({ who, ...row }) => ({ ...row, by: who, act: row.act as CustodyEntry["act"] }));
}

async function findLastLine({ db }: BackEnd): Promise<number> {
  const last = await db
    .selectFrom("custody")
    .select(({ fn }) => fn.max("number").as("number"))
    .executeTakeFirst();
  return Number(last?.number ?? 0);
}
