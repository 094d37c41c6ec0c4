const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

/** Written digits of a date and what may follow as a time. Groups: hour:minute[:second[.fraction]], offset. */
const TIME = String.raw`(?:[T\s,]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?(?:\s*\([^)]*\))?$`;
const ISO = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}`, "i");
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${TIME}`, "i");
const MAIL = new RegExp(String.raw`^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})${TIME}`, "i");
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[a-z]{3,9},?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})${TIME}`,
  "i",
);

/**
 * A publication date as pages, feeds and sidecars write it, as ISO date or date-time with the offset it was given (the local day counts:
 * it is never moved to UTC). Null when it is no date, not a day (`2024-11`) or not of the years 1900–2100.
 * `05/11/2024` is 5 November: the press of the region writes the day first.
 */
export function normaliseDate(written: string): string | null {
  const text = toAsciiDigits(written).trim();
  const epoch = /^(?:\d{10}|\d{13})$/.test(text)
    ? new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString()
    : null;
  const iso = ISO.exec(epoch ?? text);
  if (iso) return assemble(iso[1], iso[2], iso[3], iso[4], iso[5]);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return assemble(compact[1], compact[2], compact[3], undefined, undefined);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return assemble(dayFirst[3], dayFirst[2], dayFirst[1], dayFirst[4], dayFirst[5]);
  const mail = MAIL.exec(text);
  if (mail) return assemble(mail[3], monthNumber(mail[2]), mail[1], mail[4], mail[5]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst)
    return assemble(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2], monthFirst[4], monthFirst[5]);
  return null;
}

type Part = string | undefined;

function assemble(year: Part, month: Part, day: Part, time: Part, offset: Part): string | null {
  if (!year || !month || !day) return null;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(date) || Number(year) < 1900 || Number(year) > 2100)
    return null;
  if (!time) return date;
  const clock = time.padStart(time.indexOf(":") === 1 ? time.length + 1 : time.length, "0");
  if (Number(clock.slice(0, 2)) > 23 || Number(clock.slice(3, 5)) > 59) return date;
  return `${date}T${clock}${normaliseOffset(offset)}`;
}

function normaliseOffset(offset: Part): string {
  if (!offset) return "";
  if (/^[a-z]/i.test(offset)) return "Z";
  return offset.includes(":") ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

function monthNumber(name: Part): Part {
  const index = (MONTHS as readonly Part[]).indexOf(name?.toLowerCase());
  return index < 0 ? undefined : String(index + 1);
}

function toAsciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - (digit < "۰" ? 0x660 : 0x6f0)) % 10));
}
