import { classBit, classNumber } from "../3-lexicon/build-lexicon.ts";
import { hasClass, type View } from "./look-at.ts";

const CONTENT_NOUN = classNumber("content-noun");
const CONTENT_NOUN_BIT = classBit("content-noun");

/** `رفضه`, `دعوتها`: token `i` is a noun of what one holds, wants or asks. */
export function isStance(view: View, i: number): boolean {
  if (!hasClass(view, i, CONTENT_NOUN_BIT)) return false;
  const { matches, lexicon } = view.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++)
    if (matches.kind[m] === CONTENT_NOUN && lexicon.rows["content-noun"][matches.row[m]!]!.id === "stance") return true;
  return false;
}
