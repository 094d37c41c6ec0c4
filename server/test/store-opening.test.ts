import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { openFeed } from "../src/ingest/poll-feeds.ts";
import { MIGRATIONS } from "../src/store/list-migrations.ts";
import { migrate } from "../src/store/migrate.ts";
import { openPostgres, POSTGRES_TYPES } from "../src/store/open-postgres.ts";
import { openSqlite, SQLITE_TYPES } from "../src/store/open-sqlite.ts";
import { openStore } from "../src/store/open-store.ts";
import { parseSearch } from "../src/store/parse-search.ts";
import { putArrivals } from "../src/store/put-arrivals.ts";
import { ACT, makeArrivals, READER } from "./store/make-arrival.ts";
import { startPostgres } from "./store/start-postgres.ts";

const folder = mkdtempSync(join(tmpdir(), "isnad-opening-"));
const postgres = await startPostgres();
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  if (typeof postgres !== "string") await postgres.stop();
}, 60_000);

describe("what is no archive is told, and left as it is", () => {
  it("a file of something else", async () => {
    writeFileSync(join(folder, "text.db"), "مقال ".repeat(500));
    await expect(openStore(join(folder, "text.db"), ACT)).rejects.toMatchObject({ code: "cannot-open" });
  });
  it("a folder that is not there", async () => {
    await expect(openStore(join(folder, "nowhere/isnad.db"), ACT)).rejects.toMatchObject({ code: "cannot-open" });
  });
  it("a database of something else", async () => {
    const path = join(folder, "other.db");
    const other = new DatabaseSync(path);
    other.exec("create table cars (name text)");
    other.close();
    await expect(openStore(path, ACT)).rejects.toMatchObject({ code: "not-an-archive" });
  });
  it("an archive of a newer program", async () => {
    const path = join(folder, "newer.db");
    await (await openStore(path, ACT)).close();
    const newer = new DatabaseSync(path);
    newer.exec("update meta set value = '99' where name = 'schema'");
    newer.close();
    await expect(openStore(path, ACT)).rejects.toMatchObject({ code: "newer-archive" });
  });
  it("a PostgreSQL that nobody answers at", async () => {
    await expect(openStore("postgres://127.0.0.1:1/nothing", ACT)).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe("an archive of the first schema", () => {
  const places = [["SQLite", async () => join(folder, "first.db")]] as [string, () => Promise<string>][];
  if (typeof postgres !== "string") places.push(["PostgreSQL", () => postgres.createDatabase()]);

  it.each(places)("is brought up to date with all it holds, in %s", async (name, makePlace) => {
    const place = await makePlace();
    const isSqlite = name === "SQLite";
    const backEnd = isSqlite ? openSqlite(place) : openPostgres(place);
    await migrate(backEnd, isSqlite ? SQLITE_TYPES : POSTGRES_TYPES, ACT, MIGRATIONS.slice(0, 1));
    await putArrivals(backEnd, makeArrivals(3), READER, ACT);
    await backEnd.db.destroy();
    const store = await openStore(place, { ...ACT, by: "somebody newer" });
    expect(await store.status()).toMatchObject({ schema: MIGRATIONS.length, documents: 3 });
    expect((await store.custody(0, 100)).at(-1)).toMatchObject({ act: "migrate", before: "1", by: "somebody newer" });
    expect((await store.verify()).faults).toEqual([]);
    expect((await store.search({ words: "حلب" })).hits).toHaveLength(3);
    await store.saveFeed({ ...openFeed("https://example.org/rss"), taken: 3 });
    await store.saveFeed({ ...openFeed("https://example.org/rss"), taken: 4 });
    expect(await store.feeds()).toMatchObject([{ url: "https://example.org/rss", taken: 4 }]);
    await store.close();
  });
});

describe("a question", () => {
  it("is words, phrases and what must not be there", () => {
    const { wanted, unwanted } = parseSearch('حلب "الجيش السوري" -إدلب');
    expect(wanted.map((sequence) => sequence.length)).toEqual([1, 2]);
    expect(wanted[0]?.[0]).toContain("حلب");
    expect(wanted[0]?.[0]).toContain("بحلب");
    expect(unwanted).toHaveLength(1);
  });
  it("has at most 32 parts", () => expect(parseSearch("حلب ".repeat(1000)).wanted).toHaveLength(32));
  it("does not join a number with what stands before it", () =>
    expect(parseSearch("١٬٥٠٠").wanted).toEqual([[["1500"]]]));
});
