import { ACCOUNT_KINDS, type Account, collectNames } from "@isnad/core";
import { z } from "zod";
import { documentOf } from "../../review/draft-decision.ts";
import { claimsOf } from "../../review/find-target.ts";
import { UNSEEN } from "../../review/identify-state.ts";
import { openHolding } from "../../review/open-reviewed.ts";
import { reviewAccounts } from "../../review/review-list.ts";
import { defineRoute, type Route } from "../define-route.ts";
import type { Desk } from "../desk.ts";
import { Problem } from "../problem.ts";
import { AccountSchema, NamesSchema, StatusSchema } from "../schemas/comparison-schemas.ts";
import { idSchema, pageParts, pageSchema } from "../schemas/query-parts.ts";
import { ReviewsSchema } from "../schemas/review-schemas.ts";

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
      kind: z.enum(ACCOUNT_KINDS).exactOptional(),
      status: StatusSchema.exactOptional(),
    }),
    answer: pageSchema(AccountSchema, { names: NamesSchema, reviews: ReviewsSchema }),
    async handle({ query }) {
      const page = await store.accounts(query);
      const reviews = await reviewAccounts(store, page.items);
      return { body: { ...page, names: namesOf(page.items), reviews } };
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
    answer: z.strictObject({
      account: AccountSchema,
      names: NamesSchema,
      reviews: ReviewsSchema,
      revision: z.string().meta({ description: "for `If-Match`" }),
    }),
    async handle({ params: { account: id } }) {
      const told = await openHolding(store, documentOf(id));
      const account = told?.accounts.find((each) => each.id === id);
      if (!told || !account)
        throw new Problem("not-found", `there is no account ${id.slice(0, 100)}`, {
          where: "path/account",
          hint: "an account takes the name of its earliest claim, and another one when an earlier comes in: /accounts names them",
        });
      const revision = told.revisions[id] ?? UNSEEN;
      const ids = new Set([id, ...claimsOf(account).map(({ claim }) => claim)]);
      const reviews = Object.fromEntries(Object.entries(told.reviews).filter(([on]) => ids.has(on)));
      return { body: { account, names: namesOf([account]), reviews, revision } };
    },
  });
}

function namesOf(accounts: readonly Account[]) {
  return collectNames([], { accounts });
}
