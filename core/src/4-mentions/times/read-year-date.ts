import { MARKS, NUMBER } from "../../2-tokens/tokenise.ts";
import { DUAL, PLURAL } from "../../3-lexicon/load-calendar.ts";
import { findModifier, modifierRow } from "../numbers/find-match.ts";
import { isMark, isWord } from "../numbers/is-word.ts";
import { readLoneClitics } from "../numbers/read-lone-clitics.ts";
import { civilFromDays } from "./count-days.ts";
import { daysFromHijri, hijriFromDays } from "./count-hijri-days.ts";
import { readUnit } from "./read-unit.ts";
import { readYearNumber, type YearReading } from "./read-year.ts";
import { makeReading, type Reckoning, type TimeReading } from "./time-reading.ts";
import { writeYear } from "./write-value.ts";

const [HYPHEN, DASH, SLASH, UNDERSCORE] = [0x2d, 0x2013, 0x2f, 0x5f];
/** Years between the ends of a range of years, at most, when its first is before 1900. */
const LIFETIME = 120;
/** Hijri years that print today names without هـ; earlier ones could be Gregorian. */
const HIJRI_FROM = 1350;

function isHijri(r: Reckoning, { year, era }: YearReading): boolean {
  if (era !== null) return era === "hijri";
  return r.today !== null && year >= HIJRI_FROM && year <= hijriFromDays(r.today).year + 3;
}

/** The Gregorian years that a Hijri year lies in: `1439` → 2017/2018. */
function hijriValue(year: number): string {
  const first = civilFromDays(daysFromHijri(year, 1, 1)).year;
  const last = civilFromDays(daysFromHijri(year + 1, 1, 1) - 1).year;
  return first === last ? writeYear(first) : `${writeYear(first)}/${writeYear(last)}`;
}

function yearReading(
  r: Reckoning,
  first: number,
  skip: number,
  year: YearReading,
  entries: readonly string[],
): TimeReading {
  const hijri = isHijri(r, year);
  return makeReading({
    first,
    skip,
    next: year.next,
    value: hijri ? hijriValue(year.year) : writeYear(year.year),
    calendar: hijri ? "hijri" : "gregorian",
    modifier: hijri ? "approximate" : "none",
    rule: "times/year",
    entries,
  });
}

/** The second year of `2011-2016`، `2015/2016`، `2011 إلى 2016`، `بين 2011 و2016`; null when none closes a range. */
function rangeEnd(r: Reckoning, i: number, between: boolean): YearReading | null {
  const { scan } = r;
  const dash = isMark(scan, i, HYPHEN) || isMark(scan, i, DASH) || isMark(scan, i, SLASH);
  const to = isWord(scan, i, "الي") || isWord(scan, i, "حتي") || isWord(scan, i, "وحتي");
  const and = between && readLoneClitics(scan, i) === 1;
  if (!dash && !to && !and) return null;
  const word = readUnit(r, i + 1);
  return readYearNumber(r, word?.unit === "Y" ? word.next : i + 1, true);
}

/** `بين عامي 2011 و2016`، `من عام 2011 إلى 2016`. */
function withRange(r: Reckoning, reading: TimeReading, from: YearReading): TimeReading {
  const { scan } = r;
  const between = findModifier(scan, reading.first - 1, "between") >= 0;
  const end = rangeEnd(r, reading.next, between);
  if (end === null || end.year <= from.year || isHijri(r, from) !== isHijri(r, end)) return reading;
  const [a, b] = isHijri(r, from)
    ? [hijriValue(from.year).slice(0, 4), hijriValue(end.year).slice(-4)]
    : [writeYear(from.year), writeYear(end.year)];
  return { ...reading, next: end.next, value: `${a}/${b}`, rule: "times/years" };
}

/** `عام 2011`، `سنة 1439هـ`، `العام 2018`، `عامي 2011 و2012`: a word for year and its number. */
export function readNamedYear(r: Reckoning, i: number): TimeReading | null {
  const unit = readUnit(r, i);
  if (unit === null || unit.unit !== "Y") return null;
  const year = readYearNumber(r, unit.next, true);
  if (year === null || (unit.number === PLURAL && !unit.article)) return null;
  const reading = yearReading(r, i, unit.skip, year, [unit.entry]);
  return withRange(r, reading, year);
}

/** True when the number before joins this one under one word: `عامي 2011 و2012`. */
function followsYear(r: Reckoning, i: number): boolean {
  const at = readLoneClitics(r.scan, i - 1) === 1 ? i - 2 : -1;
  return at >= 1 && r.scan.tokens.kind[at] === NUMBER && (readUnit(r, at - 1)?.number ?? 0) === DUAL;
}

/** `(1884-1920)`: a year before 1900 is one when a dash ties it to another. */
function opensLife(r: Reckoning, i: number): boolean {
  const { scan } = r;
  if (
    !(isMark(scan, i + 1, HYPHEN) || isMark(scan, i + 1, DASH)) ||
    scan.tokens.kind[i + 2] !== NUMBER ||
    isMark(scan, i + 3, HYPHEN)
  )
    return false;
  const first = readYearNumber(r, i, true);
  const second = readYearNumber(r, i + 2, true);
  return first !== null && second !== null && second.year > first.year && second.year - first.year < LIFETIME;
}

/** `في 2015`، `(2011-2016)`، `ثورة 2011`: four digits alone that nothing counts or bounds. */
export function readBareYear(r: Reckoning, i: number): TimeReading | null {
  const { scan } = r;
  if (scan.tokens.kind[i] !== NUMBER) return null;
  const year = readYearNumber(r, i, followsYear(r, i) || opensLife(r, i));
  if (year === null) return null;
  if (endsWithBound(r, i - 1) || isNumbered(r, i - 1) || isPartOfCode(r, i, year.next)) return null;
  return withRange(r, yearReading(r, i, 0, year, []), year);
}

/** `القرار 2011`، `رقم 1990`: a number that names a paper; `زلزال 1989` is a year all the same. */
function isNumbered(r: Reckoning, i: number): boolean {
  const m = findModifier(r.scan, i, "designation");
  return m >= 0 && modifierRow(r.scan, m).id === "numbered";
}

/** A bound of counts ends at token `i`: `أكثر من 2000`. Bounds are at most three words long. */
function endsWithBound(r: Reckoning, i: number): boolean {
  for (let k = i; k >= 0 && k > i - 3; k--) {
    for (const kind of ["more-than", "less-than", "at-least", "at-most", "approximate"] as const) {
      const m = findModifier(r.scan, k, kind);
      if (m >= 0 && r.scan.matches.next[m] === i + 1) return true;
    }
  }
  return false;
}

/** `برنامج_2020`، `1990-2`: digits glued to other marks and digits. */
function isPartOfCode(r: Reckoning, i: number, next: number): boolean {
  const { tokens } = r.scan;
  const glued = (a: number, b: number) => tokens.end[a] === tokens.start[b];
  if (i > 0 && isMark(r.scan, i - 1, UNDERSCORE) && glued(i - 1, i)) return true;
  const before =
    i > 1 && tokens.kind[i - 1] === MARKS && glued(i - 1, i) && tokens.kind[i - 2] === NUMBER && glued(i - 2, i - 1);
  const after =
    tokens.kind[next] === MARKS && tokens.kind[next + 1] === NUMBER && glued(next - 1, next) && glued(next, next + 1);
  return (
    before || (after && !isMark(r.scan, next, HYPHEN) && !isMark(r.scan, next, SLASH) && !isMark(r.scan, next, DASH))
  );
}
