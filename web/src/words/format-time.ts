import { keepDateFormat, keepNumberFormat } from "./keep-format.ts";
import { type Tongue, tagOf } from "./tongue.ts";

/** Parts of a day as TIMEX3 writes them: morning, afternoon, evening, night. */
export const DAY_PARTS = ["TMO", "TAF", "TEV", "TNI"] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** What `formatTime` needs of the page's words. */
export interface TimeWords {
  readonly dayParts: Readonly<Record<DayPart, string>>;
  readonly between: (from: string, to: string) => string;
  readonly sometime: { readonly past: string; readonly future: string; readonly unknownLength: string };
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const CLOCK = /T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const UNITS = { Y: "year", M: "month", W: "week", D: "day", H: "hour", S: "second" } as const;

/** A publication day, or day and hour, as it was given: never moved to another time zone. */
export function formatMoment(tongue: Tongue, iso: string, style: "long" | "short" = "long"): string {
  const day = writeDay(tongue, iso, style);
  const clock = CLOCK.exec(iso);
  if (!day || !clock) return day ?? iso;
  const two = keepNumberFormat(tagOf(tongue), { minimumIntegerDigits: 2 });
  const zone = clock[3] === "Z" ? " UTC" : clock[3] ? ` UTC${clock[3]}` : "";
  return `${day}${tongue.lang === "ar" ? "، " : ", "}${two.format(Number(clock[1]))}:${two.format(Number(clock[2]))}${zone}`;
}

/** A value of TIMEX3 (`2024-11-28TEV`, `2016`, `2024-11`, `a/b`, `P3D`) in words; what it does not know it gives back as it is. */
export function formatTime(tongue: Tongue, value: string, words: TimeWords): string {
  if (value === "PAST_REF") return words.sometime.past;
  if (value === "FUTURE_REF") return words.sometime.future;
  const slash = value.indexOf("/");
  if (slash > 0) {
    const from = formatTime(tongue, value.slice(0, slash), words);
    return words.between(from, formatTime(tongue, value.slice(slash + 1), words));
  }
  if (value.startsWith("P")) return formatDuration(tongue, value, words);
  const part = DAY_PARTS.find((p) => value.endsWith(p));
  if (part) {
    const day = writeDay(tongue, value, "long");
    return day ? `${words.dayParts[part]}${tongue.lang === "ar" ? "، " : ", "}${day}` : value;
  }
  if (DAY.test(value)) return formatMoment(tongue, value);
  if (/^\d{4}-\d{2}$/.test(value)) return writeDate(tongue, `${value}-01`, { month: "long", year: "numeric" });
  if (/^\d{4}$/.test(value)) return writeDate(tongue, `${value}-01-01`, { year: "numeric" });
  return value;
}

/** Only the day of a moment; what is no date comes back as it is. */
export function formatDay(tongue: Tongue, iso: string, style: "long" | "short" = "long"): string {
  return writeDay(tongue, iso, style) ?? iso;
}

function writeDay(tongue: Tongue, iso: string, style: "long" | "short"): string | null {
  const day = DAY.exec(iso)?.[0];
  if (!day || Number.isNaN(Date.parse(day))) return null;
  if (style === "short") return writeDate(tongue, day, { day: "numeric", month: "long" });
  return writeDate(tongue, day, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

function writeDate(tongue: Tongue, day: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return keepDateFormat(tagOf(tongue), { ...options, timeZone: "UTC", calendar: "gregory" }).format(date);
}

/** `PT72H` → 72 ساعة. `X` for a number nobody gave. */
function formatDuration(tongue: Tongue, value: string, words: TimeWords): string {
  const match = /^P(T?)(\d+|X)([YMWDHS])$/.exec(value);
  if (!match) return value;
  const [, clock, amount, letter] = match;
  if (amount === "X") return words.sometime.unknownLength;
  const unit = clock && letter === "M" ? "minute" : UNITS[letter as keyof typeof UNITS];
  return keepNumberFormat(tagOf(tongue), { style: "unit", unit, unitDisplay: "long" }).format(Number(amount));
}

/** Under a line of time: the day where it begins, the hour within it, the year when it changes. */
export function formatTick(tongue: Tongue, at: Date, before: Date | undefined): string {
  const write = (options: Intl.DateTimeFormatOptions) =>
    keepDateFormat(tagOf(tongue), { ...options, timeZone: "UTC", calendar: "gregory" }).format(at);
  if (at.getUTCHours() + at.getUTCMinutes() > 0) return write({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  if (at.getUTCMonth() === 0 && at.getUTCDate() === 1) return write({ year: "numeric" });
  const longAgo = before !== undefined && at.getTime() - before.getTime() > 27 * 86_400_000;
  return write(longAgo ? { month: "short", year: "numeric" } : { day: "numeric", month: "short" });
}
