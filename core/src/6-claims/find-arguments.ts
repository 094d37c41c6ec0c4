import { isQuoteMark } from "../2-tokens/match-quotes.ts";
import type { Sentence } from "../2-tokens/split-sentences.ts";
import { NUMBER } from "../2-tokens/tokenise.ts";
import { classBit } from "../3-lexicon/build-lexicon.ts";
import { foldedSet } from "../3-lexicon/word-set.ts";
import type { Argument, ArgumentRole } from "../model/event.ts";
import type { Mention, PlaceMention } from "../model/mention.ts";
import type { Article, Layer } from "./article.ts";
import { isSince } from "./control/is-since.ts";
import { isWhen } from "./is-when.ts";
import { isWhere } from "./is-where.ts";
import {
  EVENT,
  findMatch,
  HARM_BIT,
  hasClass,
  hasRole,
  isComma,
  isHardMark,
  isOneOf,
  isOneOfBehind,
  isWord,
  rowsOf,
  startsWithAnd,
} from "./look-at-token.ts";
import { bitOf } from "./tell-bits.ts";

/** How far, in tokens, when and where are looked for behind an event, and before it. */
const AHEAD = 16;
const BACK = 24;

/** What is looked for, and the words at which looking ahead and back stop besides the end of the clause. */
interface Wanted {
  readonly layer: Layer;
  readonly fits: (index: number) => boolean;
  readonly stopsAhead: (i: number) => boolean;
  readonly stopsBack: (i: number) => boolean;
  /** How far back is looked, in tokens. */
  readonly back: number;
}

/** Index of the annotation of a layer nearest to tokens `[first, next)`: behind first, then before; -1 = none in the sentence. */
function findNearest(article: Article, wanted: Wanted, sentence: Sentence, first: number, next: number): number {
  const { layer, fits, stopsAhead, stopsBack, back } = wanted;
  for (let i = first; i < Math.min(next + AHEAD, sentence.next); i++) {
    if (layer.at[i]! >= 0 && fits(layer.at[i]!)) return layer.at[i]!;
    if (i >= next && (isClauseEnd(article, i) || stopsAhead(i))) break;
  }
  for (let i = first - 1; i >= Math.max(sentence.first, first - back); i--) {
    if (layer.over[i]! >= 0 && fits(layer.over[i]!)) return layer.over[i]!;
    if (stopsBack(i)) break;
  }
  return -1;
}

/** What stands behind belongs to another clause: a stop, a relative, a new verb's conjunction. */
function isClauseEnd(article: Article, i: number): boolean {
  return (
    isHardMark(article, i) ||
    hasRole(article, i, "because") ||
    hasRole(article, i, "conjunction") ||
    hasRole(article, i, "that") ||
    // `، وكانت بغداد الأكثر تضررا`, `، وما أقدمت عليه القوات`
    ((hasRole(article, i, "auxiliary") || hasRole(article, i, "what")) && startsWithAnd(article, i))
  );
}

export function mentionArgument(role: ArgumentRole, mention: Mention, text: string): Argument {
  const best = mention.candidates[0];
  return {
    role,
    span: mention.span,
    ref: mention.id,
    entity: best?.entity ?? null,
    name: best?.name ?? text.slice(mention.span.start, mention.span.end),
  };
}

/** Where, as printed: the words of the place, the entity of its best candidate. In `flight` the place behind من is where they were. */
export function placeArgument(
  article: Article,
  sentence: Sentence,
  first: number,
  next: number,
  of: "harm" | "flight" | "happening" = "happening",
): Argument | null {
  const fits = (mention: number): boolean => {
    // `نقل 9 جثث إلى`: where they go
    if (of === "harm" && hasRole(article, article.places.first[mention]! - 1, "prepTo")) return false;
    return isWhere(article, mention, of === "flight");
  };
  const wanted = {
    layer: article.places,
    fits,
    stopsAhead: (i: number) => isSinceDecision(article, i),
    stopsBack: never,
    back: BACK,
  };
  const index = findNearest(article, wanted, sentence, first, next);
  if (index < 0) return null;
  const named = narrower(article, index, fits);
  return mentionArgument("place", article.context.mentions[named]!, article.scan.text);
}

const WIDE: ReadonlySet<PlaceMention["precision"]> = new Set(["country", "region"]);

/** `في بلدة عفرين شمالي البلاد`: the country only tells where the place right before it lies. */
function narrower(article: Article, index: number, fits: (mention: number) => boolean): number {
  const { places, context } = article;
  const at = (mention: number): PlaceMention => context.mentions[mention] as PlaceMention;
  if (!WIDE.has(at(index).precision)) return index;
  const end = places.first[index]! - 1;
  const before = end < 0 ? -1 : places.over[isComma(article, end) || hasRole(article, end, "prepIn") ? end - 1 : end]!;
  return before >= 0 && !WIDE.has(at(before).precision) && fits(before) ? before : index;
}

