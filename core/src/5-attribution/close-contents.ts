import { ARTICLE, PREPOSITION_BA, PREPOSITION_LA } from "../2-tokens/split-clitics.ts";
import { classBit, classNumber } from "../3-lexicon/build-lexicon.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import { handedOnBy, relayAt } from "./bound-source.ts";
import type { CueHit } from "./cue-hit.ts";
import type { Draft } from "./draft.ts";
import {
  canSpeak,
  countWords,
  finiteCue,
  foldedSet,
  hasClass,
  hasRole,
  isComma,
  isDefinite,
  isLine,
  isNumber,
  isOneOf,
  isPreposition,
  isQuote,
  isWord,
  procliticsOf,
  startsWithAnd,
  type View,
} from "./look-at.ts";
import type { Work } from "./open-draft.ts";
import { bearsBa } from "./opens-content.ts";

/** Contents still open run to the end of the sentence, without its stop. */
export function closeContents(work: Work): void {
  for (const draft of work.drafts) {
    if (draft.contentNext < 0) draft.contentNext = work.sentence.next;
    carriedBehind(work, draft);
    draft.contentNext = beforeComment(work.view, draft, work.sentence.first);
    trimContent(work.view, draft, work.sentence.next);
  }
}

/** `… في بيان بثته إذاعة محلية`: who carried it stands behind the content, and is no part of it. */
function carriedBehind(work: Work, draft: Draft): void {
  const { view } = work;
  if (draft.quote >= 0 || draft.parent) return;
  for (let i = draft.contentFirst + 2; i < draft.contentNext; i++) {
    if (handedOnBy(view, i) < 0 || !hasRole(view, i - 1, ROLE.medium)) continue;
    const relay = relayAt(view, i, draft.contentNext);
    if (!relay) continue;
    draft.relays = [...draft.relays, work.carried.speakers.named(relay, "unknown", false)];
    draft.contentNext = hasRole(view, i - 2, ROLE.prepIn) ? i - 2 : i - 1;
    return;
  }
}

/** Words that open what the outlet adds behind a comma. */
const AND_THAT = foldedSet("وذلك");
const COULD_NOT = foldedSet("يتسن", "يتسنى", "يتمكن", "تتمكن");
/** `بعد أن قال الجيش إنه يستعد، استهدفت …`: a subordinate clause ends at its comma. */
const AFTER = foldedSet(
  "بعد",
  "بعدما",
  "عندما",
  "حين",
  "حينما",
  "قبل",
  "منذ",
  "رغم",
  "فيما",
  "بينما",
  "وبعد",
  "وبعدما",
  "ورغم",
  "وعندما",
);
const WHICH = foldedSet("مما", "ما");
const CLAUSE_START = 3;
const IMPERFECT = new Set([..."يت"].map((c) => c.charCodeAt(0)));

/** `، مما يعكس شراسة المعارك` comments; `، ما أسفر عن مقتل ثمانية` tells on. */
function comments(view: View, i: number): boolean {
  const { folded, from } = view.scan.tokens;
  return isOneOf(view, i, WHICH) && IMPERFECT.has(folded.codes[from[i + 1]!]!);
}

/** `، بيد أن وزارة الصحة …`, `، لكنها لم تعلن`: somebody else begins, or another saying. */
function turnsTo(view: View, i: number): boolean {
  if (!hasRole(view, i, ROLE.because) || !isOneOf(view, i, BUT)) return false;
  for (let k = i + 1; k <= i + 3; k++) {
    if (canSpeak(view, k)) return !hasRole(view, k, ROLE.because);
    if (hasClass(view, k, CUE_BIT) && !hasRole(view, k, ROLE.because)) return true;
  }
  return false;
}
const ISSUES = foldedSet("يرد", "ترد", "يصدر", "تصدر", "يتضح", "تتضح", "يعرف", "تعرف");
/** `، ولم يذكر المصدر …`, `، ولم يصدر تعليق`: what is not said is the outlet's. */
function leavesUnsaid(view: View, i: number): boolean {
  if (!hasRole(view, i, ROLE.negation) || !startsWithAnd(view, i)) return false;
  return isOneOf(view, i + 1, ISSUES) || (hasClass(view, i + 1, CUE_BIT) && canSpeak(view, i + 2));
}

