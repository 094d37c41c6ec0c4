import { isQuoteMark } from "../../2-tokens/match-quotes.ts";
import {
  ARTICLE,
  CONJUNCTION_FA,
  CONJUNCTION_WAW,
  PREPOSITION_BA,
  PREPOSITION_LA,
} from "../../2-tokens/split-clitics.ts";
import { PLURAL } from "../../3-lexicon/load-people.ts";
import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Span } from "../../model/annotation.ts";
import type { Article } from "../article.ts";
import { endsInTaa } from "../ends-in-taa.ts";
import {
  EVENT_BIT,
  findMatch,
  HARM_BIT,
  hasClass,
  hasRole,
  isBetween,
  isComma,
  isHardMark,
  isOneOf,
  isOneOfBehind,
  isWord,
  LABEL,
  LABEL_BIT,
  PEOPLE,
  PEOPLE_BIT,
  rowsOf,
  startsWithAnd,
} from "../look-at-token.ts";
import { bitOf } from "../tell-bits.ts";
import { sideOf } from "../weigh-actors.ts";
import { isBacked, isBacking } from "./is-backing.ts";
import { isOpposed } from "./is-opposed.ts";
import { isOwner } from "./is-owner.ts";

/** Who does something, as named in the text. Tokens `[first, next)`. */
export interface Actor {
  readonly first: number;
  readonly next: number;
  /** Index of the mention, or -1 when only a label or a noun names it (`المسلحون`). */
  readonly mention: number;
  /** Bears arms as far as the words tell: forces, fighters, an armed group. */
  readonly armed: boolean;
}

/** How far before a verb its subject may begin, and before a noun with its pronoun. */
const BACK = 20;
const PRONOUN_BACK = 24;

/** The actor whose words begin at token `i`, or null. */
export function actorAt(article: Article, i: number): Actor | null {
  const mention = article.actors.at[i]!;
  if (mention >= 0) {
    const next = article.actors.next[mention]!;
    return { first: i, next, mention, armed: isArmedMention(article, mention) || hasArms(article, i, next) };
  }
  const next = Math.max(labelEnd(article, i), forceEnd(article, i));
  if (next <= i) return coalitionAt(article, i) ?? groupAt(article, i);
  if (isOneOfBehind(article, i, BOTH_SIDES)) return null;
  const quoted = isQuoteMark(article.scan.tokens, next);
  // `المقاومة والجيش` are two
  const inner =
    startsWithAnd(article, next) || isApart(article, i, next) ? -1 : article.actors.at[quoted ? next + 1 : next]!;
  if (inner >= 0)
    return {
      first: i,
      next: quoted ? pastMark(article, article.actors.next[inner]!) : article.actors.next[inner]!,
      // `القوات الموالية للرئيس` are not he
      mention: isBacking(article, next - 1) && article.context.mentions[inner]!.type === "person" ? -1 : inner,
      armed: true,
    };
  return { first: i, next: quoted ? pastQuoted(article, next) : next, mention: -1, armed: true };
}

/** `طردت القوات تنظيم الدولة`: a noun with the article goes on with no name that has none. */
const isApart = (article: Article, i: number, next: number): boolean =>
  next === i + 1 && isDefiniteWord(article, i) && isWord(article, next) && !isDefiniteWord(article, next);

const GROUPS = foldedSet(
  "الهيئة",
  "الحركة",
  "الحزب",
  "الوحدات",
  "الكتائب",
  "الفصيل",
  "الميليشيا",
  "المليشيا",
  "التنظيم",
);

/** `سيطرت الهيئة على`: a group by its noun alone, right behind a word of taking. */
function groupAt(article: Article, i: number): Actor | null {
  if (i === 0 || (article.tells[i - 1]! & TAKES) === 0 || !isOneOf(article, i, GROUPS)) return null;
  return { first: i, next: i + 1, mention: -1, armed: true };
}

const TAKES = bitOf("control");

