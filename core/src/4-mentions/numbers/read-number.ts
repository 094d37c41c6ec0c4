import { ARTICLE, CONJUNCTION_WAW } from "../../2-tokens/split-clitics.ts";
import { NUMBER, WORD } from "../../2-tokens/tokenise.ts";
import { classBit, classNumber } from "../../3-lexicon/build-lexicon.ts";
import type { Numeral } from "../../3-lexicon/load-numerals.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";
import { addPart, type Sum, startSum, totalOf } from "./add-part.ts";
import { bearsHamza } from "./bears-hamza.ts";
import { countLetters } from "./count-letters.ts";
import { isWord } from "./is-word.ts";
import type { NumberReading } from "./number-reading.ts";
import { isPlainDigits, readDigits, readDividedDigits } from "./read-digits.ts";
import { readLoneClitics } from "./read-lone-clitics.ts";
import { readVague } from "./read-vague.ts";

const NUMERAL = classNumber("numeral");
const NUMERAL_BIT = classBit("numeral");
const WAW = 0x648;

/** True when token `i` is و alone. */
function isWaw(scan: Scan, i: number): boolean {
  return isWord(scan, i, "و");
}

/** The first numeral match at token `i` from match `m` on, or -1. */
function numeralMatch(scan: Scan, i: number, m: number): number {
  const { matches } = scan;
  for (let n = m; n < matches.at[i + 1]!; n++) if (matches.kind[n] === NUMERAL) return n;
  return -1;
}

/** `ميتين` printed with ي is "dead", not 200. */
function isDead(scan: Scan, row: Numeral, m: number): boolean {
  return row.kind === "hundred" && row.value <= 200 && !bearsHamza(scan, m);
}

/** `أحد`، `حادي` count only before their tens: `أحد وعشرون`. */
function needsTens(kind: string): boolean {
  return kind === "bound" || kind === "ordinal-bound";
}

function tensFollow(scan: Scan, i: number): boolean {
  const at = isWaw(scan, i) ? i + 1 : i;
  if (at >= scan.tokens.count || (scan.matches.classes[at]! & NUMERAL_BIT) === 0) return false;
  for (let m = numeralMatch(scan, at, scan.matches.at[at]!); m >= 0; m = numeralMatch(scan, at, m + 1)) {
    if (
      scan.lexicon.rows.numeral[scan.matches.row[m]!]!.kind === "ten" &&
      (at > i || (scan.matches.proclitics[m]! & CONJUNCTION_WAW) !== 0)
    )
      return true;
  }
  return false;
}

/** A noun is counted by what stands before token `i`: a word without و that is no closed-class word. */
function nounFollows(scan: Scan, i: number): boolean {
  const { tokens, matches } = scan;
  if (i >= tokens.count || tokens.kind[i] !== WORD) return false;
  if ((matches.classes[i]! & (classBit("particle") | classBit("modifier") | NUMERAL_BIT)) !== 0) return false;
  return tokens.folded.codes[tokens.from[i]!] !== WAW;
}

/** Reading state that lives between the calls of one `readNumber`. `before` is how far it was at the last و. */
interface Progress {
  sum: Sum;
  entries: string[];
  next: number;
  article: boolean;
  clitics: number;
  possessed: boolean;
  before: { readonly sum: Sum; readonly next: number; readonly entries: number } | null;
}

function remember(progress: Progress): void {
  const { sum } = progress;
  progress.before = { sum: { ...sum, parts: [...sum.parts] }, next: progress.next, entries: progress.entries.length };
}

/** `3 آلاف و5 آلاف` are two numbers: what stood before و is the first. */
function goBack(progress: Progress): void {
  if (progress.before === null) return;
  progress.sum = progress.before.sum;
  progress.next = progress.before.next;
  progress.entries.length = progress.before.entries;
  progress.before = null;
}

/** `السبعة والعشرين`: what goes on bears ال when its unit did, and never first. */
function articleAgrees(sum: Sum, kind: string, first: boolean, here: boolean): boolean {
  if (here && !first) return kind === "fraction" || kind === "scale";
  return !(first && !here && kind === "ten" && sum.unit && sum.parts.length === 1 && !sum.ordinal);
}

/** `عشرون وثلاثة أخماس`: a unit and the plural fraction behind it are one part. */
function takeParts(scan: Scan, unit: number, at: number, progress: Progress): boolean {
  const { matches, lexicon } = scan;
  if (at >= scan.tokens.count || (matches.classes[at]! & NUMERAL_BIT) === 0) return false;
  const m = numeralMatch(scan, at, matches.at[at]!);
  const row = lexicon.rows.numeral[matches.row[m]!]!;
  if (row.kind !== "fractions" || !addPart(progress.sum, "fraction", unit * row.value, true)) return false;
  progress.entries.push(`numerals:${row.id}`);
  progress.next = matches.next[m]!;
  return true;
}

