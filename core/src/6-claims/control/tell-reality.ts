import type { Sentence } from "../../2-tokens/split-sentences.ts";
import { kindOf } from "../../3-lexicon/conjugate.ts";
import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Article } from "../article.ts";
import { chooseReading } from "../choose-reading.ts";
import { isWhen } from "../is-when.ts";
import { isHardMark, isOneOf, isOneOfBehind, isWord, startsWithAnd } from "../look-at-token.ts";
import { tellUnreal } from "../tell-unreal.ts";
import { isSince } from "./is-since.ts";
import { willBe } from "./tell-future.ts";

/** How far, in tokens, a verbal noun may stand behind an attempt it is joined to. */
const JOINED = 12;

/** `fact`: it is told to have happened; `negated`: it is told not to have; `unreal`: it is tried, wished, feared or to come. */
export type Reality = "fact" | "negated" | "unreal";

/** What match `m` tells; `unrealAt` is behind the last verbal noun that was none, or -1. */
export function tellReality(
  article: Article,
  sentence: Sentence,
  m: number,
  nominal: boolean,
  unrealAt: number,
): Reality {
  const i = article.scan.matches.first[m]!;
  const told = tellUnreal(article, m, sentence.first);
  if (isSubjunctive(article, m, sentence.first)) return "unreal";
  if (told === "negation" && isPastNegation(article, i)) return "negated";
  if (told !== null) return "unreal";
  if (isWithAims(article, sentence, m, unrealAt)) return "unreal";
  // `لتأمين تقدم القوات نحو`, spelt like a verb
  if (isOneOf(article, i - 1, AIMS)) return "unreal";
  if (!nominal) return "fact";
  // `تتمثل الخطة بعزلهم من خلال تحرير المرفأ`, `عبر تحريره`: a means
  if (isMeans(article, i - 1)) return "unreal";
  // `تواصل التقدم نحو تحرير الجبل`
  if (isOneOf(article, i - 1, TOWARDS)) return "unreal";
  if (isExpected(article, i, sentence.first)) return "unreal";
  return !isSince(article, i - 1) && willBe(article, sentence, i) ? "unreal" : "fact";
}

/** `حاولوا اختراق الحدود ودخول البلدة`, `لتأمين الميناء وقطع الطريق`: what may be a noun and is joined to an attempt or an aim is one. */
function isWithAims(article: Article, sentence: Sentence, m: number, unrealAt: number): boolean {
  const { matches } = article.scan;
  const i = matches.first[m]!;
  if (!startsWithAnd(article, i) || kindOf(matches.feature[chooseReading(article, m, true)]!) !== "masdar")
    return false;
  return (unrealAt >= 0 && i - unrealAt <= JOINED) || isJoinedToAim(article, i, sentence.first);
}

export const AIMS = foldedSet(
  ...["لتأمين", "لتامين", "لحماية", "لحسم", "لفتح", "لمنع", "لكسر", "لفك", "لطرد", "لدحر", "لتطهير", "لبسط", "لضمان"],
  ...["لتعزيز", "لإنهاء", "لإعادة", "لوقف", "لعزل", "لمحاصرة", "لإحكام", "للقضاء", "لملاحقة", "لمواجهة", "لاستكمال"],
);

/** `لتأمين الطريق وقطع خط الإمداد`: both are what for. */
function isJoinedToAim(article: Article, i: number, sentenceFirst: number): boolean {
  for (let k = i - 1; k >= Math.max(sentenceFirst, i - JOINED) && isWord(article, k); k--)
    if (isOneOfBehind(article, k, AIMS)) return true;
  return false;
}

const WISHES: ReadonlySet<string> = new Set(["demand", "call", "pledge", "threaten", "expect", "warn"]);

/** What is demanded, pledged, threatened or expected at token `i` is no fact. */
export function isWish(article: Article, i: number): boolean {
  const said = article.said[i]!;
  return said >= 0 && WISHES.has(article.context.attributions[said]!.act);
}

const NOT_PAST = foldedSet("لم");

/** `لم تنسحب`: the negation of what happened is a claim; of what will or may happen it is none. */
const isPastNegation = (article: Article, i: number): boolean => isOneOfBehind(article, i - 1, NOT_PAST);

const EXPECTS = foldedSet(
  "يتوقع",
  "متوقع",
  "المتوقع",
  "ينتظر",
  "المنتظر",
  "المقرر",
  "يفترض",
  "المفترض",
  "يمكن",
  "الممكن",
);
/** How far behind `يتوقع أن` what is expected may stand, in tokens. */
const EXPECTED = 8;

/** `يتوقع أن تلي ذلك السيطرة على`: in the clause of أن. */
function isExpected(article: Article, i: number, sentenceFirst: number): boolean {
  for (let k = i - 1; k > Math.max(sentenceFirst, i - EXPECTED) && !isHardMark(article, k); k--)
    if (isOneOf(article, k, THAT)) return isOneOfBehind(article, k - 1, EXPECTS);
  return false;
}

const TOWARDS = foldedSet("نحو", "باتجاه", "صوب");

const VIA = foldedSet("عبر");
const THROUGH = foldedSet("خلال");
const OF = foldedSet("من");

/** `عبر`, `من خلال`, but not `خلال`, which is a time. */
const isMeans = (article: Article, i: number): boolean =>
  isOneOf(article, i, VIA) || (isOneOf(article, i, THROUGH) && isOneOf(article, i - 1, OF));

const THAT = foldedSet("أن");
/** `أن تنسحب` right behind أن is what should be; `قبل أن يتوغلوا` and `أنها تتقدم` tell what is. */
function isSubjunctive(article: Article, m: number, sentenceFirst: number): boolean {
  const { matches } = article.scan;
  const i = matches.first[m]! - 1;
  if (kindOf(matches.feature[m]!) !== "imperfect" || i < sentenceFirst || !isWord(article, i)) return false;
  if (i > sentenceFirst && isWhen(article, i - 1)) return false;
  return isOneOf(article, i, THAT);
}
