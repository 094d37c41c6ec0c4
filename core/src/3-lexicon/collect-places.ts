import { foldWord } from "../1-text/fold-letters.ts";
import type { Form } from "./conjugate.ts";
import { gradePlaceForm, PLACE_GRADES, type PlaceGrade } from "./grade-place-form.ts";
import { listOf, type Row, readTable } from "./read-table.ts";

/** The lexicon files that say where places are and how they are called, as texts. */
export interface PlaceSources {
  readonly places: string;
  readonly more: string;
  readonly grades: string;
  readonly countries: string;
  readonly names: string;
}

/** A place with all its forms. `known` marks what was added by hand. */
export interface CollectedPlace {
  readonly row: Row;
  readonly forms: readonly string[];
}

/** Where Arabic is spoken, and the neighbours whose villages are in the news. */
const NEAR = new Set("AE BH DJ DZ EG EH IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE IL TR IR AF UA".split(" "));

export const foldPhrase = (phrase: string): string =>
  phrase
    .split(/[\s\-–]+/)
    .map(foldWord)
    .filter((word) => word !== "")
    .join(" ");

/** Joins the gazetteer, what was added to it by hand, and the names of states. Order: as in places.tsv, additions last. */
export function collectPlaces(sources: PlaceSources): CollectedPlace[] {
  const countries = new Map(readTable(sources.countries).map((row) => [row["iso2"]!, row]));
  const rows = readTable(sources.places);
  const byName = new Map<string, Row[]>();
  for (const row of rows) {
    for (const name of namesOf(row)) byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  const byId = new Map(rows.map((row) => [row["id"]!, row]));
  const renamed = new Map<Row, string>();
  const extra = new Map<Row, string[]>();
  const added: Row[] = [];
  for (const more of readTable(sources.more)) {
    const own = byId.get(more["id"]!);
    const same =
      own !== undefined
        ? [own]
        : [...new Set(namesOf(more).flatMap((name) => byName.get(name) ?? []))].filter((row) => isSame(row, more));
    for (const row of same) extra.set(row, [...(extra.get(row) ?? []), ...listOf(more["forms"])]);
    for (const row of same) renamed.set(row, more["name_ar"]!);
    if (same.length === 0) added.push({ capital: "", ambiguity: "", ...more, known: "yes" });
  }
  return [...rows, ...added].map((row) => {
    const state = row["type"] === "country" ? countries.get(row["country"]!) : undefined;
    const own = [
      ...(renamed.has(row) ? [renamed.get(row)!] : []),
      row["name_ar"]!,
      ...listOf(row["forms"]),
      ...(extra.get(row) ?? []),
    ];
    const forms = state === undefined ? own : [state["name_ar"]!, ...listOf(state["forms"]), ...own];
    return {
      row: {
        ...row,
        name_ar: forms[0]!,
        name_en: state?.["name_en"] ?? row["name_en"]!,
        known: extra.has(row) ? "yes" : (row["known"] ?? ""),
      },
      forms: [...new Set(forms)],
    };
  });
}

const namesOf = (row: Row): string[] => [...new Set([row["name_ar"]!, ...listOf(row["forms"])].map(foldPhrase))];

/** The same place twice: of one kind, and no more than half a degree apart. */
function isSame(a: Row, b: Row): boolean {
  const apart = Math.max(Math.abs(Number(a["lat"]) - Number(b["lat"])), Math.abs(Number(a["lon"]) - Number(b["lon"])));
  return a["type"] === b["type"] && apart < (a["type"] === "locality" ? 0.5 : 3);
}

/** Graded forms of every place; the grade is the form's feature (index into PLACE_GRADES). */
export function placeForms(sources: PlaceSources): (place: CollectedPlace) => Form[] {
  const judged = new Map(
    readTable(sources.grades).flatMap((row) =>
      listOf(row["forms"]).map((form) => [foldPhrase(form), row["grade"] as PlaceGrade] as const),
    ),
  );
  const names = new Set(readTable(sources.names).map((row) => foldWord(row["token"]!)));
  const words = { judged, names };
  return ({ row, forms }) =>
    forms.flatMap((text) => {
      const grade = gradePlaceForm(row, foldPhrase(text), NEAR.has(row["country"]!), words);
      return grade === "never" ? [] : [{ text, feature: PLACE_GRADES.indexOf(grade) }];
    });
}
