import { CONJUNCTION_WAW } from "../../2-tokens/split-clitics.ts";
import { DUAL } from "../../3-lexicon/load-calendar.ts";
import { findCalendar } from "../numbers/find-match.ts";
import { isWord } from "../numbers/is-word.ts";
import type { NumberReading } from "../numbers/number-reading.ts";
import { isAge } from "./is-age.ts";
import type { Length } from "./length.ts";
import { measureDuration } from "./measure-duration.ts";
import { numberAt } from "./number-at.ts";
import { isSmallerUnit, readUnit, type UnitReading } from "./read-unit.ts";
import { directionAt } from "./read-year.ts";
import { makeReading, type Reckoning, type TimeReading } from "./time-reading.ts";

/** `ساعة ونصف (الساعة)`، `3 سنوات ونصف السنة`: half of the unit more. Answers the token behind, or `i`. */
function pastHalf(r: Reckoning, i: number, unit: string): number {
  const joined = isWord(r.scan, i, "ونصف") ? i + 1 : isWord(r.scan, i, "و") && isWord(r.scan, i + 1, "نصف") ? i + 2 : i;
  if (joined === i) return i;
  const again = readUnit(r, joined);
  return again?.article && again.unit === unit ? again.next : joined;
}

function lengthOf(
  r: Reckoning,
  first: number,
  skip: number,
  amount: number | null,
  unit: UnitReading,
  entries: readonly string[],
): Length {
  const next = amount === null ? unit.next : pastHalf(r, unit.next, unit.unit);
  const whole = amount !== null && next > unit.next ? amount + 0.5 : amount;
  return {
    amount: whole,
    unit: unit.unit,
    value: measureDuration(whole, unit.unit),
    first,
    skip,
    next,
    entries: [...entries, unit.entry],
  };
}

function amountOf(number: NumberReading): number | null {
  return number.kind === "vague" || number.min !== number.max ? null : number.min;
}

/** `72 ساعة`، `ثلاثة أيام`، `عدة أشهر`، `نصف ساعة`: a number and its unit. */
function countedLength(r: Reckoning, i: number): Length | null {
  const number = numberAt(r, i);
  if (number === null || number.kind === "ordinal") return null;
  const unit = readUnit(r, number.next);
  if (unit === null || unit.proclitics !== 0 || unit.number === DUAL) return null;
  // `عام ونصف العام`: the half belongs to the unit before it. `سنة ضوئية` measures no time.
  if (
    (number.kind === "fraction" && number.joined && readUnit(r, i - 1) !== null) ||
    isWord(r.scan, unit.next, "ضوييه")
  )
    return null;
  // `بالمئة الأسبوع الماضي`: only a part or a vague word counts a definite unit (`نصف الساعة`، `عشرات السنين`).
  if (unit.article && number.kind === "cardinal") return null;
  return lengthOf(r, i, number.skip, amountOf(number), unit, number.entries);
}

/** `يومين`، `ساعتان`، `شهر واحد`، and with `bare` also `شهر`: a unit that counts itself. */
function selfCountedLength(r: Reckoning, i: number, bare: boolean): Length | null {
  const unit = readUnit(r, i);
  if (unit === null || unit.article) return null;
  const skip = unit.skip;
  if (unit.number === DUAL) {
    return isConstruct(r, i) ? null : lengthOf(r, i, skip, 2, unit, []);
  }
  const one =
    isWord(r.scan, unit.next, "واحد") ||
    isWord(r.scan, unit.next, "واحده") ||
    isWord(r.scan, unit.next, "كامل") ||
    isWord(r.scan, unit.next, "كامله");
  const shy = unit.shy && !one && !isWord(r.scan, i - 1, "منذ") && !isOfTime(r, unit.next);
  if (unit.number !== 0 || shy || !(one || bare || pastHalf(r, unit.next, unit.unit) > unit.next)) return null;
  const length = lengthOf(r, i, skip, 1, unit, []);
  return one ? { ...length, next: unit.next + 1 } : length;
}

/** `عقد من الزمن`: ten years, not a contract. */
function isOfTime(r: Reckoning, i: number): boolean {
  return isWord(r.scan, i, "من") && (isWord(r.scan, i + 1, "الزمن") || isWord(r.scan, i + 1, "الزمان"));
}

/** `عامي 2011 و2012`: a dual without its nun heads what follows and is no length of time. */
function isConstruct(r: Reckoning, i: number): boolean {
  const { tokens } = r.scan;
  return tokens.folded.codes[tokens.to[i]! - 1] !== 0x646;
}

/** The length of time that starts at token `i`; `bare`: a lone singular counts (`قبل شهر`). */
export function readLength(r: Reckoning, i: number, bare: boolean): Length | null {
  const first = countedLength(r, i) ?? selfCountedLength(r, i, bare);
  if (first === null || first.amount === null) return first;
  return joinLengths(r, first);
}

/** `سنة و3 أشهر`: a lone singular that smaller parts go on from. */
function readCompound(r: Reckoning, i: number): Length | null {
  const first = selfCountedLength(r, i, true);
  if (first === null) return null;
  const whole = joinLengths(r, first);
  return whole.next > first.next ? whole : null;
}

/** `سنة و3 أشهر و21 يوما`: smaller parts go on behind و. */
function joinLengths(r: Reckoning, first: Length): Length {
  let whole = first;
  for (let parts = 0; parts < 3; parts++) {
    const apart = isWord(r.scan, whole.next, "و");
    const at = apart ? whole.next + 1 : whole.next;
    if (at >= r.scan.tokens.count || (!apart && !startsWithWaw(r, at))) return whole;
    const part = countedLength(r, at) ?? selfCountedLength(r, at, true);
    if (part === null || part.amount === null || !isSmallerUnit(part.unit, whole.unit)) return whole;
    whole = {
      ...whole,
      unit: part.unit,
      value: joinValues(whole.value, part.value),
      next: part.next,
      entries: [...whole.entries, ...part.entries],
    };
  }
  return whole;
}

function startsWithWaw(r: Reckoning, i: number): boolean {
  const { matches } = r.scan;
  const m = matches.at[i]!;
  return m < matches.at[i + 1]! && (matches.proclitics[m]! & CONJUNCTION_WAW) !== 0;
}

/** `P1Y` + `P3M` → `P1Y3M`; `P1D` + `PT3H` → `P1DT3H`; `PT1H` + `PT30M` → `PT1H30M`. */
function joinValues(a: string, b: string): string {
  const clock = b.startsWith("PT");
  return a + (clock ? (a.includes("T") ? b.slice(2) : b.slice(1)) : b.slice(1));
}

/** `72 ساعة`، `يومين`، `الـ48 ساعة الماضية`، `كل عامين`: a length of time on its own. Ages are left out. */
export function readDuration(r: Reckoning, i: number): TimeReading | null {
  const length = readLength(r, i, findCalendar(r.scan, i - 1, "for") >= 0) ?? readCompound(r, i);
  if (length === null || isAge(r, length)) return null;
  const directed = directionAt(r, length.next) !== null;
  const every = isWord(r.scan, i - 1, "كل");
  return makeReading({
    first: every ? i - 1 : i,
    skip: every ? 0 : length.skip,
    next: directed ? length.next + 1 : length.next,
    type: every ? "set" : "duration",
    value: length.value,
    relative: directed,
    rule: every ? "times/set" : "times/duration",
    entries: length.entries,
  });
}