/** Tries each way to read the numeral at token `at`; advances and answers true when one goes on. */
function takeWord(scan: Scan, at: number, joinedByToken: boolean, progress: Progress): boolean {
  const { matches, lexicon } = scan;
  const { sum } = progress;
  const going = sum.parts.length > 0;
  for (let m = numeralMatch(scan, at, matches.at[at]!); m >= 0; m = numeralMatch(scan, at, m + 1)) {
    const row = lexicon.rows.numeral[matches.row[m]!]!;
    const clitics = matches.proclitics[m]!;
    const joined = joinedByToken || (clitics & CONJUNCTION_WAW) !== 0;
    if (matches.enclitic[m] !== 0 && (going || row.kind !== "unit" || row.value < 2)) continue;
    if (going && (clitics & ~(CONJUNCTION_WAW | ARTICLE)) !== 0) continue;
    if (needsTens(row.kind) && !tensFollow(scan, matches.next[m]!)) continue;
    if (!going && isDead(scan, row, m)) continue;
    const article = (clitics & ARTICLE) !== 0;
    if (going && !articleAgrees(sum, row.kind, progress.article, article)) continue;
    const doubles = row.kind === "scale-or-dual" && (!going || joined) && nounFollows(scan, matches.next[m]!);
    const kind = row.kind === "scale-or-dual" ? (doubles ? "dual-scale" : "scale") : row.kind;
    if (kind === "scale" && sum.open === 0 && sum.scale === row.value && article) {
      // `مليون ونصف المليون`: the scale is only said again.
      progress.next = matches.next[m]!;
      return true;
    }
    if (kind === "scale" && going && !joined && outgrows(sum, row.value)) {
      goBack(progress);
      return false;
    }
    if (going && joined) remember(progress);
    if (going && joined && row.kind === "unit" && takeParts(scan, row.value, matches.next[m]!, progress)) return true;
    if (!addPart(sum, kind, doubles ? row.value * 2 : row.value, joined)) continue;
    if (!going) {
      progress.article = article;
      progress.clitics = clitics;
      progress.possessed = matches.enclitic[m] !== 0;
    }
    progress.entries.push(`numerals:${row.id}`);
    progress.next = matches.next[m]!;
    return true;
  }
  return false;
}

/** Three digits, and with `ends` also decimals behind them: a group of `1 234 567.89`. */
function isGroup(scan: Scan, i: number, ends: boolean): boolean {
  const { tokens } = scan;
  const { codes } = tokens.folded;
  const from = tokens.from[i]!;
  const to = tokens.to[i]!;
  if (!isPlainDigits(codes, from, Math.min(from + 3, to))) return false;
  return to - from === 3 || (ends && to - from > 4 && !isPlainDigits(codes, from, from + 4));
}

/** `40 000`: groups of three digits behind one space each go on with the number. Answers the token behind them. */
function pastSpacedGroups(scan: Scan, i: number): number {
  const { tokens } = scan;
  const { codes } = tokens.folded;
  if (tokens.to[i]! - tokens.from[i]! > 3 || codes[tokens.from[i]!] === 0x30) return i + 1;
  if (!isPlainDigits(codes, tokens.from[i]!, tokens.to[i]!)) return i + 1;
  let next = i + 1;
  while (
    next < tokens.count &&
    next < i + 5 &&
    tokens.kind[next] === NUMBER &&
    tokens.start[next] === tokens.end[next - 1]! + 1
  ) {
    if (!isGroup(scan, next, true)) return i + 1;
    next++;
    if (!isGroup(scan, next - 1, false)) return next;
  }
  return next;
}

/** The value of the run of digits at token `i` and where it ends; `1.500 مليون` is one and a half. */
function digitsValue(scan: Scan, i: number, next: number): number {
  const { tokens, matches, lexicon } = scan;
  const { codes } = tokens.folded;
  let value = readDigits(codes, tokens.from[i]!, tokens.to[i]!);
  for (let t = i + 1; t < next; t++) value = value * 1000 + readDigits(codes, tokens.from[t]!, tokens.to[t]!);
  if (next >= tokens.count || (matches.classes[next]! & NUMERAL_BIT) === 0) return value;
  const m = numeralMatch(scan, next, matches.at[next]!);
  const follower = lexicon.rows.numeral[matches.row[m]!]!;
  if (follower.kind !== "scale" || follower.value < 1_000_000) return value;
  const divided = readDividedDigits(codes, tokens.from[i]!, tokens.to[i]!);
  return Number.isNaN(divided) ? value : divided;
}

/** A scale that would close a part no smaller than the one before it: `3 آلاف و5` cannot go on with آلاف. */
function outgrows(sum: Sum, scale: number): boolean {
  let kept = sum.parts.length;
  while (kept > 0 && sum.parts[kept - 1]! < scale) kept--;
  return kept > 0 && kept < sum.parts.length && sum.scale <= scale;
}

