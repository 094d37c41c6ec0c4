import { classBit } from "../3-lexicon/build-lexicon.ts";
import type { CueHit } from "./cue-hit.ts";
import { isStance } from "./is-stance.ts";
import { foldedSet, hasClass, isOneOf, isQuote, type View } from "./look-at.ts";
import type { Frame } from "./match-frame.ts";

/** Verbs of doing as much as of saying: what they take must itself be a saying or a happening. */
const NEED_HAPPENING: ReadonlySet<string> = new Set(["hold-fast", "commit", "support", "offer"]);
const HAPPENING_BITS = classBit("content-noun") | classBit("event");

const SAYINGS = [
  "تصريح",
  "تصريحات",
  "أقوال",
  "اتهام",
  "اتهامات",
  "مزاعم",
  "وعد",
  "وعود",
  "تعهد",
  "تعهدات",
  "شهادة",
  "شهادت",
  "اعتراف",
  "اعترافات",
  "ادعاء",
  "ادعاءات",
];
const RETRACTED = foldedSet(...SAYINGS.flatMap((w) => [w, `${w}ه`, `${w}ها`, `${w}هم`, `ال${w}`]));

/** `تمسك المقاتلون بالمدينة`, `تراجعت الحكومة عن المشروع`, `جدد النادي عقد اللاعب`: something is done, nothing is said. */
export function onlyActs(view: View, hit: CueHit, frame: Frame): boolean {
  if (frame.marker === "that" || frame.marker === "quote" || hit.form === "phrase") return false;
  const first = isQuote(view, frame.contentFirst) ? frame.contentFirst + 1 : frame.contentFirst;
  if (hit.cue.id === "retract") return !isOneOf(view, first, RETRACTED);
  if (hit.cue.id === "renew") return !isStance(view, first);
  return NEED_HAPPENING.has(hit.cue.id) && !hasClass(view, first, HAPPENING_BITS);
}
