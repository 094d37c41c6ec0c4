import { foldWord } from "../1-text/fold-letters.ts";
import { countDays, countMinutes } from "../7-copies/count-minutes.ts";
import type { EventMention } from "../model/event.ts";
import type { Reading } from "../model/reading.ts";
import type { Timex } from "../model/timex.ts";

/** Days, both ends included, counted from 1970-01-01. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const MONTH = /^(\d{4})-(\d{2})$/;
const YEAR = /^(\d{4})$/;
const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?)?/;

/** When an event was, as said: its time argument, read back from the publication day where it is a duration. Null when not said. */
export function readPeriod(reading: Reading, event: EventMention): Period | null {
  for (const argument of event.arguments) {
    if (argument.role !== "time") continue;
    const timex = reading.timexes.find((each) => each.id === argument.ref);
    const published = publicationDay(reading);
    const period = toPeriod(timex?.value ?? argument.name, published);
    if (period === null) continue;
    const since =
      timex !== undefined && (timex.modifier === "start" || timex.modifier === "after" || isSince(reading, timex));
    return since && published !== null && published > period.from ? { from: period.from, to: published } : period;
  }
  return null;
}

const SINCE: ReadonlySet<string> = new Set(["منذ", "ومنذ", "مذ"].map(foldWord));
/** Words that may stand between منذ and the day: منذ فجر يوم الأربعاء. */
const BETWEEN = 3;

/** منذ الأربعاء runs from that day to the day of print; so does منذ بدء الهجوم الأربعاء. */
function isSince(reading: Reading, timex: Timex): boolean {
  const before = reading.document.text.slice(Math.max(0, timex.span.start - 40), timex.span.start);
  return before
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== "")
    .slice(-BETWEEN)
    .some((word) => SINCE.has(foldWord(word)));
}

/** The day an article was published; null when nothing tells. */
export function publicationDay(reading: Reading): number | null {
  return countMinutes(reading.document.creationTime)?.day ?? null;
}

/** `2024-11-27`, `2024-11-28TEV`, `2024-11`, `2016`, `2024-11-27/2024-11-30`; `P3D` and `PT24H` end on the publication day. */
export function toPeriod(value: string, published: number | null): Period | null {
  if (value.startsWith("P")) return published === null ? null : backFrom(value, published);
  const [first, last] = value.split("/");
  const from = toSpanOfDays(first ?? "");
  const to = last === undefined ? from : toSpanOfDays(last);
  return from === null || to === null ? null : { from: from.from, to: Math.max(from.to, to.to) };
}

function toSpanOfDays(value: string): Period | null {
  const day = DAY.exec(value);
  if (day) {
    const number = countDays(Number(day[1]), Number(day[2]), Number(day[3]));
    return { from: number, to: number };
  }
  const month = MONTH.exec(value);
  if (month)
    return untilNext(
      Number(month[1]),
      Number(month[2]),
      Number(month[2]) === 12 ? Number(month[1]) + 1 : Number(month[1]),
      (Number(month[2]) % 12) + 1,
    );
  const year = YEAR.exec(value);
  return year ? untilNext(Number(year[1]), 1, Number(year[1]) + 1, 1) : null;
}

function untilNext(year: number, month: number, nextYear: number, nextMonth: number): Period {
  return { from: countDays(year, month, 1), to: countDays(nextYear, nextMonth, 1) - 1 };
}

function backFrom(value: string, published: number): Period | null {
  const match = DURATION.exec(value);
  if (match === null) return null;
  const [years, months, weeks, days, hours] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const length = years * 365 + months * 30 + weeks * 7 + days + Math.ceil(hours / 24);
  return length === 0 ? null : { from: published - length + (hours > 0 && hours < 24 ? 1 : 0), to: published };
}

/** True when two periods share a day, or come within `slack` days of it. */
export function overlap(a: Period, b: Period, slack = 0): boolean {
  return a.from <= b.to + slack && b.from <= a.to + slack;
}
