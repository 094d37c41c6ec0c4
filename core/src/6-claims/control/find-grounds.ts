import { isQuoteMark } from "../../2-tokens/match-quotes.ts";
import { ARTICLE, PREPOSITION_BA, PREPOSITION_LA } from "../../2-tokens/split-clitics.ts";
import type { Sentence } from "../../2-tokens/split-sentences.ts";
import { classBit } from "../../3-lexicon/build-lexicon.ts";
import type { Happening } from "../../3-lexicon/load-events.ts";
import { SINGULAR } from "../../3-lexicon/load-people.ts";
import { foldedSet, type WordSet } from "../../3-lexicon/word-set.ts";
import type { PlaceMention } from "../../model/mention.ts";
import type { Article } from "../article.ts";
import {
  findMatch,
  hasClass,
  hasRole,
  isComma,
  isHardMark,
  isOneOf,
  isWord,
  PEOPLE,
  PEOPLE_BIT,
  rowsOf,
  startsWithAnd,
} from "../look-at-token.ts";
import { actorAt } from "./find-actor.ts";
import type { Found } from "./found.ts";
import { groundsBefore, pointsElsewhere, pronounGround, relativeGround, subjectBefore } from "./ground-before.ts";
import { isBacking } from "./is-backing.ts";
import { isNominal, isOurs } from "./is-nominal.ts";
import { type Ground, helperAt, isDefinite, isInActor, readGround } from "./read-ground.ts";

/** Words that may be a name: those the lexicon holds for nothing but names. */
const NAME_BITS = classBit("name") | classBit("place");

const ALEF = 0x627;

/** How far, in tokens, a place may stand behind its verb, with the subject between. */
const REACH = 15;
const MASDAR_REACH = 10;
/** How far before `تحت سيطرة` its place may end. */
const REACH_BACK = 8;
/** The longest list of places under one verb. */
const LONGEST_LIST = 24;

const PREPOSITIONS: Readonly<Record<string, Parameters<typeof hasRole>[2]>> = {
  على: "prepOn",
  إلى: "prepTo",
  في: "prepIn",
  من: "prepFrom",
  عن: "prepAbout",
};
const WORDS: Readonly<Record<string, WordSet>> = Object.fromEntries(
  ["نحو", "باتجاه", "صوب", "داخل", "حول", "شرق", "غرب", "شمال", "جنوب"].map((word) => [word, foldedSet(word)]),
);
const BOUND: Readonly<Record<string, number>> = { ل: PREPOSITION_LA, ب: PREPOSITION_BA };

/** The places of the control word at match `m`; none = it tells of no place. `last` is the last place of the sentence, for pronouns. */
export function findGrounds(
  article: Article,
  sentence: Sentence,
  m: number,
  row: Happening,
  last: Ground | null,
): Found[] {
  if (row.frames.includes("next")) return groundsBefore(article, sentence, m, 0);
  if (row.frames.includes("under") || row.frames.includes("hands"))
    return groundsBefore(article, sentence, m, REACH_BACK);
  if (row.frames.includes("over")) return groundOver(article, m);
  const turned = relativeGround(article, sentence, m, row);
  if (turned) return [turned];
  if (pointsElsewhere(article, sentence, m, row)) return [];
  const nominal = isNominal(article, m);
  const object = !nominal && article.scan.matches.enclitic[m] !== 0 && !isOurs(article, m);
  // `سيطر عليه الطلبة احتجاجا على قواعد`: what they took is behind the verb, in a pronoun
  const meantAtOnce = !nominal && row.frames[0] === "على" && isOnIt(article, article.scan.matches.next[m]!);
  const first = meantAtOnce || (object && row.frames.includes("obj")) ? null : firstGround(article, sentence, m, row);
  if (!first) {
    if (row.frames.includes("subj") && !nominal) return subjectBefore(article, sentence, m);
    const meant = pronounGround(article, sentence, m, row, last);
    return meant ? [meant] : [];
  }
  const found: Found = { ground: first, first: article.scan.matches.first[m]!, holder: -1 };
  return row.frames.includes("attack") ? [found] : [found, ...listBehind(article, sentence, first)];
}

const ON_IT = foldedSet("عليه", "عليها", "عليهما");
/** على with the pronoun of a place or two. */
export const isOnIt = (article: Article, i: number): boolean => isOneOf(article, i, ON_IT);

