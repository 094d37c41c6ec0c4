import type { Transaction } from "kysely";
import type { Act, CustodyAct, CustodyEntry } from "../ports.ts";
import { hashHex } from "./hash-hex.ts";
import { insertRows } from "./insert-rows.ts";
import type { Tables } from "./tables.ts";

/** What the log is told; number, time, person and hashes are added. */
export interface LogLine {
  readonly act: CustodyAct;
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What the first line calls the line before it. */
export const NO_LINE = "0".repeat(64);

/** Adds lines to the log. The log must be locked. */
export async function logCustody(transaction: Transaction<Tables>, lines: readonly LogLine[], act: Act): Promise<void> {
  if (lines.length === 0) return;
  const last = await transaction
    .selectFrom("custody")
    .select(["number", "hash"])
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  let number = last?.number ?? 0;
  let previous = last?.hash ?? NO_LINE;
  const rows = lines.map((line) => {
    number++;
    const { by, ...entry } = sealLine({ ...line, number, by: act.by, at: act.at, previous });
    previous = entry.hash;
    return { ...entry, who: by };
  });
  await insertRows(transaction, "custody", rows);
}

/** A line with its hash: SHA-256 over the JSON list of all its other fields, in this order. */
export function sealLine(line: Omit<CustodyEntry, "hash">): CustodyEntry {
  const { number, at, by, act, subject, before, after, previous } = line;
  return { ...line, hash: hashHex(JSON.stringify([number, at, by, act, subject, before, after, previous])) };
}
