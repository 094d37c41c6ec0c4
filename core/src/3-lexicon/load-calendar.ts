import type { Form } from "./conjugate.ts";
import { text } from "./generated/calendar.ts";
import type { LexiconTable } from "./lexicon-table.ts";
import { listOf, oneOf, readTable } from "./read-table.ts";

export const CALENDAR_KINDS = [
  "weekday",
  "month",
  "hijri-month",
  "part",
  "part-adverb",
  "day",
  "day-word",
  "unit",
  "direction",
  "this",
  "that",
  "edge",
  "anchor",
  "decade",
  "era",
  "clock",
  "zone",
  "zone-local",
  "corresponding",
  "season",
  "fraction-of-year",
  "future-cue",
  "never",
  "other-day",
  "before-other-day",
  "alliance",
  "before-month",
  "age",
  "eponym",
  "for",
] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** Number of the noun, in the feature of a match. */
export const SINGULAR = 0;
export const DUAL = 1;
export const PLURAL = 2;

/** A calendar word; see lexicon/calendar.tsv for what `value` means by kind. */
export interface CalendarWord {
  readonly id: string;
  readonly kind: CalendarKind;
  readonly value: string;
  /** `value` as a number, NaN where it is none. */
  readonly number: number;
  /** Also another word (مارس: practised), so it counts only in a date's company. */
  readonly shy: boolean;
  readonly forms: readonly string[];
  readonly dual: readonly string[];
  readonly plural: readonly string[];
}

function wordOf(row: Readonly<Record<string, string>>): CalendarWord {
  return {
    id: row["id"]!,
    kind: oneOf(row["kind"], CALENDAR_KINDS, "never"),
    value: row["value"]!,
    number: row["value"] === "" ? Number.NaN : Number(row["value"]),
    shy: row["shy"] === "shy",
    forms: listOf(row["forms"]),
    dual: listOf(row["dual"]),
    plural: listOf(row["plural"]),
  };
}

/** Nouns of time and parts of the day take the article (الأيام، الليل); month and weekday names stand as they are written. */
const WITH_ARTICLE: readonly CalendarKind[] = ["unit", "decade"];

function formsOf(word: CalendarWord): Form[] {
  const all = [
    word.forms.map((t) => ({ text: t, feature: SINGULAR })),
    word.dual.map((t) => ({ text: t, feature: DUAL })),
    word.plural.map((t) => ({ text: t, feature: PLURAL })),
  ].flat();
  if (!WITH_ARTICLE.includes(word.kind)) return all;
  return all.flatMap((form) => [form, { text: `ال${form.text}`, feature: form.feature }]);
}

export function loadCalendar(): LexiconTable<CalendarWord> {
  return { rows: readTable(text).map(wordOf), formsOf };
}
