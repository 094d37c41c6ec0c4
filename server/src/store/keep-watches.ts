import type { Id } from "@isnad/core";
import { sql } from "kysely";
import type { Delivery, Notice, Watch, Watches, WatchPlace } from "../ports.ts";
import type { BackEnd } from "./back-end.ts";
import { cleanColumn } from "./clean-column.ts";
import { insertRows } from "./insert-rows.ts";

/** Name of the row of `meta` that says up to where was looked. */
const PLACE = "watched";

/** `Store.watches` */
export function keepWatches({ db }: BackEnd): Watches {
  return {
    list: async () => {
      const rows = await db.selectFrom("watches").select("body").orderBy("id").execute();
      return rows.map(({ body }) => JSON.parse(body) as Watch);
    },
    find: async (id) => {
      const row = await db.selectFrom("watches").select("body").where("id", "=", id).executeTakeFirst();
      return row ? (JSON.parse(row.body) as Watch) : null;
    },
    save: async (watch) => {
      await db
        .insertInto("watches")
        .values({ id: watch.id, body: toJson(watch) })
        .execute();
    },
    remove: async (id) =>
      db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom("notices").where("watch", "=", id).execute();
        const { numDeletedRows } = await transaction.deleteFrom("watches").where("id", "=", id).executeTakeFirst();
        return numDeletedRows > 0n;
      }),
    add: (notices, silent) => addNotices(db, notices, silent),
    notices: async (watch, limit) => {
      const rows = await db
        .selectFrom("notices")
        .select("body")
        .where("watch", "=", watch)
        .where("silent", "=", 0)
        .orderBy("key", "desc")
        .limit(limit)
        .execute();
      return rows.map(({ body }) => JSON.parse(body) as Notice);
    },
    takeDue: (now, lease, limit) => takeDue(db, now, lease, limit),
    settle: async (notice, next, problem) => {
      const row = { next_at: next, problem: cleanColumn(problem ?? undefined), attempts: sql<number>`attempts + 1` };
      await db.updateTable("notices").set(row).where("id", "=", notice).execute();
    },
    place: async () => {
      const row = await db.selectFrom("meta").select("value").where("name", "=", PLACE).executeTakeFirst();
      return row ? (JSON.parse(row.value) as WatchPlace) : null;
    },
    savePlace: async (place) => {
      const value = JSON.stringify(place);
      await db
        .insertInto("meta")
        .values({ name: PLACE, value })
        .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
        .execute();
    },
  };
}

type Db = BackEnd["db"];

function toJson(record: unknown): string {
  return cleanColumn(JSON.stringify(record)) ?? "";
}

async function addNotices(db: Db, notices: readonly Notice[], silent: boolean): Promise<void> {
  if (notices.length === 0) return;
  const watches = await findWatches(db, notices);
  const rows = notices.map((notice) => ({
    id: notice.id,
    watch: notice.watch,
    body: toJson(notice),
    silent: silent ? 1 : 0,
    attempts: 0,
    next_at: !silent && watches.get(notice.watch)?.webhook ? notice.at : null,
    problem: null,
  }));
  await db.transaction().execute((transaction) => insertRows(transaction, "notices", rows, { ignoreKnown: true }));
}

/** The watches these belong to, by id. */
async function findWatches(db: Db, of: readonly { readonly watch: Id }[]): Promise<ReadonlyMap<Id, Watch>> {
  const ids = [...new Set(of.map(({ watch }) => watch))];
  const rows = await db.selectFrom("watches").select(["id", "body"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, body }) => [id, JSON.parse(body) as Watch]));
}

async function takeDue(db: Db, now: string, lease: string, limit: number): Promise<readonly Delivery[]> {
  const due = await db
    .updateTable("notices")
    .set({ next_at: lease })
    .where("key", "in", (build) =>
      build.selectFrom("notices").select("key").where("next_at", "<=", now).orderBy("next_at").limit(limit),
    )
    // Again, for who waited on a row that another server took: PostgreSQL looks at it anew.
    .where("next_at", "<=", now)
    .returning(["watch", "body", "attempts"])
    .execute();
  if (due.length === 0) return [];
  const watches = await findWatches(db, due);
  return due.flatMap(({ watch, body, attempts }) => {
    const found = watches.get(watch);
    return found ? [{ notice: JSON.parse(body) as Notice, watch: found, attempts }] : [];
  });
}
