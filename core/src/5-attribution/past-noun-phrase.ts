import { ARTICLE, CONJUNCTION_FA, CONJUNCTION_WAW, PREPOSITION_BA, PREPOSITION_LA } from "../2-tokens/split-clitics.ts";
import { classBit, classNumber } from "../3-lexicon/build-lexicon.ts";
import type { SpeakerNoun } from "../3-lexicon/load-speakers.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import type { Agreement } from "../model/mention.ts";
import {
  bearsPronoun,
  foldedSet,
  hasClass,
  hasRole,
  isAdjective,
  isComma,
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
import { pastJoinedState } from "./past-joined-state.ts";

const NAME_BITS = classBit("name") | classBit("place") | classBit("demonym");
const SPEAKER_BIT = classBit("speaker");
const PLACE_BIT = classBit("place");
const PLACE_CUE_BIT = classBit("place-cue");
const PERSON_BIT = classBit("name") | classBit("demonym");
const DEMONYM_BIT = classBit("demonym");
const TITLE_BIT = classBit("title");
const AT = foldedSet("لدى", "من");
const CUE_BIT = classBit("cue");
const SPEAKER = classNumber("speaker");
const CALLED = foldedSet("يدعى", "تدعى");
const APPOSED_BY = foldedSet("باسم", "بصفته", "بصفتها");

/**
 * The end of the noun phrase that starts at `i`, where nothing but grammar tells it: a mention, or a construct chain up to its
 * article (`وزير الدفاع`), its adjectives (`الأمريكي`) and a name; apposition between commas when it is a title or a name.
 * Returns `i` when no phrase agrees with the verb (`ودعا السلطات`: ms against fs, so السلطات is the object).
 */
export function pastNounPhrase(view: View, i: number, limit: number, agreement: Agreement): number {
  const quoted = pastQuotedBody(view, i, limit);
  if (quoted > i) return quoted;
  if (i >= limit || !isWord(view, i) || hasRole(view, i, ROLE.prepIn)) return i;
  if (disagrees(view, i, agreement)) return i;
  let end = pastSimplePhrase(view, pastShare(view, i, limit), limit);
  while (
    end < limit &&
    (hasRole(view, end, ROLE.prepIn) || isOneOf(view, end, AT)) &&
    hasClass(view, i, SPEAKER_BIT) &&
    !isDefinite(view, i)
  ) {
    const past = pastSimplePhrase(view, end + 1, limit);
    // مسؤول في الميناء | هادي السالم: another is named, so the place is one word
    if (past >= limit && isDefinite(view, end + 1) && end + 2 < limit) end += 2;
    if (past <= end + 1 || past >= limit) break;
    end = past;
  }
  for (;;) {
    const past = pastApposition(view, end, limit);
    if (past === end) return end;
    end = past;
  }
}

const QUOTED_NAME = 5;
/** `«وحدات الحماية» الكردية |`: behind a name in marks and its adjectives, or `i`. */
function pastQuotedBody(view: View, i: number, limit: number): number {
  const close = view.quoteEnd[i] ?? -2;
  if (close <= i || close - i > QUOTED_NAME || close + 1 >= limit) return i;
  let end = close + 1;
  while (end < limit && isDefinite(view, end) && isAdjective(view, end) && !isOthers(view, end)) end++;
  return end > close + 1 ? end : i;
}

const APPOSED_WORDS = 8;
/** `قائد العملية | ، اللواء فضل حسن، قد تحدث`: a title or name between commas; its end, or `i`. */
function pastApposition(view: View, i: number, limit: number): number {
  if (i + 2 >= limit || !isComma(view, i)) return i;
  // على is also how the name علي is printed
  if (view.actorAt[i + 1]! < 0 && (view.roles[i + 1] !== 0 || !hasClass(view, i + 1, TITLE_BIT | NAME_BITS))) return i;
  if (isAnother(view, i - 1, i + 1)) return i;
  for (let k = i + 1; k < limit && k - i <= APPOSED_WORDS; k++) {
    if (isComma(view, k)) return k;
    const aside = pastAside(view, k, limit);
    if (aside > k) k = aside - 1;
    else if (!isWord(view, k) || (view.roles[k] !== 0 && !hasClass(view, k, NAME_BITS))) return i;
  }
  return i;
}

/** `وزير الطاقة، فلان الفلاني، | الرئيس السوري`: behind title and name a title with the article is somebody else. */
function isAnother(view: View, last: number, title: number): boolean {
  const over = view.actorOver[last]!;
  if (over < 0 || view.actors[over]!.level !== "name" || !isDefinite(view, title)) return false;
  const { head, span } = view.actors[over]!;
  return (
    head.start > span.start &&
    view.scan.tokens.end[last] === head.end &&
    hasClass(view, title, TITLE_BIT) &&
    hasClass(view, title + 1, DEMONYM_BIT)
  );
}

/** `كل من`, `عدد من`: behind it the phrase itself. */
export function pastShare(view: View, i: number, limit: number): number {
  return isOneOf(view, i, SHARE) && hasRole(view, i + 1, ROLE.prepFrom) && i + 2 < limit ? i + 2 : i;
}
const SHARE = foldedSet(
  "كل",
  "كلا",
  "عدد",
  "العديد",
  "بعض",
  "كثير",
  "الكثير",
  "مجموعة",
  "جمع",
  "واحد",
  "أكثر",
  "المزيد",
  "كثيرون",
);

const PLACE = classNumber("place");
/** `في محافظة كربلاء |`: behind the longest place of several words that starts at `i`, or `i`. */
function pastPlace(view: View, i: number, limit: number): number {
  if (!hasClass(view, i, PLACE_BIT)) return i;
  const { matches } = view.scan;
  let end = i;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++)
    if (matches.kind[m] === PLACE && matches.next[m]! > Math.max(end, i + 1)) end = matches.next[m]!;
  return Math.min(end, limit);
}

