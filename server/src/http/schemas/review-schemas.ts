import { z } from "zod";
import { DECISION_KINDS } from "../../ports.ts";
import { TARGET_TYPES } from "../../review/draft-decision.ts";
import { SpanSchema } from "./reading-schemas.ts";

const id = z.string();

export const DecisionSchema = z
  .strictObject({
    id,
    kind: z.enum(DECISION_KINDS),
    targets: z.array(
      z.strictObject({
        type: z.enum(TARGET_TYPES),
        id,
        document: id.nullable(),
        span: SpanSchema.nullable(),
        quote: z.string().nullable(),
      }),
    ),
    before: z.unknown(),
    after: z.unknown(),
    reason: z.string(),
    undoes: id.nullable(),
    by: z.string(),
    at: z.string(),
  })
  .meta({ id: "Decision", description: "Appended once, never changed; an `undo` takes another one back." });

const CorrectionSchema = z
  .strictObject({
    figure: z.strictObject({ min: z.int(), max: z.int().nullable() }).exactOptional(),
    claimant: z.string().exactOptional(),
    place: z.string().exactOptional(),
    time: z.string().exactOptional(),
  })
  .meta({
    id: "Correction",
    description:
      "What is right instead. figure: of a count, max null for or more; claimant: who is reported to say it, empty for the outlet itself; place: by name; time: EDTF to the day.",
  });

const ReviewSchema = z
  .strictObject({
    verdict: z.enum(["confirmed", "rejected", "corrected"]).nullable(),
    corrected: CorrectionSchema.nullable(),
    grade: z.string().nullable(),
    decisions: z.array(DecisionSchema),
    revision: z.string(),
  })
  .meta({
    id: "Review",
    description: "What people's standing decisions on one thing come to; the last word of each sort counts.",
  });

const nullableText = z.string().nullable();

export const ShownProposalSchema = z
  .strictObject({
    proposal: z.strictObject({
      id,
      document: id,
      about: z.string().meta({ description: "what the reader was not sure of" }),
      passage: SpanSchema,
      content: SpanSchema,
      speaker: SpanSchema.nullable(),
      cue: SpanSchema.nullable(),
      relays: z.array(SpanSchema),
      by: z.strictObject({ model: z.string(), at: z.string() }),
    }),
    words: z.strictObject({
      content: z.string(),
      speaker: nullableText,
      cue: nullableText,
      relays: z.array(z.string()),
    }),
    review: ReviewSchema.nullable().meta({ description: "null: nobody decided on it, and it counts for nothing" }),
  })
  .meta({ id: "ShownProposal", description: "Proposed by a model; every span holds words of the article." });

export const ReviewsSchema = z
  .record(id, ReviewSchema)
  .meta({ id: "Reviews", description: "By the id of what was decided on; what is not here was not decided on." });

export const RevisionsSchema = z.record(id, z.string()).meta({
  id: "Revisions",
  description: "For `If-Match`. Of a claim or an article that is not in `reviews` it is `none`.",
});