const WITHOUT = foldedSet("دون", "بدون");
const DETAILS = foldedSet(
  "يحدد",
  "تحدد",
  "يحددوا",
  "يعطي",
  "تعطي",
  "يعط",
  "تعط",
  "يعطوا",
  "يتطرق",
  "تتطرق",
  "يسم",
  "تسم",
  "يسمي",
  "يقدم",
  "تقدم",
  "يقدموا",
  "تسمي",
);
const MENTIONING = foldedSet("ذكر", "الكشف", "كشف", "تحديد", "الإشارة", "توضيح", "إعطاء", "إيراد", "الإفصاح", "الخوض");
/** `… من دون أن يكشف عن تفاصيل`, `دون ذكر أسماء`: what is left unsaid is the outlet's; where it begins, or -1. */
function unsaidFrom(view: View, i: number): number {
  if (!isOneOf(view, i, WITHOUT)) return -1;
  const verb = hasRole(view, i + 1, ROLE.because) && (hasClass(view, i + 2, CUE_BIT) || isOneOf(view, i + 2, DETAILS));
  if (!verb && !isOneOf(view, i + 1, MENTIONING)) return -1;
  const from = hasRole(view, i - 1, ROLE.prepFrom) ? i - 1 : i;
  return isComma(view, from - 1) ? from - 1 : from;
}

/** `أعلنوا مبايعة التنظيم | ، في تسجيل صوتي نشر …`: where it was said stands behind the content. */
function inMedium(view: View, i: number): boolean {
  if (!hasRole(view, i, ROLE.prepIn) || !hasClass(view, i, CUE_BIT)) return false;
  const { matches, lexicon } = view.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++)
    if (matches.kind[m] === CUE && lexicon.rows.cue[matches.row[m]!]!.kind === "noun") return true;
  return false;
}

/** `استنكر المجلس التفجير | وذلك في بيان`: when and where, without a comma before it. */
const addsThat = (view: View, i: number): boolean =>
  isOneOf(view, i, AND_THAT) &&
  (isPreposition(view, i + 1) || (procliticsOf(view, i + 1) & (PREPOSITION_BA | PREPOSITION_LA)) !== 0);

/** `متهما إياهم بأنهم "عملاء" | وبث التنظيم شريطا`: right behind what is quoted another verb with its subject. */
function tellsOn(view: View, draft: Draft, i: number): boolean {
  if (!isQuote(view, i - 1) || !startsWithAnd(view, i) || finiteCue(view, i) < 0 || !canSpeak(view, i + 1))
    return false;
  const open = openingOf(view, i - 1);
  return open >= draft.contentFirst - 1 && countWords(view, open + 1, i - 1) >= SAID_WORDS;
}

const JUST_AS = foldedSet("كما");
const HAPPENING_BITS = classBit("event") | classBit("harm");
const NO_VERB_BITS = classBit("content-noun") | classBit("speaker") | classBit("place");
/** `طالبوا بإلغاء الحفل | كما حاول مسؤولون …`, `تبنى الهجوم | كما وقعت …`: behind كما a verb of what happens tells on. */
const likensHappening = (view: View, i: number): boolean =>
  isOneOf(view, i, JUST_AS) &&
  hasRole(view, i, ROLE.conjunction) &&
  hasClass(view, i + 1, HAPPENING_BITS) &&
  !hasClass(view, i + 1, NO_VERB_BITS) &&
  view.roles[i + 1] === 0 &&
  procliticsOf(view, i + 1) === 0;

const IN_WHAT = foldedSet("فيما", "وفيما");
/** `فيما وصفه الوزير بأنه …`, `الهجوم الذي وصفه …`: the clause only gives a name. */
const givesName = (view: View, { first, cue }: CueHit): boolean =>
  cue.act === "describe" &&
  (hasRole(view, first - 1, ROLE.what) || hasRole(view, first - 1, ROLE.relative) || isOneOf(view, first - 1, IN_WHAT));

