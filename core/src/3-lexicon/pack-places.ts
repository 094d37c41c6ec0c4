import type { CollectedPlace } from "./collect-places.ts";
import { packNumbers, packWide } from "./pack-numbers.ts";
import { packText } from "./pack-text.ts";
import { DEGREE, DEGREE_WIDTH, ID_SOURCES, ID_WIDTH, type PackedPlaces, PLACE_TYPES, STRIDE } from "./place-table.ts";
import { type Row, readTable } from "./read-table.ts";

/** Added to twenty times the decimal logarithm of the population. A region is named less often than the city it is named after. */
const BONUS: Readonly<Record<string, number>> = {
  continent: 235,
  ocean: 200,
  marinearea: 120,
  country: 120,
  disputed: 60,
  region: -30,
  county: -40,
  localadmin: -40,
  airport: 60,
  neighbourhood: -20,
};
const CAPITAL_BONUS = 40;

function weightOf(row: Row): number {
  const population = Number(row["population"]);
  const weight =
    20 * Math.log10(population + 10) +
    (BONUS[row["type"]!] ?? 0) +
    (row["capital"] === "country" ? CAPITAL_BONUS : 0) +
    (row["known"] === "yes" ? CAPITAL_BONUS : 0);
  return Math.max(1, Math.min(255, Math.round(weight)));
}

/** Packs the places for `PlaceTable`. Runs when the lexicon is compiled. */
export function packPlaces(places: readonly CollectedPlace[], countriesText: string): PackedPlaces {
  const rows = places.map((place) => place.row);
  const countries = [
    ...new Set([
      ...readTable(countriesText).map((row) => row["iso2"]!),
      ...rows.map((row) => row["country"]!).filter((code) => code !== ""),
    ]),
  ];
  const indexOf = new Map(countries.map((code, i) => [code, i + 1]));
  const regionOf = new Map(rows.map((row, i) => [row["id"]!, i + 1]));
  const namesAr = rows.map((row) => packText(row["name_ar"]!));
  const namesEn = rows.map((row) => plain(row["name_en"]!));
  const ownIds = rows.filter((row) => row["id"]!.startsWith("isnad:")).map((row) => row["id"]!.slice(6));
  return {
    count: rows.length,
    countries,
    types: packNumbers(rows.map((row) => Math.max(0, PLACE_TYPES.indexOf(row["type"] as never)))),
    country: packNumbers(rows.map((row) => indexOf.get(row["country"]!) ?? 0)),
    admin1: packNumbers(rows.map((row) => regionOf.get(row["admin1"]!) ?? 0)),
    weights: packNumbers(rows.map(weightOf)),
    capitals: packNumbers(rows.map((row) => (row["capital"] === "country" ? 1 : 0))),
    fixed: rows.map((row) => packFixed(row, ownIds)).join(""),
    namesAr: namesAr.map((line) => `${line}\n`).join(""),
    namesEn: namesEn.map((line) => `${line}\n`).join(""),
    namesArAt: packNumbers(strides(namesAr)),
    namesEnAt: packNumbers(strides(namesEn)),
    ownIds,
  };
}

/** `Orléans` → `Orleans`: the module stays ASCII. */
function plain(name: string): string {
  return name
    .replace(/[ıİ]/g, "i")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .normalize("NFD")
    .replace(/[^ -~]/g, "");
}

function packFixed(row: Row, ownIds: readonly string[]): string {
  const [source, word] = row["id"]!.split(":") as [string, string];
  const number = source === "isnad" ? ownIds.indexOf(word) : Number(word);
  const id = number * ID_SOURCES.length + ID_SOURCES.indexOf(source as never);
  const degrees = (text: string, shift: number): string =>
    packWide(Math.round((Number(text) + shift) * DEGREE), DEGREE_WIDTH);
  return packWide(id, ID_WIDTH) + degrees(row["lat"]!, 90) + degrees(row["lon"]!, 180);
}

function strides(lines: readonly string[]): number[] {
  const distances: number[] = [];
  let at = 0;
  let last = 0;
  lines.forEach((line, i) => {
    if (i % STRIDE === 0) {
      distances.push(at - last);
      last = at;
    }
    at += line.length + 1;
  });
  return distances;
}
