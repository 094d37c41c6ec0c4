import { kindOf } from "../3-lexicon/conjugate.ts";
import type { Article } from "./article.ts";

/**
 * `قتل`, `طرد` are verb and verbal noun: of the readings of match `m` by one row, with the same words and proclitics, the noun where
 * something governs it, else the verb; `m` when there is no other.
 */
export function chooseReading(article: Article, m: number, governed: boolean): number {
  const { matches } = article.scan;
  const i = matches.first[m]!;
  let best = m;
  for (let n = matches.at[i]!; n < matches.at[i + 1]!; n++) {
    const same =
      matches.kind[n] === matches.kind[m] && matches.row[n] === matches.row[m] && matches.next[n] === matches.next[m];
    if (!same || matches.proclitics[n] !== matches.proclitics[m]) continue;
    if ((kindOf(matches.feature[n]!) === "masdar") === governed) best = n;
  }
  return best;
}
