import { NUMBER } from "../../2-tokens/tokenise.ts";
import { calendarRow, findCalendar } from "../numbers/find-match.ts";
import { isGlued } from "../numbers/is-word.ts";
import { isPlainDigits } from "../numbers/read-digits.ts";
import { daysFromCivil, isCivilDate } from "./count-days.ts";
import { daysFromHijri, lengthOfHijriMonth } from "./count-hijri-days.ts";
import { makeReading, type Reckoning, type TimeReading } from "./time-reading.ts";
import { writeDay } from "./write-value.ts";

const [SLASH, HYPHEN, STOP, ZERO] = [0x2f, 0x2d, 0x2e, 0x30];
/** Years of which nobody prints a Gregorian date today, and that a Hijri date has. */
const [HIJRI_FROM, HIJRI_TO] = [1300, 1500];

/** Three numbers, in the order they are printed, with the number of digits of the first and last; and the token behind. */
interface Triple {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly lengthA: number;
  readonly lengthC: number;
  readonly next: number;
}

function wholeOf(codes: Uint16Array, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + codes[i]! - ZERO;
  return value;
}

/** `27.11.2024` is one token of digits. */
function splitAtStops(r: Reckoning, i: number): Triple | null {
  const { tokens } = r.scan;
  const { codes } = tokens.folded;
  const from = tokens.from[i]!;
  const to = tokens.to[i]!;
  if (to - from < 8 || to - from > 10) return null;
  const one = codes.indexOf(STOP, from);
  const two = one < 0 ? -1 : codes.indexOf(STOP, one + 1);
  if (one < 0 || two < 0 || two >= to) return null;
  const parts = [from, one, one + 1, two, two + 1, to] as const;
  if (
    !isPlainDigits(codes, parts[0], parts[1]) ||
    !isPlainDigits(codes, parts[2], parts[3]) ||
    !isPlainDigits(codes, parts[4], parts[5])
  )
    return null;
  return {
    a: wholeOf(codes, from, one),
    b: wholeOf(codes, one + 1, two),
    c: wholeOf(codes, two + 1, to),
    lengthA: one - from,
    lengthC: to - two - 1,
    next: i + 1,
  };
}

/** `27/11/2024`، `2024-11-27`; with spaces (`28 / 7 / 1433`) only slashes before a whole year. */
function joinTokens(r: Reckoning, i: number): Triple | null {
  const { tokens } = r.scan;
  const { codes } = tokens.folded;
  if (i + 4 >= tokens.count || tokens.kind[i + 2] !== NUMBER || tokens.kind[i + 4] !== NUMBER) return null;
  const mark = codes[tokens.from[i + 1]!]!;
  if ((mark !== SLASH && mark !== HYPHEN) || codes[tokens.from[i + 3]!] !== mark) return null;
  let glued = true;
  for (let k = i; k < i + 4; k++) if (!isGlued(r.scan, k)) glued = false;
  if (!glued && (mark !== SLASH || tokens.to[i + 4]! - tokens.from[i + 4]! !== 4)) return null;
  for (let k = i; k < i + 5; k += 2)
    if (!isPlainDigits(codes, tokens.from[k]!, tokens.to[k]!) || tokens.to[k]! - tokens.from[k]! > 4) return null;
  const at = (k: number) => wholeOf(codes, tokens.from[k]!, tokens.to[k]!);
  return {
    a: at(i),
    b: at(i + 2),
    c: at(i + 4),
    lengthA: tokens.to[i]! - tokens.from[i]!,
    lengthC: tokens.to[i + 4]! - tokens.from[i + 4]!,
    next: i + 5,
  };
}

/** Day, month, year of a triple: year first or last, day before month unless only the reverse exists. */
function orderOf({ a, b, c, lengthA, lengthC }: Triple): { year: number; month: number; day: number } | null {
  if (lengthA === 4) return { year: a, month: b <= 12 ? b : c, day: b <= 12 ? c : b };
  const year = lengthC === 4 ? c : lengthC === 2 ? 2000 + c : -1;
  if (year < 0 || lengthA > 2) return null;
  return b <= 12 ? { year, month: b, day: a } : { year, month: a, day: b };
}

/** A date in digits, from the token where it starts. Hijri when its era says so or its year can be no other. */
export function readNumericDate(r: Reckoning, i: number): TimeReading | null {
  const triple = joinTokens(r, i) ?? splitAtStops(r, i);
  const order = triple === null ? null : orderOf(triple);
  if (triple === null || order === null) return null;
  const { year, month, day } = order;
  const era = findCalendar(r.scan, triple.next, "era");
  const named = era >= 0 && calendarRow(r.scan, era).value === "hijri";
  const next = era >= 0 ? r.scan.matches.next[era]! : triple.next;
  if (named || (year >= HIJRI_FROM && year < HIJRI_TO)) {
    if (month < 1 || month > 12 || day < 1 || day > lengthOfHijriMonth(year, month)) return null;
    const days = daysFromHijri(year, month, day);
    return makeReading({
      first: i,
      next,
      value: writeDay(days),
      day: days,
      calendar: "hijri",
      modifier: "approximate",
      rule: "times/numeric-date",
      entries: [],
    });
  }
  if (!isCivilDate(year, month, day)) return null;
  const days = daysFromCivil(year, month, day);
  return makeReading({ first: i, next, value: writeDay(days), day: days, rule: "times/numeric-date", entries: [] });
}
