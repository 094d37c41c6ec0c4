import { unpackNumbers, unpackWide } from "./pack-numbers.ts";
import { unpackText } from "./pack-text.ts";

export const PLACE_TYPES = [
  "continent",
  "ocean",
  "marinearea",
  "country",
  "disputed",
  "region",
  "county",
  "localadmin",
  "locality",
  "airport",
  "neighbourhood",
] as const;
/** Kinds of gazetteer entry: region = first-level division (محافظة), county = second (قضاء), locality = city, town, village. */
export type PlaceType = (typeof PLACE_TYPES)[number];

/** One place in full. Degrees are WGS 84; `country` is ISO 3166-1 as the gazetteer has it, "" at sea. */
export interface Place {
  readonly id: string;
  readonly name_ar: string;
  readonly name_en: string;
  readonly type: PlaceType;
  readonly lat: number;
  readonly lon: number;
  readonly country: string;
  readonly admin1: string | null;
}

/** Where gazetteer ids come from, by the number that an id is packed with; 0 = added by hand, with a word for a number. */
export const ID_SOURCES = ["isnad", "wof", "gn", "ne"] as const;
/** Widths of the fixed columns, in characters: source and number of the id, latitude, longitude. */
export const ID_WIDTH = 6;
export const DEGREE_WIDTH = 4;
/** Degrees are kept as ten-thousandths, shifted to be positive. */
export const DEGREE = 10_000;
export const ROW_WIDTH = ID_WIDTH + 2 * DEGREE_WIDTH;
/** Lines between two remembered starts: a look-up skips at most this many line ends. */
export const STRIDE = 32;

/** What `generated/places.ts` holds, in order of rows; made by `pack-places.ts`. */
export interface PackedPlaces {
  readonly count: number;
  /** ISO codes; a place's country is an index into this list plus 1. The states of countries.tsv come first, in its order. */
  readonly countries: readonly string[];
  readonly types: string;
  readonly country: string;
  readonly admin1: string;
  readonly weights: string;
  readonly capitals: string;
  /** ROW_WIDTH characters a place. */
  readonly fixed: string;
  /** One line a place. */
  readonly namesAr: string;
  readonly namesEn: string;
  /** Where every `STRIDE`th line starts, as distances. */
  readonly namesArAt: string;
  readonly namesEnAt: string;
  /** The words of `isnad:` ids. */
  readonly ownIds: readonly string[];
}

/** The gazetteer: columns for what is asked of every match, text for what is asked of a mention. */
export class PlaceTable {
  readonly length: number;
  readonly countries: readonly string[];
  /** Index into PLACE_TYPES. */
  readonly types: Uint8Array;
  /** Index into `countries` plus 1; 0 = none. */
  readonly country: Uint8Array;
  /** Row of the region plus 1; 0 = none. */
  readonly admin1: Int32Array;
  /** How likely the name means this place when nothing else tells: 0..255. */
  readonly weight: Uint8Array;
  /** 1 for the capital of a state. */
  readonly capital: Uint8Array;
  readonly #packed: PackedPlaces;
  readonly #namesArAt: Int32Array;
  readonly #namesEnAt: Int32Array;
  /** Per country: its row and its capital's. */
  readonly #states: Int32Array;
  /** Names and ids once unpacked: the news names the same few thousand places again and again. */
  readonly #names: (string | undefined)[];
  readonly #ids: (string | undefined)[];
  #rows: Map<string, number> | undefined;

  constructor(packed: PackedPlaces) {
    const { count } = packed;
    this.#packed = packed;
    this.length = count;
    this.#names = new Array(count);
    this.#ids = new Array(count);
    this.countries = packed.countries;
    this.types = new Uint8Array(unpackNumbers(packed.types, count));
    this.country = new Uint8Array(unpackNumbers(packed.country, count));
    this.admin1 = unpackNumbers(packed.admin1, count);
    this.weight = new Uint8Array(unpackNumbers(packed.weights, count));
    this.capital = new Uint8Array(unpackNumbers(packed.capitals, count));
    const strides = Math.ceil(count / STRIDE);
    this.#namesArAt = sums(unpackNumbers(packed.namesArAt, strides));
    this.#namesEnAt = sums(unpackNumbers(packed.namesEnAt, strides));
    this.#states = this.#findStates();
  }

  #findStates(): Int32Array {
    const states = new Int32Array(512).fill(-1);
    const COUNTRY = PLACE_TYPES.indexOf("country");
    for (let row = 0; row < this.length; row++) {
      if (this.types[row] === COUNTRY) states[this.country[row]! * 2] = row;
      else if (this.capital[row] === 1 && this.weight[row]! > (this.weight[states[this.country[row]! * 2 + 1]!] ?? 0))
        states[this.country[row]! * 2 + 1] = row;
    }
    return states;
  }

  nameAr(row: number): string {
    let name = this.#names[row];
    if (name === undefined) {
      name = unpackText(lineAt(this.#packed.namesAr, this.#namesArAt, row));
      this.#names[row] = name;
    }
    return name;
  }

  nameEn(row: number): string {
    return lineAt(this.#packed.namesEn, this.#namesEnAt, row);
  }

  idOf(row: number): string {
    let id = this.#ids[row];
    if (id === undefined) {
      id = this.#unpackId(row);
      this.#ids[row] = id;
    }
    return id;
  }

  #unpackId(row: number): string {
    const packed = unpackWide(this.#packed.fixed, row * ROW_WIDTH, ID_WIDTH);
    const number = Math.floor(packed / ID_SOURCES.length);
    const source = ID_SOURCES[packed % ID_SOURCES.length]!;
    return `${source}:${source === "isnad" ? this.#packed.ownIds[number] : number}`;
  }

  latitude(row: number): number {
    return unpackWide(this.#packed.fixed, row * ROW_WIDTH + ID_WIDTH, DEGREE_WIDTH) / DEGREE - 90;
  }

  longitude(row: number): number {
    return unpackWide(this.#packed.fixed, row * ROW_WIDTH + ID_WIDTH + DEGREE_WIDTH, DEGREE_WIDTH) / DEGREE - 180;
  }

  at(row: number): Place {
    return {
      id: this.idOf(row),
      name_ar: this.nameAr(row),
      name_en: this.nameEn(row),
      type: PLACE_TYPES[this.types[row]!]!,
      lat: this.latitude(row),
      lon: this.longitude(row),
      country: this.country[row] === 0 ? "" : this.countries[this.country[row]! - 1]!,
      admin1: this.admin1[row] === 0 ? null : this.idOf(this.admin1[row]! - 1),
    };
  }

  /** The row of a country by its index, or -1; and of its capital. */
  countryRow(country: number): number {
    return this.#states[country * 2] ?? -1;
  }

  capitalOf(country: number): number {
    return this.#states[country * 2 + 1] ?? -1;
  }

  /** The row of a gazetteer id, or -1. The index is made on first use (some 20 ms): not for hot paths. */
  rowOf(id: string): number {
    if (this.#rows === undefined) {
      this.#rows = new Map();
      for (let row = 0; row < this.length; row++) this.#rows.set(this.#unpackId(row), row);
    }
    return this.#rows.get(id) ?? -1;
  }
}

function sums(distances: Int32Array): Int32Array {
  for (let i = 1; i < distances.length; i++) distances[i]! += distances[i - 1]!;
  return distances;
}

function lineAt(text: string, starts: Int32Array, row: number): string {
  let at = starts[Math.floor(row / STRIDE)]!;
  for (let skip = row % STRIDE; skip > 0; skip--) at = text.indexOf("\n", at) + 1;
  return text.slice(at, text.indexOf("\n", at));
}
