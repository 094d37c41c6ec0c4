import { type Form, packFeature } from "./conjugate.ts";
import { text } from "./generated/countries.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { listOf, readTable } from "./read-table.ts";

/** A state: its names, and its people's (سوري). Row `i` is country `i + 1` in the columns of the gazetteer. */
export interface Country {
  readonly iso2: string;
  readonly name_ar: string;
  readonly name_en: string;
  /** Masculine singular: سوري. */
  readonly demonyms: readonly string[];
  /** Plurals that are not made regularly: أتراك. */
  readonly plurals: readonly string[];
  readonly capitals: readonly string[];
}

const ENDINGS = [
  ["", "ms"],
  ["ة", "fs"],
  ["ين", "mp"],
  ["ون", "mp"],
  ["ات", "fp"],
  ["ان", "md"],
  ["تين", "fd"],
  ["تان", "fd"],
  ["و", "mp"],
  ["يي", "mp"],
] as const;

/** `كوري جنوبي` is inflected in both words, `سوري` in one; with and without the article. */
function inflect(demonym: string): Form[] {
  return ENDINGS.flatMap(([ending, agreement]) => {
    const words = demonym.split(" ").map((word) => word + ending);
    const feature = packFeature("phrase", agreement);
    return [words.join(" "), words.map((word) => `ال${word}`).join(" ")].map((form) => ({ text: form, feature }));
  });
}

/** The table of states; found by demonym (class `demonym`). Their names are places. */
export function loadCountries(): LexiconTable<Country> {
  const rows = readTable(text).map((row) => ({
    iso2: row["iso2"]!,
    name_ar: row["name_ar"]!,
    name_en: row["name_en"]!,
    demonyms: listOf(row["demonym"]),
    plurals: listOf(row["plural"]),
    capitals: listOf(row["capital"]),
  }));
  const plural = packFeature("phrase", "mp");
  return {
    rows,
    formsOf: (row) => [
      ...row.demonyms.flatMap(inflect),
      ...row.plurals
        .flatMap((p) => [
          p,
          p
            .split(" ")
            .map((w) => `ال${w}`)
            .join(" "),
        ])
        .map((form) => ({ text: form, feature: plural })),
    ],
  };
}
