import type { DossierData } from "@isnad/core";
import { flattenComparison } from "../export/flatten-comparison.ts";
import { type OriginalOf, packWacz } from "../export/pack-wacz.ts";
import { renderDossierParts } from "../export/render-dossier.ts";
import type { Reviewing } from "../export/review-claim.ts";
import { writeAcled } from "../export/write-acled.ts";
import { writeAnnotations } from "../export/write-annotations.ts";
import { writeClaims } from "../export/write-claims.ts";
import { writeGeojson } from "../export/write-geojson.ts";
import { writeJsonParts } from "../export/write-json.ts";
import { writeNdjson } from "../export/write-ndjson.ts";
import { writeNinjs } from "../export/write-ninjs.ts";
import { writePositions } from "../export/write-positions.ts";
import { writeProvenance } from "../export/write-provenance.ts";
import { writeUcdp } from "../export/write-ucdp.ts";
import type { ExportFormat } from "../ports.ts";

/** Endings that tell a format. `.jsonld` and `.json` tell several. */
export const EXPORT_ENDINGS: Readonly<Record<string, ExportFormat>> = {
  ".html": "html",
  ".htm": "html",
  ".json": "json",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".csv": "csv",
  ".geojson": "geojson",
  ".wacz": "wacz",
};

/** Formats of bytes: a terminal shows nothing of them. */
export const BINARY_FORMATS: ReadonlySet<ExportFormat> = new Set(["wacz"]);

type Parts = Iterable<string> | AsyncIterable<Uint8Array>;

/** What a format is made from, beside the data: the page, and the originals. */
export interface FormatSources {
  readonly template: string;
  readonly originalOf: OriginalOf;
  /** What people decided, and in whose name it is published; null: it is not. */
  readonly reviewing: Reviewing | null;
}

const WRITERS: Readonly<Record<ExportFormat, (data: DossierData, sources: FormatSources) => Parts>> = {
  html: (data, { template }) => renderDossierParts(withPlainFailures(data), template),
  json: (data) => writeJsonParts(flattenComparison(data.comparison, data.readings)),
  ndjson: writeNdjson,
  csv: writePositions,
  acled: writeAcled,
  ucdp: writeUcdp,
  geojson: writeGeojson,
  annotations: writeAnnotations,
  prov: writeProvenance,
  claims: (data, { reviewing }) => writeClaims(data, reviewing),
  ninjs: writeNinjs,
  wacz: (data, { originalOf }) => packWacz(data, originalOf),
};

/** A dossier's data in a format, piece by piece. */
export function writeFormat(format: ExportFormat, data: DossierData, sources: FormatSources): Parts {
  return WRITERS[format](data, sources);
}

/** The page needs source and message, not our codes. */
function withPlainFailures(data: DossierData): DossierData {
  return { ...data, failures: data.failures.map(({ source, message }) => ({ source, message })) };
}
