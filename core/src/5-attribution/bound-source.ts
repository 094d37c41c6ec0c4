import { PREPOSITION_BA, PREPOSITION_LA } from "../2-tokens/split-clitics.ts";
import { classBit, classNumber } from "../3-lexicon/build-lexicon.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import { endsInOneOf } from "../3-lexicon/word-set.ts";
import { isHappening } from "./is-happening.ts";
import { leavesSpeaker } from "./leaves-speaker.ts";
import {
  bearsPronoun,
  canSpeak,
  foldedSet,
  hasClass,
  hasRole,
  isAdjective,
  isBareNoun,
  isComma,
  isDefinite,
  isForLatin,
  isLatin,
  isNumber,
  isOneOf,
  isQuote,
  isWord,
  opensBracket,
  opensCitation,
  pastAside,
  procliticsOf,
  startsWithAnd,
  type View,
} from "./look-at.ts";
import { pastNounPhrase } from "./past-noun-phrase.ts";
import { tellsHow } from "./tells-how.ts";

/** Tokens `[first, next)`. */
export interface Stretch {
  readonly first: number;
  readonly next: number;
}

/** What stands between a verb and its content: who speaks, and through whom. `speaker` null: nobody is named there. */
export interface BoundSource {
  readonly speaker: Stretch | null;
  readonly relays: readonly Stretch[];
}

const OUTLET_HEADS = foldedSet(
  "وكالة",
  "قناة",
  "صحيفة",
  "إذاعة",
  "شبكة",
  "موقع",
  "مجلة",
  "تلفزيون",
  "راديو",
  "محطة",
  "جريدة",
  "وكالات",
  "وسائل",
);
const DEFINITE_HEADS = foldedSet("الوكالة", "القناة", "الصحيفة", "الموقع", "المجلة", "الشبكة", "الإذاعة", "التلفزيون");
const HAND_ON = new Set(["quote-from", "publish-report", "broadcast", "post"]);
const CUE = classNumber("cue");
const CUE_BIT = classBit("cue");
const NAME_BIT = classBit("name");
const LAM = 0x644;

/** An outlet or agency at `i`, by the lexicon or by its head noun; its end, or `i`. */
export function pastOutlet(view: View, i: number, limit: number): number {
  if (i >= limit) return i;
  if (isQuote(view, i) && view.quoteEnd[i]! > 0 && i + 1 < limit) {
    const inner = view.actorAt[i + 1]!;
    return inner >= 0 && view.actors[inner]!.type === "outlet" ? view.quoteEnd[i]! + 1 : i;
  }
  const mention = view.actorAt[i]!;
  if (mention >= 0 && view.actors[mention]!.type === "outlet") {
    let end = i;
    while (end < limit && view.actorOver[end] === mention) end++;
    return pastQuotedName(view, end, limit);
  }
  if (isWord(view, i) && isOutletHead(view, i)) {
    const end = pastNounPhrase(view, i, limit, "unknown");
    return pastQuotedName(view, Math.max(end, i + 1), limit);
  }
  return i;
}

function pastQuotedName(view: View, end: number, limit: number): number {
  if (end >= limit || !isQuote(view, end) || view.quoteEnd[end]! < 0 || view.quoteEnd[end]! - end > 5) return end;
  let next = view.quoteEnd[end]! + 1;
  // صحيفة «السياسة» الكويتية
  while (next < limit && isDefinite(view, next) && isAdjective(view, next)) next++;
  return next;
}

function isOutletHead(view: View, i: number): boolean {
  if (isOneOf(view, i, OUTLET_HEADS) || isOneOf(view, i, DEFINITE_HEADS)) return true;
  if ((procliticsOf(view, i) & PREPOSITION_LA) === 0) return false;
  // لقناة, للقناة
  const { folded, from } = view.scan.tokens;
  const letters = folded.codes[from[i]! + 1] === LAM ? 2 : 1;
  return endsInOneOf(view.scan, i, letters, OUTLET_HEADS);
}

const FROM_HIM = foldedSet("عنه", "عنها", "عنهم", "عنهما");

/** `نقلتها سانا`, `نقلت عنه صحيفة`: a handing-on verb with an attached pronoun; where the outlet behind it starts, or -1. */
export function handedOnBy(view: View, i: number): number {
  if (!hasClass(view, i, CUE_BIT)) return -1;
  const { matches, lexicon } = view.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== CUE || !HAND_ON.has(lexicon.rows.cue[matches.row[m]!]!.id)) continue;
    if (matches.enclitic[m]! > 0) return i + 1;
    if (isOneOf(view, i + 1, FROM_HIM)) return i + 2;
  }
  return -1;
}

/** ل written to a word with the article or to a mention. */
const isForOutlet = (view: View, i: number): boolean =>
  isWord(view, i) && (procliticsOf(view, i) & PREPOSITION_LA) !== 0;

