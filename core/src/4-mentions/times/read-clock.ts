import { NUMBER } from "../../2-tokens/tokenise.ts";
import { calendarRow, findCalendar } from "../numbers/find-match.ts";
import { isGlued, isMark, isWord } from "../numbers/is-word.ts";
import { isPlainDigits, wholeOf } from "../numbers/read-digits.ts";
import { numberAt } from "./number-at.ts";
import { readDay } from "./read-part.ts";
import { makeReading, type Reckoning, type TimeReading } from "./time-reading.ts";
import { writeClock, writeDay } from "./write-value.ts";

const [COLON, ZERO, OPEN] = [0x3a, 0x30, 0x28];

/** An hour of the day as it is printed, and the token behind it. */
interface Hour {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
}

const fits = (hour: number, minute: number): boolean => hour >= 0 && hour <= 24 && minute >= 0 && minute < 60;

function digitsOf(r: Reckoning, i: number): number {
  const { tokens } = r.scan;
  const { codes } = tokens.folded;
  if (tokens.kind[i] !== NUMBER || !isPlainDigits(codes, tokens.from[i]!, tokens.to[i]!)) return -1;
  let value = 0;
  for (let k = tokens.from[i]!; k < tokens.to[i]!; k++) value = value * 10 + codes[k]! - ZERO;
  return value;
}

/** `14:00`: two numbers of at most two digits, joined by a colon. */
function readColon(r: Reckoning, i: number): Hour | null {
  const { tokens } = r.scan;
  if (i + 2 >= tokens.count || !isMark(r.scan, i + 1, COLON) || !isGlued(r.scan, i) || !isGlued(r.scan, i + 1))
    return null;
  const hour = digitsOf(r, i);
  const minute = digitsOf(r, i + 2);
  const short = tokens.to[i]! - tokens.from[i]! <= 2 && tokens.to[i + 2]! - tokens.from[i + 2]! === 2;
  if (!short || hour < 0 || minute < 0 || !fits(hour, minute)) return null;
  if (isMark(r.scan, i + 3, COLON) && isGlued(r.scan, i + 2)) return null;
  return { hour, minute, next: i + 3 };
}

/** `7,30`، `0635`، `10`: digits behind الساعة. */
function readHourDigits(r: Reckoning, i: number): Hour | null {
  const { tokens } = r.scan;
  const from = tokens.from[i]!;
  const to = tokens.to[i]!;
  const { codes } = tokens.folded;
  if (tokens.kind[i] !== NUMBER || to - from > 5) return null;
  let at = from;
  while (at < to && codes[at]! >= ZERO && codes[at]! <= ZERO + 9) at++;
  const plain = at === to;
  const [hour, minute] = plain
    ? to - from === 4
      ? [wholeOf(codes, from, from + 2), wholeOf(codes, from + 2, to)]
      : [wholeOf(codes, from, to), 0]
    : [wholeOf(codes, from, at), to - at === 3 ? wholeOf(codes, at + 1, to) : Number.NaN];
  return fits(hour, minute) ? { hour, minute, next: i + 1 } : null;
}

/** `الثالثة والنصف`، `العاشرة و10 دقائق`، `الثامنة إلا ربعا`: an hour in words. */
function readHourWords(r: Reckoning, i: number): Hour | null {
  const { scan } = r;
  const number = numberAt(r, i);
  const one = isWord(scan, i, "الواحده");
  const told = one ? 1 : number !== null && number.kind === "ordinal" && number.skip === 0 ? number.min : 0;
  const next = one ? i + 1 : (number?.next ?? i);
  if (told < 1 || told >= 13) return null;
  const hour = Math.floor(told);
  // `الثالثة والنصف` is read as one number, three and a half.
  if (told > hour) return { hour, minute: Math.round((told - hour) * 60), next };
  if (isWord(scan, next, "والنصف")) return { hour, minute: 30, next: next + 1 };
  if (isWord(scan, next, "والربع")) return { hour, minute: 15, next: next + 1 };
  if (isWord(scan, next, "والثلث")) return { hour, minute: 20, next: next + 1 };
  if (isWord(scan, next, "الا") && (isWord(scan, next + 1, "ربعا") || isWord(scan, next + 1, "الربع")))
    return { hour: hour - 1, minute: 45, next: next + 2 };
  return withMinutes(r, { hour, minute: 0, next });
}

