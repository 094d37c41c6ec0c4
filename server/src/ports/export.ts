import type { DossierData, Id } from "@isnad/core";
import type { Review } from "./decisions.ts";

/** What a comparison can be written as: the dossier, the flat JSON, and what other programs read. */
export const EXPORT_FORMATS = [
  "html",
  "json",
  "ndjson",
  "csv",
  "acled",
  "ucdp",
  "geojson",
  "annotations",
  "prov",
  "claims",
  "ninjs",
  "wacz",
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Media types and endings of files. */
export const EXPORT_FILES: Readonly<Record<ExportFormat, { readonly type: string; readonly ending: string }>> = {
  html: { type: "text/html; charset=utf-8", ending: ".html" },
  json: { type: "application/json", ending: ".json" },
  ndjson: { type: "application/x-ndjson", ending: ".ndjson" },
  csv: { type: "text/csv; charset=utf-8", ending: ".csv" },
  acled: { type: "text/csv; charset=utf-8", ending: ".acled.csv" },
  ucdp: { type: "text/csv; charset=utf-8", ending: ".ucdp.csv" },
  geojson: { type: "application/geo+json", ending: ".geojson" },
  annotations: { type: "application/ld+json", ending: ".annotations.jsonld" },
  prov: { type: "application/ld+json", ending: ".prov.jsonld" },
  claims: { type: "application/ld+json", ending: ".claims.jsonld" },
  ninjs: { type: "application/json", ending: ".ninjs.json" },
  wacz: { type: "application/wacz", ending: ".wacz" },
};

/** A line or row for each record, so that parts can be written one after the other: an archive of any size fits. */
export const ROW_FORMATS: ReadonlySet<ExportFormat> = new Set(["ndjson", "csv", "acled", "ucdp"]);

/** Stories of an archive as an export takes them, with what people decided on them. */
export interface ReviewedDossier {
  readonly data: DossierData;
  readonly reviews: Readonly<Record<Id, Review>>;
}

/** Writes stories in a format, piece by piece. Of row formats several dossiers make one file, of others the one there is. */
export type WriteExport = (
  format: ExportFormat,
  dossiers: AsyncIterable<ReviewedDossier>,
) => AsyncIterable<string | Uint8Array>;

/** In whose name people's judgements are published. */
export interface Organisation {
  readonly name: string;
  /** Its page on the web; null where none was told. */
  readonly url: string | null;
}
