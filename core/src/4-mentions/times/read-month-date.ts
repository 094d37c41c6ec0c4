import { NUMBER } from "../../2-tokens/tokenise.ts";
import { SINGULAR } from "../../3-lexicon/load-calendar.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";
import { countLetters } from "../numbers/count-letters.ts";
import { findCalendar } from "../numbers/find-match.ts";
import { isWord } from "../numbers/is-word.ts";
import { daysFromHijri, lengthOfHijriMonth } from "./count-hijri-days.ts";
import { expectsFuture } from "./expects-future.ts";
import { numberAt } from "./number-at.ts";
import { hijriYear, isDayNumber } from "./read-date.ts";
import { type MonthReading, readMonth } from "./read-month.ts";
import { readUnit } from "./read-unit.ts";
import { readYearClause, type YearClause } from "./read-year.ts";
import { resolveMonth } from "./resolve-month.ts";
import { makeReading, type Reckoning, type TimeReading } from "./time-reading.ts";
import { writeDay, writeMonth } from "./write-value.ts";

/** Months that في alone makes sure of: ماي and جوان stay names even so. */
const WITH_PREPOSITION = [
  "calendar:march",
  "calendar:april-levant-shy",
  "calendar:july-levant-shy",
  "calendar:august-levant-shy",
];

/** مارس is also practised, ماي and رمضان are names, صفر is zero: alone they are months only after في and its like, صفر never. */
function keepsCompany(scan: Scan, i: number, month: MonthReading, clause: YearClause | null): boolean {
  if (!month.shy || clause !== null) return true;
  const name = month.entries[0]!;
  const sure = month.hijri ? name !== "calendar:safar" : WITH_PREPOSITION.includes(name);
  if (!sure) return isWord(scan, i - 1, "شهر");
  return findCalendar(scan, i - 1, "before-month") >= 0;
}

/** Digits that would be the day of the month behind them. */
function isDayBefore(r: Reckoning, i: number): boolean {
  if (i < 0 || r.scan.tokens.kind[i] !== NUMBER) return false;
  const number = numberAt(r, i);
  return number !== null && number.next === i + 1 && isDayNumber(r, number);
}

function hijriMonth(
  r: Reckoning,
  first: number,
  skip: number,
  month: MonthReading,
  clause: YearClause | null,
): TimeReading | null {
  const year = hijriYear(r, month.month, clause);
  if (year === null || year < 1) return null;
  const start = daysFromHijri(year, month.month, 1);
  const value = `${writeDay(start)}/${writeDay(start + lengthOfHijriMonth(year, month.month) - 1)}`;
  return makeReading({
    first,
    skip,
    next: clause?.next ?? month.next,
    value,
    calendar: "hijri",
    modifier: "approximate",
    relative: !clause?.year,
    rule: "times/month",
    entries: month.entries,
  });
}

/** `مارس 2020`، `نوفمبر الماضي`، `في مارس`، `شهر آذار (مارس) من العام الماضي`، `رمضان 1439`: a month, from the token of its name. */
export function readMonthDate(r: Reckoning, i: number): TimeReading | null {
  const { scan } = r;
  const unit = readUnit(r, i);
  const named = unit !== null && unit.entry === "calendar:month-unit" && unit.number === SINGULAR && !unit.article;
  const word = named ? unit.next : i;
  const name = named ? -1 : Math.max(findCalendar(scan, i, "month"), findCalendar(scan, i, "hijri-month"));
  const skip = named ? unit.skip : name < 0 ? 0 : countLetters(scan.matches.proclitics[name]!);
  const month = readMonth(scan, word);
  if (month === null) return null;
  // `قوى 14 آذار`، `31 نوفمبر`: the day before it made a name, or no date at all.
  if (isDayBefore(r, word - 1)) return null;
  const clause = readYearClause(r, month.next);
  if (!named && !keepsCompany(scan, word, month, clause)) return null;
  if (month.hijri) return hijriMonth(r, i, skip, month, clause);
  const next = clause?.next ?? month.next;
  const rule = "times/month";
  if (clause?.year)
    return makeReading({
      first: i,
      skip,
      next,
      value: writeMonth(clause.year.year, month.month),
      rule,
      entries: month.entries,
    });
  if (r.today === null)
    return makeReading({
      first: i,
      skip,
      next,
      value: `XXXX-${String(month.month).padStart(2, "0")}`,
      rule,
      entries: month.entries,
    });
  const year = resolveMonth(
    r,
    month.month,
    null,
    clause,
    clause === null && (expectsFuture(scan, i) || isWord(scan, i - 1, "تسليم")),
  );
  if (year === null) return null;
  return makeReading({
    first: i,
    skip,
    next,
    value: writeMonth(year, month.month),
    relative: true,
    rule,
    entries: month.entries,
  });
}
