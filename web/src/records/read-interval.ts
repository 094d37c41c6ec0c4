/** A stretch of time in milliseconds since 1970, UTC; half-open. A moment known to the minute is a minute long. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** From hour to hour; the night of a day runs into the next one. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  TMO: [5, 12],
  TAF: [12, 17],
  TEV: [17, 22],
  TNI: [20, 29],
};

/**
 * A value of TIMEX3 or a time of publication as the stretch it may lie in: `2024-11` is thirty days long, `2024-11-28TEV` an evening, an
 * interval reaches from its first to its last day. Null for durations, repetitions and what has no place in time.
 */
export function readInterval(value: string): Interval | null {
  const slash = value.indexOf("/");
  if (slash < 0) return readOne(value);
  const [from, to] = [readOne(value.slice(0, slash)), readOne(value.slice(slash + 1))];
  return from && to && to.end > from.start ? { start: from.start, end: to.end } : null;
}

function readOne(value: string): Interval | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T.+)?)?)?$/.exec(value);
  if (!match) return null;
  const [, year, month, day, rest] = match;
  const [y, m] = [Number(year), Number(month ?? 1) - 1];
  if (!month) return { start: Date.UTC(y, 0), end: Date.UTC(y + 1, 0) };
  if (!day) return { start: Date.UTC(y, m), end: Date.UTC(y, m + 1) };
  const midnight = Date.UTC(y, m, Number(day));
  if (!rest) return { start: midnight, end: midnight + DAY };
  const part = PARTS[rest];
  if (part) return { start: midnight + part[0] * HOUR, end: midnight + part[1] * HOUR };
  return readClock(midnight, rest);
}

/** `T18:40:00+02:00`; a clock without a zone is taken as UTC, since the text does not tell. */
function readClock(midnight: number, rest: string): Interval | null {
  const match = /^T(\d{2})(?::(\d{2}))?(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(rest);
  if (!match) return null;
  const [, hour, minute, zone] = match;
  const start = midnight + Number(hour) * HOUR + Number(minute ?? 0) * MINUTE - readZone(zone);
  return { start, end: start + (minute === undefined ? HOUR : MINUTE) };
}

function readZone(zone: string | undefined): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? "");
  if (!match) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * HOUR + Number(match[3]) * MINUTE);
}

/** By which time something is laid out: when it was published, or when it is said to have happened. */
export const TIMES = ["told", "happened"] as const;
export type TimeKind = (typeof TIMES)[number];
