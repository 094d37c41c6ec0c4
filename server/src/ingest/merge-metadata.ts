import type { IntakeNote } from "../ports.ts";
import { normaliseDate } from "./normalise-date.ts";

/** What is known about an article besides its text. Every field as written; dates not yet checked. */
export interface ArticleMetadata {
  readonly publisher?: string;
  readonly published?: string;
  readonly title?: string;
  readonly url?: string;
}

export interface MergedMetadata {
  readonly metadata: ArticleMetadata;
  readonly notes: readonly IntakeNote[];
}

const FIELDS = ["publisher", "published", "title", "url"] as const;

/**
 * One answer for each field. `told` in the order of belief: for a file its sidecar (a person wrote it for this very file), then what the
 * file itself tells; for a record of a collection the record, then the collection's sidecar. The command line comes last: one value for
 * every file named, so it only fills gaps, and every gap it fills is noted.
 */
export function mergeMetadata(
  source: string,
  told: readonly ArticleMetadata[],
  defaults: ArticleMetadata,
): MergedMetadata {
  const notes: IntakeNote[] = [];
  const merged: { -readonly [Field in keyof ArticleMetadata]: string } = {};
  for (const field of FIELDS) {
    const value = firstUsable(field, told, source, notes);
    const used = value ?? defaults[field];
    if (used === undefined) continue;
    merged[field] = used;
    if (value === undefined && field === "published")
      notes.push({
        source,
        code: "published-assumed",
        message: `publication day taken from the command line: ${used}`,
      });
    if (value === undefined && field === "publisher")
      notes.push({ source, code: "publisher-assumed", message: `publisher taken from the command line: ${used}` });
  }
  return { metadata: merged, notes };
}

function firstUsable(
  field: (typeof FIELDS)[number],
  told: readonly ArticleMetadata[],
  source: string,
  notes: IntakeNote[],
): string | undefined {
  for (const metadata of told) {
    const text = metadata[field]?.trim();
    if (!text) continue;
    if (field !== "published") return text;
    const date = normaliseDate(text);
    if (date) return date;
    notes.push({ source, code: "date-not-understood", message: `not a date, left out: ${text.slice(0, 60)}` });
  }
  return undefined;
}

/** The four fields of a JSON object, those that are strings; anything else in it is not ours. */
export function pickMetadata(record: Readonly<Record<string, unknown>>): ArticleMetadata {
  const picked: { -readonly [Field in keyof ArticleMetadata]: string } = {};
  for (const field of FIELDS) {
    const value = record[field];
    if (typeof value === "string" && value.trim()) picked[field] = value;
  }
  return picked;
}
