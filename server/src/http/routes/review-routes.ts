import { z } from "zod";
import { ArchiveError, DECISION_KINDS, type DecisionDraft, type SeenDecisions } from "../../ports.ts";
import { findDecisionFault } from "../../review/check-decision.ts";
import { draftDecision, TARGET_TYPES } from "../../review/draft-decision.ts";
import { reviewReading } from "../../review/review-reading.ts";
import { type Caller, defineRoute, type Route, signOf } from "../define-route.ts";
import type { Desk } from "../desk.ts";
import { listStoryArticles } from "../list-story-articles.ts";
import { Problem } from "../problem.ts";
import { idSchema, pageParts, pageSchema } from "../schemas/query-parts.ts";
import { DecisionSchema, ReviewsSchema } from "../schemas/review-schemas.ts";

/** UTF-16 code units of a reason, and targets of one decision. */
const LONGEST_REASON = 2000;
const MOST_TARGETS = 200;
const reason = z.string().trim().min(1).max(LONGEST_REASON);

/** What people decide: confirm, reject, correct, merge, split, tell apart, grade, note, take back; and all that was decided. */
export function reviewRoutes(desk: Desk): readonly Route[] {
  return [listDecisions(desk), decide(desk), undo(desk), openReviews(desk)];
}

function listDecisions({ store }: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/decisions",
    name: "listDecisions",
    summary: "What people decided, oldest first: the history, with what was taken back",
    role: "read",
    query: z.strictObject({
      ...pageParts,
      target: idSchema.exactOptional(),
      document: idSchema.exactOptional(),
      story: idSchema.exactOptional().meta({ description: "on a story and all in it: its articles, accounts, claims" }),
      standing: z
        .enum(["true", "false"])
        .transform((given) => given === "true")
        .exactOptional()
        .meta({ description: "only what was not taken back" }),
    }),
    answer: pageSchema(DecisionSchema),
    async handle({ query: { document, story, ...query } }) {
      const documents = story === undefined ? undefined : await listStoryArticles(store, story);
      const asked = document === undefined ? documents : (documents ?? [document]).filter((id) => id === document);
      if (asked?.length === 0) return { body: { items: [], next: null } };
      return { body: await store.decisions({ ...query, ...(asked !== undefined && { documents: asked }) }) };
    },
  });
}

const kinds = DECISION_KINDS.filter((kind) => kind !== "undo");

function decide(desk: Desk): Route {
  return defineRoute({
    method: "post",
    path: "/decisions",
    name: "decide",
    summary:
      "Decides on claims, accounts, stories or articles as they were seen. merge: the first stays; split: the others are taken out of the first; not-same: the second was wrongly taken for the first",
    role: "review",
    guarded: true,
    body: z.strictObject({
      kind: z.enum(kinds),
      targets: z
        .array(z.strictObject({ type: z.enum(TARGET_TYPES), id: idSchema }))
        .min(1)
        .max(MOST_TARGETS),
      after: z
        .json()
        .default(null)
        .meta({ description: "of correct: any of figure {min, max}, claimant, place, time; of grade: the grade" }),
      reason,
    }),
    answer: DecisionSchema,
    status: 201,
    async handle({ body, caller, request }) {
      const seen = readSeen(request);
      const counted = await countFirst(desk, body.targets[0]?.id);
      const drafted = await draftDecision(desk.store, body);
      if ("missing" in drafted)
        throw new Problem("bad-body", "there is no such thing to decide on", {
          where: `body/targets/${drafted.missing}/id`,
          hint: "stories, accounts, articles and claims may have got other ids meanwhile: look again",
        });
      const fault = findDecisionFault(body, drafted.resolved);
      if (fault !== null) throw new Problem("bad-body", fault.what, { where: `body/${fault.where}` });
      if (seen !== drafted.revision) throw changedMeanwhile(drafted.revision);
      return { body: await keep(desk, drafted.draft, caller, counted) };
    },
  });
}

function undo(desk: Desk): Route {
  return defineRoute({
    method: "post",
    path: "/decisions/{decision}/undo",
    name: "undo",
    summary: "Takes a decision back; taking back an undo puts it in force again",
    role: "review",
    params: z.strictObject({ decision: idSchema }),
    body: z.strictObject({ reason }),
    answer: DecisionSchema,
    status: 201,
    async handle({ params: { decision: id }, body, caller }) {
      const first = (await desk.store.decision(id))?.decision.targets[0]?.id;
      const counted = await countFirst(desk, first);
      // Asked again behind the count: what was taken back since then is seen here, or counted there.
      const found = await desk.store.decision(id);
      if (found === null)
        throw new Problem("not-found", `there is no decision ${id.slice(0, 100)}`, { where: "path/decision" });
      if (!found.standing)
        throw new Problem("conflict", "the decision was taken back already", { where: "path/decision" });
      const { targets, kind, after } = found.decision;
      const draft = {
        kind: "undo",
        targets,
        before: { kind, after },
        after: null,
        reason: body.reason,
        undoes: id,
      } as const;
      return { body: await keep(desk, draft, caller, counted) };
    },
  });
}

/** Counted before it is looked at what the decision is about, so that nothing decided from then on is passed over. */
async function countFirst({ store }: Desk, target = ""): Promise<SeenDecisions> {
  return { target, decisions: await store.countDecisions(target) };
}

async function keep({ store, clock }: Desk, draft: DecisionDraft, caller: Caller, seen: SeenDecisions) {
  try {
    return await store.decide(draft, { by: signOf(caller), at: clock.now() }, seen);
  } catch (error) {
    if (error instanceof ArchiveError && error.code === "decided-meanwhile") throw changedMeanwhile(null);
    throw error;
  }
}

function readSeen(request: Request): string {
  const given = request.headers.get("if-match")?.trim().replace(/^W\//, "");
  if (!given)
    throw new Problem(
      "name-what-you-saw",
      "without the state that was seen, somebody else's decision could be passed over",
      {
        where: "header/if-match",
        hint: "give the `revision` of the first target in If-Match; of a claim or an article never decided on it is none",
      },
    );
  return given.replace(/^"(.*)"$/, "$1");
}

function changedMeanwhile(revision: string | null): Problem {
  return new Problem("changed-meanwhile", "it is not as it was seen: somebody decided on it, or new articles came in", {
    where: "header/if-match",
    hint: "look at it again, and decide then",
    ...(revision !== null && { also: { revision } }),
  });
}

function openReviews({ store }: Desk): Route {
  return defineRoute({
    method: "get",
    path: "/documents/{document}/reviews",
    name: "openReviews",
    summary: "What people decided on an article and on what it says, and which of it is not read there any more",
    role: "read",
    params: z.strictObject({ document: idSchema }),
    answer: z.strictObject({ reviews: ReviewsSchema, lost: z.array(DecisionSchema) }),
    async handle({ params: { document } }) {
      const reading = await store.reading(document);
      if (reading === null)
        throw new Problem("not-found", `no article ${document.slice(0, 100)} was read`, { where: "path/document" });
      return { body: reviewReading(reading, await store.standing([document])) };
    },
  });
}
