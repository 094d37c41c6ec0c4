import type { PlaceCue } from "../../3-lexicon/load-place-cues.ts";
import { PLACE_TYPES } from "../../3-lexicon/place-table.ts";
import type { Candidate } from "../../model/mention.ts";
import type { PlaceName, PlaceWork } from "./place-work.ts";

/** Points, on the scale of the gazetteer's weights (twenty for a tenfold population). */
const COUNTRY_NAMED = 60;
/** A village is not meant just because its country is named. */
const COUNTRY_OF_VILLAGE_NAMED = 30;
const VILLAGE = 60;
/** Without a word like محافظة the city is meant, not the province named after it. */
const PROVINCE_WITHOUT_CUE = -35;
const PER_VOTE = 4;
const VOTES_COUNTED = 10;
const COUNTRY_NOT_NAMED = -40;
/** A place of this weight (a city of some 100,000) is thought of without its country. */
const WELL_KNOWN = 95;
const REGION_NAMED = 25;
const KIND_FITS = 100;
/** Twenty points are a factor of two in the scores that are reported. */
const HALVING = 20;
const MOST = 4;
const COUNTRY = PLACE_TYPES.indexOf("country");
const REGION = PLACE_TYPES.indexOf("region");

function pointsOf(work: PlaceWork, row: number, cue: PlaceCue | null): number {
  const { table, votes } = work;
  const country = table.country[row]!;
  const vote = votes[country]!;
  let points = table.weight[row]!;
  if (country > 0)
    points +=
      vote > 0
        ? (points < VILLAGE ? COUNTRY_OF_VILLAGE_NAMED : COUNTRY_NAMED) + PER_VOTE * Math.min(vote, VOTES_COUNTED)
        : work.voted && points < WELL_KNOWN
          ? COUNTRY_NOT_NAMED
          : 0;
  if (table.admin1[row]! > 0 && work.regions.has(table.admin1[row]! - 1)) points += REGION_NAMED;
  if (cue !== null && cue.types !== 0 && (cue.types & (1 << table.types[row]!)) !== 0) points += KIND_FITS;
  else if (table.types[row] === REGION) points += PROVINCE_WITHOUT_CUE;
  return points;
}

/** Rows the name may stand for, likeliest first: by size, by the countries and regions the text names, by the cue before it. */
export function rankRows(work: PlaceWork, name: PlaceName, cue: PlaceCue | null): { rows: number[]; points: number[] } {
  const { matches } = work.scan;
  const rows: number[] = [];
  const points: number[] = [];
  for (let m = name.from; m < name.to; m++) {
    const row = matches.row[m]!;
    const its = pointsOf(work, row, cue);
    let at = points.length;
    if (at < MOST) {
      rows.push(row);
      points.push(its);
    } else if (points[--at]! >= its) continue;
    for (; at > 0 && points[at - 1]! < its; at--) {
      rows[at] = rows[at - 1]!;
      points[at] = points[at - 1]!;
    }
    rows[at] = row;
    points[at] = its;
  }
  preferCapital(work, rows, points);
  return { rows, points };
}

/** عمان without سلطنة is Jordan's capital, unless the text speaks of Oman and not of Jordan. */
function preferCapital(work: PlaceWork, rows: number[], points: number[]): void {
  const { table, votes } = work;
  if (rows.length < 2 || table.types[rows[0]!] !== COUNTRY) return;
  const at = rows.findIndex((row) => table.capital[row] === 1 && table.country[row] !== table.country[rows[0]!]);
  if (at < 0 || votes[table.country[rows[0]!]!]! > votes[table.country[rows[at]!]!]! + 3) return;
  const [row] = rows.splice(at, 1);
  rows.unshift(row!);
  points.splice(at, 1);
  points.unshift(points[0]! + HALVING);
}

/** As candidates with scores that add up to 1. */
export function candidatesOf(work: PlaceWork, rows: readonly number[], points: readonly number[]): Candidate[] {
  if (rows.length === 1) return [candidateOf(work, rows[0]!, 1)];
  const shares = points.map((p) => 2 ** ((p - points[0]!) / HALVING));
  const sum = shares.reduce((a, b) => a + b, 0);
  return rows.map((row, k) => candidateOf(work, row, Math.round((shares[k]! / sum) * 1000) / 1000));
}

function candidateOf(work: PlaceWork, row: number, score: number): Candidate {
  return { entity: `place:${work.table.idOf(row)}`, name: work.table.nameAr(row), score };
}