/** The mention or the place that starts at `i`, or the construct chain. */
function pastHead(view: View, i: number, limit: number): number {
  const mention = view.actorAt[i]!;
  if (mention < 0) return Math.max(pastPlace(view, i, limit), pastConstruct(view, i, limit));
  let end = i;
  while (end < limit && view.actorOver[end] === mention) end++;
  return end;
}

function pastSimplePhrase(view: View, i: number, limit: number): number {
  let end = pastHead(view, i, limit);
  while (end < limit) {
    const past = pastPart(view, i, end, limit);
    if (past <= end) break;
    end = past;
  }
  return end;
}

/** Behind one more part of the phrase that starts at `first`: an aside, a name in quotes, who it is; `i` when there is none. */
function pastPart(view: View, first: number, i: number, limit: number): number {
  const aside = pastAside(view, i, limit);
  if (aside > i) return aside;
  if (endsIndefinite(view, first, i)) return i;
  const state = view.actorAt[first]! >= 0 || hasClass(view, first, SPEAKER_BIT) ? pastJoinedState(view, i) : i;
  if (state > i) return Math.min(state, limit);
  if (isQuote(view, i) && view.quoteEnd[i]! > 0 && view.quoteEnd[i]! - i <= 5) return view.quoteEnd[i]! + 1;
  if (isOneOf(view, i, CALLED)) return pastName(view, i + 1, limit);
  if (isOneOf(view, i, APPOSED_BY)) return pastConstruct(view, i + 1, limit);
  if ((view.actorAt[i]! >= 0 && isApposed(view, i)) || isApposedTitle(view, first, i)) return pastHead(view, i, limit);
  if (isDefinite(view, i) && isAdjective(view, i) && isBodyBefore(view, i) && !isOthers(view, i)) return i + 1;
  if (isItsArea(view, first, i)) return pastHead(view, i, limit);
  // الحكومة | وقوات التحالف: another who can speak joins the first
  if (joins(view, i)) return pastHead(view, i, limit);
  // كردستان | العراق
  if (
    hasClass(view, i, PLACE_BIT) &&
    hasClass(view, i - 1, PLACE_BIT) &&
    view.actorAt[i]! < 0 &&
    view.roles[i] === 0 &&
    i - 1 > first &&
    pastJoinedState(view, i - 1) < i
  )
    return i + 1;
  const bare = view.actorAt[first]! < 0 && !hasClass(view, first, PLACE_BIT);
  if (bare && continuesName(view, i)) return i + 1;
  return i > first + 1 && isUnlistedName(view, first, i) ? i + 1 : i;
}

/** `المجلس المحلي | لمحافظة الساحل`: where a body is of, behind ل. */
function isItsArea(view: View, first: number, i: number): boolean {
  return (
    hasClass(view, i, PLACE_CUE_BIT) &&
    (procliticsOf(view, i) & (PREPOSITION_LA | ARTICLE)) === PREPOSITION_LA &&
    hasClass(view, i + 1, PLACE_BIT) &&
    isBody(view, first)
  );
}