const NAME_REACH = 4;
/** `وفيما وصفه الوزير بأنه "معركة" | سمحت تركيا …`: the quoted name ends the clause. */
const endsName = (view: View, draft: Draft, i: number): boolean =>
  isQuote(view, i - 1) && isWithin(openingOf(view, i - 1), draft.contentFirst, NAME_REACH);
const isWithin = (at: number, first: number, reach: number): boolean => at >= first && at < first + reach;

const AND_IT = foldedSet("وهي", "وهو", "وهما", "وهم");
/** Words of a quotation that is said; a shorter one is a name, and what it is belongs to it. */
const SAID_WORDS = 4;
/** `… "تشمل الحي القديم والسوق"، وهو حي في المدينة`: behind what is quoted the outlet explains. */
function explains(view: View, i: number): boolean {
  if (!isQuote(view, i - 1) || !isOneOf(view, i + 1, AND_IT)) return false;
  const open = openingOf(view, i - 1);
  return open >= 0 && countWords(view, open + 1, i - 1) >= SAID_WORDS;
}

/** Tokens a quotation may fill. */
const QUOTE_REACH = 80;
/** The opening mark of the quotation that closes at `i`, or -1. */
function openingOf(view: View, i: number): number {
  for (let k = i - 1; k >= 0 && i - k < QUOTE_REACH; k--) if (view.quoteEnd[k] === i) return k;
  return -1;
}

const WHILE = foldedSet("فيما", "بينما");
/** `أدان الحزب الاعتداء فيما توالت …`: behind what is condemned, a clause of its own is the outlet's. */
const opensBeside = (view: View, draft: Draft, i: number): boolean =>
  isOneOf(view, i, WHILE) && draft.hit.cue.act === "condemn" && !isDefinite(view, i + 1);

const CUE_BIT = classBit("cue");
const CUE = classNumber("cue");
const AND_BUT = foldedSet("ولكن", "ولكنه", "ولكنها");
const BUT = foldedSet("لكن", "لكنه", "لكنها", "لكنهم", "بيد", "غير", "إلا", "ولكن", "ولكنه", "ولكنها");
/** `… في إشارة إلى الفصائل المسلحة`, `في إشارة على ما يبدو إلى …` is the outlet explaining. */
const inMeaning = (view: View, i: number): boolean =>
  hasRole(view, i, ROLE.prepIn) &&
  isOneOf(view, i + 1, MEANING) &&
  (hasRole(view, i + 2, ROLE.prepTo) || hasRole(view, i + 5, ROLE.prepTo));
const MEANING = foldedSet("إشارة");

/** `… ستصمد، في أول تعليق له منذ بدء الهجوم`: when somebody spoke is the outlet's to tell. */
const inFirstWords = (view: View, i: number): boolean =>
  isComma(view, i) &&
  hasRole(view, i + 1, ROLE.prepIn) &&
  isOneOf(view, i + 2, FIRST) &&
  isOneOf(view, i + 3, UTTERANCE);
const FIRST = foldedSet("أول", "أحدث", "آخر", "ثاني");
const UTTERANCE = foldedSet(
  "تعليق",
  "تصريح",
  "تصريحات",
  "رد",
  "خطاب",
  "كلمة",
  "ظهور",
  "موقف",
  "حديث",
  "مقابلة",
  "بيان",
);

/** Behind the comma of a subordinate clause a verb or a noun follows, no preposition and no و. */
function opensMainClause(view: View, i: number): boolean {
  return (
    isWord(view, i) &&
    (view.roles[i] === 0 || hasRole(view, i, ROLE.because)) &&
    (procliticsOf(view, i) & ~ARTICLE) === 0 &&
    !bearsBa(view, i)
  );
}

