import { isQuoteMark } from "../../2-tokens/match-quotes.ts";
import { ARTICLE, PREPOSITION_BA, PREPOSITION_LA } from "../../2-tokens/split-clitics.ts";
import type { Sentence } from "../../2-tokens/split-sentences.ts";
import { kindOf } from "../../3-lexicon/conjugate.ts";
import type { Happening } from "../../3-lexicon/load-events.ts";
import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Article } from "../article.ts";
import { hasClass, hasRole, isOneOf, isOneOfBehind, isWord, LABEL_BIT } from "../look-at-token.ts";
import { bitOf } from "../tell-bits.ts";
import { actorAt } from "./find-actor.ts";
import { isBehindPreposition, isNominal } from "./is-nominal.ts";
import { isSince } from "./is-since.ts";

const RANK = bitOf("rank");
/** How far behind `احتل` a rank is looked for. */
const RANK_REACH = 7;

/** True when the word at match `m` is no control word where it stands, whatever the place. */
export function refuseWord(article: Article, sentence: Sentence, m: number, row: Happening): boolean {
  const { matches } = article.scan;
  const i = matches.first[m]!;
  const proclitics = matches.proclitics[m]!;
  if (kindOf(matches.feature[m]!) === "imperfect" && hasRole(article, i - 1, "conjunction")) return true;
  if (!isNominal(article, m)) {
    if (row.frames.length > 0 && isGovernedVerb(article, m)) return true;
    // `لتصل إلى`: to what it comes
    return (row.id === "reach" && (proclitics & PREPOSITION_LA) !== 0) || (row.id === "occupy" && isRank(article, m));
  }
  const isDefinite = (proclitics & ARTICLE) !== 0;
  // `السيطرة النارية على` reaches a place, and holds it not
  if (row.frames[0] === "على" && isOneOf(article, matches.next[m]!, BY_FIRE)) return true;
  // `تصاريح دخول`, `جبهة تحرير`, `تداعيات انسحاب`: of a paper, a name, a topic
  if (!isDefinite && matches.enclitic[m] === 0 && isOfPaper(article, i - 1)) return true;
  // `تأشيرة الدخول إلى`, but `تمكنوا من الدخول إلى`
  if (isDefinite && (row.weak || row.frames.includes("attack")) && isUnknownNoun(article, i - 1)) return true;
  // `والانسحاب الفوري …` at the head of a sentence is an item of a plan
  if (row.weak && isDefinite && i === sentence.first) return true;
  // `وصول المسلحين إلى المدينة` is told; `قبل وصولهم`, `بعد الوصول إلى` only say when
  if (row.id === "reach" && (isDefinite || matches.enclitic[m] !== 0)) return true;
  return (row.id === "free" && isForce(article, i - 1)) || (row.id === "occupy" && isRank(article, m));
}

const BY_FIRE = foldedSet("النارية", "الجوية", "نارية");

const PAPERS = foldedSet(
  ...["تصاريح", "تصريح", "تأشيرة", "تأشيرات", "إذن", "أذونات", "حق", "حظر", "رسوم", "بطاقة", "بطاقات", "شروط", "طلب"],
  ...["طلبات", "جواز", "جوازات", "سمة", "جبهة", "حركة", "هيئة", "منظمة", "حزب", "فرصة", "قرار", "ملف", "موعد", "مشروع"],
  ...["رئاسة", "رئيس", "رؤساء", "سكرتير", "مدير", "أسرة"],
  ...[
    "تداعيات",
    "تبعات",
    "سبل",
    "خيار",
    "خيارات",
    "مستقبل",
    "أهمية",
    "مطلب",
    "موضوع",
    "شأن",
    "آفاق",
    "حلم",
    "حالة",
    "حالات",
    "حالتي",
  ],
);
const isOfPaper = (article: Article, i: number): boolean =>
  isOneOfBehind(article, i > 0 && isQuoteMark(article.scan.tokens, i) ? i - 1 : i, PAPERS);

/** A word that is no function, no name and nothing that happens. */
function isUnknownNoun(article: Article, i: number): boolean {
  if (!isWord(article, i) || article.roles[i] !== 0 || article.tells[i] !== 0) return false;
  return article.actors.over[i]! < 0 && article.timexes.over[i]! < 0 && actorAt(article, i) === null;
}

/** `بعد تدخل الرياض`: a preposition governs no verb, but for `منذ سيطرت`. */
function isGovernedVerb(article: Article, m: number): boolean {
  const { matches } = article.scan;
  const kind = kindOf(matches.feature[m]!);
  if (kind !== "imperfect" && kind !== "perfect") return false;
  const i = matches.first[m]!;
  if ((matches.proclitics[m]! & PREPOSITION_BA) !== 0) return true;
  return isBehindPreposition(article, i) && !(kind === "perfect" && isSince(article, i - 1));
}

/** `احتل المركز الأول`. */
function isRank(article: Article, m: number): boolean {
  const from = article.scan.matches.next[m]!;
  for (let i = from; i < Math.min(from + RANK_REACH, article.scan.tokens.count); i++)
    if ((article.tells[i]! & RANK) !== 0) return true;
  return false;
}

/** `جيش تحرير …`: a name. */
const isForce = (article: Article, i: number): boolean =>
  i >= 0 && hasClass(article, i, LABEL_BIT) && actorAt(article, i + 1) === null;
