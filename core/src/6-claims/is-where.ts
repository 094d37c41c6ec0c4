import { isQuoteMark } from "../2-tokens/match-quotes.ts";
import { PREPOSITION_BA, PREPOSITION_LA } from "../2-tokens/split-clitics.ts";
import { NUMBER, WORD } from "../2-tokens/tokenise.ts";
import { classBit } from "../3-lexicon/build-lexicon.ts";
import { kindOf } from "../3-lexicon/conjugate.ts";
import { foldedSet } from "../3-lexicon/word-set.ts";
import type { SourceRef } from "../model/attribution.ts";
import type { PlaceMention } from "../model/mention.ts";
import type { Article } from "./article.ts";
import { isBacking } from "./control/is-backing.ts";
import {
  EVENT_BIT,
  HARM_BIT,
  hasRole,
  isBetween,
  isComma,
  isOneOf,
  isWord,
  markCode,
  startsWithAnd,
} from "./look-at-token.ts";
import { bitOf } from "./tell-bits.ts";

const [HA, ALEF, MIM] = [0x647, 0x627, 0x645];
const CUE_BIT = classBit("cue");
const PLACES = classBit("place") | classBit("place-cue");
const VERBS = CUE_BIT | EVENT_BIT | HARM_BIT;

/**
 * True when the place at index `mention` may be where something happened. It is not where it only tells whose side somebody is on
 * (`الموالية لأنقرة`), who else did it (`مع حليفتها موسكو`), between whom (`اتفاق بين تركيا وروسيا`), where people come from
 * (`7 من منطقة كرمانشاه`, but for `leaving`, who left it), or where a body sits that tells it (`متحف … في الولايات المتحدة`).
 */
export function isWhere(article: Article, mention: number, leaving: boolean): boolean {
  const first = article.places.first[mention]!;
  // `الموالية لأنقرة`, `مساعدات للعراق`, but `قصف الطائرات للمدينة`
  if (hasPreposition(article, first, PREPOSITION_LA) && (isCountry(article, mention) || !isAimedAt(article, first)))
    return false;
  if (isOfOfficer(article, first) || isDisaster(article, mention) || isTitle(article, mention)) return false;
  if (!leaving && hasRole(article, first - 1, "prepFrom")) return false;
  if (isInSource(article, mention)) return false;
  return !mayBeState(article, mention) || !(isParty(article, first) || speaks(article, mention));
}

/** How far before `للمدينة` what was done to it may stand: `قصف الطائرات الحربية للمدينة`. */
const AIM = 4;
const DONE = bitOf("strike") | bitOf("clash") | bitOf("control") | bitOf("movement") | bitOf("ground");

/** `قصف الطائرات للمدينة`, `الحدود الشرقية للمدينة`, not `الموالية للمدينة` or `حزب … لكردستان`. */
function isAimedAt(article: Article, first: number): boolean {
  if (isBacking(article, first - 1)) return false;
  for (let i = first - 1; i >= Math.max(0, first - AIM) && isWord(article, i); i--)
    if ((article.tells[i]! & DONE) !== 0) return true;
  return false;
}

const STRIKE = bitOf("strike");

/** `سيول` are floods, unless somebody is in them: `في سيول`. */
const isDisaster = (article: Article, mention: number): boolean => {
  const first = article.places.first[mention]!;
  if ((article.tells[first]! & STRIKE) === 0 || article.places.next[mention]! > first + 1) return false;
  return !hasRole(article, first - 1, "prepIn") && !hasPreposition(article, first, PREPOSITION_BA);
};

/** `"سيناء 2018"`, `لـ«الشرق الأوسط»`: a name in quotation marks. */
function isTitle({ scan, places }: Article, mention: number): boolean {
  const next = places.next[mention]!;
  const first = places.first[mention]!;
  if (first === 0 || !isQuoteMark(scan.tokens, first - 1)) return false;
  return scan.tokens.kind[next] === NUMBER || isQuoteMark(scan.tokens, next);
}

const OFFICERS = foldedSet("محافظ", "قائد", "حاكم", "عمدة", "أمير", "مفتي", "سفير", "قنصل", "رئيس", "مدير", "نائب");
const BODIES = foldedSet("شرطة", "بلدية", "أمن", "صحة", "عمليات", "مخابرات", "استخبارات", "جامعة", "محكمة");

/** `مقتل نائب محافظ بغداد`, `قائد شرطة المنطقة`: of what he is the head. */
const isOfOfficer = (article: Article, first: number): boolean =>
  isOneOf(article, first - 1, OFFICERS) ||
  (isOneOf(article, first - 1, BODIES) && isOneOf(article, first - 2, OFFICERS));

