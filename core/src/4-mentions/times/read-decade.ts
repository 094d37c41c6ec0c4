import { ARTICLE } from "../../2-tokens/split-clitics.ts";
import { PLURAL } from "../../3-lexicon/load-calendar.ts";
import { countLetters } from "../numbers/count-letters.ts";
import { calendarRow, findCalendar } from "../numbers/find-match.ts";
import { isWord } from "../numbers/is-word.ts";
import { readLoneClitics } from "../numbers/read-lone-clitics.ts";
import { numberAt } from "./number-at.ts";
import { readUnit } from "./read-unit.ts";
import { directionAt } from "./read-year.ts";
import { makeReading, type Reckoning, type TimeReading } from "./time-reading.ts";

/** `القرن الماضي`، `القرن العشرين`، `القرن الـ19`: its first two digits of years, and the token behind. */
function centuryAt(r: Reckoning, i: number): { digits: number; next: number } | null {
  const unit = readUnit(r, i);
  if (unit === null || unit.unit !== "100Y" || !unit.article || unit.number === PLURAL) return null;
  const direction = directionAt(r, unit.next);
  if (direction !== null) return { digits: Math.floor(r.year / 100) + direction, next: unit.next + 1 };
  const at = readLoneClitics(r.scan, unit.next) !== 0 ? unit.next + 1 : unit.next;
  if (at >= r.scan.tokens.count) return null;
  const number = numberAt(r, at);
  if (number === null || number.min < 1 || number.min > 21 || number.min !== number.max) return null;
  const era = findCalendar(r.scan, number.next, "era");
  if (era >= 0 && calendarRow(r.scan, era).value !== "gregorian") return null;
  return { digits: number.min - 1, next: era >= 0 ? r.scan.matches.next[era]! : number.next };
}

/** `القرن التاسع عشر` → 18XX. */
export function readCentury(r: Reckoning, i: number): TimeReading | null {
  const century = centuryAt(r, i);
  const unit = readUnit(r, i);
  if (century === null || unit === null || r.today === null) return null;
  return makeReading({
    first: i,
    skip: unit.skip,
    next: century.next,
    value: `${String(century.digits).padStart(2, "0")}XX`,
    rule: "times/century",
    entries: [unit.entry],
  });
}

/** `في الخمسينيات من عمره` is an age. */
function isAge(r: Reckoning, i: number): boolean {
  return (
    isWord(r.scan, i, "من") && ["عمره", "عمرها", "العمر", "عمرهم", "عمري"].some((word) => isWord(r.scan, i + 1, word))
  );
}

/** `ثمانينيات القرن الماضي`، `التسعينيات` → 198X, 199X; without a century the twentieth is meant. */
export function readDecade(r: Reckoning, i: number): TimeReading | null {
  const { scan } = r;
  const m = findCalendar(scan, i, "decade");
  if (m < 0) return null;
  const row = calendarRow(scan, m);
  const next = scan.matches.next[m]!;
  const century = centuryAt(r, isWord(scan, next, "من") ? next + 1 : next);
  const definite = (scan.matches.proclitics[m]! & ARTICLE) !== 0;
  // `في العشرينيات`: hardly ever the 1920s; without a century an age.
  if (isAge(r, next) || (century === null && (!definite || row.number === 20))) return null;
  return makeReading({
    first: i,
    skip: countLetters(scan.matches.proclitics[m]! & ~ARTICLE),
    next: century?.next ?? next,
    value: `${century?.digits ?? 19}${row.number / 10}X`,
    rule: "times/decade",
    entries: [`calendar:${row.id}`],
  });
}
