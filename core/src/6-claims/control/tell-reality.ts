import type { Sentence } from "../../2-tokens/split-sentences.ts";
import { kindOf } from "../../3-lexicon/conjugate.ts";
import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Article } from "../article.ts";
import { isWhen } from "../is-when.ts";
import { hasRole, isOneOf, isWord, startsWithAnd } from "../look-at-token.ts";
import { tellUnreal } from "../tell-unreal.ts";
import { isSince } from "./is-since.ts";
import { willBe } from "./tell-future.ts";

/** How far, in tokens, a verbal noun may stand behind an attempt it is joined to. */
const JOINED = 6;

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
  if (!nominal) return "fact";
  // `تتمثل الخطة بعزلهم من خلال تحرير المرفأ`, `عبر تحريره`: a means
  if (isMeans(article, i - 1)) return "unreal";
  // `تواصل التقدم نحو تحرير الجبل`
  if (isOneOf(article, i - 1, TOWARDS)) return "unreal";
  // `حاولوا اختراق الحدود ودخول البلدة`: what is joined to an attempt is one
  if (unrealAt >= 0 && startsWithAnd(article, i) && i - unrealAt <= JOINED) return "unreal";
  return !isSince(article, i - 1) && willBe(article, sentence, i) ? "unreal" : "fact";
}

const WISHES: ReadonlySet<string> = new Set(["demand", "call", "pledge", "threaten", "expect", "warn"]);

/** What is demanded, pledged, threatened or expected at token `i` is no fact. */
export function isWish(article: Article, i: number): boolean {
  const said = article.said[i]!;
  return said >= 0 && WISHES.has(article.context.attributions[said]!.act);
}

const MIM = 0x645;
const [RA, KHA] = [0x631, 0x62e];
const [BA, AIN] = [0x628, 0x639];

/** `لم تنسحب`: the negation of what happened is a claim; of what will or may happen it is none. */
function isPastNegation(article: Article, i: number): boolean {
  const { tokens } = article.scan;
  if (i === 0 || !isWord(article, i - 1)) return false;
  const to = tokens.to[i - 1]!;
  return to - tokens.from[i - 1]! <= 3 && tokens.folded.codes[to - 1] === MIM;
}

const TOWARDS = foldedSet("نحو");

/** `عبر`, `من خلال`. */
function isMeans(article: Article, i: number): boolean {
  if (i < 1 || !hasRole(article, i, "preposition")) return false;
  const { from, to, folded } = article.scan.tokens;
  const [first, second, third] = [0, 1, 2].map((k) => folded.codes[from[i]! + k]);
  if (to[i]! - from[i]! === 3) return first === AIN && second === BA && third === RA;
  const min = to[i - 1]! - from[i - 1]! === 2 && folded.codes[from[i - 1]!] === MIM;
  return min && to[i]! - from[i]! === 4 && first === KHA;
}

const THAT = foldedSet("أن");
/** `أن تنسحب` right behind أن is what should be; `قبل أن يتوغلوا` and `أنها تتقدم` tell what is. */
function isSubjunctive(article: Article, m: number, sentenceFirst: number): boolean {
  const { matches } = article.scan;
  const i = matches.first[m]! - 1;
  if (kindOf(matches.feature[m]!) !== "imperfect" || i < sentenceFirst || !isWord(article, i)) return false;
  if (i > sentenceFirst && isWhen(article, i - 1)) return false;
  return isOneOf(article, i, THAT);
}
