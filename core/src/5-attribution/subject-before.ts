import { CONJUNCTION_WAW, PREPOSITION_BA, PREPOSITION_LA } from "../2-tokens/split-clitics.ts";
import { classBit } from "../3-lexicon/build-lexicon.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import { pastAdverbial, type Stretch } from "./bound-source.ts";
import { isHappening, QUANTIFIERS } from "./is-happening.ts";
import { leavesSpeaker } from "./leaves-speaker.ts";
import {
  canSpeak,
  closesNounPhrase,
  finiteCue,
  foldedSet,
  hasClass,
  hasRole,
  isAdjective,
  isBareNoun,
  isColon,
  isComma,
  isDash,
  isDefinite,
  isOneOf,
  isQuote,
  isTaMarbuta,
  isWord,
  pastAside,
  procliticsOf,
  startsWithAnd,
  type View,
} from "./look-at.ts";
import { pastNounPhrase, pastShare } from "./past-noun-phrase.ts";

/** Words a subject with its apposition may fill before its verb. */
const REACH = 22;
const SPEAKER_BITS = classBit("speaker") | classBit("actor") | classBit("title");
const SPEAKER_BIT = classBit("speaker");
const ACTOR_BIT = classBit("actor");
const CUE_BIT = classBit("cue");
const PLACE_BIT = classBit("place");
const NAME_BIT = classBit("name");

/**
 * The subject that stands before its verb at `verb` (`موسكو تعتبر`, `لافروف ونظيره أعربا`, `وزارة الدفاع التي أكدت`), or null.
 * `from` is where the clause may begin: the sentence, or the content of the attribution it stands in.
 */
export function subjectBefore(view: View, from: number, verb: number): Stretch | null {
  let end = verb;
  while (end > from && hasRole(view, end - 1, ROLE.auxiliary)) end--;
  if (end > from && hasRole(view, end - 1, ROLE.relative)) return antecedent(view, from, end - 1);
  if (end > from && hasRole(view, end - 1, ROLE.pronoun)) return null;
  if (end > from && isComma(view, end - 1)) end--;
  // the whole phrase with its apposition first, then what stands behind each comma
  for (let start = clauseStart(view, from, end); start < end; start = behindComma(view, start, end)) {
    if (!isSubject(view, start, end)) continue;
    const first = isVerbLike(view, start) ? start + 1 : start;
    const next = pastSubject(view, first, end);
    if (next > first) return { first: isObjectAt(view, first, next - 1) ? next - 1 : first, next };
  }
  return framedSubject(view, from, verb) ?? joinedSubject(view, from, end);
}

const FRAMED_WORDS = 14;
/** `وكانت | وحدة الإنقاذ في المدينة | قد اتهمت`: what stands between كان and قد is the subject, whatever its words. */
function framedSubject(view: View, from: number, verb: number): Stretch | null {
  const next = verb - 1;
  if (!hasRole(view, next, ROLE.auxiliary)) return null;
  for (let i = next - 1; i >= from && next - i <= FRAMED_WORDS; i--) {
    if (isComma(view, i) || isColon(view, i) || hasRole(view, i, ROLE.that)) return null;
    if (!hasRole(view, i, ROLE.auxiliary)) continue;
    const first = i + 1;
    if (first === next || !isWord(view, first) || view.roles[first] !== 0 || governs(view, first)) return null;
    const end = pastSubject(view, first, next);
    return end > first ? { first, next: end } : null;
  }
  return null;
}

/** `أصدر المجلس فتوى | تحث`: an indefinite noun that speaks, right before the verb and behind a whole phrase, is who it goes with. */
const isObjectAt = (view: View, first: number, i: number): boolean =>
  i > first &&
  isDefinite(view, first) &&
  hasClass(view, i, SPEAKER_BIT) &&
  !isDefinite(view, i) &&
  view.actorOver[i]! < 0 &&
  closesNounPhrase(view, i - 1);

