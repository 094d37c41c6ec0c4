import { classNumber } from "../../3-lexicon/build-lexicon.ts";
import { PLACE_GRADES } from "../../3-lexicon/grade-place-form.ts";
import { PLACE_TYPES } from "../../3-lexicon/place-table.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";

const PLACE = classNumber("place");
const DEMONYM = classNumber("demonym");
const STRONG = PLACE_GRADES.indexOf("strong");
const COUNTRY = PLACE_TYPES.indexOf("country");
/** Weights: a country by name, its people's adjective, another place of it. */
const BY_NAME = 3;
const BY_DEMONYM = 2;
const BY_PLACE = 1;
const MOST = 1000;

/**
 * How much the text speaks of each country: `سوريا` and `السوري` vote, and so do names that are certain and stand in one
 * country only. Fills `votes` (by country index) and lists the tokens at which a place may begin.
 */
export function weighCountries(scan: Scan, sites: number, votes: Uint16Array): Int32Array {
  const { matches, tokens, lexicon } = scan;
  const places = lexicon.rows.place;
  const starts = new Int32Array(tokens.count);
  let n = 0;
  for (let i = 0; i < tokens.count; i++) {
    if ((matches.classes[i]! & sites) === 0) continue;
    starts[n++] = i;
    let country = -1;
    let weight = 0;
    for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
      if (matches.kind[m] === DEMONYM) {
        country = matches.row[m]! + 1;
        weight = BY_DEMONYM;
        break;
      }
      if (matches.kind[m] !== PLACE || matches.feature[m] !== STRONG) continue;
      const row = matches.row[m]!;
      const its = places.country[row]!;
      if (country >= 0 && country !== its) {
        if (weight < BY_NAME) country = 0;
        continue;
      }
      country = its;
      weight = Math.max(weight, places.types[row] === COUNTRY ? BY_NAME : BY_PLACE);
    }
    if (country > 0 && votes[country]! < MOST) votes[country] = votes[country]! + weight;
  }
  return starts.subarray(0, n);
}
