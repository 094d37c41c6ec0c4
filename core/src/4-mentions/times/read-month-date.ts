import type { Scan } from "../../3-lexicon/scan-text.ts";
import { findCalendar } from "../numbers/find-match.ts";
import { isWord } from "../numbers/is-word.ts";
import { daysFromHijri, lengthOfHijriMonth } from "./count-hijri-days.ts";
import { expectsFuture } from "./expects-future.ts";
import { hijriYear } from "./read-date.ts";
import { type MonthReading, readMonth } from "./read-month.ts";
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

/** مارس is also practised, ماي a name: alone they are months only after في and its like, and never the Hijri names. */
function keepsCompany(scan: Scan, i: number, month: MonthReading, clause: YearClause | null): boolean {
  if (!month.shy || clause !== null) return true;
  if (month.hijri || !WITH_PREPOSITION.includes(month.entries[0]!)) return isWord(scan, i - 1, "شهر");
  return findCalendar(scan, i - 1, "before-month") >= 0;
}

function hijriMonth(r: Reckoning, first: number, month: MonthReading, clause: YearClause | null): TimeReading | null {
  const year = hijriYear(r, month.month, clause);
  if (year === null || year < 1) return null;
  const start = daysFromHijri(year, month.month, 1);
  const value = `${writeDay(start)}/${writeDay(start + lengthOfHijriMonth(year, month.month) - 1)}`;
  return makeReading({
    first,
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
  const word = isWord(scan, i, "شهر") ? i + 1 : i;
  const month = readMonth(scan, word);
  if (month === null) return null;
  const clause = readYearClause(r, month.next);
  if (!keepsCompany(scan, word, month, clause)) return null;
  if (month.hijri) return hijriMonth(r, i, month, clause);
  const next = clause?.next ?? month.next;
  const rule = "times/month";
  if (clause?.year)
    return makeReading({
      first: i,
      next,
      value: writeMonth(clause.year.year, month.month),
      rule,
      entries: month.entries,
    });
  if (r.today === null)
    return makeReading({
      first: i,
      next,
      value: `XXXX-${String(month.month).padStart(2, "0")}`,
      rule,
      entries: month.entries,
    });
  const year = resolveMonth(r, month.month, null, clause, clause === null && expectsFuture(scan, i));
  if (year === null) return null;
  return makeReading({
    first: i,
    next,
    value: writeMonth(year, month.month),
    relative: true,
    rule,
    entries: month.entries,
  });
}
