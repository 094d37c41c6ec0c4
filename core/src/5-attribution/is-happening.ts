import { classBit } from "../3-lexicon/build-lexicon.ts";
import { foldedSet, hasClass, isOneOf, type View } from "./look-at.ts";

const SPEAKER_BIT = classBit("speaker");
/** عدة تقارير, مئات المواطنين: how many they are. */
const NUMERAL_BIT = classBit("numeral");
const HAPPENING_BITS = classBit("content-noun") | classBit("event") | classBit("harm");

/** `عملية تحرير المدينة كشفت`: a noun of what happens shows something, it says nothing. */
export function isHappening(view: View, i: number): boolean {
  return (
    hasClass(view, i, HAPPENING_BITS) &&
    !hasClass(view, i, SPEAKER_BIT | NUMERAL_BIT) &&
    view.actorAt[i]! < 0 &&
    !isOneOf(view, i, QUANTIFIERS)
  );
}
/** How many of them speak, in front of who they are. */
export const QUANTIFIERS = foldedSet(
  "بعض",
  "معظم",
  "أغلب",
  "غالبية",
  "أغلبية",
  "كل",
  "كلا",
  "جميع",
  "كافة",
  "عدد",
  "نصف",
  "أحد",
  "إحدى",
);
