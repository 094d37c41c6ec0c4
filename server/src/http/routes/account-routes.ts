import { type Account, collectNames } from "@isnad/core";
import { z } from "zod";
import { defineRoute, type Route } from "../define-route.ts";
import type { Desk } from "../desk.ts";
import { Problem } from "../problem.ts";
import { AccountSchema, KINDS, NamesSchema, StatusSchema } from "../schemas/comparison-schemas.ts";
import { idSchema, pageParts, pageSchema } from "../schemas/query-parts.ts";

/** Accounts: what is asked and answered, over all stories or in one. */
export function accountRoutes(desk: Desk): readonly Route[] {
  return [listAccounts(desk), openAccount(desk)];
}

function listAccounts({ store }: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/accounts",
    name: "listAccounts",
    summary: "Questions with their answers, in the order they were made",
    role: "read",
    query: z.strictObject({
      ...pageParts,
      story: idSchema.exactOptional(),
      kind: z.enum(KINDS).exactOptional(),
      status: StatusSchema.exactOptional(),
    }),
    answer: pageSchema(AccountSchema, { names: NamesSchema }),
    async handle({ query }) {
      const page = await store.accounts(query);
      return { body: { ...page, names: namesOf(page.items) } };
    },
  });
}

function openAccount({ store }: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/accounts/{account}",
    name: "openAccount",
    summary: "One question with every answer",
    role: "read",
    params: z.strictObject({ account: idSchema }),
    answer: z.strictObject({ account: AccountSchema, names: NamesSchema }),
    async handle({ params: { account: id } }) {
      const account = await store.account(id);
      if (account === null)
        throw new Problem("not-found", `there is no account ${id.slice(0, 100)}`, {
          where: "path/account",
          hint: "an account takes the name of its earliest claim, and another one when an earlier comes in: /accounts names them",
        });
      return { body: { account, names: namesOf([account]) } };
    },
  });
}

function namesOf(accounts: readonly Account[]) {
  return collectNames([], { stories: [], derivations: [], accounts, judgements: [], findings: [] });
}
