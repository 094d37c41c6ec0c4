import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";

/** Where the reader's gazetteer knows villages: Arabic-speaking countries and their neighbours, in degrees. */
const NEAR = { west: -18, east: 64, south: 9, north: 42 };

/** A piece of the base map: countries with both names, arcs as TopoJSON has them. */
export interface BaseMapPiece {
  readonly scale: readonly [number, number];
  readonly translate: readonly [number, number];
  readonly arcs: Topology["arcs"];
  readonly countries: readonly { readonly ar: string; readonly en: string; readonly rings: Polygon["arcs"][] }[];
}

type Country = Polygon | MultiPolygon;

/** World-atlas (Natural Earth, public domain): 1:50m where stories are read, 1:110m elsewhere; packed for the page as gzip in base64. */
export function packBaseMap(): string {
  const near = cut(load("countries-50m.json"), (country, topology) => touches(country, topology));
  const far = cut(load("countries-110m.json"), (country, topology) => !touches(country, topology));
  return gzipSync(JSON.stringify([near, far]), { level: 9 }).toString("base64");
}

function load(file: string): Topology {
  const path = createRequire(import.meta.url).resolve(`world-atlas/${file}`);
  return JSON.parse(readFileSync(path, "utf8")) as Topology;
}

function cut(topology: Topology, keep: (country: Country, topology: Topology) => boolean): BaseMapPiece {
  const { geometries } = topology.objects["countries"] as GeometryCollection;
  const kept = geometries.filter((one): one is Country => isCountry(one) && keep(one, topology));
  const numbers = new Map<number, number>();
  const renumber = (arc: number) => {
    const own = arc < 0 ? ~arc : arc;
    if (!numbers.has(own)) numbers.set(own, numbers.size);
    const next = numbers.get(own) ?? 0;
    return arc < 0 ? ~next : next;
  };
  const countries = kept.map((country) => ({
    ...nameCountry(country),
    rings: ringsOf(country).map((polygon) => polygon.map((ring) => ring.map(renumber))),
  }));
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  return {
    scale: [scale[0], scale[1]],
    translate: [translate[0], translate[1]],
    arcs: [...numbers.keys()].map((arc) => topology.arcs[arc] ?? []),
    countries,
  };
}

function isCountry(geometry: GeometryCollection["geometries"][number]): geometry is Country {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}

function ringsOf(country: Country): Polygon["arcs"][] {
  return country.type === "Polygon" ? [country.arcs] : country.arcs;
}

/** Any point of any arc lies in the frame. */
function touches(country: Country, topology: Topology): boolean {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  return ringsOf(country)
    .flat(2)
    .some((arc) => {
      let [x, y] = [0, 0];
      return (topology.arcs[arc < 0 ? ~arc : arc] ?? []).some((step) => {
        x += step[0] ?? 0;
        y += step[1] ?? 0;
        const [longitude, latitude] = [x * scale[0] + translate[0], y * scale[1] + translate[1]];
        return longitude > NEAR.west && longitude < NEAR.east && latitude > NEAR.south && latitude < NEAR.north;
      });
    });
}

/** Natural Earth's English name; the Arabic one from Unicode CLDR by the code that has that name. */
function nameCountry(country: Country): { ar: string; en: string } {
  const en = String((country.properties as { name?: string } | undefined)?.name ?? "");
  const name = FULL_NAMES[en] ?? en;
  const code = codes().get(name);
  const arabic = code ? new Intl.DisplayNames(["ar"], { type: "region" }).of(code) : ARABIC[name];
  return { en: name, ar: arabic ?? name };
}

/** Names that Natural Earth shortens or writes otherwise than CLDR. */
const FULL_NAMES: Readonly<Record<string, string>> = {
  "Bosnia and Herz.": "Bosnia & Herzegovina",
  "Central African Rep.": "Central African Republic",
  Congo: "Congo - Brazzaville",
  "Côte d'Ivoire": "Côte d’Ivoire",
  "Dominican Rep.": "Dominican Republic",
  "Dem. Rep. Congo": "Congo - Kinshasa",
  eSwatini: "Eswatini",
  "Eq. Guinea": "Equatorial Guinea",
  "Falkland Is.": "Falkland Islands",
  "Fr. S. Antarctic Lands": "French Southern Territories",
  Myanmar: "Myanmar (Burma)",
  "N. Cyprus": "Northern Cyprus",
  Macedonia: "North Macedonia",
  Palestine: "Palestinian Territories",
  "S. Sudan": "South Sudan",
  "São Tomé and Principe": "São Tomé & Príncipe",
  "Solomon Is.": "Solomon Islands",
  "Trinidad and Tobago": "Trinidad & Tobago",
  Turkey: "Türkiye",
  "United States of America": "United States",
  "W. Sahara": "Western Sahara",
  Vatican: "Vatican City",
};

/** What CLDR has no code for. */
const ARABIC: Readonly<Record<string, string>> = { "Northern Cyprus": "شمال قبرص", Somaliland: "أرض الصومال" };

let known: Map<string, string> | undefined;
function codes(): Map<string, string> {
  if (known) return known;
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  known = new Map(
    letters.flatMap((a) =>
      letters.flatMap((b): [string, string][] => {
        const name = names.of(a + b);
        return name ? [[name, a + b]] : [];
      }),
    ),
  );
  return known;
}
