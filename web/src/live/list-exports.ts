/** What a story can be taken out as, by the names that the command line has for them. */
export const EXPORT_FORMATS = [
  "html",
  "csv",
  "ndjson",
  "acled",
  "ucdp",
  "geojson",
  "annotations",
  "prov",
  "claims",
  "ninjs",
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Where the archive hands a story out in a format. */
export function addressExport(story: string, format: ExportFormat): string {
  return `/api/v1/stories/${encodeURIComponent(story)}/export?format=${format}`;
}