/** `مقتل العشرات من الجانبين`: neither did anything alone. */
const BOTH_SIDES = foldedSet("الجانبين", "الطرفين", "الجانبان", "الطرفان");

const COALITION = foldedSet("تحالف", "تحالفا", "ائتلاف", "ائتلافا");

/** `تحالف من الفصائل`, `تحالفا لجماعات معارضة`: several together, who are none of those whom they are made of. */
function coalitionAt(article: Article, i: number): Actor | null {
  if (!isOneOfBehind(article, i, COALITION)) return null;
  const of = hasRole(article, i + 1, "prepFrom") || isBetween(article, i + 1) ? i + 2 : i + 1;
  if (!isWord(article, of) || (of === i + 1 && !isOwner(article, of))) return null;
  const members = actorAt(article, of);
  return members && { first: i, next: members.next, mention: -1, armed: members.armed };
}

/** Over a closing mark, when one stands there: not every quotation is closed. */
const pastMark = (article: Article, i: number): number =>
  i < article.scan.tokens.count && isQuoteMark(article.scan.tokens, i) ? i + 1 : i;

/** The longest name in quotation marks, in tokens: `فصائل "رد العدوان"`. */
const LONGEST_NAME = 6;

function pastQuoted(article: Article, open: number): number {
  for (let i = open + 2; i <= open + LONGEST_NAME && i < article.scan.tokens.count; i++)
    if (isQuoteMark(article.scan.tokens, i)) return i + 1;
  return open;
}

function labelEnd(article: Article, i: number): number {
  if (!hasClass(article, i, LABEL_BIT)) return -1;
  const rows = rowsOf(article, "label");
  const { matches } = article.scan;
  const noun = findMatch(
    article,
    i,
    LABEL,
    (n) => rows[matches.row[n]!]!.part === "noun" && rows[matches.row[n]!]!.stance !== "martyr",
  );
  if (noun >= 0) return matches.next[noun]!;
  const head = findMatch(article, i, LABEL, (n) => rows[matches.row[n]!]!.part === "head");
  if (head < 0) return -1;
  const next = matches.next[head]!;
  // `قواته`, but `قيادتها سيارة`, and القوية, whose ة folds like a pronoun
  if (matches.enclitic[head] === MINE) return -1;
  if (matches.enclitic[head] !== 0)
    return rows[matches.row[head]!]!.id !== "authority" && !endsInTaa(article, next - 1) ? next : -1;
  if (isQuoteMark(article.scan.tokens, next) || article.actors.at[next]! >= 0) return next;
  const mark = hasClass(article, next, LABEL_BIT)
    ? findMatch(article, next, LABEL, (n) => rows[matches.row[n]!]!.part === "mark")
    : -1;
  if (mark >= 0) return matches.next[mark]!;
  const { id } = rows[matches.row[head]!]!;
  if (DESCRIBED.has(id) && describesForces(article, i, next)) return next + 1;
  // `القوات تمكنت`: which forces is known
  return id === "forces" && isDefiniteWord(article, i) && matches.next[head] === i + 1 ? next : -1;
}

/** The enclitic ي: `ذراعي` is an arm. */
const MINE = 7;

/** Heads that any adjective or name may follow. */
const DESCRIBED: ReadonlySet<string> = new Set(["forces", "bands"]);

/** `القوات الكردية`, `قوات حفتر`, `جماعة منافسة`: what kind of forces, or whose. */
function describesForces(article: Article, i: number, next: number): boolean {
  if (
    !isWord(article, next) ||
    article.roles[next] !== 0 ||
    (hasClass(article, next, EVENT_BIT) && !(isBacking(article, next) && endsInTaa(article, next))) ||
    article.timexes.over[next]! >= 0
  )
    return false;
  return isDefiniteWord(article, i) === isDefiniteWord(article, next) || isDefiniteWord(article, next);
}

function isDefiniteWord(article: Article, i: number): boolean {
  const { tokens } = article.scan;
  const from = tokens.from[i]!;
  return tokens.folded.codes[from] === 0x627 && tokens.folded.codes[from + 1] === 0x644;
}