const isCountry = ({ context }: Article, mention: number): boolean =>
  (context.mentions[mention] as PlaceMention).precision === "country";

/** The preposition that is written to the name of a place: باريس begins with none. */
function hasPreposition({ scan }: Article, i: number, mask: number): boolean {
  const { matches } = scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++)
    if ((PLACES & (1 << matches.kind[m]!)) !== 0 && (matches.proclitics[m]! & mask) !== 0) return true;
  return false;
}

/** A country or city by its bare name, which may stand for its government. */
function mayBeState(article: Article, mention: number): boolean {
  const { span, head, level, precision } = article.context.mentions[mention] as PlaceMention;
  if (level !== "name" || head.start !== span.start) return false;
  return precision === "country" || precision === "locality" || precision === "province";
}

/** `مع روسيا`, `بين تركيا وروسيا`, `حليفتها موسكو`, `تقوده واشنطن`: a state, not where. */
function isParty(article: Article, first: number): boolean {
  if (hasPreposition(article, first, PREPOSITION_BA)) return false;
  const before = first - 1;
  if (before < 0) return false;
  if (hasRole(article, before, "prepWith") || isBetween(article, before)) return true;
  if (article.places.over[before]! >= 0 && startsWithAnd(article, first))
    return isParty(article, article.places.first[article.places.over[before]!]!);
  // `وفرتها لهم إيران`: who does it
  if (isOneOf(article, before, TO_THEM)) return true;
  if (!isWord(article, before) || article.roles[before] !== 0) return false;
  return endsInTheir(article, before) || isFiniteCue(article, before);
}

/** `موسكو: مقتل 300`, `وروسيا تشن غارات`: who says or does something. */
function speaks(article: Article, mention: number): boolean {
  const next = article.places.next[mention]!;
  if (markCode(article, next) === COLON) return true;
  const first = article.places.first[mention]!;
  if (article.actors.over[first]! >= 0) return true;
  // `إن أنقرة تتعاون`
  if (hasRole(article, first - 1, "that") && isPresent(article, next)) return true;
  const free = first === 0 || isComma(article, first - 1) || startsWithAnd(article, first);
  return free && doesSomething(article, next);
}

const TO_THEM = foldedSet("له", "لها", "لهم");

const TA = 0x62a;
/** `تتعاون`: a word that may be a verb of one that is feminine, as states are. */
function isPresent({ scan, roles }: Article, i: number): boolean {
  const { kind, from, to, folded } = scan.tokens;
  return kind[i] === WORD && roles[i] === 0 && folded.codes[from[i]!] === TA && to[i]! - from[i]! > 3;
}

const COLON = 0x3a;

/** A verb in the present at token `i`: `تشن`, `تنفي`. */
function doesSomething({ scan }: Article, i: number): boolean {
  const { matches } = scan;
  for (let m = matches.at[i]!; m < (matches.at[i + 1] ?? 0); m++)
    if ((VERBS & (1 << matches.kind[m]!)) !== 0 && kindOf(matches.feature[m]!) === "imperfect") return true;
  return false;
}

/** `حليفتها`, `تقوده`, `تدعمهم`: ends in a pronoun of the third person. */
function endsInTheir({ scan }: Article, i: number): boolean {
  const { from, to, folded, start, end } = scan.tokens;
  if (to[i]! - from[i]! < 4) return false;
  const [before, last] = [folded.codes[to[i]! - 2], folded.codes[to[i]! - 1]];
  if (last === ALEF || last === MIM) return before === HA;
  return last === HA && scan.text.charCodeAt(end[i]! - 1) === HA && end[i]! > start[i]!;
}

/** `قالت دمشق`: a verb of saying whose subject it is. */
function isFiniteCue({ scan }: Article, i: number): boolean {
  const { matches } = scan;
  if ((matches.classes[i]! & CUE_BIT) === 0) return false;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    const kind = kindOf(matches.feature[m]!);
    if ((CUE_BIT & (1 << matches.kind[m]!)) !== 0 && (kind === "perfect" || kind === "imperfect")) return true;
  }
  return false;
}

/** Inside the words that name who says it, unless these are unnamed people there: `مصادر في حلب`. */
function isInSource({ context }: Article, mention: number): boolean {
  const { span } = context.mentions[mention]!;
  const names = ({ mention: named, kind }: SourceRef): boolean =>
    named !== null && kind !== "unnamed" && named.start <= span.start && span.end <= named.end;
  return context.attributions.some(({ source, relays }) => names(source) || relays.some(names));
}
