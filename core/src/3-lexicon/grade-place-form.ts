import type { Row } from "./read-table.ts";

export const PLACE_GRADES = ["never", "cued", "placed", "anchored", "strong"] as const;
/**
 * When the form of a name is read as the place: `cued` right behind a word like قرية; `placed` behind a preposition
 * (في، إلى، على) or in a list of places, when the text names the country too; `anchored` when the text names the country;
 * `strong` always; `never` not at all.
 */
export type PlaceGrade = (typeof PLACE_GRADES)[number];

/** What grading asks besides the row: judgements by form, and the tokens of personal names. All folded. */
export interface GradingWords {
  readonly judged: ReadonlyMap<string, PlaceGrade>;
  readonly names: ReadonlySet<string>;
}

const ALWAYS = new Set(["continent", "ocean", "country", "disputed"]);
/** First words by which people are named too: أبو مازن، بني خالد، آل سعود. */
const KIN = new Set([
  "ابو",
  "ام",
  "بن",
  "ابن",
  "ال",
  "بني",
  "اولاد",
  "ولد",
  "الشيخ",
  "السيد",
  "عبد",
  "الحاج",
  "بو",
  "سيدي",
  "مولاي",
  "ابا",
]);
/** Population from which a name needs no support: where Arabic is spoken or near it, and in the rest of the world. */
const CITY = 90_000;
const FOREIGN_CITY = 400_000;

/** Population from which a name is known even when people bear it too (واشنطن). */
const METROPOLIS = 1_500_000;

/** The grade of one folded form (words by single spaces) of a place. */
export function gradePlaceForm(row: Row, form: string, near: boolean, words: GradingWords): PlaceGrade {
  const judged = words.judged.get(form);
  const big = isBig(row, near);
  if (judged !== undefined && (judged !== "strong" || big || row["population"] !== "" || row["known"] === "yes")) {
    return row["type"] === "neighbourhood" && judged !== "never" ? "cued" : judged;
  }
  if (row["known"] === "yes" || ALWAYS.has(row["type"]!)) return "strong";
  if (row["type"] === "neighbourhood") return "cued";
  return form.includes(" ") ? gradePhrase(row, form, big, words) : gradeWord(row, form, big, words);
}

function isBig(row: Row, near: boolean): boolean {
  const population = Number(row["population"]);
  if (row["type"] === "region" || row["capital"] !== "") return true;
  if (row["type"] === "locality") return population >= (near ? CITY : FOREIGN_CITY);
  return row["type"] === "marinearea" || row["type"] === "airport";
}

function gradeWord(row: Row, form: string, big: boolean, words: GradingWords): PlaceGrade {
  const ambiguous = row["ambiguity"]!;
  const known = row["capital"] === "country" || Number(row["population"]) >= METROPOLIS;
  if (known && form.length >= 4 && !ambiguous.includes("stopword")) return "strong";
  if (big && form.length >= 4 && !/stopword|person/.test(ambiguous) && !words.names.has(form))
    return row["type"] === "marinearea" ? "anchored" : "strong";
  if (big && form.length >= 3)
    return Number(row["population"]) >= FOREIGN_CITY || row["type"] === "region" ? "placed" : "cued";
  if (form.length < 4 || ambiguous !== "" || words.names.has(form)) return "cued";
  return "placed";
}

function gradePhrase(row: Row, form: string, big: boolean, words: GradingWords): PlaceGrade {
  const parts = form.split(" ");
  const personal = KIN.has(parts[0]!) || parts.every((part) => words.names.has(part));
  if (big) return personal && row["capital"] === "" ? "placed" : "strong";
  if (personal || row["ambiguity"] !== "") return "cued";
  return form.length >= 7 ? "anchored" : "placed";
}