/** An outlet that only carries: `لرويترز`, `لصحيفة …`, `مع قناة …`, `نقلتها سانا`. */
export function relayAt(view: View, i: number, limit: number): Stretch | null {
  const handed = handedOnBy(view, i);
  if (isOneOf(view, i, BARE_LA) && i + 1 < limit && isQuote(view, i + 1)) {
    const close = view.quoteEnd[i + 1]!;
    return close > i + 1 && close - i <= 6 && close < limit ? { first: i + 1, next: close + 1 } : null;
  }
  // "للاقتصادية": the preposition stands inside the marks
  if (isQuote(view, i) && view.quoteEnd[i]! > i && view.quoteEnd[i]! - i <= 4 && isForOutlet(view, i + 1))
    return { first: i, next: view.quoteEnd[i]! + 1 };
  if (handed > 0) {
    const next = pastOutlet(view, handed, limit);
    return next > handed ? { first: handed, next } : null;
  }
  const afterWith =
    hasRole(view, i, ROLE.prepWith) ||
    isOneOf(view, i, BARE_LA) ||
    (isOneOf(view, i, BEHIND_MEDIUM) && isOneOf(view, i + 1, ON_AIR));
  if (afterWith) {
    const next =
      isOneOf(view, i, BARE_LA) && isLatin(view, i + 1)
        ? pastLatin(view, i + 1, limit)
        : pastOutlet(view, i + 1, limit);
    return next > i + 1 ? { first: i + 1, next } : null;
  }
  if (isForLatin(view, i)) return { first: i, next: i + 1 };
  if (!isWord(view, i) || (procliticsOf(view, i) & PREPOSITION_LA) === 0) return null;
  const next = pastOutlet(view, i, limit);
  return next > i ? { first: i, next } : null;
}

/** `لـ CNN العربية`: a name in Latin letters with what is written to it. */
function pastLatin(view: View, i: number, limit: number): number {
  let k = i + 1;
  while (k < limit && isWord(view, k) && (isLatin(view, k) || (isDefinite(view, k) && isAdjective(view, k)))) k++;
  return k;
}

/** `الصحف بالـ«…»`: a preposition before a mark is left of what is quoted. */
const BARE = foldedSet("ل", "لل", "ب", "بال");
const BARE_LA = foldedSet("لـ", "ل");
const BEHIND_MEDIUM = foldedSet("عبر", "على");
/** `على قناة …` carries; `على موقع إكس` is only where it was posted. */
const ON_AIR = foldedSet("قناة", "شاشة", "تلفزيون", "إذاعة");

/** End of an adverbial at `i` that cannot be part of a speaker (time, medium, `من جهته`, `خلال …`), or `i`. */
export function pastAdverbial(view: View, i: number, limit: number): number {
  if (opensCitation(view, i)) return pastPlainWords(view, i + 1, limit, true);
  if (view.asidePast[i]! > i) return Math.min(view.asidePast[i]!, limit);
  if (view.timeEnd[i]! > i) return Math.min(view.timeEnd[i]!, limit);
  if (hasRole(view, i, ROLE.conjunction)) {
    let k = i + 1;
    while (k < limit && hasRole(view, k, ROLE.conjunction)) k++;
    return k;
  }
  if (
    (hasRole(view, i, ROLE.prepIn) || hasRole(view, i, ROLE.prepOn)) &&
    i + 1 < limit &&
    hasRole(view, i + 1, ROLE.medium)
  )
    return pastPlainWords(view, i + 2, limit);
  if (hasRole(view, i, ROLE.prepIn) && view.timeEnd[i + 1]! > i + 1) return Math.min(view.timeEnd[i + 1]!, limit);
  if (hasRole(view, i, ROLE.preposition) || hasRole(view, i, ROLE.because)) return pastPlainWords(view, i + 1, limit);
  if (hasRole(view, i, ROLE.adverb)) return i + 1;
  return i;
}

const PREPOSITIONS = new Set<number>([
  ROLE.prepTo,
  ROLE.prepOn,
  ROLE.prepFrom,
  ROLE.prepIn,
  ROLE.prepWith,
  ROLE.preposition,
]);
/** A preposition that stands alone: what it governs is no speaker. Not عن: `على ما نقل عن الوزير`. */
const isPreposition = (view: View, i: number): boolean => PREPOSITIONS.has(view.roles[i]!);

/** `وقال بمجلس النواب إن`: a known body or a noun with the article behind a written ب tells where, not who. */
const isInside = (view: View, i: number): boolean =>
  (procliticsOf(view, i) & PREPOSITION_BA) !== 0 &&
  !hasRole(view, i, ROLE.noBa) &&
  !hasClass(view, i, NAME_BIT) &&
  (canSpeak(view, i) || isDefinite(view, i));

