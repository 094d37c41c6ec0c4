import type { Transaction } from "kysely";
import type { BackEnd } from "./back-end.ts";
import type { Tables } from "./tables.ts";

/** Changes the archive in one transaction, with the log locked from its begin: changes of several processes follow one another. */
export function changeArchive<Result>(
  { db, lockLog }: BackEnd,
  change: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (transaction) => {
    await lockLog(transaction);
    return change(transaction);
  });
}
