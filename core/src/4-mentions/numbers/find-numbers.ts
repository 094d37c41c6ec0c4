import { NUMBER } from "../../2-tokens/tokenise.ts";
import { classBit, classNumber } from "../../3-lexicon/build-lexicon.ts";
import type { ModifierKind } from "../../3-lexicon/load-modifiers.ts";
import { type Scan, spanFrom, spanOf } from "../../3-lexicon/scan-text.ts";
import type { DocumentId, Span } from "../../model/annotation.ts";
import { makeId } from "../../model/make-id.ts";
import type { Quantity, QuantityModifier } from "../../model/quantity.ts";
import { applyBound, type Bound, boundNumber, type Passed, passModifiers } from "./bound-number.ts";
import { type Counted, findCounted } from "./find-counted.ts";
import { calendarRow, findModifier, modifierRow } from "./find-match.ts";
import { isWord } from "./is-word.ts";
import type { NumberReading } from "./number-reading.ts";
import { readDual } from "./read-dual.ts";
import { readNumber } from "./read-number.ts";
import { type RangeReading, readRange } from "./read-range.ts";
import { type Refusal, refuseCount, refuseRange } from "./refuse-count.ts";

const MODIFIER_SET = classBit("modifier");
const CALENDAR_SET = classBit("calendar");
const PEOPLE_SET = classBit("people");
const NUMERAL_SET = classBit("numeral");
const STARTING_SET = MODIFIER_SET | CALENDAR_SET | PEOPLE_SET | NUMERAL_SET;
const CALENDAR = classNumber("calendar");

/** A range of two small numbers with no noun behind it is a score or a clock: `2-3`. */
const SMALLEST_BARE_RANGE = 100;

type Draft = { -readonly [K in keyof Quantity]: Quantity[K] };

/** A quantity without what only some have: word, counted, ordinal. Built property by property: spreading costs ten times as much. */
function draft(
  document: DocumentId,
  span: Span,
  rule: string,
  entries: readonly string[],
  modifier: QuantityModifier,
  min: number | null,
  max: number | null,
): Draft {
  return { id: makeId(document, "quantity", span), document, span, provenance: { rule, entries }, min, max, modifier };
}

function setCounted(scan: Scan, quantity: Draft, counted: Counted | null): void {
  if (counted !== null) quantity.counted = spanOf(scan.tokens, counted.first, counted.next);
}

/** The span of a number, from the bound that touches it; clitics و ف ب ك ل stay outside. */
function spanOfNumber(scan: Scan, reading: NumberReading, bound: Bound | null): Span {
  if (bound === null) return spanFrom(scan.tokens, reading.first, reading.skip, reading.next);
  if (bound.first < reading.outer) return spanFrom(scan.tokens, bound.first, bound.skip, bound.next);
  return spanFrom(scan.tokens, reading.first, reading.skip, bound.next);
}

const RULES = {
  cardinal: "numbers/cardinal",
  ordinal: "numbers/ordinal",
  vague: "numbers/vague",
  fraction: "numbers/fraction",
  negative: "numbers/negative",
} as const;

/** How a bound reads; null = says nothing of how exact the number is. */
const BOUNDS: Readonly<Record<ModifierKind, QuantityModifier | null>> = {
  approximate: "approximate",
  "at-least": "at-least",
  "at-most": "at-most",
  "more-than": "more-than",
  "less-than": "less-than",
  between: null,
  change: null,
  designation: null,
  percent: null,
  noun: null,
  measured: null,
};

function modifierOf(reading: NumberReading, bound: Bound | null): QuantityModifier {
  const kind = bound === null ? null : BOUNDS[bound.row.kind];
  if (reading.kind === "vague") return kind === null || kind === "approximate" ? "vague" : kind;
  return kind ?? "exact";
}

