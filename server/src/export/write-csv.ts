import type { Span } from "@isnad/core";
import type { FlatAttribution, FlatClaim, FlatReading } from "./flatten-reading.ts";
import { type Cell, toLine, toRow } from "./write-table.ts";

/** Columns, in order; one row for each attribution and each claim, cells that do not apply left empty. */
export const CSV_COLUMNS = [
  "source",
  "article",
  "publisher",
  "published",
  "title",
  "record",
  "number",
  "attribution",
  "kind",
  "words",
  "start",
  "end",
  "speaker",
  "chain",
  "cue",
  "form",
  "polarity",
  "outcome",
  "low",
  "high",
  "approximate",
  "victims",
  "action",
  "actor",
  "patient",
  "recipient",
  "place",
  "place_id",
  "time",
  "background",
] as const;
type Column = (typeof CSV_COLUMNS)[number];
type Row = Partial<Record<Column, Cell>>;

/** The line of column names. */
export function csvHeader(): string {
  return toLine(CSV_COLUMNS);
}

/**
 * The attributions and claims of one article as RFC 4180 lines. `number` counts attributions and claims of an article from 1;
 * `attribution` is the number of the one a claim stands in, empty in the outlet's own voice.
 */
export function csvRows(flat: FlatReading): string {
  const { source, id, publisher, published, title } = flat.article;
  const article: Row = {
    source,
    article: id,
    publisher: publisher ?? null,
    published: published ?? null,
    title: title ?? null,
  };
  const attributions = flat.attributions.map((attribution, index) => ({
    ...article,
    ...attributionRow(attribution, index, flat),
  }));
  const claims = flat.claims.map((claim, index) => ({ ...article, ...claimRow(claim, index, flat) }));
  return [...attributions, ...claims].map((row: Row) => toRow(CSV_COLUMNS, row)).join("");
}

function attributionRow(attribution: FlatAttribution, index: number, { text }: FlatReading): Row {
  const { content, cue, form, polarity } = attribution;
  return {
    record: "attribution",
    number: index + 1,
    ...words(text, content),
    ...speaker(attribution),
    cue: cue && text.slice(cue.start, cue.end),
    form,
    polarity,
  };
}

function claimRow(claim: FlatClaim, index: number, { text, attributions }: FlatReading): Row {
  const { kind, span, place, time, attribution } = claim;
  const said = attribution === null ? undefined : attributions[attribution];
  const common: Row = {
    record: "claim",
    number: index + 1,
    attribution: attribution === null ? null : attribution + 1,
    kind,
    ...words(text, span),
  };
  const setting: Row = { ...(said && speaker(said)), place: place?.name ?? null, place_id: place?.id ?? null, time };
  return { ...common, ...setting, ...particulars(claim) };
}

function particulars(claim: FlatClaim): Row {
  const { polarity, background } = claim;
  if ("outcome" in claim) {
    const { outcome, low, high, approximate, victims } = claim;
    return { polarity, background, outcome, low, high, approximate, victims };
  }
  const common: Row = { polarity, background, actor: claim.actor?.name ?? null };
  if ("action" in claim) return { ...common, action: claim.action };
  return {
    ...common,
    action: claim.type,
    patient: claim.patient?.name ?? null,
    recipient: claim.recipient?.name ?? null,
  };
}

function words(text: string, { start, end }: Span): Row {
  return { words: text.slice(start, end), start, end };
}

/** The original speaker, and the chain from the link nearest the publisher to that speaker. */
function speaker({ chain }: FlatAttribution): Row {
  return { speaker: chain.at(-1)?.name ?? null, chain: chain.map((link) => link.name).join(" < ") };
}
