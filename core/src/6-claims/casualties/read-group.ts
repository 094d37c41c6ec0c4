import {
  ARTICLE,
  CONJUNCTION_FA,
  CONJUNCTION_WAW,
  PREPOSITION_BA,
  PREPOSITION_LA,
} from "../../2-tokens/split-clitics.ts";
import { classBit, classNumber } from "../../3-lexicon/build-lexicon.ts";
import { agreementOf } from "../../3-lexicon/conjugate.ts";
import { CONSTRUCT, DUAL, type People, PLURAL, SINGULAR } from "../../3-lexicon/load-people.ts";
import { foldedSet } from "../../3-lexicon/word-set.ts";
import type { Article } from "../article.ts";
import { findMatch, hasClass, isOneOfBehind, PEOPLE, PEOPLE_BIT, startsWithAnd } from "../look-at-token.ts";
import type { Group } from "./group.ts";
import { endsInPronoun, isConstruct, isDefiniteWord } from "./is-construct.ts";
import { BARE, type Noun, nounAt, nounPlace, peopleRow, readNoun, withWomen } from "./read-noun.ts";
import { isHarmed } from "./state.ts";
import { tellVictims } from "./tell-victims.ts";

const ALEF = 0x627;

/** The group that starts at token `i`, or null. */
export function readGroup(article: Article, i: number): Group | null {
  const m = countableAt(article, i);
  if (m < 0 && article.quantities.at[i]! < 0) return readDemonym(article, i);
  if (article.quantities.at[i]! >= 0 && (m < 0 || article.scan.matches.feature[m] !== DUAL || !isTwo(article, i)))
    return readCounted(article, i);
  return m < 0 ? null : readUncounted(article, i, m);
}

/** `مئتين وخمسين ألف قدم` is folded like ميتين: the quantity there is no two. */
const isTwo = ({ context, quantities }: Article, i: number): boolean =>
  context.quantities[quantities.at[i]!]!.min === 2;

const DEMONYM_BIT = classBit("demonym");
const DEMONYM = classNumber("demonym");

/** A word for people by their country stands at token `i`. */
export const mayBeDemonym = (article: Article, i: number): boolean => hasClass(article, i, DEMONYM_BIT);

/** `فلسطيني`, `سوريان`, `مصريين اثنين`: people by their country, where they stand as a noun (the caller sees to that). */
function readDemonym(article: Article, i: number): Group | null {
  const { matches, tokens } = article.scan;
  if (!hasClass(article, i, DEMONYM_BIT) || article.places.over[i]! >= 0) return null;
  const m = findMatch(
    article,
    i,
    DEMONYM,
    (n) => (matches.proclitics[n]! & ~(CONJUNCTION_WAW | CONJUNCTION_FA | PREPOSITION_BA | PREPOSITION_LA)) === 0,
  );
  if (m < 0) return null;
  const agreement = agreementOf(matches.feature[m]!);
  const number =
    agreement === "md" || agreement === "fd" ? "dual" : agreement === "mp" || agreement === "fp" ? "plural" : "single";
  const next = matches.next[m]!;
  const noun: Noun = {
    ...BARE,
    next,
    victims: agreement === "fs" ? "women" : tellVictims(article, "unspecified", next, -1),
    noun: "demonym",
  };
  return completed(
    article,
    noun,
    i,
    number,
    tokens.folded.codes[tokens.to[next - 1]! - 1] === ALEF && number === "single",
    false,
  );
}

/** `طالبان` names a movement and counts two students: what can be counted goes first, the sentence decides. */
function countableAt(article: Article, i: number): number {
  if (!hasClass(article, i, PEOPLE_BIT)) return -1;
  const m = findMatch(article, i, PEOPLE, (n) => {
    const { role } = peopleRow(article, n);
    return role !== "force" && role !== "side";
  });
  return m >= 0 ? m : nounAt(article, i);
}

