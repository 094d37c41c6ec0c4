import { PREPOSITION_LA } from "../../2-tokens/split-clitics.ts";
import type { Sentence } from "../../2-tokens/split-sentences.ts";
import type { Happening } from "../../3-lexicon/load-events.ts";
import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Article } from "../article.ts";
import {
  hasClass,
  hasRole,
  isOneOf,
  isOneOfBehind,
  isWord,
  PEOPLE_BIT,
  rowsOf,
  startsWithAnd,
} from "../look-at-token.ts";
import { bitOf } from "../tell-bits.ts";
import { actorAt, actorBetween } from "./find-actor.ts";
import type { Found } from "./found.ts";
import { isBehindPreposition, isNominal } from "./is-nominal.ts";
import { isOfSappers } from "./is-of-sappers.ts";
import { type Ground, helperAt } from "./read-ground.ts";

/** The enclitic ه. */
const HIM = 1;
/** How many words, with the preposition, may stand between whom one drives out and the place. */
const FEW = 3;
const STRIKE = bitOf("strike");
const RANK = bitOf("rank");
const HAPPENS = STRIKE | bitOf("clash") | bitOf("movement") | bitOf("ground");

/** True when what the word at match `m` takes is no place to be taken. */
export function refuseGround(
  article: Article,
  sentence: Sentence,
  m: number,
  row: Happening,
  grounds: readonly Found[],
): boolean {
  const { ground } = grounds[0]!;
  if (isBuilding(article, ground) && !TAKES_BUILDINGS.has(row.id)) return true;
  // `وصل الجرحى إلى مستشفى النهر`, called by its name
  if (row.id === "reach" && isOneOfBehind(article, ground.core, WARDS)) return true;
  if ((article.tells[ground.core]! & RANK) !== 0) return true;
  switch (row.id) {
    case "fall":
      return ground.mention < 0 || article.scan.matches.enclitic[m] !== 0;
    case "cleanse":
      return isOfMines(article, ground.next) || isOfSappers(article, sentence);
    case "leave":
      // `بعد خروجه من مبنى`: one person leaves
      return article.scan.matches.enclitic[m] === HIM;
    case "retake":
      // `استعادة مصر لحقوقها`
      return isGovernedByLa(article, ground.next);
    case "enter":
      // `تدخل موسكو في الانتخابات`
      return ground.first === article.scan.matches.next[m]! && opensMatter(article, grounds.at(-1)!.ground.next);
    case "cut-road":
      // `قطع الطريق على`, but `قطعوا الطريق الوطنية رقم 3`
      return ground.mention < 0 && ground.next - ground.core < 2;
    case "advance":
      return isSubmitted(article, article.scan.matches.next[m]!, ground.first);
    case "at-gates":
      return !standsBefore(article, m);
    default:
      return row.frames.includes("from-obj") && !drivesOut(article, m, ground.first);
  }
}

/** `دخل المصابون المستشفى` takes nothing; stormed, seized and retaken it may be. */
const TAKES_BUILDINGS: ReadonlySet<string> = new Set(["storm", "seize", "occupy", "retake", "retake-hold", "free"]);

const isBuilding = (article: Article, { row, itself }: Ground): boolean =>
  row >= 0 && !itself && rowsOf(article, "event")[row]!.id === "building";

const WARDS = foldedSet("مستشفى", "المستشفى", "مشفى", "المشفى", "مستشفيات");

/** `تقدم المجلس بمشروع قرار إلى`. */
function isSubmitted(article: Article, from: number, to: number): boolean {
  if (isOneOf(article, from, SUBMITS)) return true;
  for (let i = from; i < to; i++) if (isOneOf(article, i, PAPERS)) return true;
  return false;
}

const PAPERS = foldedSet(
  ...[
    "بمشروع",
    "بطلب",
    "بطلبات",
    "باقتراح",
    "بمقترح",
    "بشكوى",
    "بعرض",
    "باستقالته",
    "بمذكرة",
    "بدعوى",
    "ببلاغ",
    "بالشكر",
  ],
);

/** `الطلب الذي تقدم به الوفد`: handed in. */
const SUBMITS = foldedSet("به", "بها", "بهم", "بهما");

function isGovernedByLa({ scan }: Article, i: number): boolean {
  const { matches } = scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++)
    if ((matches.proclitics[m]! & PREPOSITION_LA) !== 0) return true;
  return false;
}

/** `تطهير المناطق من الألغام`. */
const isOfMines = (article: Article, i: number): boolean =>
  hasRole(article, i, "prepFrom") && (article.tells[i + 1]! & STRIKE) !== 0;

/** `قواتنا على مشارف المدينة`, `الجيش بات على أبواب`: who is there stands right before, not `معارك الجيش والمسلحين على مشارف`. */
function standsBefore(article: Article, m: number): boolean {
  const first = article.scan.matches.first[m]!;
  const end = first > 0 && helperAt(article, first - 1, "copula") >= 0 ? first - 1 : first;
  for (let i = end - 1; i >= Math.max(0, end - ACTOR_WORDS); i--) {
    const actor = isWord(article, i) ? actorAt(article, i) : null;
    if (actor?.next === end)
      return !isBehindPreposition(article, i) && !isOfSomething(article, i) && !isForThem(article, i);
  }
  return false;
}

const LAM = 0x644;

/** `للمعارضة`: of theirs something is there. */
const isForThem = ({ scan }: Article, i: number): boolean =>
  scan.tokens.folded.codes[scan.tokens.from[i]!] === LAM && scan.tokens.folded.codes[scan.tokens.from[i]! + 1] === LAM;

/** `في الانتخابات`, but not `في مارس`. */
const opensMatter = (article: Article, i: number): boolean =>
  hasRole(article, i, "prepIn") && article.timexes.over[i]! < 0 && article.timexes.over[i + 1]! < 0;

/** The longest actor looked for, in tokens. */
const ACTOR_WORDS = 4;

/** `معارك الجيش`: a word that something happens governs it. */
const isOfSomething = (article: Article, i: number): boolean => i > 0 && (article.tells[i - 1]! & HAPPENS) !== 0;

/** Whom one drives out of a place bears arms, or is a pronoun: `طرد المسلحين من`, `دحرهم من`, not `أخرج المدنيين من`. */
function drivesOut(article: Article, m: number, ground: number): boolean {
  const { matches } = article.scan;
  if (matches.enclitic[m] !== 0) return true;
  const next = matches.next[m]!;
  const driven = actorBetween(article, next, Math.max(ground, next + 1));
  if (!driven?.armed) return false;
  // `إخراج مدنيين ومقاتلين من`
  for (let i = next; i < driven.first; i++)
    if (
      isWord(article, i) &&
      hasClass(article, i, PEOPLE_BIT) &&
      !actorAt(article, i) &&
      startsWithAnd(article, driven.first)
    )
      return false;
  // `أجلت السلطات آلاف السكان من`
  for (let i = driven.next; i < ground; i++)
    if (
      article.quantities.at[i]! >= 0 ||
      (isWord(article, i) && hasClass(article, i, PEOPLE_BIT) && article.actors.over[i]! < 0 && !actorAt(article, i))
    )
      return false;
  // `أخرجت الميليشيات عشرات الخبراء من`: the first is who drives out, and others are driven
  if (isNominal(article, m) || ground - driven.next <= FEW) return true;
  return actorBetween(article, driven.next, ground)?.armed === true;
}
