import { readFileSync, writeFileSync } from "node:fs";
import { foldWord } from "../core/src/1-text/fold-letters.ts";

/**
 * Makes lexicon/places.tsv out of the research gazetteer: `node scripts/import-places.ts PLACES.tsv`.
 * Kept: every Arabic-speaking country and its neighbours down to the village, the rest of the world down to cities of
 * 100,000; what a second source or its spelling confirms (quality 1 and 2). One row a state; states' names are in countries.tsv.
 * Sorted by country, type and id, so that a new import shows as a readable difference.
 */
const [source] = process.argv.slice(2);
if (source === undefined) throw new Error("usage: node scripts/import-places.ts PLACES.tsv");

type Row = Readonly<Record<string, string>>;

/** Arabic-speaking countries, and those whose villages are in the Arabic news: kept whole. */
const WHOLE = new Set(
  "AE BH DJ DZ EG EH IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE IL TR IR AF PK UA SS TD ML ER ET NG CY AM AZ GE NE".split(
    " ",
  ),
);
const FOREIGN_POPULATION = 100_000;
const TYPES = new Set([
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
]);

/** `قرية كذا` is found by its cue: the name is what follows. */
const GENERIC =
  /^(?:محافظة|ولاية|قرية|مدينة|بلدة|ناحية|قضاء|منطقة|مركز|مديرية|إمارة|امارة|حي|عزلة|بلدية|جماعة|ضاحية)\s+(?=\S)/;
/** What no printed name looks like. */
const ODD = /[\d()،,/.:"'؟?!_a-z]|^\S{1,2}$/i;

function read(path: string): Row[] {
  const [head, ...lines] = readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
  return lines.map((cells) => Object.fromEntries(head!.map((name, c) => [name, cells[c] ?? ""])));
}

function isKept(row: Row): boolean {
  if (!TYPES.has(row["type"]!) || row["quality"] === "3") return false;
  if (WHOLE.has(row["country"]!) || row["country"] === "") return true;
  if (row["type"] === "locality") return Number(row["population"]) >= FOREIGN_POPULATION || row["capital"] !== "";
  return ["country", "region", "airport", "disputed", "continent"].includes(row["type"]!);
}

const foldName = (name: string): string =>
  name
    .split(/[\s\-–]+/)
    .map(foldWord)
    .join(" ");

function formsOf(row: Row): string[] {
  const names = [row["name_ar"]!, ...row["variants_ar"]!.split("|")].filter(
    (name) => name !== "" && !ODD.test(name) && name.split(" ").length <= 6,
  );
  const all = names.flatMap((name) =>
    GENERIC.test(name) && row["type"] !== "airport" ? [name, name.replace(GENERIC, "")] : [name],
  );
  const seen = new Set<string>();
  return all.filter((name) => name.length > 1 && !seen.has(foldName(name)) && seen.add(foldName(name)));
}

/** `Al Ḩaḑan` → `Al Hadan`: letters that one byte holds. */
const plain = (name: string): string =>
  [...name.normalize("NFC")]
    .map((c) => (c.charCodeAt(0) < 256 ? c : c.normalize("NFD").replace(/[\u0300-\u036f]/g, "")))
    .join("")
    .replace(/[^\u0000-\u00ff]/g, "")
    .trim();
const round = (degrees: string): string => String(Math.round(Number(degrees) * 1e4) / 1e4);

const kept = read(source).filter(isKept);
const countries = new Map<string, Row>();
for (const row of kept)
  if (
    row["type"] === "country" &&
    row["country"] !== "" &&
    !(countries.get(row["country"]!)?.["id"] ?? "").startsWith("wof:")
  )
    countries.set(row["country"]!, row);

const lines: string[][] = [];
for (const row of kept) {
  if (row["type"] === "country" && row["country"] !== "" && countries.get(row["country"]!) !== row) continue;
  const [name, ...forms] = formsOf(row);
  if (name === undefined) continue;
  lines.push([
    row["id"]!,
    name,
    forms.join("|"),
    plain(row["name_en"]!),
    row["type"]!,
    round(row["lat"]!),
    round(row["lon"]!),
    row["country"]!,
    row["admin1_id"]!,
    Number(row["population"]) > 0 ? row["population"]! : "",
    row["capital"]!,
    row["ambiguity"]!,
  ]);
}
const order = [...TYPES];
lines.sort((a, b) =>
  a[7]! < b[7]! ? -1 : a[7]! > b[7]! ? 1 : order.indexOf(a[4]!) - order.indexOf(b[4]!) || (a[0]! < b[0]! ? -1 : 1),
);

const head = [
  "# Made by scripts/import-places.ts; see README.md for sources and licences. Corrections belong in places-more.tsv and place-grades.tsv.",
  "id\tname_ar\tforms\tname_en\ttype\tlat\tlon\tcountry\tadmin1\tpopulation\tcapital\tambiguity",
];
writeFileSync(
  new URL("../lexicon/places.tsv", import.meta.url),
  `${[...head, ...lines.map((cells) => cells.join("\t"))].join("\n")}\n`,
);
process.stdout.write(`${lines.length} places\n`);
