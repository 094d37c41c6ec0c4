import type { Act, Proposal, Proposals } from "../ports.ts";
import type { BackEnd } from "./back-end.ts";
import { changeArchive } from "./change-archive.ts";
import { cleanColumn } from "./clean-column.ts";
import { hashHex } from "./hash-hex.ts";
import { insertRows } from "./insert-rows.ts";
import { logCustody } from "./log-custody.ts";
import { limitOf, makeKeyedPage, readCursor } from "./page-rows.ts";

/** `Store.proposals` */
export function keepProposals(backEnd: BackEnd): Proposals {
  const { db } = backEnd;
  return {
    add: (proposals, act) => addProposals(backEnd, proposals, act),
    find: async (id) => {
      const row = await db.selectFrom("proposals").select("body").where("id", "=", id).executeTakeFirst();
      return row ? (JSON.parse(row.body) as Proposal) : null;
    },
    list: async (query) => {
      const limit = limitOf(query);
      const cursor = readCursor(query.after);
      let select = db.selectFrom("proposals").select(["key", "body"]);
      if (query.documents !== undefined) select = select.where("document", "in", query.documents);
      if (cursor) select = select.where("key", ">", cursor[1]);
      const rows = await select
        .orderBy("key")
        .limit(limit + 1)
        .execute();
      return makeKeyedPage(rows, limit, (body) => JSON.parse(body) as Proposal);
    },
  };
}

async function addProposals(backEnd: BackEnd, proposals: readonly Proposal[], act: Act): Promise<number> {
  if (proposals.length === 0) return 0;
  return changeArchive(backEnd, async (transaction) => {
    const ids = proposals.map(({ id }) => id);
    const rows = await transaction.selectFrom("proposals").select("id").where("id", "in", ids).execute();
    const known = new Set(rows.map(({ id }) => id));
    const fresh = proposals
      .filter(({ id }) => !known.has(id))
      .map((proposal) => {
        const body = cleanColumn(JSON.stringify(proposal)) ?? "";
        return { id: proposal.id, document: proposal.document, body, record: hashHex(body) };
      });
    await insertRows(transaction, "proposals", fresh);
    const lines = fresh.map(
      ({ id, record }) => ({ act: "propose", subject: id, before: null, after: record }) as const,
    );
    await logCustody(transaction, lines, act);
    return fresh.length;
  });
}