function readCounted(article: Article, i: number): Group | null {
  const index = article.quantities.at[i]!;
  const quantity = article.context.quantities[index]!;
  if (article.timexes.over[i]! >= 0 || !isCount(quantity.min, quantity.max)) return null;
  const after = article.quantities.next[index]!;
  const place = nounPlace(article, index);
  // `مقتل أربعة وإصابة اثنين`: what is joined is not what is counted
  const read = startsWithAnd(article, place) ? { ...BARE, next: place } : readNoun(article, place);
  if (!read) return null;
  // `سبعة من الفرقة`: whoever is meant belongs to it
  // `مبان عدة`: a vague word alone describes what stands before it
  if (read.noun === "bare" && quantity.modifier === "vague" && (quantity.min ?? 0) < 10 && (quantity.max ?? 0) < 10)
    return null;
  const known = withWomen(article, read);
  const noun: Noun =
    known.noun === "unknown" && (place > after || mayBeDemonym(article, place)) ? { ...known, noun: "demonym" } : known;
  const low = quantity.min ?? 1;
  const { modifier } = quantity;
  return {
    ...noun,
    first: i,
    next: noun.noun === "bare" ? after : noun.next,
    low,
    high: quantity.max,
    approximate: modifier !== "exact" && modifier !== "between",
    word: quantity.word ?? null,
    quantity: index,
    number: "counted",
    definite: false,
    victims: noun.other ? noun.victims : tellVictims(article, noun.victims, noun.next, noun.row),
    accusative: false,
  };
}

/** Whole people only: `3.5 مليون` is whole, `2.5` is not. */
function isCount(min: number | null, max: number | null): boolean {
  const bound = min ?? max;
  return bound !== null && bound >= 1 && Number.isInteger(bound);
}

const FIGURES: Record<number, Group["number"]> = {
  [SINGULAR]: "single",
  [DUAL]: "dual",
  [PLURAL]: "plural",
  [CONSTRUCT]: "plural",
};

function readUncounted(article: Article, i: number, m: number): Group | null {
  const row = peopleRow(article, m);
  switch (row.role) {
    case "one-of":
      return readOneOf(article, i, m);
    case "count":
    case "count-bare":
      return readSome(article, i, m, row);
    case "person":
    case "victim":
    case "victim-any":
    case "member":
    case "other":
      return readPlain(article, i, m, row);
    case "body":
      return readBodies(article, i, m, row) ?? readPlain(article, i, m, row);
    default:
      return null;
  }
}

/** `أحد الجنود`, `أحد منفذي الهجوم`: one of those that follow. */
function readOneOf(article: Article, i: number, m: number): Group | null {
  const { matches } = article.scan;
  if ((matches.proclitics[m]! & ARTICLE) !== 0 || matches.enclitic[m] !== 0) return null;
  const next = matches.next[m]!;
  const noun = readNoun(article, next);
  if (!noun || noun.noun === "bare") return null;
  const victims = tellVictims(article, noun.victims, noun.next, noun.row);
  return uncounted({ ...noun, victims }, i, "single", 1, 1, false, false);
}

/** `جثث أربعة صيادين`, `جثة شاب`: whose bodies they are counts them. */
function readBodies(article: Article, i: number, m: number, row: People): Group | null {
  const next = article.scan.matches.next[m]!;
  if (article.scan.matches.enclitic[m] !== 0) return null;
  const person = article.quantities.at[next]! >= 0 ? -1 : nounAt(article, next);
  if (person < 0 && article.quantities.at[next]! < 0) return null;
  if (person >= 0 && !isAlive(peopleRow(article, person))) return null;
  const whose = person >= 0 ? readPlain(article, next, person, peopleRow(article, person)) : readCounted(article, next);
  if (whose === null || (whose.outcome !== null && isHarmed(whose.outcome))) return null;
  if (whose.definite || whose.number === "plural") return null;
  return { ...whose, first: i, outcome: row.outcome };
}

/** `جثة شاب`, `جثة مشرد`: somebody who is not called dead already. */
const isAlive = ({ role, outcome }: People): boolean =>
  role === "person" || (role === "victim" && outcome !== null && !isHarmed(outcome));

/** `عدد من الجنود`, `عدد كبير من المدنيين`: some, how many is not said. */
function readSome(article: Article, i: number, m: number, row: People): Group | null {
  const next = article.scan.matches.next[m]!;
  if (article.scan.matches.enclitic[m] !== 0 || article.quantities.over[next]! >= 0) return null;
  // `والعدد ذاته`
  if (row.role === "count-bare" && isTheNumber(article, i)) return null;
  // `عدد القتلى`, `عدد ضحايا الزلزال` is a sum
  if (row.role === "count-bare" && (isDefiniteWord(article, next) || tellsHarm(article, next))) return null;
  if (row.role === "count-bare")
    return { ...uncounted({ ...BARE, next }, i, "plural", 1, null, true, false), word: wordOf(article, i, next) };
  const noun = readNoun(article, next);
  if (!noun || noun.noun === "bare") return null;
  const victims = tellVictims(article, noun.victims, noun.next, noun.row);
  return { ...uncounted({ ...noun, victims }, i, "plural", 1, null, true, false), word: wordOf(article, i, next) };
}

