import { ARTICLE } from "../../2-tokens/split-clitics.ts";
import { DUAL, PLURAL, SINGULAR } from "../../3-lexicon/load-calendar.ts";
import { countLetters } from "../numbers/count-letters.ts";
import { calendarRow, findCalendar } from "../numbers/find-match.ts";
import type { Reckoning } from "./time-reading.ts";

/** A noun of time at a token: which unit, how many by its form, with ال or not. */
export interface UnitReading {
  readonly unit: string;
  readonly number: typeof SINGULAR | typeof DUAL | typeof PLURAL;
  readonly article: boolean;
  /** Clitics without ال. */
  readonly proclitics: number;
  /** Folded letters before the noun that do not belong to the time. */
  readonly skip: number;
  readonly shy: boolean;
  readonly next: number;
  readonly entry: string;
}

/** `أيام`، `الساعات`، `شهرين`، `عام`: the unit named at token `i`, or null. */
export function readUnit(r: Reckoning, i: number): UnitReading | null {
  const m = findCalendar(r.scan, i, "unit");
  if (m < 0) return null;
  const { matches } = r.scan;
  const row = calendarRow(r.scan, m);
  const feature = matches.feature[m]!;
  return {
    unit: row.value,
    number: feature === DUAL ? DUAL : feature === PLURAL ? PLURAL : SINGULAR,
    article: (matches.proclitics[m]! & ARTICLE) !== 0,
    proclitics: matches.proclitics[m]! & ~ARTICLE,
    skip: countLetters(matches.proclitics[m]!),
    shy: row.shy,
    next: matches.next[m]!,
    entry: `calendar:${row.id}`,
  };
}

/** Units from small to large, in steps no duration skips back over: `سنة و3 أشهر` goes down. */
const ORDER = ["TS", "TM", "TH", "D", "W", "M", "Y", "10Y", "100Y"];

export function isSmallerUnit(unit: string, than: string): boolean {
  return ORDER.indexOf(unit) < ORDER.indexOf(than);
}