/** `، وذلك عقب هجوم …` is the outlet's, and so is `، مما يعكس …` behind what `بحسب …` covers. */
function beforeComment(view: View, draft: Draft, first: number): number {
  if (addsThat(view, draft.contentFirst + 1)) return draft.contentFirst + 1;
  const from = draft.quote < 0 ? draft.contentFirst + 2 : view.quoteEnd[draft.quote]! + 1;
  if (from <= draft.contentFirst || draft.contentNext <= from) return draft.contentNext;
  const leads = draft.hit.cue.kind === "particle" && draft.hit.first < draft.contentFirst;
  const cites = draft.hit.cue.kind === "particle" && !leads;
  // … لكن حسن مرض، وفقا لأبيه: who stands behind it all has told it all
  if (cites && draft.contentNext <= draft.hit.first) return draft.contentNext;
  const atHead = draft.hit.first - first <= CLAUSE_START;
  const subordinate =
    draft.hit.form === "masdar" ||
    (atHead &&
      (isOneOf(view, draft.hit.first - 1, AFTER) ||
        (hasRole(view, draft.hit.first - 1, ROLE.because) && isOneOf(view, draft.hit.first - 2, AFTER))));
  // المجلس، الذي وصفه الوزير بأنه ضعيف، عاد: a relative clause between commas ends at the second
  const inRelative = hasRole(view, draft.hit.first - 1, ROLE.relative) && isComma(view, draft.hit.first - 2);
  const names = givesName(view, draft.hit);
  const isNoun = !cites && !leads && !draft.rule.includes("+that") && draft.quote < 0;
  for (let i = from; i < draft.contentNext - 1; i++) {
    const unsaid = unsaidFrom(view, i);
    if (unsaid > draft.contentFirst) return unsaid;
    if (inMeaning(view, i) || inFirstWords(view, i) || (isOneOf(view, i, AND_BUT) && turnsTo(view, i))) return i;
    if (leavesUnsaid(view, i) || (!cites && (opensBeside(view, draft, i) || addsThat(view, i)))) return i;
    if (isNoun && likensHappening(view, i)) return i;
    if (i > from && (tellsOn(view, draft, i) || (names && endsName(view, draft, i)))) return i;
    if (!isComma(view, i)) continue;
    if (
      (!cites && isOneOf(view, i + 1, AND_THAT)) ||
      (hasRole(view, i + 1, ROLE.negation) && isOneOf(view, i + 2, COULD_NOT)) ||
      (subordinate && opensMainClause(view, i + 1)) ||
      inRelative ||
      explains(view, i) ||
      (!cites && !draft.rule.endsWith("+object") && inMedium(view, i + 1)) ||
      turnsTo(view, i + 1) ||
      (leads && comments(view, i + 1))
    )
      return i;
  }
  return draft.contentNext;
}

/**
 * Connectives and marks before the clause that ended a content are not of it: `، في حين`, `، كما`, `وهو ما`. At the end of the
 * sentence, `end`, nothing follows that they could connect: `لم يتخذ بعد`.
 */
function trimContent(view: View, draft: Draft, end: number): void {
  let next = draft.contentNext;
  const last = countWords(view, next, end) === 0;
  for (;;) {
    const i = next - 1;
    if (i < draft.contentFirst) break;
    const connective =
      !last &&
      isWord(view, i) &&
      (hasRole(view, i, ROLE.conjunction) ||
        hasRole(view, i, ROLE.relative) ||
        hasRole(view, i, ROLE.auxiliary) ||
        hasRole(view, i, ROLE.because) ||
        (hasRole(view, i, ROLE.that) && i > draft.contentFirst) ||
        hasRole(view, i, ROLE.negation) ||
        (hasRole(view, i, ROLE.preposition) && i > draft.contentFirst) ||
        (hasRole(view, i, ROLE.what) && i > draft.contentFirst) ||
        (hasRole(view, i, ROLE.pronoun) && hasRole(view, i + 1, ROLE.what)));
    if (
      isLine(view, i) ||
      connective ||
      (!isWord(view, i) && !isNumber(view, i) && !keepsMark(view, i, draft.contentFirst))
    )
      next = i;
    else break;
  }
  draft.contentNext = next;
}

/** A closing quotation mark or bracket stays when its opening stands inside the content. */
function keepsMark(view: View, i: number, first: number): boolean {
  if (isQuote(view, i)) return openingOf(view, i) >= first;
  const code = view.scan.tokens.folded.codes[view.scan.tokens.from[i]!]!;
  return code === 0x29 || code === 0x5d || code === 0x25 || code === 0x66a;
}