/** `تمديد الوقف | والرئيس يأمر`: behind another clause و opens one with a subject of its own. */
function joinedSubject(view: View, from: number, end: number): Stretch | null {
  for (let i = end - 1; i > from && end - i <= JOINED_WORDS && isWord(view, i); i--) {
    if (!startsWithAnd(view, i) || view.roles[i] !== 0 || !canSpeak(view, i)) continue;
    return !isHappening(view, i) && pastNounPhrase(view, i, end, "unknown") === end ? { first: i, next: end } : null;
  }
  return null;
}
const JOINED_WORDS = 5;

/** Back from the verb to the last break that a noun phrase does not cross, then forward over what opens a clause. */
function clauseStart(view: View, from: number, end: number): number {
  let start = end;
  let commas = 0;
  for (let i = end - 1; i >= from && end - i <= REACH; i--) {
    if (isColon(view, i) || hasRole(view, i, ROLE.that) || hasRole(view, i, ROLE.because)) break;
    if (isQuote(view, i) && view.quoteEnd[i] === -2 && end - i > 6) break;
    if (isComma(view, i) && ++commas > 2) break;
    start = i;
  }
  while (start < end) {
    const past = isOpener(view, start) ? start + 1 : pastAdverbial(view, start, end);
    if (past > start) start = past;
    else break;
  }
  return start;
}

/** They open a clause of their own between a noun and a verb: `ماكرون انتقادات كثيرة عندما | صرح`. */
const SUBORDINATE = foldedSet(
  "عندما",
  "حينما",
  "حين",
  "حيث",
  "إذ",
  "إذا",
  "فيما",
  "بينما",
  "بعدما",
  "لما",
  "ريثما",
  "كلما",
  "لو",
  "ثم",
);

/**
 * Where the subject that starts at `first` ends, without the time, the relative clause or the adverbial that stand between it and
 * its verb at `verb`; -1 when another clause stands there, so that it is the subject of that one.
 */
function pastSubject(view: View, first: number, verb: number): number {
  let next = -1;
  for (let i = first + 1; i < verb; i++) {
    if (isOneOf(view, i, SUBORDINATE)) return -1;
    if (next >= 0) continue;
    const aside = pastAside(view, i, verb);
    const close = isQuote(view, i) ? view.quoteEnd[i]! : -1;
    if (aside > i || close > i) i = Math.max(aside - 1, close);
    else if (isComma(view, i) ? !isApposed(view, i + 1) : endsSubject(view, i)) next = i;
    else if (leavesSpeaker(view, first, i)) {
      if (view.roles[i] === 0) return -1;
      next = i;
    }
  }
  return next < 0 ? verb : next;
}

/** Behind a comma a title, a name, a word no lexicon holds or a quoted name goes on with who it is. */
const isApposed = (view: View, i: number): boolean =>
  canSpeak(view, i) || hasClass(view, i, NAME_BIT) || isQuote(view, i) || view.scan.matches.classes[i] === 0;

const endsSubject = (view: View, i: number): boolean =>
  view.timeEnd[i]! > i ||
  hasRole(view, i, ROLE.relative) ||
  hasRole(view, i, ROLE.preposition) ||
  hasRole(view, i, ROLE.what);

function behindComma(view: View, start: number, end: number): number {
  let i = start + 1;
  while (i < end && !isComma(view, i)) i++;
  return i + 1;
}

function isOpener(view: View, i: number): boolean {
  return (
    isComma(view, i) ||
    hasRole(view, i, ROLE.auxiliary) ||
    hasRole(view, i, ROLE.conjunction) ||
    hasRole(view, i, ROLE.that) ||
    isDash(view, i)
  );
}

const YA = 0x64a;
/** A word no lexicon holds that begins as an imperfect does. */
function looksFinite(view: View, i: number): boolean {
  const { tokens, matches } = view.scan;
  return matches.classes[i] === 0 && tokens.folded.codes[tokens.from[i]!] === YA;
}

const HEADS = foldedSet("نفس", "كبير", "كبار", "ذات");
/** `ركز | رئيس الوزراء …`: a bare word no lexicon holds right before who can speak is the verb of the sentence. */
function isVerbLike(view: View, i: number): boolean {
  if (isDefinite(view, i) || canSpeak(view, i)) return false;
  if (isOneOf(view, i, HEADS) || isOneOf(view, i, QUANTIFIERS)) return false;
  const after = view.actorAt[i + 1]!;
  if (after >= 0 && view.actors[after]!.type === "person") return !hasClass(view, i, NAME_BIT);
  return view.scan.matches.classes[i] === 0 && canSpeak(view, i + 1);
}