/** `على مشارف المدينة`: the place begins with the last word of the phrase. */
function groundOver(article: Article, m: number): Found[] {
  const { first, next } = article.scan.matches;
  const ground = readGround(article, next[m]! - 1);
  return ground ? [{ ground, first: first[m]!, holder: -1 }] : [];
}

function firstGround(article: Article, sentence: Sentence, m: number, row: Happening): Ground | null {
  const { matches } = article.scan;
  const from = matches.next[m]!;
  const nominal = isNominal(article, m);
  // `التحرير` takes no object
  if (nominal && (matches.proclitics[m]! & ARTICLE) !== 0 && row.frames.every((f) => f === "obj")) return null;
  const to = Math.min(from + (nominal ? MASDAR_REACH : REACH), sentence.next);
  if (row.frames.includes("attack")) return behindAssault(article, from, to);
  if (row.frames.includes("road")) return roadAt(article, from, Math.min(from + 6, to));
  if (row.frames.includes("from-obj")) return behindFrames(article, from, to, ["من"], false);
  if (row.frames.includes("subj")) return isBareObject(article, from) ? readGround(article, from) : null;
  const object = row.frames.includes("obj");
  return behindFrames(article, from, to, row.frames, object, nominal);
}

/** No place is looked for over the end of a clause, or over another control word. */
function stops(article: Article, i: number, from: number): boolean {
  if (
    isHardMark(article, i) ||
    hasRole(article, i, "that") ||
    hasRole(article, i, "because") ||
    (hasRole(article, i, "conjunction") && !isAlso(article, i))
  )
    return true;
  if (i <= from || !isWord(article, i) || article.actors.over[i]! >= 0 || helperAt(article, i, "control") < 0)
    return false;
  return !isDefinite(article, i);
}

const ALSO = foldedSet("أيضا", "كذلك", "بدوره", "بدورها", "بدورهم");

/** `أحكمت قبضتها أيضا على`: joins, and ends no clause. */
const isAlso = (article: Article, i: number): boolean => isOneOf(article, i, ALSO);

/** Words that may stand between a verb and its object and are no actor, time or known function: a subject we do not know. */
const UNKNOWN_WORDS = 2;

function behindFrames(
  article: Article,
  from: number,
  to: number,
  frames: readonly string[],
  object: boolean,
  nominal = false,
): Ground | null {
  let unknown = 0;
  for (let i = from; i < to; i++) {
    if (stops(article, i, from)) return null;
    const actor = isWord(article, i) ? actorAt(article, i) : null;
    const base = helperAt(article, i, "ground") >= 0 && !isInActor(article, i);
    if (actor && actor.next > i && article.places.at[i]! < 0 && !base) {
      i = actor.next - 1;
      continue;
    }
    const after = behindPreposition(article, i, frames);
    // `السيطرة عقب هجوم على`: what another preposition opens is no place of the noun
    if (nominal && after < 0 && i > from && article.timexes.over[i]! < 0 && opensPhrase(article, i)) return null;
    if (after > i && !isBacking(article, i - 1)) {
      const ground = readGround(article, after);
      if (ground && after === i + 1) return ground;
      // `سيطروا على المكان احتجاجا على قواعد`: what they took has no name of a place
      if (
        !object &&
        frames[0] === "على" &&
        hasRole(article, i, "prepOn") &&
        isWord(article, after) &&
        isDefinite(article, after) &&
        article.roles[after] === 0
      )
        return null;
    }
    if (
      object &&
      article.roles[i] === 0 &&
      article.timexes.over[i]! < 0 &&
      article.quantities.over[i]! < 0 &&
      !isAdjectiveBehindActor(article, i, from)
    ) {
      if (unknown > UNKNOWN_WORDS) return null;
      if (article.places.at[i]! < 0 && helperAt(article, i, "ground") < 0 && helperAt(article, i, "share") < 0)
        unknown++;
    }
    if (after === i || (object && isBareObject(article, i))) {
      const ground = readGround(article, i);
      if (ground) return ground;
      // `حرر عدة مناطق خلال العملية`: what was taken has no name, and what comes later is not it
      if (i > from && helperAt(article, i, "ground") >= 0 && article.quantities.over[i - 1]! >= 0) return null;
    }
    if (isComma(article, i) && (object ? nominal : i > from + 8)) return null;
  }
  return null;
}