/** One number with what bounds it and what it counts. */
function single(scan: Scan, document: DocumentId, reading: NumberReading, bound: Bound | null): Quantity {
  const ordinal = reading.kind === "ordinal";
  const modifier = modifierOf(reading, bound);
  const { min, max } = applyBound(modifier, reading.min, reading.max);
  const entries = bound === null ? reading.entries : [...reading.entries, `modifiers:${bound.row.id}`];
  const span = spanOfNumber(scan, reading, modifier === "exact" ? null : bound);
  const quantity = draft(document, span, RULES[reading.kind], entries, modifier, min, max);
  if (reading.kind === "vague") {
    const word = spanOfNumber(scan, reading, null);
    quantity.word = scan.text.slice(word.start, word.end);
  }
  if (ordinal) quantity.ordinal = true;
  else setCounted(scan, quantity, findCounted(scan, bound === null ? reading : { ...reading, next: bound.next }));
  return quantity;
}

function ranged(scan: Scan, document: DocumentId, range: RangeReading): Quantity | null {
  const { low, high } = range;
  const counted = findCounted(scan, high) ?? findCounted(scan, low);
  if (counted === null && range.max < SMALLEST_BARE_RANGE && range.first === low.outer) return null;
  const opens = range.first < low.outer;
  const start = opens ? spanOf(scan.tokens, range.first, high.next).start : spanOfNumber(scan, low, null).start;
  const span = { start, end: scan.tokens.end[high.next - 1]! };
  const quantity = draft(
    document,
    span,
    "numbers/range",
    [...low.entries, ...high.entries],
    "between",
    range.min,
    range.max,
  );
  setCounted(scan, quantity, counted);
  return quantity;
}

/** `تشرين الأول`، `في اليوم`: calendar phrases of several words hide the numerals in them. Answers the token behind, or `i`. */
function pastCalendarPhrase(scan: Scan, i: number): number {
  const { matches } = scan;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== CALENDAR || matches.next[m]! < i + 2) continue;
    const { kind } = calendarRow(scan, m);
    if (kind === "month" || kind === "hijri-month" || kind === "fraction-of-year" || kind === "day")
      return matches.next[m]!;
  }
  return i;
}

/** The token where بين begins when it ends right before the number, or -1. */
function betweenBefore(scan: Scan, reading: NumberReading, passed: Passed): number {
  const m = passed.before;
  return m >= 0 && scan.matches.next[m] === reading.outer && modifierRow(scan, m).kind === "between"
    ? scan.matches.first[m]!
    : -1;
}

/** What is known on the way through the tokens. */
interface Progress {
  readonly passed: Passed;
  readonly out: Quantity[];
  /** Token behind the last noun counted: `سبعة لاعبين` is no dual. */
  counted: number;
}

function push(scan: Scan, quantity: Quantity, from: number, progress: Progress): void {
  progress.out.push(quantity);
  progress.passed.verb = -1;
  let i = from;
  const end = quantity.counted?.end ?? 0;
  while (i < scan.tokens.count && scan.tokens.start[i]! < end) i++;
  progress.counted = i;
}

/** `أكثر من 10 وأقل من 20`: two bounds in a row, one from below and one from above, are one range. */
function mergeBounds(scan: Scan, { out }: Progress, reading: NumberReading, bound: Bound | null): void {
  const last = out[out.length - 1]!;
  const before = out[out.length - 2];
  if (before === undefined || bound === null || bound.first >= reading.outer) return;
  const opens = scan.tokens.start[bound.first]!;
  const joined = isWord(scan, bound.first - 1, "و") ? scan.tokens.start[bound.first - 1]! : opens;
  if (!scan.text.startsWith("و", joined) || scan.text.slice(before.span.end, joined).trim() !== "") return;
  const [low, high] = before.max === null ? [before, last] : [last, before];
  if (low.max !== null || high.min !== null || low.min === null || high.max === null || low.min >= high.max) return;
  const span = { start: before.span.start, end: last.span.end };
  const entries = [...before.provenance.entries, ...last.provenance.entries];
  const merged = draft(last.document, span, "numbers/range", entries, "between", low.min, high.max);
  const counted = last.counted ?? before.counted;
  if (counted !== undefined) merged.counted = counted;
  out.splice(-2, 2, merged);
}