/** Words of a leading adverbial phrase: up to a comma, a mark, a mention or a noun that can speak. */
function pastPlainWords(view: View, i: number, limit: number, all = false): number {
  let k = i;
  while (k < limit && k < i + 14 && isWord(view, k) && (all || handedOnBy(view, k) < 0)) {
    if (all) {
      k++;
      continue;
    }
    if (view.timeEnd[k]! > k) k = view.timeEnd[k]! - 1;
    else if (
      k > i &&
      canSpeak(view, k) &&
      !isPreposition(view, k - 1) &&
      // بسقوط المدينة بيد | الجيش: whose it is, behind a noun without the article
      !isBareNoun(view, k - 1) &&
      // خلال لقائه | الوزير
      !(bearsPronoun(view, k - 1) && view.roles[k - 1] === 0) &&
      // منذ تدخلها العسكري: an adjective of the noun before it
      !(isDefinite(view, k) && isAdjective(view, k) && view.actorAt[k]! < 0) &&
      (procliticsOf(view, k) !== PREPOSITION_LA || pastOutlet(view, k, limit) > k)
    )
      break;
    k++;
  }
  return k;
}

const ACCREDITED = foldedSet("لدى");
const isInsideName = (view: View, i: number): boolean => {
  const over = view.actorOver[i]!;
  return over >= 0 && view.roles[i] !== 0 && view.actorOver[i - 1] === over && view.actorOver[i + 1] === over;
};

const INSERTED_WORDS = 16;
/** `وأضاف، في مؤتمر صحفي عقده في المدينة، …`: what begins with a preposition between commas tells where; its end, or `i`. */
function pastInserted(view: View, from: number, i: number, to: number): number {
  if (i <= from || !isComma(view, i - 1)) return i;
  if (!isPreposition(view, i) && !hasRole(view, i, ROLE.preposition)) return i;
  for (let k = i + 1; k < to && k - i <= INSERTED_WORDS; k++) {
    if (isComma(view, k)) return k;
    if (!isWord(view, k) && !isQuote(view, k) && !opensBracket(view, k)) return i;
  }
  return i;
}

/** `بيان | حصلت عليه الوكالة`: the word before the pronoun is the verb of a clause about the speaker. */
const isClauseOf = (view: View, first: number, i: number): boolean => i > first && isBareNoun(view, i);

/** `قال 60 في المئة من السكان إن`, `أكد 3 سكان`: a number and who is counted. */
const isShare = (view: View, i: number): boolean =>
  isNumber(view, i) && view.timeOver[i] === 0 && (isWord(view, i + 1) || isPercent(view, i + 1));
const isPercent = (view: View, i: number): boolean =>
  PERCENT.has(view.scan.tokens.folded.codes[view.scan.tokens.from[i]!]!);
const PERCENT: ReadonlySet<number> = new Set([0x25, 0x66a]);

const WAW = 0x648;
/** `فلانة، من الشركة، | وتعمل أيضا`: و and a word that no lexicon holds. */
const opensBeside = (view: View, i: number): boolean =>
  isWord(view, i) &&
  view.scan.matches.classes[i] === 0 &&
  view.scan.tokens.folded.codes[view.scan.tokens.from[i]!] === WAW;

/** `المصادر، | الفترة الزمنية`: with the article, and neither somebody nor what somebody is. */
const isOtherNoun = (view: View, i: number): boolean =>
  isDefinite(view, i) && !canSpeak(view, i) && !isAdjective(view, i) && !hasClass(view, i, NAME_BIT);

/** `فلان، | على البيان`, `فلان، | لهيئة الإذاعة`, `الشرطة | على تويتر`, `الرئيس | في هذا الشأن`, `الرئيس، | هزيمة قواته`: of what, to whom, where he speaks. */
function turnsAway(view: View, i: number): boolean {
  if (isComma(view, i - 1) && (isHappening(view, i) || isOtherNoun(view, i) || opensBeside(view, i))) return true;
  if (isComma(view, i - 1) && isWord(view, i))
    return isPreposition(view, i) ? !hasRole(view, i, ROLE.prepFrom) : (procliticsOf(view, i) & PREPOSITION_LA) !== 0;
  if (hasRole(view, i, ROLE.prepOn)) return isOneOf(view, i + 1, NETS);
  return hasRole(view, i, ROLE.prepIn) && hasRole(view, i + 1, ROLE.demonstrative);
}
const NETS = foldedSet("تويتر", "فيسبوك", "إنستغرام", "انستغرام", "تلغرام", "يوتيوب");

/** `وقال لمعاونيه إن`: ل written to a noun with a pronoun. */
const isTheirAddressee = (view: View, i: number): boolean =>
  bearsPronoun(view, i) &&
  view.actorAt[i]! < 0 &&
  view.scan.tokens.folded.codes[view.scan.tokens.from[i]!] === LAM &&
  !hasClass(view, i, NAME_BIT);