const opensPhrase = (article: Article, i: number): boolean =>
  hasRole(article, i, "preposition") || hasRole(article, i, "prepAbout") || hasRole(article, i, "prepWith");

/** `قوات النظام السوري المدعومة`: definite words behind who does it belong to them. */
function isAdjectiveBehindActor(article: Article, i: number, from: number): boolean {
  return i > from && isWord(article, i) && isDefinite(article, i);
}

/** The token behind the preposition at `i`; `i` itself when the preposition is written to the place; -1 when none stands there. */
function behindPreposition(article: Article, i: number, frames: readonly string[]): number {
  const { matches } = article.scan;
  for (const frame of frames) {
    const role = PREPOSITIONS[frame];
    if (role && hasRole(article, i, role) && matchesNoPronoun(article, i)) return i + 1;
    const word = WORDS[frame];
    if (word && isOneOf(article, i, word)) return article.places.at[i]! >= 0 ? i : i + 1;
    const bound = BOUND[frame];
    if (bound)
      for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++)
        if ((matches.proclitics[m]! & bound) !== 0 && article.places.at[i]! >= 0 && !isBacking(article, i - 1))
          return i;
  }
  return -1;
}

/** `على` but not `عليها`. */
function matchesNoPronoun(article: Article, i: number): boolean {
  return article.scan.tokens.to[i]! - article.scan.tokens.from[i]! <= 4;
}

/** An object stands free: no preposition before it or written to it, not inside who does it. */
function isBareObject(article: Article, i: number): boolean {
  const { matches } = article.scan;
  if (!isWord(article, i) && article.quantities.at[i]! < 0) return false;
  if (article.roles[i - 1] !== 0 && !hasRole(article, i - 1, "demonstrative") && !hasRole(article, i - 1, "auxiliary"))
    return false;
  const mention = article.places.at[i]!;
  if (mention >= 0) {
    const { span } = article.context.mentions[mention]!;
    return span.start === article.scan.tokens.start[i]!;
  }
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++)
    if ((matches.proclitics[m]! & (PREPOSITION_BA | PREPOSITION_LA)) === 0) return true;
  return matches.at[i] === matches.at[i + 1];
}

/** `صد هجوم على المدينة`: the assault first, then where. */
function behindAssault(article: Article, from: number, to: number): Ground | null {
  for (let i = from; i < Math.min(from + 6, to); i++) {
    if (stops(article, i, from)) return null;
    const m = helperAt(article, i, "assault");
    if (m >= 0 && rowsOf(article, "event")[article.scan.matches.row[m]!]!.kind === "air") return null;
    if (m >= 0)
      return behindFrames(
        article,
        article.scan.matches.next[m]!,
        to,
        ["على", "في", "نحو", "باتجاه", "ب", "إلى"],
        false,
      );
  }
  return null;
}

function roadAt(article: Article, from: number, to: number): Ground | null {
  for (let i = from; i < to; i++) {
    if (stops(article, i, from)) return null;
    if (article.actors.over[i]! >= 0) continue;
    const m = helperAt(article, i, "ground");
    if (m >= 0 && rowsOf(article, "event")[article.scan.matches.row[m]!]!.kind === "road")
      return readGround(article, i);
  }
  return null;
}

const isCountry = (article: Article, ground: Ground): boolean =>
  ground.itself &&
  ground.mention >= 0 &&
  (article.context.mentions[ground.mention] as PlaceMention).precision === "country";

/** `… في حلب ودمشق تنفي`: a state that says something is no place of the list. */
const speaks = (article: Article, { core, itself }: Ground): boolean => itself && article.actors.at[core]! >= 0;

/** `… وعلى مطار كويرس ومساكن الضباط، وكامل محافظة إدلب`: more places under the same verb. */
function listBehind(article: Article, sentence: Sentence, first: Ground): Found[] {
  const found: Found[] = [];
  let at = first.next;
  while (found.length < LONGEST_LIST) {
    const start = nextItem(article, at, sentence.next);
    if (start < 0) break;
    const inside =
      hasRole(article, start, "prepOn") ||
      hasRole(article, start, "prepFrom") ||
      hasRole(article, start, "prepTo") ||
      hasRole(article, start, "prepIn")
        ? start + 1
        : start;
    const ground = readGround(article, inside);
    const known = ground ?? (isSeveral(article, first) ? unknownName(article, start) : null);
    if (!known || (isCountry(article, known) && !isCountry(article, first)) || speaks(article, known)) break;
    found.push({ ground: known, first: start, holder: -1 });
    at = known.next;
  }
  return found;
}

