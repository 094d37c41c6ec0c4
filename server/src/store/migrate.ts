import { sql, type Transaction } from "kysely";
import { type Act, ArchiveError } from "../ports.ts";
import type { BackEnd } from "./back-end.ts";
import { type ColumnTypes, MIGRATIONS } from "./list-migrations.ts";
import { logCustody } from "./log-custody.ts";
import type { Tables } from "./tables.ts";

/** Brings the schema up to date, in one transaction: an archive is never between two versions. Two processes may try at once. */
export async function migrate(
  backEnd: BackEnd,
  types: ColumnTypes,
  act: Act,
  migrations: typeof MIGRATIONS = MIGRATIONS,
): Promise<void> {
  await backEnd.db.transaction().execute(async (transaction) => {
    // 13,051 is nothing but ours: two processes that make one archive at once wait for each other.
    if (backEnd.kind === "postgres") await sql`select pg_advisory_xact_lock(13051)`.execute(transaction);
    const version = await readVersion(transaction, backEnd.kind);
    if (version > migrations.length) {
      throw new ArchiveError(
        "newer-archive",
        `the archive has schema ${version}, and this program knows only ${migrations.length}: use the newer isnad that wrote it`,
      );
    }
    if (version === migrations.length) return;
    if (version === 0)
      await transaction.schema
        .createTable("meta")
        .addColumn("name", "text", (column) => column.primaryKey())
        .addColumn("value", "text", (column) => column.notNull())
        .execute();
    for (const migration of migrations.slice(version))
      for (const statement of migration(types)) await sql.raw(statement).execute(transaction);
    const schema = { name: "schema", value: String(migrations.length) };
    await transaction
      .insertInto("meta")
      .values(schema)
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: schema.value }))
      .execute();
    const before = version === 0 ? null : String(version);
    await logCustody(
      transaction,
      [{ act: version === 0 ? "open" : "migrate", subject: `schema ${schema.value}`, before, after: schema.value }],
      act,
    );
  });
}

/** 0 for a database with nothing in it; a database with other tables is somebody else's. */
async function readVersion(transaction: Transaction<Tables>, kind: BackEnd["kind"]): Promise<number> {
  const { rows } =
    kind === "sqlite"
      ? await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(transaction)
      : await sql<{
          name: string;
        }>`select table_name as name from information_schema.tables where table_schema = current_schema()`.execute(
          transaction,
        );
  const names = new Set(rows.map(({ name }) => name));
  if (names.size === 0) return 0;
  if (!names.has("meta") || !names.has("custody"))
    throw new ArchiveError("not-an-archive", "the database holds something else, and no archive of isnad");
  const found = await transaction.selectFrom("meta").select("value").where("name", "=", "schema").executeTakeFirst();
  return Number(found?.value ?? 0);
}
