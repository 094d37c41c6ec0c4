import type { Reading } from "@isnad/core";
import { z } from "zod";
import type { Page, Proposal, Review, Store } from "../../ports.ts";
import { readProposal } from "../../review/accept-proposals.ts";
import { reviewReading } from "../../review/review-reading.ts";
import { defineRoute, type Route } from "../define-route.ts";
import type { Desk } from "../desk.ts";
import { listStoryArticles } from "../list-story-articles.ts";
import { idSchema, pageParts, pageSchema } from "../schemas/query-parts.ts";
import { ShownProposalSchema } from "../schemas/review-schemas.ts";

/** What models propose; people accept and refuse it by a decision (`confirm`, `reject`) on a target of the type `proposal`. */
export function proposalRoutes(desk: Desk): readonly Route[] {
  return [listProposals(desk)];
}

function listProposals({ store }: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/proposals",
    name: "listProposals",
    summary:
      "Attributions that models propose, in the order they came: no claim, origin or status rests on one until a person accepts it",
    role: "read",
    query: z.strictObject({
      ...pageParts,
      document: idSchema.exactOptional(),
      story: idSchema.exactOptional(),
    }),
    answer: pageSchema(ShownProposalSchema),
    async handle({ query: { document, story, ...query } }) {
      const documents = story === undefined ? document && [document] : await listStoryArticles(store, story);
      const page = await store.proposals.list({ ...query, ...(documents && { documents }) });
      return { body: await show(store, page) };
    },
  });
}

/** With the words, and what people decided. */
async function show(store: Store, { items, next }: Page<Proposal>) {
  const ids = [...new Set(items.map(({ document }) => document))];
  const readings = new Map((await store.readings(ids)).map((reading) => [reading.document.id, reading]));
  const reviews = await reviewAll(store, [...readings.values()]);
  const shown = items.flatMap((proposal) => {
    const text = readings.get(proposal.document)?.document.text;
    const review = reviews.get(proposal.id) ?? null;
    return text === undefined ? [] : [{ proposal, words: readProposal(proposal, text), review }];
  });
  return { items: shown, next };
}

async function reviewAll(store: Store, readings: readonly Reading[]): Promise<ReadonlyMap<string, Review>> {
  const decisions = await store.standing(readings.map(({ document }) => document.id));
  return new Map(readings.flatMap((reading) => Object.entries(reviewReading(reading, decisions).reviews)));
}
