import { readFileSync } from "node:fs";
import { scanText } from "../core/src/3-lexicon/scan-text.ts";
import { findNumbers } from "../core/src/4-mentions/numbers/find-numbers.ts";
import { readNumber } from "../core/src/4-mentions/numbers/read-number.ts";
import { findTimes } from "../core/src/4-mentions/times/find-times.ts";
import type { Quantity } from "../core/src/model/quantity.ts";
import type { Timex } from "../core/src/model/timex.ts";

/**
 * Our numbers and times beside Microsoft's Recognizers-Text, on its own Arabic cases.
 *
 *     node bench/recognizers.ts PATH/TO/Specs [--misses SET]
 *
 * A case passes when we find the same stretches of text, and the same values where its implementation checks them
 * (`IgnoreResolution` is not set). The cases are an assistant's commands, translated from English; where they ask for something that is
 * not the matter of this project, `LEFT_OUT` says which and why, and the triaged count leaves them out for both sides.
 * Upstream's count is what its .NET implementation declares to pass (`NotSupported` not set for dotnet).
 */
interface Found {
  readonly start: number;
  readonly text: string;
  readonly value: string | null;
}

interface Case {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly NotSupported?: string;
  readonly NotSupportedByDesign?: string;
  readonly IgnoreResolution?: boolean;
  readonly Results: readonly Result[];
}

interface Result {
  readonly Text?: string;
  readonly Start?: number;
  readonly TypeName?: string;
  readonly Resolution?: { readonly value?: string };
  readonly Value?: {
    readonly Timex?: string;
    readonly FutureResolution?: unknown;
    readonly PastResolution?: unknown;
  } | null;
}

/** Two values agree as texts, or as numbers to the fifteenth digit. */
function sameValue(a: string | null, b: string | null): boolean {
  if (a === b || b === null) return true;
  const [x, y] = [Number(a), Number(b)];
  return a !== null && a !== "" && Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(y)) && Number.isFinite(x);
}

/** Every number as it is read, whatever it stands for: the model asks for pages, telephones and years alike. */
function numbersIn(text: string): Found[] {
  const scan = scanText(text);
  const out: Found[] = [];
  for (let i = 0; i < scan.tokens.count; ) {
    const reading = readNumber(scan, i);
    if (reading === null || reading.kind === "ordinal" || reading.kind === "vague") {
      i = reading?.next ?? i + 1;
      continue;
    }
    const start = scan.tokens.folded.from[scan.tokens.from[reading.first]! + reading.skip]!;
    out.push({ start, text: text.slice(start, scan.tokens.end[reading.next - 1]), value: String(reading.min) });
    i = reading.next;
  }
  return out;
}

function ordinalsIn(text: string): Found[] {
  const scan = scanText(text);
  const out: Found[] = [];
  for (let i = 0; i < scan.tokens.count; ) {
    const reading = readNumber(scan, i);
    const ordinal = reading !== null && (reading.kind === "ordinal" || (reading.article && !reading.digits));
    if (reading === null || !ordinal) {
      i = reading?.next ?? i + 1;
      continue;
    }
    const start = scan.tokens.folded.from[scan.tokens.from[reading.first]! + reading.skip]!;
    out.push({ start, text: text.slice(start, scan.tokens.end[reading.next - 1]), value: String(reading.min) });
    i = reading.next;
  }
  return out;
}

/** Intervals in the notation of the cases: whether an end is open, the bounds that were used tell. */
function intervalOf({ modifier, min, max, provenance: { entries } }: Quantity): string | null {
  if (modifier === "more-than") return `(${min},)`;
  if (modifier === "at-least") return `[${min},)`;
  if (modifier === "less-than") return `(,${max})`;
  if (modifier === "at-most") return `(,${max}]`;
  if (modifier !== "between") return null;
  const open = entries.includes("modifiers:more-than") ? "(" : "[";
  return `${open}${min},${max}${entries.some((e) => e.startsWith("modifiers:at-most")) ? "]" : ")"}`;
}

function rangesIn(text: string): Found[] {
  return findNumbers(scanText(text), "d").flatMap((q) => {
    const value = intervalOf(q);
    return value === null ? [] : [{ start: q.span.start, text: text.slice(q.span.start, q.span.end), value }];
  });
}

/** The cases leave يوم before a weekday or day outside, the project's guideline has it inside: it is not compared. */
const withoutDayWord = (text: string): string => text.replace(/^يوم /, "");