/** `أكثر من 2000` is no year: something bounds it. */
function isBounded(scan: Scan, reading: NumberReading, { before }: Passed): boolean {
  return before >= 0 && scan.matches.next[before] === reading.outer && BOUNDS[modifierRow(scan, before).kind] !== null;
}

/** Where to go on behind a number that counts nothing: past `في المئة`, and past the groups of a telephone number. */
function pastRefused(scan: Scan, next: number, refusal: Refusal): number {
  if (refusal === "percent") {
    const percent = findModifier(scan, next, "percent");
    return percent < 0 ? next : scan.matches.next[percent]!;
  }
  let i = next;
  while (refusal === "code" && scan.tokens.kind[i] === NUMBER) i++;
  return i;
}

/** What the number at token `i` yields. Answers the token to go on from. */
function takeNumber(scan: Scan, document: DocumentId, i: number, progress: Progress): number {
  const reading = readNumber(scan, i);
  if (reading === null) return i + 1;
  const range = readRange(scan, reading, betweenBefore(scan, reading, progress.passed));
  if (range !== null) {
    const refusal = refuseRange(scan, range.low, range.high);
    if (refusal !== null) return pastRefused(scan, range.high.next, refusal);
    const quantity = ranged(scan, document, range);
    if (quantity !== null) {
      push(scan, quantity, range.high.next, progress);
      return range.high.next;
    }
  }
  const refusal = refuseCount(scan, reading);
  if (refusal === null || (refusal === "year" && isBounded(scan, reading, progress.passed))) {
    const bound = reading.kind === "ordinal" ? null : boundNumber(scan, reading, progress.passed);
    push(scan, single(scan, document, reading, bound), reading.next, progress);
    mergeBounds(scan, progress, reading, bound);
    return bound?.next ?? reading.next;
  }
  return pastRefused(scan, reading.next, refusal);
}

/** One token that may start a count. Answers the token to go on from. */
function takeToken(scan: Scan, document: DocumentId, i: number, progress: Progress): number {
  const classes = scan.matches.classes[i]!;
  if ((classes & CALENDAR_SET) !== 0) {
    const past = pastCalendarPhrase(scan, i);
    if (past > i) return past;
  }
  if ((classes & MODIFIER_SET) !== 0) {
    const percent = findModifier(scan, i, "percent");
    if (percent >= 0) return scan.matches.next[percent]!;
    passModifiers(scan, i, progress.passed);
  }
  const { out } = progress;
  const before = out.length;
  const next =
    scan.tokens.kind[i] === NUMBER || (classes & NUMERAL_SET) !== 0 ? takeNumber(scan, document, i, progress) : i + 1;
  if (out.length === before && i >= progress.counted && (classes & PEOPLE_SET) !== 0) readDual(scan, document, i, out);
  return next;
}

/**
 * Finds every count in a text: digits, number words, ranges, vague words, ordinals (flagged), duals of nouns for people and things. What counts
 * nothing (dates, years, clocks, percentages, designations, codes) is left out. In order of the text; spans do not overlap.
 * A span covers the number and a bound that touches it (`أكثر من 300`), without و ف ب ك ل.
 */
export function findNumbers(scan: Scan, document: DocumentId): Quantity[] {
  const { tokens, matches } = scan;
  const progress: Progress = { passed: { before: -1, verb: -1 }, out: [], counted: 0 };
  for (let i = 0; i < tokens.count; ) {
    if (tokens.kind[i] === NUMBER || (matches.classes[i]! & STARTING_SET) !== 0)
      i = takeToken(scan, document, i, progress);
    else i++;
  }
  return progress.out;
}
