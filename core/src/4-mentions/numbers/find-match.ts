import { classNumber } from "../../3-lexicon/build-lexicon.ts";
import type { CalendarKind, CalendarWord } from "../../3-lexicon/load-calendar.ts";
import type { Modifier, ModifierKind } from "../../3-lexicon/load-modifiers.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";

const CALENDAR = classNumber("calendar");
const MODIFIER = classNumber("modifier");
const CALENDAR_SET = 1 << CALENDAR;
const MODIFIER_SET = 1 << MODIFIER;

/** The calendar word of a match. */
export function calendarRow(scan: Scan, m: number): CalendarWord {
  return scan.lexicon.rows.calendar[scan.matches.row[m]!]!;
}

/** The first match at token `i` of a calendar kind, without attached pronouns, or -1. */
export function findCalendar(scan: Scan, i: number, kind: CalendarKind): number {
  const { matches } = scan;
  if (i < 0 || i >= scan.tokens.count || (matches.classes[i]! & CALENDAR_SET) === 0) return -1;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] === CALENDAR && matches.enclitic[m] === 0 && calendarRow(scan, m).kind === kind) return m;
  }
  return -1;
}

/** The modifier of a match. */
export function modifierRow(scan: Scan, m: number): Modifier {
  return scan.lexicon.rows.modifier[scan.matches.row[m]!]!;
}

/** The first (longest) match at token `i` of a modifier kind, or -1. */
export function findModifier(scan: Scan, i: number, kind: ModifierKind): number {
  const { matches } = scan;
  if (i < 0 || i >= scan.tokens.count || (matches.classes[i]! & MODIFIER_SET) === 0) return -1;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++)
    if (matches.kind[m] === MODIFIER && modifierRow(scan, m).kind === kind) return m;
  return -1;
}

/** True when a month's name begins at token `i`. */
export function hasMonth(scan: Scan, i: number): boolean {
  return findCalendar(scan, i, "month") >= 0 || findCalendar(scan, i, "hijri-month") >= 0;
}
