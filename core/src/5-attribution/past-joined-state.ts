import { ARTICLE, CONJUNCTION_WAW } from "../2-tokens/split-clitics.ts";
import { classBit, classNumber } from "../3-lexicon/build-lexicon.ts";
import { PLACE_TYPES } from "../3-lexicon/place-table.ts";
import { hasClass, type View } from "./look-at.ts";

const PLACE = classNumber("place");
const PLACE_BIT = classBit("place");
const COUNTRY = PLACE_TYPES.indexOf("country");

/** `حثت المفوضية | والولايات المتحدة | …`: behind a country that و joins to who speaks, or `i` when none begins there. */
export function pastJoinedState(view: View, i: number): number {
  if (!hasClass(view, i, PLACE_BIT)) return i;
  const { matches, lexicon } = view.scan;
  let next = i;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    const joined = (matches.proclitics[m]! & ~ARTICLE) === CONJUNCTION_WAW;
    if (matches.kind[m] === PLACE && joined && lexicon.rows.place.types[matches.row[m]!] === COUNTRY)
      next = Math.max(next, matches.next[m]!);
  }
  return next;
}