const [TA, YA] = [0x62a, 0x64a];

/** `منطقتي الفازة والغويرق`, `قرى …`: the noun before the first name tells that there are several. */
function isSeveral(article: Article, ground: Ground): boolean {
  const { tokens, matches } = article.scan;
  const to = tokens.to[ground.core]!;
  const [last, before] = [tokens.folded.codes[to - 1], tokens.folded.codes[to - 2]];
  if ((last === TA && before === ALEF) || (last === YA && before === TA)) return true;
  if (!hasClass(article, ground.core, PEOPLE_BIT)) return false;
  const rows = rowsOf(article, "people");
  const isHouse = (n: number) => rows[matches.row[n]!]!.id === "house" && matches.feature[n] !== SINGULAR;
  return findMatch(article, ground.core, PEOPLE, isHouse) >= 0;
}

/** A name in a list that no gazetteer holds: one word joined by و, nothing we know otherwise. */
function unknownName(article: Article, i: number): Ground | null {
  const { tokens, matches } = article.scan;
  if (!isWord(article, i) || article.roles[i] !== 0 || tokens.to[i]! - tokens.from[i]! < 4) return null;
  if ((matches.classes[i]! & ~NAME_BITS) !== 0 || tokens.folded.codes[tokens.to[i]! - 1] === ALEF) return null;
  // `والتحمت` is a verb
  if (tokens.folded.codes[tokens.to[i]! - 1] === TA && tokens.folded.codes[tokens.to[i]! - 2] !== ALEF) return null;
  return { first: i, core: i, next: i + 1, mention: -1, itself: false, row: -1 };
}

/** Where the next item of a list begins: و, with a comma and one or two adjectives before it; or a comma alone before a bare place; -1 = the list ends. */
function nextItem(article: Article, at: number, to: number): number {
  let i = at;
  for (
    let words = 0;
    words < 2 &&
    i < to &&
    isWord(article, i) &&
    article.roles[i] === 0 &&
    !startsWithAnd(article, i) &&
    (isDefinite(article, i) || isAllOfIt(article, i)) &&
    article.actors.at[i]! < 0;
    words++
  )
    i++;
  if (i < to && isQuoteMark(article.scan.tokens, i)) i++;
  const comma = i < to && isComma(article, i);
  if (comma) i++;
  if (i >= to || !isWord(article, i)) return -1;
  const listing = pastListing(article, i);
  if (listing > i) return listing;
  // `وهي أكبر قاعدة` says what the last one is
  if (article.roles[i] !== 0 && hasRole(article, i, "pronoun")) return -1;
  if (startsWithAnd(article, i)) return article.scan.tokens.to[i]! - article.scan.tokens.from[i]! === 1 ? i + 1 : i;
  return comma && isBareName(article, i) ? i : -1;
}

/** `زنجبار` but not `عاصمة المحافظة`, which says what the last one is. */
function isBareName(article: Article, i: number): boolean {
  const mention = article.places.at[i]!;
  if (mention < 0) return false;
  const { span, head, level } = article.context.mentions[mention]!;
  return level === "name" && head.start === span.start;
}

/** `، بما في ذلك`, `، أبرزها`: what opens examples. Returns the token behind, or `i`. */
function pastListing(article: Article, i: number): number {
  const { matches } = article.scan;
  const m = helperAt(article, i, "listing");
  if (m >= 0) return matches.next[m]!;
  if (!hasClass(article, i, PEOPLE_BIT)) return i;
  const people = rowsOf(article, "people");
  const part = findMatch(article, i, PEOPLE, (n) => people[matches.row[n]!]!.role === "part");
  return part >= 0 ? matches.next[part]! : i;
}

const ALL_OF_IT = foldedSet("بالكامل", "كاملا", "كاملة", "بأكملها", "بأكمله", "كلها", "كله");
const isAllOfIt = (article: Article, i: number): boolean => isOneOf(article, i, ALL_OF_IT);