const never = (): boolean => false;

const DECISIONS = foldedSet("إعلان", "قرار", "توقيع", "انتخاب", "تولي", "تنصيب", "استقلال");

/** `منذ إعلان نقل السفارة في`: where something else was. */
const isSinceDecision = (article: Article, i: number): boolean =>
  isSince(article, i) && isOneOf(article, i + 1, DECISIONS);

const EARLIER = foldedSet("بعد", "بعدما", "بعيد", "عقب", "إثر", "غداة", "قبل", "قبلما", "قبيل", "منذ");

/** `خرجوا الجمعة بعد مقتل 5`: what a preposition of time governs has another day, and so has what التي tells. */
const isOfOther = (article: Article, i: number): boolean =>
  hasRole(article, i, "relative") || isOneOfBehind(article, i, EARLIER) || isOneOfBehind(article, i, COURT);

const COURT = foldedSet(
  ...["محكمة", "المحكمة", "محاكمة", "قضية", "القضية", "تهمة", "تهم", "اتهامات", "اتهام", "إدانة", "إدانته"],
  ...["متهم", "متهمة", "متهمين", "متهما", "المتهم", "المتهمين", "المتهمة", "لاتهامه", "لاتهامهم"],
);

const AGAINST = foldedSet("مقابل", "معقل");

/** `في المدينة التي سقطت عام 2016`, `مقابل 3 عام 2016`, `من بنغازي، معقل الاحتجاجات في 2011`: what is told of a place, of people or beside it. */
function tellsOfOther(article: Article, i: number): boolean {
  if (isOneOfBehind(article, i, AGAINST)) return true;
  if (!hasRole(article, i, "relative")) return false;
  const before = isComma(article, i - 1) ? i - 2 : i - 1;
  if (before < 0) return false;
  return article.places.over[before]! >= 0 || article.actors.over[before]! >= 0 || isOneOf(article, i, THOSE);
}

/** `سيطروا على العاصمة، وفي أوائل 2015 حاصروا`: the next clause begins with its own time. */
function opensOtherTime(article: Article, i: number): boolean {
  if (!isComma(article, i - 1) || !isWord(article, i) || !startsWithAnd(article, i)) return false;
  return article.timexes.at[i]! >= 0 || article.timexes.at[i + 1]! >= 0;
}

const THOSE = foldedSet("الذين", "اللذين", "اللواتي");

const FOUR_DIGITS = 4;

/** `كأس العالم 2022`, `سيناء 2018`: a year right behind a name, with no word for a year. */
function isInName(article: Article, index: number): boolean {
  const i = article.timexes.first[index]!;
  const { tokens } = article.scan;
  if (
    tokens.kind[i] !== NUMBER ||
    tokens.to[i]! - tokens.from[i]! !== FOUR_DIGITS ||
    article.timexes.next[index] !== i + 1
  )
    return false;
  if (i === 0 || !isWord(article, i - 1) || article.roles[i - 1] !== 0) return false;
  if (article.places.over[i - 1]! >= 0) return isQuoteMark(article.scan.tokens, i + 1);
  return !hasClass(article, i - 1, CALENDAR_BIT);
}

const CALENDAR_BIT = classBit("calendar");
const RECORD = foldedSet(
  "أكبر",
  "أعلى",
  "أسوأ",
  "أول",
  "الأول",
  "الأولى",
  "أشد",
  "أعنف",
  "الأعنف",
  "الأسوأ",
  "مسبوقة",
  "مسبوق",
);
/** How far before `منذ عام 2014` the record may be told. */
const RECORD_REACH = 14;

/** `أكبر عدد من القتلى منذ عام 2014`: how long there were not so many. */
function isOfRecord(article: Article, index: number, first: number): boolean {
  const at = sinceAt(article, index);
  if (at < 0) return false;
  for (let i = at - 1; i >= Math.max(0, Math.min(first, at) - RECORD_REACH) && !isHardMark(article, i); i--)
    if (isOneOfBehind(article, i, RECORD)) return true;
  return false;
}

/** The token of `منذ` that opens a time, or -1. */
function sinceAt(article: Article, index: number): number {
  const i = article.timexes.first[index]!;
  return isSince(article, i) ? i : isSince(article, i - 1) ? i - 1 : -1;
}

/** `النزاع المستمر منذ 2011`: how long something else goes on. */
const LASTING = foldedSet(
  "المستمر",
  "المستمرة",
  "المتواصل",
  "المتواصلة",
  "الدائر",
  "الدائرة",
  "القائم",
  "القائمة",
  "المندلع",
);

/** How far before منذ its التي may stand. */
const WITHIN = 6;

