import { z } from "zod";
import { defineRoute, type Route } from "../define-route.ts";
import type { Desk } from "../desk.ts";
import { CustodySchema, StatusSchema } from "../schemas/archive-schemas.ts";
import { countSchema, pageSchema } from "../schemas/query-parts.ts";

/** The archive itself: whether it answers, what it holds, what was done to it. */
export function archiveRoutes(desk: Desk): readonly Route[] {
  return [checkHealth(desk), openStatus(desk), listCustody(desk)];
}

function checkHealth({ store }: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/health",
    name: "checkHealth",
    summary: "Whether the server and its archive answer",
    role: null,
    answer: z.strictObject({ status: z.literal("ok") }),
    async handle() {
      await store.custody(0, 1);
      return { body: { status: "ok" } };
    },
  });
}

function openStatus({ store, version }: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/status",
    name: "openStatus",
    summary: "What the archive holds",
    role: "read",
    answer: StatusSchema,
    handle: async () => ({ body: { version, ...(await store.status()) } }),
  });
}

function listCustody({ store }: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/custody",
    name: "listCustody",
    summary: "The log of what was done to the archive, oldest first, each line sealed with the hash of the one before",
    role: "read",
    query: z.strictObject({
      limit: countSchema(1, 1000, 100, "lines at most"),
      after: countSchema(0, 9_999_999, 0, "number of the last line before"),
    }),
    answer: pageSchema(CustodySchema),
    async handle({ query: { after, limit } }) {
      const items = await store.custody(after, limit);
      const last = items.at(-1);
      return { body: { items, next: items.length === limit && last ? String(last.number) : null } };
    },
  });
}
