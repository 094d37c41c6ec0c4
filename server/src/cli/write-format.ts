import type { DossierData } from "@isnad/core";
import { flattenComparison } from "../export/flatten-comparison.ts";
import { type OriginalOf, packWacz } from "../export/pack-wacz.ts";
import { renderDossierParts } from "../export/render-dossier.ts";
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

/** What a comparison can be written as: the dossier, the flat JSON, and what other programs read. */
export const COMPARE_FORMATS = [
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
export type CompareFormat = (typeof COMPARE_FORMATS)[number];

/** Endings that tell a format. `.jsonld` and `.json` tell several. */
export const COMPARE_ENDINGS: Readonly<Record<string, CompareFormat>> = {
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
export const BINARY_FORMATS: ReadonlySet<CompareFormat> = new Set(["wacz"]);

type Parts = Iterable<string> | AsyncIterable<Uint8Array>;

/** What a format is made from, beside the data: the page, and the originals. */
export interface FormatSources {
  readonly template: string;
  readonly originalOf: OriginalOf;
}

const WRITERS: Readonly<Record<CompareFormat, (data: DossierData, sources: FormatSources) => Parts>> = {
  html: (data, { template }) => renderDossierParts(withPlainFailures(data), template),
  json: (data) => writeJsonParts(flattenComparison(data.comparison, data.readings)),
  ndjson: writeNdjson,
  csv: writePositions,
  acled: writeAcled,
  ucdp: writeUcdp,
  geojson: writeGeojson,
  annotations: writeAnnotations,
  prov: writeProvenance,
  claims: writeClaims,
  ninjs: writeNinjs,
  wacz: (data, { originalOf }) => packWacz(data, originalOf),
};

/** A dossier's data in a format, piece by piece. */
export function writeFormat(format: CompareFormat, data: DossierData, sources: FormatSources): Parts {
  return WRITERS[format](data, sources);
}

/** The page needs source and message, not our codes. */
function withPlainFailures(data: DossierData): DossierData {
  return { ...data, failures: data.failures.map(({ source, message }) => ({ source, message })) };
}
