import type { Reading } from "@isnad/core";
import { z } from "zod";

/** Words of a closed vocabulary are text here: a reader with a new word must not make old clients refuse the whole record. */
const word = z.string();
const id = z.string();
const name = (given: string) => ({ id: given });

export const SpanSchema = z
  .strictObject({ start: z.int().min(0), end: z.int().min(0) })
  .meta({ ...name("Span"), description: "Half-open, in UTF-16 code units of the article's text." });

const spans = z.array(SpanSchema);

const annotation = {
  id,
  document: id,
  span: SpanSchema,
  provenance: z.strictObject({ rule: z.string(), entries: z.array(z.string()) }),
};

const LinkSchema = z
  .strictObject({
    mention: SpanSchema.nullable(),
    name: z.string(),
    entity: id.nullable(),
    kind: z.enum(["person", "organisation", "group", "outlet", "state", "unnamed"]),
    agreement: z.enum(["ms", "fs", "md", "fd", "mp", "fp", "unknown"]),
  })
  .meta({
    ...name("Link"),
    description: "One link of a chain: who, and the words that name it; null where it is understood.",
  });

export const ChainSchema = z.array(LinkSchema).meta({
  ...name("Chain"),
  description: "Nearest the publisher first, origin last; empty is the outlet's own voice.",
});

const CaptureSchema = z
  .strictObject({
    source: z.string(),
    adapter: z.string(),
    encoding: z.string().exactOptional(),
    retrievedAt: z.string().exactOptional(),
    sha256: z.string().exactOptional(),
  })
  .meta(name("Capture"));

const DocumentSchema = z
  .strictObject({
    id,
    text: z.string(),
    zones: z.array(z.strictObject({ start: z.int(), end: z.int(), kind: word })),
    language: word,
    publisher: z.string().nullable(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    creationTime: z.string().nullable(),
    credits: z.array(z.strictObject({ span: SpanSchema, name: z.string(), entity: id.nullable() })),
    capture: CaptureSchema,
  })
  .meta(name("Document"));

const MentionSchema = z
  .strictObject({
    ...annotation,
    type: word,
    level: word,
    head: SpanSchema,
    candidates: z.array(z.strictObject({ entity: id, name: z.string(), score: z.number() })),
    agreement: word,
    precision: word.exactOptional(),
    latitude: z.number().nullable().exactOptional(),
    longitude: z.number().nullable().exactOptional(),
    relation: z.string().nullable().exactOptional(),
  })
  .meta(name("Mention"));

const QuantitySchema = z
  .strictObject({
    ...annotation,
    min: z.number().nullable(),
    max: z.number().nullable(),
    modifier: word,
    word: z.string().exactOptional(),
    counted: SpanSchema.exactOptional(),
    ordinal: z.boolean().exactOptional(),
  })
  .meta(name("Quantity"));

const TimexSchema = z
  .strictObject({
    ...annotation,
    type: word,
    value: z.string(),
    modifier: word,
    calendar: word,
    relative: z.boolean(),
  })
  .meta(name("Timex"));

const AttributionSchema = z
  .strictObject({
    ...annotation,
    source: LinkSchema,
    relays: z.array(LinkSchema),
    cue: SpanSchema.nullable(),
    content: spans,
    style: word,
    polarity: word,
    stance: word,
    act: word,
    within: id.nullable(),
    chain: ChainSchema,
  })
  .meta(name("Attribution"));

const ArgumentSchema = z.strictObject({
  role: word,
  span: SpanSchema.nullable(),
  ref: id.nullable(),
  entity: id.nullable(),
  name: z.string(),
});

/** What an event of one type has beside the others. */
const OF_TYPE = {
  outcome: word.exactOptional(),
  victims: word.exactOptional(),
  low: z.number().exactOptional(),
  high: z.number().nullable().exactOptional(),
  approximate: z.boolean().exactOptional(),
  word: z.string().nullable().exactOptional(),
  reckoning: word.exactOptional(),
  partOf: id.nullable().exactOptional(),
  cause: z.string().nullable().exactOptional(),
  action: word.exactOptional(),
  act: word.exactOptional(),
  kind: word.exactOptional(),
};

const EventSchema = z
  .strictObject({ ...annotation, type: word, trigger: SpanSchema, arguments: z.array(ArgumentSchema), ...OF_TYPE })
  .meta(name("Event"));

const ClaimSchema = z
  .strictObject({
    ...annotation,
    event: id,
    attribution: id.nullable(),
    chain: ChainSchema,
    factuality: z.strictObject({ certainty: word, polarity: word }),
    background: z.boolean(),
    evidence: spans,
  })
  .meta(name("Claim"));

const LabelSchema = z
  .strictObject({ ...annotation, target: id, chain: ChainSchema, quoted: z.boolean() })
  .meta(name("Label"));

const DiagnosticSchema = z.strictObject({
  code: word,
  span: SpanSchema.nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});

const ReadingShape = z
  .strictObject({
    document: DocumentSchema,
    reader: z.string(),
    sentences: spans,
    mentions: z.array(MentionSchema),
    quantities: z.array(QuantitySchema),
    timexes: z.array(TimexSchema),
    attributions: z.array(AttributionSchema),
    events: z.array(EventSchema),
    claims: z.array(ClaimSchema),
    labels: z.array(LabelSchema),
    diagnostics: z.array(DiagnosticSchema),
  })
  .meta({ ...name("Reading"), description: "Everything one article says, as one version of the reader read it." });

/** The published shape of core's record; that real answers keep it is tested, word by word. */
export const ReadingSchema: z.ZodType<Reading> = ReadingShape as unknown as z.ZodType<Reading>;
