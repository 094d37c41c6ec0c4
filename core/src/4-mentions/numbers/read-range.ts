import { NUMBER, WORD } from "../../2-tokens/tokenise.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";
import { findModifier } from "./find-match.ts";
import { isGlued, isMark, isWord } from "./is-word.ts";
import type { NumberReading } from "./number-reading.ts";
import { readNumber } from "./read-number.ts";

const [HYPHEN, DASH, TILDE] = [0x2d, 0x2013, 0x7e];
/** Words that may stand between the two numbers of a range: `من 10 قتلى جدد إلى 15`. */
const NOUNS_BETWEEN = 2;
/** How far back a verb of rising or falling makes `من 10 إلى 15` a change. */
const CHANGE_REACH = 8;

/** Two numbers as one range; `first` is where its opening word (بين، من) stands. */
export interface RangeReading {
  readonly first: number;
  readonly low: NumberReading;
  readonly high: NumberReading;
  readonly min: number;
  readonly max: number;
}

/** `بين 10 و15 ألفا`: the scale of the second number is meant for both, when the first stays below the second so. */
function spreadScale(low: NumberReading, high: NumberReading): number {
  const scaled = low.min * high.scale;
  return high.scale >= 1000 && low.min < 1000 && scaled <= high.min ? scaled : low.min;
}

function makeRange(first: number, low: NumberReading, high: NumberReading | null): RangeReading | null {
  if (high === null || high.kind !== "cardinal" || high.max === null) return null;
  const min = spreadScale(low, high);
  return min < high.max ? { first, low, high, min, max: high.max } : null;
}

/** The number that starts at `i`, or behind clitics written apart at `i`. */
function numberAt(scan: Scan, i: number): NumberReading | null {
  const { tokens } = scan;
  if (i >= tokens.count) return null;
  if (
    tokens.kind[i] === WORD &&
    i + 1 < tokens.count &&
    tokens.kind[i + 1] === NUMBER &&
    tokens.to[i]! - tokens.from[i]! <= 3
  ) {
    const inner = readNumber(scan, i + 1);
    if (inner !== null && inner.outer === i) return inner;
  }
  return readNumber(scan, i);
}

/** The next number within a few words of token `i`, or null; nothing but words may stand between. */
function numberNear(scan: Scan, i: number): NumberReading | null {
  const { tokens } = scan;
  for (let k = i; k <= i + NOUNS_BETWEEN && k < tokens.count; k++) {
    const found = numberAt(scan, k);
    if (found !== null) return found;
    if (tokens.kind[k] !== WORD) return null;
  }
  return null;
}

/** `بين 10 و15`، `بين 10 قتلى و15`، `ما بين 10 إلى 15`. */
function readBetween(scan: Scan, low: NumberReading, first: number): RangeReading | null {
  if (isWord(scan, low.next, "الي")) return makeRange(first, low, numberAt(scan, low.next + 1));
  const high = numberNear(scan, low.next);
  return high?.joined ? makeRange(first, low, high) : null;
}

/** `ارتفع العدد من 10 إلى 15` tells a change, not a range. */
function isChange(scan: Scan, i: number): boolean {
  for (let k = i; k >= 0 && k > i - CHANGE_REACH; k--) {
    if (scan.tokens.kind[k] !== WORD && scan.tokens.kind[k] !== NUMBER) return false;
    if (findModifier(scan, k, "change") >= 0) return true;
  }
  return false;
}

/** `من 10 إلى 15`، `20 إلى 100`. */
function readFromTo(scan: Scan, low: NumberReading): RangeReading | null {
  let i = low.next;
  for (
    let k = 0;
    k < NOUNS_BETWEEN && i < scan.tokens.count && scan.tokens.kind[i] === WORD && !isWord(scan, i, "الي");
    k++
  )
    i++;
  if (!isWord(scan, i, "الي") || i + 1 >= scan.tokens.count) return null;
  const opens = isWord(scan, low.outer - 1, "من") ? low.outer - 1 : low.outer;
  if (isChange(scan, opens - 1)) return null;
  if (opens === low.outer && i > low.next) return null;
  return makeRange(opens, low, numberAt(scan, i + 1));
}

/** `10-15`، `10 – 15`، `20~100`. */
function readDash(scan: Scan, low: NumberReading): RangeReading | null {
  const i = low.next;
  if (!low.digits || scan.tokens.kind[i + 1] !== NUMBER) return null;
  const dash = isMark(scan, i, HYPHEN) || isMark(scan, i, DASH) || isMark(scan, i, TILDE);
  if (!dash) return null;
  if (isGlued(scan, i - 1) && isMark(scan, low.first - 1, HYPHEN) && isGlued(scan, low.first - 1)) return null;
  const third =
    i + 2 < scan.tokens.count && (isMark(scan, i + 2, HYPHEN) || isMark(scan, i + 2, DASH)) && isGlued(scan, i + 1);
  return third ? null : makeRange(low.outer, low, readNumber(scan, i + 1));
}

/** `ثلاثة أو أربعة`: neighbours only; `قتل 3 أو أصيب 20` is none. */
function readOr(scan: Scan, low: NumberReading): RangeReading | null {
  if (!isWord(scan, low.next, "او") || low.next + 1 >= scan.tokens.count) return null;
  const range = makeRange(low.outer, low, numberAt(scan, low.next + 1));
  return range !== null && range.max <= range.min * 2 ? range : null;
}

/** Reads the range that starts with `low`; `between` is the token where بين stands right before it, or -1. */
export function readRange(scan: Scan, low: NumberReading, between: number): RangeReading | null {
  if (low.kind !== "cardinal") return null;
  if (between >= 0) return readBetween(scan, low, between);
  return readDash(scan, low) ?? readOr(scan, low) ?? readFromTo(scan, low);
}