function takeDigits(scan: Scan, i: number, joined: boolean, progress: Progress): boolean {
  const next = pastSpacedGroups(scan, i);
  const value = digitsValue(scan, i, next);
  if (Number.isNaN(value)) return false;
  if (joined) remember(progress);
  if (!addPart(progress.sum, "digits", value, joined)) return false;
  progress.next = next;
  return true;
}

/** Goes on from `progress.next` for one word; a lone و before it joins. */
function takeNext(scan: Scan, progress: Progress): boolean {
  const { tokens, matches } = scan;
  const joined = isWaw(scan, progress.next);
  const at = joined ? progress.next + 1 : progress.next;
  if (at >= tokens.count) return false;
  if (tokens.kind[at] === NUMBER) return joined && takeDigits(scan, at, true, progress);
  return (matches.classes[at]! & NUMERAL_BIT) !== 0 && takeWord(scan, at, joined, progress);
}

/** A number has at most this many words; the bound keeps odd texts from costing more than their length. */
const MAX_PARTS = 24;

/**
 * Reads the number that starts at token `i`, in digits, words or both: `1,500`، `ثلاث مئة`، `3 آلاف و500`، `نصف مليون`، `الحادي والعشرين`،
 * `عشرات الآلاف`. Null when none starts there. What bounds it (`أكثر من`) is not looked at.
 */
export function readNumber(scan: Scan, i: number): NumberReading | null {
  const { tokens, matches } = scan;
  if (tokens.kind[i] === NUMBER) return readOn(scan, i, true);
  if ((matches.classes[i]! & NUMERAL_BIT) === 0) return null;
  return readVague(scan, i) ?? readNegative(scan, i) ?? readFraction(scan, readOn(scan, i, false));
}

/** `سالب خمسة`: below nothing. A dash is no sign: Arabic print uses it for brackets and lists. */
function readNegative(scan: Scan, i: number): NumberReading | null {
  const m = numeralMatch(scan, i, scan.matches.at[i]!);
  const row = scan.lexicon.rows.numeral[scan.matches.row[m]!]!;
  if (row.kind !== "sign" || i + 1 >= scan.tokens.count) return null;
  const number = scan.tokens.kind[i + 1] === NUMBER ? readOn(scan, i + 1, true) : readOn(scan, i + 1, false);
  if (number === null || number.skip > 0 || number.kind === "ordinal") return null;
  const entries = [`numerals:${row.id}`, ...number.entries];
  return { ...number, first: i, outer: i, min: -number.min, max: -number.min, kind: "negative", entries };
}

/** Letters of خمس، سبع، تسع، عشر: with a definite noun behind them a part, `خمس السكان`. */
const SHORT_UNITS = ["خمس", "سبع", "تسع", "عشر"] as const;

function readFraction(scan: Scan, reading: NumberReading | null): NumberReading | null {
  if (reading === null || reading.next !== reading.first + 1 || reading.min < 5) return reading;
  const { tokens } = scan;
  const { codes } = tokens.folded;
  const i = reading.next;
  if (i >= tokens.count || tokens.kind[i] !== WORD || !SHORT_UNITS.some((word) => isWord(scan, reading.first, word)))
    return reading;
  const at = tokens.from[i]!;
  const definite = codes[at] === 0x627 && codes[at + 1] === 0x644 && tokens.to[i]! - at > 3;
  return definite ? { ...reading, min: 1 / reading.min, max: 1 / reading.min, kind: "fraction" } : reading;
}

function kindOf(sum: Sum, total: number): NumberReading["kind"] {
  if (sum.ordinal) return "ordinal";
  if (sum.fraction || (total < 1 && total > 0)) return "fraction";
  return sum.spread > 0 ? "vague" : "cardinal";
}

function readOn(scan: Scan, i: number, digits: boolean): NumberReading | null {
  const progress: Progress = {
    sum: startSum(),
    entries: [],
    next: i,
    article: false,
    clitics: 0,
    possessed: false,
    before: null,
  };
  if (!(digits ? takeDigits(scan, i, false, progress) : takeWord(scan, i, false, progress))) return null;
  for (let parts = 1; parts < MAX_PARTS && takeNext(scan, progress); parts++);
  const { sum } = progress;
  const total = totalOf(sum);
  const lone = digits ? readLoneClitics(scan, i - 1) : 0;
  const clitics = progress.clitics | lone;
  return {
    first: i,
    next: progress.next,
    outer: lone === 0 ? i : i - 1,
    skip: countLetters(progress.clitics),
    article: (clitics & ARTICLE) !== 0,
    joined: (clitics & CONJUNCTION_WAW) !== 0 || isWaw(scan, i - 1),
    possessed: progress.possessed,
    min: total,
    max: total + sum.spread,
    kind: kindOf(sum, total),
    digits,
    scale: sum.scale,
    entries: progress.entries,
  };
}
