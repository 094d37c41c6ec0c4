import { classNumber } from "../../3-lexicon/build-lexicon.ts";
import { PLACE_TYPES } from "../../3-lexicon/place-table.ts";
import type { Article } from "../article.ts";

const PLACE = classNumber("place");
const COUNTRY = PLACE_TYPES.indexOf("country");

/** `روسيا`, `دمشق`: the place mentioned from token `i` on, by its name alone, is a country or a capital, which may stand for its state. */
export function isStateName({ scan, places, context }: Article, i: number): boolean {
  const mention = places.at[i]!;
  if (mention < 0 || context.mentions[mention]!.level !== "name") return false;
  const { matches, lexicon } = scan;
  const { types, capital } = lexicon.rows.place;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    const row = matches.row[m]!;
    if (
      matches.kind[m] === PLACE &&
      matches.next[m] === places.next[mention] &&
      (types[row] === COUNTRY || capital[row] === 1)
    )
      return true;
  }
  return false;
}