/** `العملية التي ينفذها منذ شباط`: since when something before goes on, but `الذين قتلوا منذ شباط`. */
function isSinceWithin(article: Article, index: number, sentence: Sentence): boolean {
  const at = sinceAt(article, index);
  for (let i = at - 1; i >= Math.max(sentence.first, at - WITHIN) && isWord(article, i); i--) {
    if (hasClass(article, i, HARM_BIT)) return false;
    if (hasRole(article, i, "relative")) return true;
  }
  return false;
}

/**
 * When: index of the time expression, or -1. A length that lies nowhere (`بعد أسبوع من`) tells no time, and a day every week neither.
 * `back`: it may stand before; `over`: also over بعد, when it only tells a bound.
 */
export function findTime(
  article: Article,
  sentence: Sentence,
  first: number,
  next: number,
  back = true,
  over = false,
): number {
  const { timexes } = article.context;
  const fits = (index: number): boolean => {
    const { type, relative } = timexes[index]!;
    if (isInName(article, index) || isOfRecord(article, index, first)) return false;
    if (article.timexes.first[index]! < first && isSinceWithin(article, index, sentence)) return false;
    if (isOneOf(article, sinceAt(article, index) - 1, LASTING)) return false;
    return type !== "set" && (type !== "duration" || (relative && !isWhen(article, article.timexes.first[index]!)));
  };
  const wanted: Wanted = {
    layer: article.timexes,
    fits,
    stopsAhead: (i) => tellsOfOther(article, i) || opensOtherTime(article, i),
    stopsBack: (i) => (over ? hasRole(article, i, "relative") : isOfOther(article, i)),
    back: back ? BACK : 0,
  };
  return findNearest(article, wanted, sentence, first, next);
}

export function timeArgument(article: Article, index: number): Argument {
  const { span, id, value } = article.context.timexes[index]!;
  return { role: "time", span, ref: id, entity: null, name: value };
}

/** What brought it about: kind of the nearest strike or fight in the sentence (airstrike, shelling, clash …), a plain attack only for want of better. */
export function findCause(
  article: Article,
  sentence: Sentence,
  first: number,
  next: number,
): { readonly kind: string; readonly match: number } | null {
  let plain: { kind: string; match: number } | null = null;
  // `قتلت الغارة 5`
  for (let i = first; i < next; i++) {
    const found = causeAt(article, i);
    if (found && found.kind !== "attack") return found;
    plain ??= found;
  }
  const ahead = affairEnd(article, sentence, next);
  const back = affairStart(article, sentence, first);
  const length = Math.max(ahead - next, first - back);
  for (let d = 0; d < length; d++) {
    for (const i of [next + d, first - 1 - d]) {
      if (i < back || i >= ahead) continue;
      const found = causeAt(article, i);
      if (!found) continue;
      if (found.kind !== "attack") return found;
      plain ??= found;
    }
  }
  return plain;
}

const CAUSES = bitOf("strike") | bitOf("clash");
/** Tokens, on either side. */
const CAUSE_REACH = 40;

/** `قتل 5 في هجوم، وروسيا تشن غارات`, `…، فيما قصفت`: what happens beside it did not bring it about; `، وأصيب 3 في غارة` goes on. */
function affairEnd(article: Article, sentence: Sentence, from: number): number {
  const limit = Math.min(sentence.next, from + CAUSE_REACH);
  for (let i = from; i < limit; i++) {
    if (isHardMark(article, i) || isMeanwhile(article, i)) return i;
    if (isComma(article, i - 1) && startsWithAnd(article, i) && !hasClass(article, i, HARM_BIT)) return i;
  }
  return limit;
}

/** `شن غارات، فقتل 5` is one affair, `يقصف البلدة، فيما قتل 5` are two. */
function affairStart(article: Article, sentence: Sentence, from: number): number {
  const limit = Math.max(sentence.first, from - CAUSE_REACH);
  for (let i = from - 1; i >= limit; i--) if (isHardMark(article, i) || isMeanwhile(article, i)) return i + 1;
  return limit;
}

const MEANWHILE = foldedSet("فيما", "بينما", "كما", "بدوره", "بدورها");
const IN = foldedSet("في");
const TURN = foldedSet("حين", "المقابل");
const isMeanwhile = (article: Article, i: number): boolean =>
  isOneOf(article, i, MEANWHILE) || (isOneOf(article, i, IN) && isOneOf(article, i + 1, TURN));

function causeAt(article: Article, i: number): { kind: string; match: number } | null {
  // فجر الجمعة is a time of day and no explosion
  if ((article.tells[i]! & CAUSES) === 0 || article.timexes.over[i]! >= 0) return null;
  const rows = rowsOf(article, "event");
  const { matches } = article.scan;
  const m = findMatch(article, i, EVENT, (n) => {
    const { type } = rows[matches.row[n]!]!;
    return type === "strike" || type === "clash";
  });
  return m < 0 ? null : { kind: rows[matches.row[m]!]!.kind, match: m };
}