/** Crowds take buildings and roads as fighters do. */
const CROWD = "protester";

/** `المقاتلون`, `المحتجون`, `عناصر الشرطة`, `الجنود`: people who bear arms, in the plural or as a force. */
function forceEnd(article: Article, i: number): number {
  if (!hasClass(article, i, PEOPLE_BIT)) return -1;
  const rows = rowsOf(article, "people");
  const { matches } = article.scan;
  const m = findMatch(article, i, PEOPLE, (n) => {
    const { id, role, victims, outcome } = rows[matches.row[n]!]!;
    if (outcome !== null || role === "side") return false;
    if (id === CROWD && matches.feature[n]! >= PLURAL) return true;
    return (
      role === "force" ||
      ((victims === "government-forces" || victims === "opposition-forces") && matches.feature[n]! >= PLURAL)
    );
  });
  return m < 0 ? -1 : matches.next[m]!;
}

function isArmedMention(article: Article, index: number): boolean {
  const { type, candidates } = article.context.mentions[index]!;
  return type === "group" || (candidates[0] !== undefined && sideOf(article, candidates[0].entity) !== null);
}

function hasArms(article: Article, first: number, next: number): boolean {
  for (let i = first; i < next; i++) if (forceEnd(article, i) > 0 || labelEnd(article, i) > 0) return true;
  return false;
}

/** The first actor that begins in tokens `[from, to)`, no clause ending before it. `opposedToo`: also whom one meets or fights (مع X, ضد X). */
export function actorBetween(article: Article, from: number, to: number, opposedToo = false): Actor | null {
  for (let i = from; i < to; i++) {
    if (isHardMark(article, i) || hasRole(article, i, "that")) return null;
    if (article.places.at[i]! >= 0 && article.actors.at[i]! < 0) {
      i = article.places.next[article.places.at[i]!]! - 1;
      continue;
    }
    const actor = isWord(article, i) ? actorAt(article, i) : null;
    if (actor && (opposedToo || !isOpposed(article, i))) return actor;
    if (actor) i = actor.next - 1;
  }
  return null;
}

/**
 * The subject before a verb: `أن قوات النظام انسحبت من`. The leftmost actor of the stretch back to أن, a mark or another verb,
 * so that `قوات تابعة للحكومة` is the forces. A pronoun (`سيطرتها`) points past other nouns, but not to one that has a pronoun itself (`قواته`).
 */
export function actorBefore(article: Article, i: number, sentenceFirst: number, pronoun = false): Actor | null {
  let found: Actor | null = null;
  let nearest = false;
  for (let k = i - 1; k >= Math.max(sentenceFirst, i - (pronoun ? PRONOUN_BACK : BACK)); k--) {
    if (isHardMark(article, k)) break;
    const over = article.actors.over[k]!;
    const start = over >= 0 ? article.actors.first[over]! : k;
    const meant = !pronoun && hasRole(article, k, "relative") ? antecedent(article, k, sentenceFirst) : null;
    if (meant) return meant;
    // `مجالس الأعيان التي نجحت في طرد`: whoever الذي points to, it is nobody named before
    if (!pronoun && !found && hasRole(article, k, "relative")) {
      if (!startsWithAnd(article, k)) return null;
      nearest = true;
    }
    const actor = isWord(article, k) ? actorAt(article, start) : null;
    if (actor && actor.next <= i && !(pronoun && actor.mention < 0 && hasPronoun(article, start))) {
      // `تمكنت القوات، بدعم من التحالف، من`: who backs is never who did it
      if (isOpposed(article, start)) found = found && found.first < actor.next ? null : found;
      else if (!isBacked(article, start)) found = actor;
      // `تقدم المقاتلون، وروسيا تشن غارات`: another clause begins with its subject
      if (found === actor && actor.next === i && startsWithAnd(article, start) && isComma(article, start - 1))
        return found;
      // `الحكومة والجماعة المدعومة من الخارج والتي تسيطر`
      if (found && nearest) return found;
      k = start;
    } else if (opensClause(article, k)) break;
    // `واصلت المقاومة تقدمها`: the subject right before the noun with its pronoun
    else if (pronoun && found?.next === i && !isBacked(article, found.first)) break;
    else if (!pronoun && found && !isBacked(article, found.first) && happens(article, k)) break;
  }
  return found;
}

