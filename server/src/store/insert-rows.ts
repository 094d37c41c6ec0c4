import type { Insertable, Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** Rows in one statement. A prepared one holds the values it was last run with: of many rows, and kept in many lengths, that is most of the memory. */
const ROWS = 100;

export interface InsertOptions {
  /** Passes over rows whose key is there already. */
  readonly ignoreKnown?: boolean;
}

/** Inserts any number of rows, some dozens a statement. */
export async function insertRows<Table extends keyof Tables>(
  transaction: Transaction<Tables>,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
  options: InsertOptions = {},
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS) {
    const insert = transaction.insertInto(table).values(rows.slice(from, from + ROWS));
    await (options.ignoreKnown === true ? insert.onConflict((conflict) => conflict.doNothing()) : insert).execute();
  }
}