/** `سعاد تقول`: a name that no list holds as somebody. */
const NAME_WORDS = 2;
/** A noun phrase that can speak: a mention or a speaking noun near its start, no verb of saying inside, no preposition before. */
function isSubject(view: View, from: number, next: number): boolean {
  const first = pastShare(view, from, next);
  if (next - first > REACH || !(isWord(view, first) || isQuote(view, first))) return false;
  // بعض is listed since its ب is no preposition
  if ((view.roles[first] !== 0 && !hasRole(view, first, ROLE.noBa)) || isHappening(view, first)) return false;
  // نشرت الحملة نتائج | تفيد: the first verb heads the clause
  if (finiteCue(view, first) >= 0 && !canSpeak(view, first) && !hasClass(view, first, NAME_BIT)) return false;
  // القيادة … لاستصدار قرار يدين: the verb belongs to the bare noun right before it
  if (next - first > 2 && isBareNoun(view, next - 1)) return false;
  if ((procliticsOf(view, first) & (PREPOSITION_BA | PREPOSITION_LA)) !== 0) return false;
  let speaks = false;
  for (let i = first; i < next; i++) {
    if (
      hasClass(view, i, CUE_BIT) &&
      (procliticsOf(view, i) & PREPOSITION_BA) === 0 &&
      !isTaMarbuta(view, i) &&
      !hasClass(view, i, SPEAKER_BITS | PLACE_BIT) &&
      view.actorOver[i]! < 0 &&
      i > first &&
      !hasRole(view, i - 1, ROLE.relative)
    )
      return false;
    // حين يسأل عن الرئيس: a verb of the subordinate clause heads no phrase
    if (!speaks && i <= first + 2 && view.roles[i] !== 0 && looksFinite(view, first)) return false;
    if (i <= first + 2 && canSpeak(view, i)) speaks = true;
  }
  return speaks || (next - first <= NAME_WORDS && hasClass(view, first, NAME_BIT));
}

/** `العارضة السابقة | هدى السالم`: nouns and adjectives with the article before a name without a title. */
function withArticle(view: View, from: number, i: number): number {
  if (hasClass(view, i, SPEAKER_BITS & ~ACTOR_BIT) || governs(view, i)) return i;
  let first = i;
  while (
    first > from &&
    i - first < 3 &&
    isDefinite(view, first - 1) &&
    view.roles[first - 1] === 0 &&
    !governs(view, first - 1)
  )
    first--;
  return first;
}
const governs = (view: View, i: number): boolean =>
  (procliticsOf(view, i) & (PREPOSITION_BA | PREPOSITION_LA | CONJUNCTION_WAW)) !== 0;

/** `وزارة الدفاع السورية | التي أكدت`: the noun phrase before the relative pronoun, back to a mention or a speaking noun. */
function antecedent(view: View, from: number, end: number): Stretch | null {
  let next = end;
  if (next > from && (isComma(view, next - 1) || isDash(view, next - 1))) next--;
  const over = next > from ? view.actorOver[next - 1]! : -1;
  if (over >= 0) {
    let first = next - 1;
    while (first > from && view.actorOver[first - 1] === over) first--;
    // وزراء | الخارجية العرب الذين: the noun before the mention heads the phrase
    while (
      first > from &&
      !isDefinite(view, first - 1) &&
      view.roles[first - 1] === 0 &&
      hasClass(view, first - 1, SPEAKER_BITS)
    )
      first--;
    return { first: withArticle(view, from, first), next };
  }
  for (let i = next - 1; i >= from && next - i <= 8; i--) {
    if (!isWord(view, i)) return null;
    // المنطقة العسكرية الأولى | التي: an adjective heads no phrase
    if (isDefinite(view, i) && i > from && isDefinite(view, i - 1) && isAdjective(view, i)) continue;
    if (hasClass(view, i, SPEAKER_BITS) || (i === next - 1 && hasClass(view, i, PLACE_BIT))) return { first: i, next };
    if (view.roles[i] !== 0) return null;
  }
  return null;
}