const opensClause = (article: Article, k: number): boolean =>
  hasRole(article, k, "that") || hasRole(article, k, "because") || hasRole(article, k, "conjunction");

const happens = (article: Article, k: number): boolean =>
  hasClass(article, k, EVENT_BIT) || hasClass(article, k, HARM_BIT);

/** `اللاجئين الذين يدخلون`: the verb at token `i` is of whom الذين points to, and that is nobody we know. */
export function isOfNobody(article: Article, i: number, sentenceFirst: number): boolean {
  const k = i - 1;
  if (k < sentenceFirst || !hasRole(article, k, "relative") || startsWithAnd(article, k)) return false;
  if (antecedent(article, k, sentenceFirst)) return false;
  for (let at = k - 1; at >= Math.max(sentenceFirst, k - DESCRIPTION); at--)
    if (isWord(article, at) && actorAt(article, at)) return false;
  return true;
}

/** How far before الذي its actor may stand with what is said of it between, in tokens: `الميليشيات الموالية لإيران التي`. */
const DESCRIPTION = 4;
/** How many adjectives may stand between an actor and الذي. */
const ADJECTIVES = 3;

const isFreeDefinite = (article: Article, i: number): boolean =>
  i >= 0 &&
  isWord(article, i) &&
  isDefiniteWord(article, i) &&
  article.actors.over[i]! < 0 &&
  actorAt(article, i) === null &&
  labelEnd(article, i - 1) !== i + 1;

/** `مقاتليها الولاء لتنظيم داعش الذي يسيطر`: whom الذي points to ends right before it. */
function antecedent(article: Article, relative: number, sentenceFirst: number): Actor | null {
  // `والذين` goes on about somebody named farther off
  if (startsWithAnd(article, relative)) return null;
  let end = isComma(article, relative - 1) ? relative - 1 : relative;
  // `الفصيل المسلح الرئيسي الذي`
  while (relative - end < ADJECTIVES && isFreeDefinite(article, end - 1)) end--;
  let found: Actor | null = null;
  for (let k = end - 1; k >= Math.max(sentenceFirst, end - BACK); k--) {
    const actor = isWord(article, k) ? actorAt(article, k) : null;
    // `قوات الرئيس`: the head that goes on into it
    if (actor && actor.next === (found ? found.first : end)) found = actor;
    else if (found || isHardMark(article, k)) break;
  }
  return found;
}

function hasPronoun(article: Article, i: number): boolean {
  const { matches } = article.scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) if (matches.enclitic[m] !== 0) return true;
  return false;
}

export function actorSpan(article: Article, actor: Actor): Span {
  const { tokens } = article.scan;
  if (actor.mention >= 0 && article.actors.first[actor.mention] === actor.first)
    return article.context.mentions[actor.mention]!.span;
  const start = tokens.folded.from[tokens.from[actor.first]! + writtenBefore(article, actor.first)]!;
  return { start, end: tokens.end[actor.next - 1]! };
}

/** Letters of what is written before the noun at token `i`: `لمحتجين`, `والمقاتلون`; the ل of `للمقاتلين` belongs to its article. */
function writtenBefore({ scan }: Article, i: number): number {
  const { matches } = scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== PEOPLE && matches.kind[m] !== LABEL) continue;
    const written = matches.proclitics[m]!;
    const joined = (written & (CONJUNCTION_WAW | CONJUNCTION_FA)) !== 0 ? 1 : 0;
    if ((written & PREPOSITION_LA) !== 0 && (written & ARTICLE) !== 0) return joined;
    return joined + ((written & (PREPOSITION_BA | PREPOSITION_LA)) !== 0 ? 1 : 0);
  }
  return 0;
}
