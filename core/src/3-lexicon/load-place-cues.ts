import { PLACE_PRECISIONS, type PlacePrecision } from "../model/mention.ts";
import type { Form } from "./conjugate.ts";
import { text } from "./generated/place-cues.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { PLACE_TYPES } from "./place-table.ts";
import { listOf, oneOf, type Row, readTable } from "./read-table.ts";

export const PLACE_CUE_KINDS = ["admin", "part", "direction", "feature", "side", "adjective", "nominal"] as const;
export type PlaceCueKind = (typeof PLACE_CUE_KINDS)[number];

/** A word that stands before (or behind) the name of a place; see lexicon/place-cues.tsv. */
export interface PlaceCue {
  readonly id: string;
  readonly kind: PlaceCueKind;
  /** Bits by index into PLACE_TYPES: what the name behind it is preferred to be. 0 = anything. */
  readonly types: number;
  readonly precision: PlacePrecision | null;
  readonly relation: string | null;
  /** Whether a name that the gazetteer does not hold makes a place too: any word, or one known as a name of people or places. */
  readonly local: "yes" | "name" | "no";
  /** Even a name that is an ordinary word elsewhere is one behind this word: قرية العمل. */
  readonly any: boolean;
  readonly forms: readonly string[];
  readonly dual: readonly string[];
  readonly plural: readonly string[];
  readonly nominal: readonly string[];
}

/** Feature of a form: how many names may follow, or that it stands alone and points back. */
export const CUE_SINGULAR = 0;
export const CUE_DUAL = 1;
export const CUE_PLURAL = 2;
export const CUE_NOMINAL = 3;

function cueOf(row: Row): PlaceCue {
  return {
    id: row["id"]!,
    kind: oneOf(row["kind"], PLACE_CUE_KINDS, "admin"),
    types: listOf(row["types"]).reduce((bits, type) => bits | (1 << PLACE_TYPES.indexOf(type as never)), 0),
    precision: oneOf(row["precision"], PLACE_PRECISIONS, null),
    relation: row["relation"] || null,
    local: row["local"] === "yes" || row["local"] === "name" ? row["local"] : "no",
    any: row["any"] === "yes",
    forms: listOf(row["forms"]),
    dual: listOf(row["dual"]),
    plural: listOf(row["plural"]),
    nominal: listOf(row["nominal"]),
  };
}

export function loadPlaceCues(): LexiconTable<PlaceCue> {
  const forms = (texts: readonly string[], feature: number): Form[] => texts.map((form) => ({ text: form, feature }));
  return {
    rows: readTable(text).map(cueOf),
    formsOf: (row) => [
      ...forms(row.forms, CUE_SINGULAR),
      ...forms(row.dual, CUE_DUAL),
      ...forms(row.plural, CUE_PLURAL),
      ...forms(row.nominal, CUE_NOMINAL),
    ],
  };
}
