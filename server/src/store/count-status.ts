import type { StoreStatus } from "../ports.ts";
import type { BackEnd } from "./back-end.ts";
import type { Tables } from "./tables.ts";

/** `Store.status` */
export async function countStatus({ db, kind }: BackEnd): Promise<StoreStatus> {
  const count = async (table: keyof Tables): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  const schema = await db.selectFrom("meta").select("value").where("name", "=", "schema").executeTakeFirst();
  const { bytes } = await db
    .selectFrom("originals")
    .select(({ fn }) => fn.sum<number | null>("size").as("bytes"))
    .executeTakeFirstOrThrow();
  const readers = await db
    .selectFrom("readers")
    .leftJoin("readings", "readings.reader", "readers.key")
    .select(({ fn }) => ["readers.name", "readers.standing", fn.count<number>("readings.document").as("readings")])
    .groupBy(["readers.key", "readers.name", "readers.standing"])
    .orderBy("readers.key")
    .execute();
  return {
    backEnd: kind,
    schema: Number(schema?.value ?? 0),
    documents: await count("documents"),
    captures: await count("captures"),
    originals: await count("originals"),
    // PostgreSQL gives sums as text.
    originalBytes: Number(bytes ?? 0),
    decisions: await count("decisions"),
    stories: await count("stories"),
    accounts: await count("accounts"),
    pending: await count("pending"),
    readers: readers.map(({ name, standing, readings }) => ({ reader: name, readings, standing: standing === 1 })),
  };
}
