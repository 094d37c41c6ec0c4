import type { Article } from "./article.ts";

/** Days after which what is told is history, told as context. */
const HISTORY_DAYS = 60;

/** Days after publication from which a time is to come: the day itself may be told in another zone. */
const AHEAD_DAYS = 1;

/** The month a season or a part of the year begins in. */
const SEASONS: Readonly<Record<string, number>> = {
  SP: 3,
  SU: 6,
  FA: 9,
  WI: 12,
  H1: 1,
  H2: 7,
  Q1: 1,
  Q2: 4,
  Q3: 7,
  Q4: 10,
};

/**
 * Days since year 0 of an ISO date cut to what is known (`2016`, `2024-11`, `2024-11-27TEV`), counting months as 30.4 days; NaN for
 * what is no date. What is not known is taken to be the last month and day, or with `early` the first.
 */
function roughDay(value: string, early = false): number {
  const year = Number(value.slice(0, 4));
  if (!(year >= 1)) return Number.NaN;
  const part = value.charAt(4) === "-" ? value.slice(5, 7) : early ? "01" : "12";
  const month = SEASONS[part] ?? Number(part);
  const day = value.charAt(7) === "-" ? Number(value.slice(8, 10)) : early ? 1 : 28;
  return year * 365.25 + month * 30.4 + day;
}

/** True when the time at index `timex` lies well before publication: `منذ عام 2016`. Its last day counts when it is a span. */
export function tellBackground(article: Article, timex: number): boolean {
  const published = article.context.document.creationTime;
  if (timex < 0 || published === null) return false;
  const { value, type } = article.context.timexes[timex]!;
  if (type === "duration" || type === "set") return false;
  const last = value.slice(value.indexOf("/") + 1);
  return roughDay(published) - roughDay(last) > HISTORY_DAYS;
}

/** True when the time at index `timex` begins after publication: `في الصيف المقبل`. */
export function tellAhead(article: Article, timex: number): boolean {
  const published = article.context.document.creationTime;
  if (timex < 0 || published === null) return false;
  const { value, type } = article.context.timexes[timex]!;
  if (type === "duration" || type === "set") return false;
  return roughDay(value, true) - roughDay(published) > AHEAD_DAYS;
}
