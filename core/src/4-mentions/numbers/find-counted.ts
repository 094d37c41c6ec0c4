import { isQuoteMark } from "../../2-tokens/match-quotes.ts";
import { ARTICLE } from "../../2-tokens/split-clitics.ts";
import { WORD } from "../../2-tokens/tokenise.ts";
import { classBit, classNumber } from "../../3-lexicon/build-lexicon.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";
import { findModifier } from "./find-match.ts";
import { findPeople } from "./find-people.ts";
import { isWord } from "./is-word.ts";
import type { NumberReading } from "./number-reading.ts";

const [ALEF, LAM, WAW, HA, NUN, YA] = [0x627, 0x644, 0x648, 0x647, 0x646, 0x64a];
const PARTICLE = classNumber("particle");
const NO_NOUN_SET = classBit("modifier") | classBit("numeral");
/** Verbs and nouns of saying and of harm: `27 قتلوا`، `ثلاثة قالوا` count nothing by them. */
const VERB_SET = classBit("harm") | classBit("cue");

/** Tokens `[first, next)` of the noun counted, and an adjective that agrees with it. */
export interface Counted {
  readonly first: number;
  readonly next: number;
}

/** Whole as a closed-class word, not merely beginning like one: `من` but not `منازل`. */
function isParticle(scan: Scan, i: number): boolean {
  const { matches } = scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++)
    if (matches.kind[m] === PARTICLE && (matches.proclitics[m]! & ~1) === 0) return true;
  return false;
}

const startsWith = (scan: Scan, i: number, ...codes: number[]): boolean =>
  codes.every((code, k) => scan.tokens.folded.codes[scan.tokens.from[i]! + k] === code);

/** May the word at `i` be a noun that a number counts? Words we know as people or things may; what begins with و begins something new. */
function mayBeNoun(scan: Scan, i: number): boolean {
  const { tokens, matches } = scan;
  if (i < 0 || i >= tokens.count || tokens.kind[i] !== WORD || tokens.to[i]! - tokens.from[i]! < 2) return false;
  if (findPeople(scan, i, ARTICLE) >= 0) return true;
  if (startsWith(scan, i, WAW)) return findModifier(scan, i, "noun") >= 0;
  const classes = matches.classes[i]!;
  if ((classes & (NO_NOUN_SET | VERB_SET | classBit("people"))) !== 0) return false;
  return !((classes & (1 << PARTICLE)) !== 0 && isParticle(scan, i));
}

/** The kind of a word's ending, as far as agreement shows in print: ا (accusative), ة, ين/ون, ات; and whether it bears ال. */
function endingOf(scan: Scan, i: number): number {
  const { tokens } = scan;
  const { codes } = tokens.folded;
  const last = codes[tokens.to[i]! - 1]!;
  const before = codes[tokens.to[i]! - 2]!;
  if (last === ALEF) return before === WAW ? 0 : 1;
  if (last === HA) return 2;
  if (last === NUN && (before === YA || before === WAW)) return 3;
  return last === 0x62a && before === ALEF ? 4 : 0;
}

/** `27 مدنيا سوريا`، `القتلى السوريين`، `أشخاص آخرين`: the next word agrees in article, and in an ending that shows. */
function agrees(scan: Scan, noun: number, i: number): boolean {
  const { tokens, matches } = scan;
  if (i >= tokens.count || tokens.kind[i] !== WORD || tokens.to[i]! - tokens.from[i]! < 3) return false;
  if (startsWith(scan, i, WAW) || (matches.classes[i]! & NO_NOUN_SET) !== 0 || isParticle(scan, i)) return false;
  if (isWord(scan, i, "اخرين") || isWord(scan, i, "اخرون") || isWord(scan, i, "اخر") || isWord(scan, i, "اخري"))
    return true;
  const definite = startsWith(scan, noun, ALEF, LAM);
  if (definite !== startsWith(scan, i, ALEF, LAM)) return false;
  if (definite) return (matches.classes[i]! & classBit("people")) === 0;
  const ending = endingOf(scan, noun);
  return ending > 0 && ending === endingOf(scan, i) && (matches.classes[i]! & (classBit("people") | VERB_SET)) === 0;
}

const PRONOUNS = ["هم", "هن", "ها", "نا"].map((word) => [word.charCodeAt(0), word.charCodeAt(1)] as const);

/** `فر الملايين من بيوتهم`: behind من what belongs to somebody is where they fled from, not what was counted. */
function isPossessed(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  if (i >= tokens.count || tokens.to[i]! - tokens.from[i]! < 5) return false;
  const { codes } = tokens.folded;
  const to = tokens.to[i]!;
  return PRONOUNS.some(([a, b]) => codes[to - 2] === a && codes[to - 1] === b);
}

function nounAt(scan: Scan, i: number): Counted | null {
  if (!mayBeNoun(scan, i)) return null;
  return { first: i, next: agrees(scan, i, i + 1) ? i + 2 : i + 1 };
}

/** `طيارين اثنين`: two follows a dual. */
function endsInDual(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  const { codes } = tokens.folded;
  const to = tokens.to[i]!;
  return codes[to - 1] === NUN && (codes[to - 2] === ALEF || codes[to - 2] === YA);
}

/** The noun before a number that follows it: `شخص واحد`، `طيارين اثنين`، `القتلى السبعة والعشرين`، `مواقع عدة`. */
function nounBefore(scan: Scan, reading: NumberReading): Counted | null {
  const i = reading.outer - 1;
  if (!mayBeNoun(scan, i)) return null;
  const counted = { first: i, next: i + 1 };
  if (reading.kind === "vague") return findPeople(scan, i, 0) >= 0 ? counted : null;
  const { matches } = scan;
  const clitics = matches.at[i]! < matches.at[i + 1]! ? matches.proclitics[matches.at[i]!]! : 0;
  const definite = startsWith(scan, i, ALEF, LAM) || (clitics & ARTICLE) !== 0;
  if (reading.article) return definite ? counted : null;
  return !definite && (reading.min === 1 || endsInDual(scan, i)) ? counted : null;
}

/**
 * What a number counts: the noun behind it (`27 مدنيا`، `300 من عناصر`، `عشرات "المسلحين"`), or before it when number and noun are
 * definite or the number is one or two. Null when none can be told.
 */
export function findCounted(scan: Scan, reading: NumberReading): Counted | null {
  const { tokens } = scan;
  const lone = reading.min <= 2 && !reading.digits && reading.kind === "cardinal" && reading.min > 0;
  const several = reading.entries[0] === "numerals:several" && reading.entries.length === 1;
  if (lone || several || (reading.article && reading.kind !== "vague")) {
    const before = nounBefore(scan, reading);
    if (before !== null) return before;
  }
  if ((lone && reading.min === 1) || reading.possessed) return null;
  let i = reading.next;
  if (isWord(scan, i, "من")) i++;
  if (i > reading.next && isPossessed(scan, i)) return null;
  if (i < tokens.count && isQuoteMark(tokens, i)) i++;
  return nounAt(scan, i);
}
