import { ARTICLE } from "../2-tokens/split-clitics.ts";
import { classBit } from "../3-lexicon/build-lexicon.ts";
import type { CueHit } from "./cue-hit.ts";
import type { Frame } from "./frame.ts";
import {
  canSpeak,
  closesNounPhrase,
  hasClass,
  isAdjective,
  isDefinite,
  isNumber,
  isWord,
  procliticsOf,
  type View,
} from "./look-at.ts";
import { pastAdverbials } from "./past-adverbials.ts";
import { pastNounPhrase } from "./past-noun-phrase.ts";
import { startsClause } from "./starts-clause.ts";

const TAKES_ANY_NOUN: ReadonlySet<string> = new Set(["condemn", "deny", "expect", "claim-responsibility", "believe"]);

const NO_THING =
  classBit("name") | classBit("title") | classBit("speaker") | classBit("adjective") | classBit("demonym");
/** `أدان الوزير | الاعتداء`, `أعلن الجيش أمس | شن غارات`: what is condemned is any noun, what is announced a bare one. */
function isThing(view: View, hit: CueHit, end: number, i: number): boolean {
  if (RECORDS.has(hit.cue.id)) return false;
  if (!canSpeak(view, hit.next) || !isWord(view, i) || view.roles[i] !== 0) return false;
  if (TAKES_ANY_NOUN.has(hit.cue.act)) return true;
  return (
    closesNounPhrase(view, end - 1) &&
    !isDefinite(view, i) &&
    !hasClass(view, i, NO_THING) &&
    view.actorAt[i]! < 0 &&
    (procliticsOf(view, i) & ~ARTICLE) === 0 &&
    !isAdjective(view, i) &&
    !startsClause(view, i)
  );
}

/** Who records or prints (سجل، نشر) does other things too: only a noun of what happens is its content. */
export const RECORDS: ReadonlySet<string> = new Set(["document", "publish-report", "broadcast"]);

/** `أعلنت الوزارة 12 إصابة`; `انتقد العمدة البطء`: behind a whole speaker a number, or the thing condemned or denied. */
export function matchBareNoun(view: View, hit: CueHit, limit: number): Frame | null {
  if (hit.form === "masdar" || hit.cue.frames.includes("noun!") || view.roles[hit.next] !== 0) return null;
  const end = pastNounPhrase(view, hit.next, limit, hit.agreement);
  if (end <= hit.next || end >= limit) return null;
  const object = pastAdverbials(view, end, limit);
  if (object >= limit || !(isNumber(view, object) || isThing(view, hit, end, object))) return null;
  return { marker: "noun", sourceFirst: hit.next, sourceNext: end, contentFirst: object, quote: -1 };
}
