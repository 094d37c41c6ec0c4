import { FUTURE } from "../../2-tokens/split-clitics.ts";
import { MARKS, WORD } from "../../2-tokens/tokenise.ts";
import { classBit, classNumber } from "../../3-lexicon/build-lexicon.ts";
import { kindOf } from "../../3-lexicon/conjugate.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";
import { findCalendar } from "../numbers/find-match.ts";

/** How many tokens back a sign of the future still speaks of this time. */
const REACH = 9;

const [SIN, YA, TA, STOP, QUESTION] = [0x633, 0x64a, 0x62a, 0x2e, 0x61f];
/** Third letters with which سي… and ست… are mostly nouns and names: سياسة، سيدة، سيطرة، سيناء، سيف; ستة، ستار، ستوكهولم، ستين. */
const NOUNS_IN_YA = new Set([..."ادطفنسول"].map((c) => c.charCodeAt(0)));
const NOUNS_IN_TA = new Set([..."اهيو"].map((c) => c.charCodeAt(0)));

/** `سيعقد`، `ستبدأ`: س before an imperfect, for verbs the lexicon does not hold. */
function looksFuture(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  const { codes } = tokens.folded;
  let p = tokens.from[i]!;
  const to = tokens.to[i]!;
  if (to - p > 5 && (codes[p] === 0x648 || codes[p] === 0x641)) p++;
  if (to - p < 5 || codes[p] !== SIN) return false;
  const third = codes[p + 2]!;
  if (codes[p + 1] === YA) return !NOUNS_IN_YA.has(third);
  return codes[p + 1] === TA && !NOUNS_IN_TA.has(third);
}

const NAMES = classBit("name") | classBit("place") | classBit("actor") | classBit("people") | classBit("title");

/** `سيرينا`، `سيباستيان`، `ستيفن`: the lexicon knows it as a name, as it stands. */
function isName(scan: Scan, i: number): boolean {
  const { matches } = scan;
  if ((matches.classes[i]! & NAMES) === 0) return false;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if ((matches.proclitics[m]! & FUTURE) === 0 && ((1 << matches.kind[m]!) & NAMES) !== 0) return true;
  }
  return false;
}

/** Classes that hold verbs: `سانا` is no س + أنا, and `سنوي` no س + نوى. */
const VERBS = new Set([classNumber("cue"), classNumber("event"), classNumber("harm")]);

function isFutureVerb(scan: Scan, i: number): boolean {
  const { matches } = scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if ((matches.proclitics[m]! & FUTURE) === 0 || !VERBS.has(matches.kind[m]!)) continue;
    const form = kindOf(matches.feature[m]!);
    if (form === "imperfect" || form === "passive") return true;
  }
  return (looksFuture(scan, i) && !isName(scan, i)) || findCalendar(scan, i, "future-cue") >= 0;
}

/**
 * `سيلتقي الوزيران الخميس`، `من المقرر أن تبدأ في 5 ديسمبر`: whether the words just before token `i`, in its sentence, speak of what is to come.
 * News mostly means the past, so only a clear sign counts.
 */
export function expectsFuture(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  for (let k = i - 1; k >= 0 && k >= i - REACH; k--) {
    if (tokens.kind[k] === WORD) {
      if (isFutureVerb(scan, k)) return true;
      continue;
    }
    const code = tokens.folded.codes[tokens.from[k]!]!;
    if (code === 0x0a || (tokens.kind[k] === MARKS && (code === STOP || code === QUESTION))) return false;
  }
  return false;
}
