import { z } from "zod";
import {
  AccountSchema,
  ComparisonSchema,
  DerivationSchema,
  FindingSchema,
  JudgementSchema,
  NamesSchema,
  StorySchema,
} from "./comparison-schemas.ts";
import { ReadingSchema, SpanSchema } from "./reading-schemas.ts";
import { ReviewsSchema, RevisionsSchema } from "./review-schemas.ts";

const id = z.string();
const moment = z.string().meta({ description: "ISO date-time, UTC" });

const entry = {
  id,
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  takenInAt: moment,
  length: z.int(),
};
export const DocumentEntrySchema = z
  .strictObject(entry)
  .meta({ id: "DocumentEntry", description: "An article for a list." });

const InputSchema = z.strictObject({
  text: z.string(),
  published: z.string().exactOptional(),
  publisher: z.string().exactOptional(),
  title: z.string().exactOptional(),
  url: z.string().exactOptional(),
  capture: z.looseObject({ source: z.string(), adapter: z.string() }),
});

const StoredCaptureSchema = z.strictObject({
  source: z.string(),
  adapter: z.string(),
  encoding: z.string().exactOptional(),
  sha256: z.string(),
  retrievedAt: moment,
  mediaType: z.string(),
  headers: z.record(z.string(), z.string()),
  size: z.int(),
});

export const StoredDocumentSchema = z
  .strictObject({ ...entry, input: InputSchema, captures: z.array(StoredCaptureSchema) })
  .meta({ id: "StoredDocument", description: "An article as it was taken in, and every time it was met." });

export const SearchHitSchema = z
  .strictObject({
    ...entry,
    excerpt: z.strictObject({ start: z.int(), end: z.int(), text: z.string() }),
    marks: z.array(SpanSchema),
  })
  .meta({ id: "SearchHit" });

const count = z.int();
export const StoryEntrySchema = z
  .strictObject({
    story: StorySchema,
    accounts: z.strictObject({ contested: count, corroborated: count, "single-origin": count, unconfirmed: count }),
    comparedAt: moment,
    lead: DocumentEntrySchema.nullable().meta({ description: "its earliest article" }),
  })
  .meta({ id: "StoryEntry" });

export const StoredStorySchema = z
  .strictObject({
    story: StorySchema,
    accounts: z.array(AccountSchema),
    derivations: z.array(DerivationSchema),
    judgements: z.array(JudgementSchema),
    findings: z.array(FindingSchema),
    documents: z.array(DocumentEntrySchema),
    names: NamesSchema,
    reviews: ReviewsSchema,
    revisions: RevisionsSchema,
  })
  .meta({ id: "StoryWhole", description: "A story with all that is told in it." });

export const DossierSchema = z
  .strictObject({
    version: z.string(),
    generatedAt: moment,
    comparison: ComparisonSchema,
    names: NamesSchema,
    failures: z.array(z.strictObject({ source: z.string(), message: z.string() })),
    readings: z.array(ReadingSchema),
    reviews: ReviewsSchema,
    revisions: RevisionsSchema,
  })
  .meta({ id: "Dossier", description: "Everything a dossier shows, as `isnad compare` packs it into its page." });

export const CustodySchema = z
  .strictObject({
    number: z.int(),
    at: moment,
    by: z.string(),
    act: z.string(),
    subject: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    previous: z.string(),
    hash: z.string(),
  })
  .meta({ id: "CustodyEntry" });

export const StatusSchema = z
  .strictObject({
    version: z.string(),
    backEnd: z.enum(["sqlite", "postgres"]),
    schema: z.int(),
    documents: count,
    captures: count,
    originals: count,
    originalBytes: count,
    decisions: count,
    stories: count,
    accounts: count,
    pending: count.meta({ description: "articles that wait to be compared" }),
    readers: z.array(z.strictObject({ reader: z.string(), readings: count, standing: z.boolean() })),
  })
  .meta({ id: "ArchiveStatus" });

export const ProblemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    where: z.string().exactOptional(),
    hint: z.string().exactOptional(),
  })
  .meta({ id: "Problem", description: "RFC 9457: what is wrong, where, and what to do instead." });
