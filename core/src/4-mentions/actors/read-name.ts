import {
  ARTICLE,
  CONJUNCTION_FA,
  CONJUNCTION_WAW,
  PREPOSITION_BA,
  PREPOSITION_LA,
} from "../../2-tokens/split-clitics.ts";
import { classBit, classNumber } from "../../3-lexicon/build-lexicon.ts";
import { NAME, WEAK_NAME } from "../../3-lexicon/name-uses.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";
import { foldedSet, isOneOf } from "../../3-lexicon/word-set.ts";
import { hasBits, isComma, isDefinite, isTagMark, isWord, longestAt, markAt } from "./look-ahead.ts";

/** A personal name: tokens, and its surname with what belongs to it (عبد الغني, بن سلمان). `sure` counts tokens known as names. */
export interface PersonName {
  readonly first: number;
  readonly next: number;
  readonly headFirst: number;
  readonly sure: number;
  readonly words: number;
}

const NAME_CLASS = classNumber("name");
const NAME_BIT = classBit("name");
/** Words of these classes end a name unless they are known as names themselves. */
const OTHER =
  classBit("particle") |
  classBit("cue") |
  classBit("calendar") |
  classBit("numeral") |
  classBit("content-noun") |
  classBit("harm") |
  classBit("event") |
  classBit("modifier") |
  classBit("people") |
  classBit("speaker") |
  classBit("title") |
  classBit("office") |
  classBit("demonym") |
  classBit("label") |
  classBit("place-cue") |
  classBit("adjective");
/** These end a name even when a person may be called so. */
const NEVER = classBit("particle") | classBit("cue");
const JOINERS = foldedSet(
  "بن",
  "ابن",
  "ال",
  "ابو",
  "ابي",
  "عبد",
  "دي",
  "فان",
  "فون",
  "دو",
  "ام",
  "بو",
  "ولد",
  "دا",
  "دير",
  "لو",
  "اوغلو",
  "الدين",
  "الله",
  "الرحمن",
  "العزيز",
);
const BEFORE = foldedSet("عبد", "بن", "ابن", "ابو", "ابي", "بو", "ال", "دي", "فان", "فون", "دير", "ولد", "دا", "لو");
/** One letter written to a name: و, ف, ب, ل. */
const SINGLE = new Set([CONJUNCTION_WAW, CONJUNCTION_FA, PREPOSITION_BA, PREPOSITION_LA]);
const MOST = 6;
/** Joiners stand alone on these: the surname is the two words. */
export const SECOND = foldedSet("الدين", "الله", "الرحمن", "العزيز", "اوغلو");

/** How token `i` is known as a name: 0 not, NAME, WEAK_NAME. Proclitics count only on the first token of a name. */
function useOf(scan: Scan, i: number, proclitics: boolean): number {
  if (!hasBits(scan, i, NAME_BIT)) return 0;
  const { matches } = scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== NAME_CLASS) continue;
    const mask = matches.proclitics[m]! & ~ARTICLE;
    if (
      mask !== 0 &&
      (!proclitics || !SINGLE.has(mask) || scan.tokens.to[i]! - scan.tokens.from[i]! < 5 || hasBits(scan, i, OTHER))
    )
      continue;
    return matches.feature[m]!;
  }
  return 0;
}

/** Letters of a proclitic on the first token of a name without title: `ومحمد صلاح`. */
export function prefixLength(scan: Scan, i: number): number {
  if (!hasBits(scan, i, NAME_BIT)) return 0;
  const { matches } = scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++)
    if (matches.kind[m] === NAME_CLASS) return (matches.proclitics[m]! & ~ARTICLE) === 0 ? 0 : 1;
  return 0;
}

const YA = 0x64a;
const TA = 0x62a;
const SIN = 0x633;

/** An unknown word that looks like a verb of the present or the future, or carries a preposition: no part of a name. */
function looksLikeVerb(scan: Scan, i: number): boolean {
  const { folded, from, to } = scan.tokens;
  const length = to[i]! - from[i]!;
  const code = folded.codes[from[i]!]!;
  const second = folded.codes[from[i]! + 1]!;
  if (length < 3) return true;
  return (
    ((code === YA || code === TA) && length <= 7) ||
    (code === SIN && (second === YA || second === TA) && !isComma(markAt(scan, i + 1)))
  );
}