/** `يقول لكل العرب`: ل written to how many of them. */
const FOR_ALL = foldedSet("لكل", "لكافة", "لبعض");

/** `قال لي إن`; before a name لي is one: `لي كيكيانغ`. */
const isToMe = (view: View, i: number): boolean =>
  isOneOf(view, i, TO_ME) && (view.roles[i + 1] !== 0 || !isWord(view, i + 1) || isDefinite(view, i + 1));
const TO_ME = foldedSet("لي");

/**
 * Splits `[from, to)` into the speaker's noun phrase (with apposition, titles, relative clauses) and relays.
 * The phrase ends at the first adverbial; relays are looked for to the end.
 */
export function boundSource(view: View, from: number, to: number): BoundSource {
  const relays: Stretch[] = [];
  let first = -1;
  let next = -1;
  let ended = false;
  for (let i = from; i < to; ) {
    const relay = relayAt(view, i, to);
    if (relay) {
      relays.push(relay);
      ended ||= first >= 0;
      i = relay.next;
      continue;
    }
    if (first < 0 && (isToMe(view, i) || isOneOf(view, i, BARE_LA))) {
      i++;
      continue;
    }
    const aside = pastAside(view, i, to);
    if (aside > i) {
      // (سانا) belongs to the name; what stands between dashes only explains it
      if (first >= 0 && !ended && opensBracket(view, i)) next = aside;
      i = aside;
      continue;
    }
    const inserted = first < 0 ? pastInserted(view, from, i, to) : i;
    if (inserted > i) {
      for (let k = i; k < inserted; k++) {
        const within = relayAt(view, k, inserted);
        if (within) relays.push(within);
        if (within) k = within.next - 1;
      }
      i = inserted;
      continue;
    }
    // مندوب الدولة | لدى الأمم المتحدة | فلان
    if (first >= 0 && !ended && isOneOf(view, i, ACCREDITED) && i + 1 < to && canSpeak(view, i + 1)) {
      next = ++i;
      continue;
    }
    // جان إيف | لو | دريان: inside a name nothing is a particle
    if (first >= 0 && !ended && isInsideName(view, i)) {
      next = ++i;
      continue;
    }
    const name = pastQuotedName(view, i, to);
    if (name > i && !ended) {
      if (first < 0) first = i;
      next = name;
      i = name;
      continue;
    }
    // `غرفة العمليات | التي تمثل الهجوم`, `الدفاع المدني | ، وهو خدمة إنقاذ`: a clause explains the speaker, it does not name him
    if (
      first >= 0 &&
      (hasRole(view, i, ROLE.relative) ||
        (hasRole(view, i, ROLE.pronoun) && (isComma(view, i - 1) || startsWithAnd(view, i))))
    )
      ended = true;
    let adverbial = pastAdverbial(view, i, to);
    // وقال علي في تغريدة: before another preposition على is the name علي
    if (first < 0 && hasRole(view, i, ROLE.prepOn) && isPreposition(view, i + 1)) adverbial = i;
    else if (adverbial === i && first < 0 && (isPreposition(view, i) || isInside(view, i) || tellsHow(view, i)))
      adverbial = Math.max(
        i + (isPreposition(view, i) ? 2 : 1),
        Math.min(pastPlainWords(view, i + 1, to), pastNounPhrase(view, i + 1, to, "unknown")),
      );
    if (adverbial > i) {
      if (first >= 0 && !ended && hasRole(view, i, ROLE.adverb) && isClauseOf(view, first, i - 1)) next = i - 1;
      ended ||= first >= 0;
      i = first >= 0 ? i + 1 : adverbial;
      continue;
    }
    if (first >= 0 && !ended && (leavesSpeaker(view, first, i) || turnsAway(view, i))) ended = true;
    if (first < 0 && (isTheirAddressee(view, i) || isOneOf(view, i, FOR_ALL))) {
      i = isOneOf(view, i, FOR_ALL) ? Math.max(i + 1, pastNounPhrase(view, i + 1, to, "unknown")) : i + 1;
      continue;
    }
    if (!ended && !isComma(view, i)) {
      if (first < 0 && !isWord(view, i) && !isQuote(view, i) && !isShare(view, i)) {
        i++;
        continue;
      }
      if (first < 0) first = i;
      next = i + 1;
    }
    i++;
  }
  while (
    next > first + 1 &&
    (hasRole(view, next - 1, ROLE.relative) ||
      hasRole(view, next - 1, ROLE.auxiliary) ||
      isComma(view, next - 1) ||
      isOneOf(view, next - 1, BARE))
  )
    next--;
  return { speaker: first < 0 ? null : { first, next }, relays };
}