function joins(view: View, i: number): boolean {
  if (view.roles[i] !== 0 || !isWord(view, i) || !startsWithAnd(view, i)) return false;
  return view.actorAt[i]! >= 0 ? view.actors[view.actorAt[i]!]!.type !== "place" : hasClass(view, i, SPEAKER_BIT);
}

/** `منظمة العفو | الحوثيين`: several people named behind one body are no adjective of it. */
function isOthers(view: View, i: number): boolean {
  if (view.actorAt[i]! < 0) return false;
  const { folded, to } = view.scan.tokens;
  const [last, before] = [folded.codes[to[i]! - 1]!, folded.codes[to[i]! - 2]!];
  return last === NUN && (before === YA || before === WAW);
}

/** `الحكومة اليمنية | المقيمة`: adjectives behind the name of a body. */
function isBodyBefore(view: View, i: number): boolean {
  const over = view.actorOver[i - 1]!;
  return over >= 0 && view.actorOver[i] !== over && view.actors[over]!.type !== "person";
}

/** `وزير الخارجية | سيرغي لافروف`: a person's name right behind the title. */
function isApposed(view: View, i: number): boolean {
  // إدارة ترامب | كيري: behind a person another one begins
  const before = view.actorOver[i - 1]!;
  if (before >= 0 && view.actors[before]!.type === "person" && hasClass(view, i - 1, NAME_BITS)) return false;
  return (
    view.actors[view.actorAt[i]!]!.type === "person" &&
    (procliticsOf(view, i) & (CONJUNCTION_WAW | CONJUNCTION_FA | PREPOSITION_BA | PREPOSITION_LA)) === 0
  );
}

/** `زعيم حزب مؤيد للنقابات | هادي السالم`: a name stands in apposition to no indefinite noun. */
function endsIndefinite(view: View, first: number, i: number): boolean {
  if ((procliticsOf(view, i - 1) & (PREPOSITION_LA | ARTICLE)) !== (PREPOSITION_LA | ARTICLE) || i - 1 <= first)
    return false;
  for (let k = first; k < i - 1; k++)
    if (isDefinite(view, k) || view.actorOver[k]! >= 0 || hasClass(view, k, PLACE_BIT)) return false;
  return true;
}

/** `بصير بينا | المتحدث باسم الشرطة`, `هادي إليامي | رئيس اللجنة`: what a person is, behind the name, one person like it. */
function isApposedTitle(view: View, first: number, i: number): boolean {
  // أمرت أنقرة | السفير بالمغادرة: a place bears no title
  if (!hasClass(view, i, SPEAKER_BIT | TITLE_BIT) || !hasClass(view, i - 1, PERSON_BIT)) return false;
  if (isAnother(view, i - 1, i)) return false;
  if (hasClass(view, first, SPEAKER_BIT) && !hasClass(view, first, TITLE_BIT)) return false;
  return (
    (procliticsOf(view, i) & ~ARTICLE) === 0 && !disagrees(view, i, "ms") && !isPlural(view, i) && !isBody(view, i)
  );
}

/** `دعا المالكي | المجلس`: a body is nobody's title. */
const isBody = (view: View, i: number): boolean => isSpeakerNoun(view, i, ({ kind }) => kind === "organisation");

/** `زعماء`, `مسؤولون`: several people are none in apposition to one. */
const isPlural = (view: View, i: number): boolean => isSpeakerNoun(view, i, ({ agreement }) => agreement === "mp");

/** Some reading of token `i` as a speaking noun is one that is wanted. */
function isSpeakerNoun(view: View, i: number, wanted: (noun: SpeakerNoun) => boolean): boolean {
  const { matches, lexicon } = view.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++)
    if (matches.kind[m] === SPEAKER && wanted(lexicon.rows.speaker[matches.row[m]!]!)) return true;
  return false;
}

/** `يدعى منصور الزقلعي`: up to four words of a name. */
function pastName(view: View, i: number, limit: number): number {
  let k = i;
  while (k < limit && k < i + 4 && isWord(view, k) && view.roles[k] === 0 && !hasClass(view, k, CUE_BIT)) k++;
  return k;
}