/** Reads a name from token `i`. Behind a title (`titled`) its words need not be known. */
export function readName(scan: Scan, i: number, titled: boolean): PersonName | null {
  let next = i;
  let sure = 0;
  let words = 0;
  let unknown = 0;
  let headFirst = i;
  let joined = false;
  for (let at = i; words < MOST && isWord(scan, at); ) {
    const kind = wordKind(scan, at, at === i && !titled);
    if (kind === "other" || (kind === "weak" && words === 0 && !titled)) break;
    if (kind === "unknown" && !joined && !mayBeUnknown(scan, at, titled, words, unknown, sure)) break;
    if (kind === "joiner" && words === 0 && !titled && !isOneOf(scan, at, BEFORE)) break;
    const second = kind === "joiner" && isOneOf(scan, at, SECOND);
    if (!joined && !second) headFirst = at;
    joined = kind === "joiner" && isOneOf(scan, at, BEFORE);
    if (kind === "name") sure += 1;
    else if (kind === "weak") sure += 0.5;
    else if (kind === "unknown") unknown++;
    words++;
    next = at + 1;
    at =
      isTagMark(markAt(scan, next)) && isWord(scan, next + 1) && scan.tokens.end[at] === scan.tokens.start[next]
        ? next + 1
        : next;
  }
  if (joined || words === 0) return null;
  return { first: i, next, headFirst, sure, words };
}

function wordKind(scan: Scan, at: number, first: boolean): "name" | "weak" | "joiner" | "unknown" | "other" {
  const use = useOf(scan, at, first);
  if (isOneOf(scan, at, JOINERS)) return "joiner";
  if (hasBits(scan, at, NEVER) && use !== NAME) return isAli(scan, at) ? "weak" : "other";
  if (use === NAME) return "name";
  if (use === WEAK_NAME) return "weak";
  return hasBits(scan, at, OTHER) || carriesName(scan, at) ? "other" : "unknown";
}

const ALI = foldedSet("علي");

/** The name علي, by its last letter: على is a preposition. */
function isAli(scan: Scan, at: number): boolean {
  const { tokens, text } = scan;
  return isOneOf(scan, at, ALI) && text.charCodeAt(tokens.end[at]! - 1) === YA;
}

/** `ترامب وكيم`: a second name begins. */
function carriesName(scan: Scan, at: number): boolean {
  const { matches } = scan;
  for (let m = matches.at[at]!; m < matches.at[at + 1]!; m++)
    if (matches.kind[m] === NAME_CLASS && (matches.proclitics[m]! & CONJUNCTION_WAW) !== 0) return true;
  return false;
}

/** Behind a title two unknown words may be a name; behind a known given name one (`شون سافيت`). */
function mayBeUnknown(scan: Scan, at: number, titled: boolean, words: number, unknown: number, sure: number): boolean {
  if (looksLikeVerb(scan, at)) return false;
  if (words === 0) return titled && !isDefinite(scan, at);
  if (unknown >= (titled ? 2 : 1)) return false;
  if (words >= 2 && sure >= 1.5) return words <= 3 && isNisba(scan, at);
  if (words >= 3) return false;
  return !hasPreposition(scan, at);
}

/** `الزعابي` behind two names: a surname by its ending. */
function isNisba(scan: Scan, at: number): boolean {
  const { folded, from, to } = scan.tokens;
  return (
    to[at]! - from[at]! >= 6 &&
    folded.codes[from[at]!] === ALEF &&
    folded.codes[from[at]! + 1] === LAM &&
    folded.codes[to[at]! - 1] === YA
  );
}

const [BA, LAM, ALEF, WAW, KAF, FA] = [0x628, 0x644, 0x627, 0x648, 0x643, 0x641];

/** `بالقاهرة`, `للصحفيين`, `والذي`: unknown words that begin with a clitic and the article. */
function hasPreposition(scan: Scan, at: number): boolean {
  const { folded, from, to } = scan.tokens;
  const a = folded.codes[from[at]!]!;
  const b = folded.codes[from[at]! + 1]!;
  if (to[at]! - from[at]! < 5) return false;
  return (
    (a === LAM && b === LAM) ||
    ((a === BA || a === WAW || a === KAF || a === FA) && b === ALEF && folded.codes[from[at]! + 2] === LAM)
  );
}

/** A person the lexicon knows, by the full name at token `i`. */
export function knownPersonAt(scan: Scan, i: number, bare: boolean): number {
  const m = longestAt(scan, i, "actor", bare);
  return m >= 0 && scan.lexicon.rows.actor[scan.matches.row[m]!]!.kind === "person" ? m : -1;
}