/** `و10 دقائق`. */
function withMinutes(r: Reckoning, hour: Hour): Hour {
  const { scan } = r;
  const at = isWord(scan, hour.next, "و") ? hour.next + 1 : hour.next;
  const number = at < scan.tokens.count ? numberAt(r, at) : null;
  if (number === null || !number.joined || number.min >= 60) return hour;
  const unit = findCalendar(scan, number.next, "unit");
  return unit >= 0 && calendarRow(scan, unit).value === "TM"
    ? { ...hour, minute: number.min, next: number.next + 1 }
    : hour;
}

/** The half of the day told behind an hour: صباحا، من مساء، بعد الظهر. */
interface Half {
  readonly part: string;
  readonly next: number;
}

function halfBehind(r: Reckoning, i: number): Half | null {
  const { scan } = r;
  const adverb = findCalendar(scan, i, "part-adverb");
  const part = findCalendar(scan, isWord(scan, i, "من") ? i + 1 : i, "part");
  const m = adverb >= 0 ? adverb : part;
  return m < 0 ? null : { part: calendarRow(scan, m).value, next: scan.matches.next[m]! };
}

function hourIn(hour: number, half: Half | null): number {
  if (half === null || hour > 12) return hour;
  if (half.part === "MO") return hour === 12 ? 0 : hour;
  if (half.part === "AF" || half.part === "EV")
    return hour < 12 && !(half.part === "AF" && hour === 11) ? hour + 12 : hour;
  return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour;
}

/** `بتوقيت غرينتش`، `(ت غ)`: the zone behind; the value stays as printed. */
function pastZone(r: Reckoning, i: number): number {
  const { scan } = r;
  const at = isMark(scan, i, OPEN) ? i + 1 : i;
  const m = findCalendar(scan, at, "zone");
  const local = findCalendar(scan, at, "zone-local");
  const found = m >= 0 ? m : local;
  return found < 0 ? i : scan.matches.next[found]!;
}

function readHour(r: Reckoning, i: number): Hour | null {
  if (i >= r.scan.tokens.count) return null;
  return readColon(r, i) ?? readHourDigits(r, i) ?? readHourWords(r, i);
}

/**
 * `الساعة 3:30 مساء`، `الساعة العاشرة من صباح الجمعة`، `14:00 بتوقيت غرينتش`، `الثالثة فجرا`: a time of day, on the day named behind it, else on
 * `anchor` (the last day the sentence named), else on the day of publication.
 */
export function readClock(r: Reckoning, i: number, anchor: number | null): TimeReading | null {
  const { scan } = r;
  const named = findCalendar(scan, i, "clock") >= 0;
  const at = named ? i + 1 : i;
  const hour = readHour(r, at);
  if (hour === null) return null;
  const zoned = pastZone(r, hour.next);
  const half = halfBehind(r, zoned);
  const exact = scan.tokens.kind[at] === NUMBER && hour.next === at + 3;
  if (!named && half === null && !(exact && zoned > hour.next)) return null;
  // `الدورة الـ23 صباح الجمعة`: no hour of the morning
  if (!named && !exact && hour.hour > 12) return null;
  const ended = pastZone(r, half?.next ?? zoned);
  const day = readDay(r, isWord(scan, ended, "من") ? ended + 1 : ended);
  const on = day?.day ?? anchor ?? r.today;
  const clock = writeClock(hourIn(hour.hour, half), hour.minute);
  return makeReading({
    first: i,
    next: day !== null && day.day !== null && day.skip === 0 ? day.next : ended,
    type: "time",
    value: on === null ? `T${clock}` : `${writeDay(on)}T${clock}`,
    relative: on !== null && (day?.relative ?? true),
    rule: "times/clock",
    entries: named ? ["calendar:clock"] : [],
  });
}
