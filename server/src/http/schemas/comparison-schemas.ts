import {
  ACCOUNT_KINDS,
  ACCOUNT_STATUSES,
  type Account,
  type Comparison,
  type Derivation,
  type EntityName,
  type Finding,
  type Judgement,
  type Story,
} from "@isnad/core";
import { z } from "zod";
import { ChainSchema, SpanSchema } from "./reading-schemas.ts";

const id = z.string();
const word = z.string();
const day = z.string().nullable();

export const StatusSchema = z.enum(ACCOUNT_STATUSES).meta({
  id: "AccountStatus",
  description: "Counts independent origins and judges nothing: corroborated is not true, contested is not false.",
});

const inBoth = z.strictObject({ ar: z.string(), en: z.string() });
export const NamesSchema: z.ZodType<Record<string, EntityName>> = z.record(id, inBoth).meta({
  id: "Names",
  description: "Neutral names of entities by id; who is missing is shown as the articles print it.",
});

export const StorySchema: z.ZodType<Story> = z
  .strictObject({
    id,
    documents: z.array(id),
    span: z.strictObject({ first: day, last: day }),
    places: z.array(id),
    actors: z.array(id),
  })
  .meta({ id: "Story" });

const DerivationShape = z
  .strictObject({
    copy: id,
    original: id.nullable(),
    sibling: id.nullable(),
    type: word,
    resemblance: z.number(),
    aligned: z.array(z.array(SpanSchema).length(2)),
    basis: z.enum(["stated", "inferred"]),
    rule: z.string(),
  })
  .meta({
    id: "Derivation",
    description: "`copy` goes back to `original`, or with `sibling` to a text that is not here.",
  });
export const DerivationSchema = DerivationShape as unknown as z.ZodType<Derivation>;

const ClaimRefSchema = z
  .strictObject({ document: id, claim: id, span: SpanSchema, chain: ChainSchema, polarity: word })
  .meta({ id: "ClaimRef" });

const ValueSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("count"),
      low: z.number(),
      high: z.number().nullable(),
      approximate: z.boolean(),
      word: z.string().nullable(),
    }),
    z.strictObject({
      kind: z.literal("control"),
      action: word,
      actor: z.string().nullable(),
      actorEntity: id.nullable(),
      holds: z.boolean(),
    }),
    z.strictObject({ kind: z.literal("occurrence"), holds: z.boolean(), words: z.string() }),
    z.strictObject({ kind: z.literal("statement"), act: word, words: z.string() }),
  ])
  .meta({ id: "PositionValue" });

const PositionSchema = z
  .strictObject({
    value: ValueSchema,
    claims: z.array(ClaimRefSchema),
    origins: z.array(
      z.strictObject({ name: z.string(), entity: id.nullable(), via: z.array(z.string()), documents: z.array(id) }),
    ),
    documents: z.array(id),
    firstSeen: day,
    supersededBy: z.int().nullable(),
    tally: inBoth.exactOptional(),
  })
  .meta({ id: "Position" });

const CodingSchema = z
  .strictObject({
    scheme: word,
    version: z.string(),
    codebook: z.string(),
    fields: z.array(
      z.strictObject({
        field: z.string(),
        value: z.union([z.number(), z.string()]).nullable(),
        rules: z.array(z.string()),
        en: z.string(),
        ar: z.string(),
        claims: z.array(id),
        instead: z.array(z.strictObject({ value: z.union([z.number(), z.string()]), en: z.string(), ar: z.string() })),
      }),
    ),
  })
  .meta({ id: "Coding" });

const WordingSchema = z
  .strictObject({
    document: id,
    claim: id,
    style: word,
    parts: z.array(z.strictObject({ kind: word, fullest: SpanSchema.nullable(), here: SpanSchema.nullable() })),
  })
  .meta({ id: "Wording" });

const AccountShape = z
  .strictObject({
    id,
    story: id,
    kind: z.enum(ACCOUNT_KINDS),
    slot: z.record(z.string(), z.string()),
    question: inBoth,
    positions: z.array(PositionSchema),
    status: StatusSchema,
    asOf: day,
    reasons: z.array(z.string()),
    background: z.boolean(),
    aside: z.literal(true).exactOptional(),
    codings: z.array(CodingSchema).exactOptional(),
    wordings: z.array(WordingSchema).exactOptional(),
  })
  .meta({ id: "Account", description: "One question of a story and every answer, with the claims that give it." });
export const AccountSchema = AccountShape as unknown as z.ZodType<Account>;

const JudgementShape = z
  .strictObject({
    left: id,
    right: id,
    relation: word,
    by: z.union([z.strictObject({ rule: z.string() }), z.strictObject({ person: z.string() })]),
    reasons: z.array(z.string()),
  })
  .meta({ id: "Judgement" });
export const JudgementSchema = JudgementShape as unknown as z.ZodType<Judgement>;

const FindingShape = z
  .strictObject({
    kind: word,
    documents: z.array(id),
    spans: z.array(z.strictObject({ document: id, span: SpanSchema })),
    en: z.string(),
    ar: z.string(),
  })
  .meta({ id: "Finding" });
export const FindingSchema = FindingShape as unknown as z.ZodType<Finding>;

export const ComparisonSchema: z.ZodType<Comparison> = z
  .strictObject({
    stories: z.array(StorySchema),
    derivations: z.array(DerivationSchema),
    accounts: z.array(AccountSchema),
    judgements: z.array(JudgementSchema),
    findings: z.array(FindingSchema),
  })
  .meta({ id: "Comparison" });
