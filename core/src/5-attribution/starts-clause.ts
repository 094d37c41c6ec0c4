import { ARTICLE } from "../2-tokens/split-clitics.ts";
import { classBit, classNumber } from "../3-lexicon/build-lexicon.ts";
import { kindOf } from "../3-lexicon/conjugate.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import { handedOnBy } from "./bound-source.ts";
import { finiteCue, hasClass, hasRole, isComma, opensCitation, type View } from "./look-at.ts";

const CUE_BIT = classBit("cue");
const CUE = classNumber("cue");

/** مؤكدا، مؤكدة: an adverbial participle, not the adjective. */
function endsAsAdverb(view: View, i: number): boolean {
  const { folded, to } = view.scan.tokens;
  const last = folded.codes[to[i]! - 1];
  return isComma(view, i - 1) && (last === 0x627 || last === 0x647 || last === 0x646);
}

/** A finite cue verb begins at `i`: another clause, so the frame of the cue before it ends. */
export function startsClause(view: View, i: number): boolean {
  if (!hasClass(view, i, CUE_BIT)) return false;
  if (hasRole(view, i - 1, ROLE.relative) || handedOnBy(view, i) >= 0 || hasRole(view, i, ROLE.preposition))
    return false;
  // الباحث، الذي لم يذكر الموعد
  if (hasRole(view, i - 1, ROLE.negation) && hasRole(view, i - 2, ROLE.relative)) return false;
  if (startsAdverb(view, i)) return true;
  const row = finiteCue(view, i);
  // نقلا عن شهود: no dual
  if (row < 0 || opensCitation(view, i)) return false;
  const cue = view.scan.lexicon.rows.cue[row]!;
  // قال مصدر يرصد الأسواق إن: what he does besides
  return cue.id !== "document" && cue.frames.some((frame) => !frame.endsWith("!") && !frame.startsWith("obj+noun:"));
}

/** `، مؤكدا أن`: a participle that opens a saying of its own. */
function startsAdverb(view: View, i: number): boolean {
  const { matches, lexicon } = view.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== CUE || kindOf(matches.feature[m]!) !== "participle") continue;
    if ((matches.proclitics[m]! & ARTICLE) !== 0) continue;
    if (lexicon.rows.cue[matches.row[m]!]!.id !== "say" && endsAsAdverb(view, i)) return true;
  }
  return false;
}
