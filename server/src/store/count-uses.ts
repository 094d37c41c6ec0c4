import { sql } from "kysely";
import type { EntityCount, FacetQuery } from "../ports.ts";
import type { BackEnd } from "./back-end.ts";
import { writeCondition } from "./find-documents.ts";
import { ROLES } from "./keep-readings.ts";

/** Articles looked at, newest first: counting all of a large archive would hold up everybody else. */
const MOST_ARTICLES = 2000;

/** `Store.facets` */
export async function countUses(
  { db }: BackEnd,
  { role, limit, ...filter }: FacetQuery,
): Promise<readonly EntityCount[]> {
  const condition = writeCondition(filter);
  let newest = db.selectFrom("documents").select("key");
  if (condition) newest = newest.where(condition);
  const keys = newest.orderBy("moment", "desc").orderBy("documents.key", "desc").limit(MOST_ARTICLES);
  const rows = await db
    .selectFrom(keys.as("newest"))
    .innerJoin("uses", "uses.document", "newest.key")
    .innerJoin("entities", "entities.key", "uses.entity")
    .select(["entities.id", sql<number>`count(*)`.as("documents")])
    .where("uses.role", "=", ROLES[role])
    .groupBy(["entities.key", "entities.id"])
    .orderBy("documents", "desc")
    .orderBy("entities.id")
    .limit(limit)
    .execute();
  return rows.map(({ id, documents }) => ({ entity: id, documents: Number(documents) }));
}
