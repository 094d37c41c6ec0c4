import { CONJUNCTION_WAW } from "../../2-tokens/split-clitics.ts";
import { DUAL } from "../../3-lexicon/load-calendar.ts";
import { findCalendar } from "../numbers/find-match.ts";
import { expectsFuture } from "./expects-future.ts";
import { readMonth } from "./read-month.ts";
import { readUnit } from "./read-unit.ts";
import { readYearClause } from "./read-year.ts";
import { resolveMonth } from "./resolve-month.ts";
import { makeReading, type Reckoning, type TimeReading } from "./time-reading.ts";
import { writeMonth } from "./write-value.ts";

/** `شهري نوفمبر وديسمبر الماضيين`: two months in a row under one word and one year. Months apart are read one by one. */
export function readTwoMonths(r: Reckoning, i: number): TimeReading | null {
  const { scan } = r;
  const unit = readUnit(r, i);
  if (unit === null || unit.unit !== "M" || unit.number !== DUAL || unit.article) return null;
  const first = readMonth(scan, unit.next);
  const second = first === null ? null : readMonth(scan, first.next);
  if (first === null || second === null || first.hijri || second.hijri) return null;
  const m = findCalendar(scan, first.next, "month");
  const joined = m >= 0 && (scan.matches.proclitics[m]! & CONJUNCTION_WAW) !== 0;
  if (!joined || second.month !== (first.month % 12) + 1) return null;
  const clause = readYearClause(r, second.next);
  const year =
    clause?.year?.year ?? resolveMonth(r, second.month, null, clause, clause === null && expectsFuture(scan, i));
  if (year === null) return null;
  const before = first.month < second.month ? year : year - 1;
  return makeReading({
    first: i,
    skip: unit.skip,
    next: clause?.next ?? second.next,
    value: `${writeMonth(before, first.month)}/${writeMonth(year, second.month)}`,
    relative: !clause?.year,
    rule: "times/month",
    entries: [unit.entry, ...first.entries, ...second.entries],
  });
}