function timesIn(text: string, reference: string | undefined, keep: (t: Timex) => boolean): Found[] {
  const scan = scanText(text);
  return findTimes(scan, "d", findNumbers(scan, "d"), reference ?? "2016-11-07")
    .filter(keep)
    .map((t) => ({ start: t.span.start, text: text.slice(t.span.start, t.span.end), value: t.value }));
}

const isDay = (t: Timex): boolean => /^(\d{4}-\d\d-\d\d|XXXX.*)$/.test(t.value);
const isPeriod = (t: Timex): boolean => t.type === "date" && !isDay(t);
const isLength = (t: Timex): boolean => t.type === "duration";

/** What the cases expect, in our terms: a day by its past and future reading (either is right), else its TIMEX value. */
function wantedValues(result: Result): readonly string[] {
  if (result.Resolution?.value !== undefined) return [result.Resolution.value];
  const { Timex, FutureResolution, PastResolution } = result.Value ?? {};
  const days = [FutureResolution, PastResolution]
    .flatMap((r) => (r && typeof r === "object" ? Object.values(r) : []))
    .map(String);
  return Timex === undefined ? [] : [Timex, ...days];
}

interface Set {
  readonly name: string;
  readonly file: string;
  readonly read: (text: string, reference?: string) => Found[];
}

const SETS: readonly Set[] = [
  { name: "NumberModel", file: "Number/Arabic/NumberModel.json", read: numbersIn },
  { name: "OrdinalModel", file: "Number/Arabic/OrdinalModel.json", read: ordinalsIn },
  { name: "NumberRangeModel", file: "Number/Arabic/NumberRangeModel.json", read: rangesIn },
  { name: "DateExtractor", file: "DateTime/Arabic/DateExtractor.json", read: (t, r) => timesIn(t, r, isDay) },
  { name: "DateParser", file: "DateTime/Arabic/DateParser.json", read: (t, r) => timesIn(t, r, isDay) },
  {
    name: "DatePeriodExtractor",
    file: "DateTime/Arabic/DatePeriodExtractor.json",
    read: (t, r) => timesIn(t, r, isPeriod),
  },
  {
    name: "DurationExtractor",
    file: "DateTime/Arabic/DurationExtractor.json",
    read: (t, r) => timesIn(t, r, isLength),
  },
  { name: "DurationParser", file: "DateTime/Arabic/DurationParser.json", read: (t, r) => timesIn(t, r, isLength) },
];

function passes(c: Case, found: readonly Found[]): boolean {
  if (found.length !== c.Results.length) return false;
  return c.Results.every((wanted, i) => {
    const got = found[i]!;
    if (withoutDayWord(got.text) !== withoutDayWord(wanted.Text ?? "")) return false;
    if ((wanted.Start ?? -1) >= 0 && got.start !== wanted.Start && !got.text.startsWith("يوم ")) return false;
    const values = c.IgnoreResolution ? [] : wantedValues(wanted);
    return values.length === 0 || values.some((v) => sameValue(got.value, v));
  });
}

const upstreamPasses = (c: Case): boolean => !/dotnet/i.test(`${c.NotSupported ?? ""} ${c.NotSupportedByDesign ?? ""}`);

const [root, ...options] = process.argv.slice(2);
if (root === undefined) {
  process.stderr.write("node bench/recognizers.ts PATH/TO/Specs [--misses SET]\n");
  process.exit(2);
}
const wantMisses = options[0] === "--misses" ? options[1] : undefined;
for (const set of SETS) {
  const cases: readonly Case[] = JSON.parse(readFileSync(`${root}/${set.file}`, "utf8").replace(/^\uFEFF/, ""));
  let ours = 0;
  for (const c of cases) {
    const found = set.read(c.Input, c.Context?.ReferenceDateTime);
    if (passes(c, found)) ours++;
    else if (set.name === wantMisses)
      process.stdout.write(
        `${upstreamPasses(c) ? " " : "N"}${c.IgnoreResolution ? "I" : " "} ${c.Input}\n      wanted ${JSON.stringify(c.Results.map((r) => [r.Text, r.Start, wantedValues(r)]))}\n      found  ${JSON.stringify(found.map((f) => [f.text, f.start, f.value]))}\n`,
      );
  }
  process.stdout.write(
    `${set.name.padEnd(22)} ${ours}/${cases.length}   upstream ${cases.filter(upstreamPasses).length}\n`,
  );
}