const THE_NUMBER = foldedSet("العدد");
const isTheNumber = (article: Article, i: number): boolean => isOneOfBehind(article, i, THE_NUMBER);

/** `قتلى`, `ضحايا`. */
function tellsHarm(article: Article, i: number): boolean {
  const m = nounAt(article, i);
  return m >= 0 && peopleRow(article, m).outcome !== null;
}

const wordOf = (article: Article, first: number, next: number): string =>
  article.scan.text.slice(article.scan.tokens.start[first]!, article.scan.tokens.end[next - 1]!);

/** `جندي` is one, `جنديان` two, `جنود` some; a small number behind it counts it: `شخصين اثنين`, `القتلى السبعة`. */
function readPlain(article: Article, i: number, m: number, row: People): Group | null {
  const { matches, tokens } = article.scan;
  const next = matches.next[m]!;
  const definite =
    (matches.proclitics[m]! & ARTICLE) !== 0 ||
    matches.enclitic[m] !== 0 ||
    endsInPronoun(article, next - 1) ||
    isConstruct(article, m);
  const number = FIGURES[matches.feature[m]!] ?? "plural";
  if (row.role === "other" && number === "single" && nounAt(article, next) >= 0) return null;
  const noun: Noun = {
    next,
    row: matches.row[m]!,
    outcome: row.outcome,
    victims: tellVictims(article, row.victims, next, matches.row[m]!),
    anyHarm: row.role === "victim-any",
    other: row.role === "other",
    noun: "known",
  };
  const accusative = tokens.folded.codes[tokens.to[next - 1]! - 1] === ALEF && number === "single";
  return completed(article, noun, i, number, accusative, definite);
}

/** A small number behind a noun counts it: `شخصين اثنين`, `القتلى السبعة`. */
function completed(
  article: Article,
  noun: Noun,
  i: number,
  number: Group["number"],
  accusative: boolean,
  definite: boolean,
): Group {
  const behind = article.quantities.at[noun.next]!;
  if (behind >= 0 && behind !== article.quantities.at[i] && countsBackward(article, behind, definite, number)) {
    const { min, max } = article.context.quantities[behind]!;
    const group = uncounted(noun, i, "counted", min!, max, false, definite);
    return { ...group, next: article.quantities.next[behind]!, quantity: behind };
  }
  const low = number === "dual" ? 2 : 1;
  const high = number === "plural" ? null : low;
  return { ...uncounted(noun, i, number, low, high, accusative, definite), quantity: article.quantities.at[i]! };
}

const BEHIND_COUNT: ReadonlySet<string> = new Set(["part", "other"]);

/** The number behind a noun counts it when it has no noun of its own: `الجنود الثلاثة`, `مصريين اثنين`, not `جنود 3 دول`. */
function countsBackward(article: Article, quantity: number, definite: boolean, number: Group["number"]): boolean {
  const { min, max, modifier } = article.context.quantities[quantity]!;
  if (
    min === null ||
    min !== max ||
    modifier !== "exact" ||
    article.timexes.over[article.quantities.first[quantity]!]! >= 0
  )
    return false;
  const place = nounPlace(article, quantity);
  const own = nounAt(article, place);
  // `فلسطينيين اثنين آخرين`
  if (own >= 0 && !BEHIND_COUNT.has(peopleRow(article, own).role)) return false;
  if (number === "plural" && !definite) return min === 2;
  if (definite) return min > 1 && article.quantities.first[quantity]! < place && number !== "single";
  return min <= 2;
}

function uncounted(
  noun: Noun,
  first: number,
  number: Group["number"],
  low: number,
  high: number | null,
  accusative: boolean,
  definite: boolean,
): Group {
  return {
    ...noun,
    first,
    low,
    high,
    approximate: high === null,
    word: null,
    quantity: -1,
    number,
    definite,
    accusative,
  };
}