function continuesName(view: View, i: number): boolean {
  if (!isWord(view, i) || hasRole(view, i, ROLE.prepIn)) return false;
  // نواب | على: a name only before another, as علي is printed too
  if (hasRole(view, i, ROLE.prepOn) && !hasClass(view, i + 1, PERSON_BIT)) return false;
  // عبد الرشيد
  if (isOneOf(view, i - 1, SERVANT)) return true;
  // اتهم الوزير | أوروبا: behind the article a place is another noun
  if (hasClass(view, i, PLACE_BIT) && !hasClass(view, i, PERSON_BIT) && isDefinite(view, i - 1)) return false;
  // هادي | السالم
  if (hasClass(view, i, PERSON_BIT) && hasClass(view, i - 1, PERSON_BIT) && !isDefinite(view, i - 1))
    return (procliticsOf(view, i) & ~ARTICLE) === 0;
  return hasClass(view, i, NAME_BITS) && procliticsOf(view, i) === 0;
}
/** `الجنرال عبد الرشيد | دوستم`: one word that no lexicon holds, behind a title and a name. */
function isUnlistedName(view: View, first: number, i: number): boolean {
  return (
    hasClass(view, first, TITLE_BIT) &&
    hasClass(view, i - 1, NAME_BITS) &&
    isWord(view, i) &&
    view.scan.matches.classes[i] === 0 &&
    procliticsOf(view, i) === 0 &&
    (hasClass(view, i + 1, SPEAKER_BIT | TITLE_BIT) || isComma(view, i + 1))
  );
}
const SERVANT = foldedSet("عبد");

const CONTENT_NOUN_BIT = classBit("content-noun");
/** A noun with a pronoun, or one that opens a content, is no member of the chain before it. */
function endsConstruct(view: View, i: number): boolean {
  return bearsPronoun(view, i) || (hasClass(view, i, CONTENT_NOUN_BIT) && isAdjective(view, i - 1));
}

/** `ناشطون | الخطوة`: a plural with its ن stands in no construct. */
function endsBefore(view: View, k: number): boolean {
  const { folded, to } = view.scan.tokens;
  const end = to[k - 1]!;
  return isDefinite(view, k) && isPlural(view, k - 1) && folded.codes[end - 1] === NUN && folded.codes[end - 2] === WAW;
}

function pastConstruct(view: View, i: number, limit: number): number {
  let k = i;
  while (
    k < limit &&
    k < i + 6 &&
    (k === i || !(endsConstruct(view, k) || endsBefore(view, k))) &&
    isWord(view, k) &&
    !isDefinite(view, k) &&
    view.roles[k] === 0 &&
    !hasClass(view, k, NAME_BITS)
  )
    k++;
  if (k >= limit || !isWord(view, k)) return k;
  if (view.roles[k] !== 0 || (k > i && (endsConstruct(view, k) || endsBefore(view, k)))) return k;
  k++;
  while (k < limit && view.roles[k] === 0 && isDefinite(view, k) && isAdjective(view, k) && !isOthers(view, k)) k++;
  return k;
}

const [TA_MARBUTA, TA, ALEF] = [0x647, 0x62a, 0x627];
const YA = 0x64a;
const NUN = 0x646;
const WAW = 0x648;

/** A masculine verb before a feminine plural, or any verb before an accusative plural (المواطنين): not its subject. */
function disagrees(view: View, i: number, agreement: Agreement): boolean {
  const { folded, from, to } = view.scan.tokens;
  const last = folded.codes[to[i]! - 1]!;
  const before = folded.codes[to[i]! - 2]!;
  const long = to[i]! - from[i]! > 4;
  const known = view.actorAt[i]! >= 0 ? view.actors[view.actorAt[i]!]!.agreement : "unknown";
  if (bearsPronoun(view, i) && view.actorAt[i]! < 0) return true;
  if (
    long &&
    last === NUN &&
    before === YA &&
    // الأمين العام is one man
    known !== "ms" &&
    !hasClass(view, i, TITLE_BIT) &&
    (isDefinite(view, i) || (known === "unknown" && !hasClass(view, i, NAME_BITS)))
  )
    return true;
  if (agreement === "ms")
    return (
      known === "fs" ||
      known === "fp" ||
      (known === "unknown" && long && !isPlural(view, i) && (last === TA_MARBUTA || (last === TA && before === ALEF)))
    );
  // مديرية الدفاع المدني: the word shows it, whatever the body is called elsewhere
  if (agreement === "fs") return (known === "ms" || known === "mp") && !isTaMarbuta(view, i);
  return false;
}
