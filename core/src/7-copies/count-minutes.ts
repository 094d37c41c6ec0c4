/** A moment as far as it is known. Minutes are counted from 1970-01-01T00:00Z; a day without an hour is its first minute. */
export interface Moment {
  readonly day: number;
  readonly minute: number;
  readonly exact: boolean;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;

/** Days from 1970-01-01 to a day of the proleptic Gregorian calendar. */
export function countDays(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** `2024-11-29` or `2024-11-29T18:30+02:00`; without an offset the hour is taken as UTC. Null for anything else. */
export function countMinutes(iso: string | null): Moment | null {
  const match = iso === null ? null : ISO.exec(iso);
  if (match === null) return null;
  const day = countDays(Number(match[1]), Number(match[2]), Number(match[3]));
  if (match[4] === undefined) return { day, minute: day * 1440, exact: false };
  const zone = match[6] ?? "Z";
  const offset =
    zone === "Z" ? 0 : (zone.startsWith("-") ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  return { day, minute: day * 1440 + Number(match[4]) * 60 + Number(match[5]) - offset, exact: true };
}

/** The ISO day of a day number. */
export function isoOfDay(day: number): string {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1).padStart(2, "0")}`;
}
