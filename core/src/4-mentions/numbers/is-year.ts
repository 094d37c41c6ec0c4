import { WORD } from "../../2-tokens/tokenise.ts";
import { classBit } from "../../3-lexicon/build-lexicon.ts";
import { matchAt } from "../../3-lexicon/find-matches.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";
import { calendarRow, findCalendar, hasMonth } from "./find-match.ts";
import { findPeople } from "./find-people.ts";
import { isWord } from "./is-word.ts";
import type { NumberReading } from "./number-reading.ts";
import { isPlainDigits } from "./read-digits.ts";

const ALEF = 0x627;
const PLACES = classBit("place") | classBit("actor") | classBit("particle");

/** True for a closed-class word as it stands: `أمام`, though إمام folds alike. */
function isParticle(scan: Scan, i: number): boolean {
  const m = matchAt(scan.matches, i, "particle");
  return m >= 0 && scan.matches.proclitics[m] === 0;
}

/**
 * What a count of this size would count: people; and, unless the number is `placed` in time, things or a noun in the accusative (شخصا, not
 * بروسيا).
 */
function isCounted(scan: Scan, i: number, placed: boolean): boolean {
  const { tokens, matches, lexicon } = scan;
  if (i >= tokens.count || tokens.kind[i] !== WORD || isParticle(scan, i)) return false;
  const people = findPeople(scan, i, 0);
  if (people >= 0) return !placed || lexicon.rows.people[matches.row[people]!]!.role !== "thing";
  const last = tokens.to[i]! - 1;
  return (
    !placed && last - tokens.from[i]! > 2 && tokens.folded.codes[last] === ALEF && (matches.classes[i]! & PLACES) === 0
  );
}

const TIME_PREPOSITIONS = ["في", "منذ", "حتي", "وفي", "ومنذ", "خلال"] as const;

/** `في 2015 مسافرا`، `بداية 2010 هدفا`: time words before it let an accusative follow, but not behind round numbers: `في 2000 موقعا`. */
function isPlacedInTime(scan: Scan, i: number, value: number): boolean {
  if (findCalendar(scan, i, "edge") >= 0 || hasMonth(scan, i)) return true;
  return value % 100 !== 0 && TIME_PREPOSITIONS.some((word) => isWord(scan, i, word));
}

/** `عام 2011`، `في 2015`، `ثورة 2011`: four plain digits from 1900 to 2099 that nothing counts. */
export function isYear(scan: Scan, { first, next, digits, min, outer, article }: NumberReading): boolean {
  const { tokens } = scan;
  if (
    !digits ||
    article ||
    next !== first + 1 ||
    min < 1000 ||
    min > 2099 ||
    tokens.to[first]! - tokens.from[first]! !== 4
  )
    return false;
  if (!isPlainDigits(tokens.folded.codes, tokens.from[first]!, tokens.to[first]!)) return false;
  const unit = findCalendar(scan, outer - 1, "unit");
  // `حتى اليوم 1117 قتيلا`: no year
  if (unit >= 0 && calendarRow(scan, unit).value === "Y") return true;
  return min >= 1900 && !isCounted(scan, next, isPlacedInTime(scan, outer - 1, min));
}
