import { readFileSync } from "node:fs";
import { scanText } from "../core/src/3-lexicon/scan-text.ts";
import { findNumbers } from "../core/src/4-mentions/numbers/find-numbers.ts";
import type { NumberReading } from "../core/src/4-mentions/numbers/number-reading.ts";
import { readNumber } from "../core/src/4-mentions/numbers/read-number.ts";
import { findTimes } from "../core/src/4-mentions/times/find-times.ts";
import type { Quantity } from "../core/src/model/quantity.ts";
import type { Timex } from "../core/src/model/timex.ts";

/**
 * Our numbers and times beside Microsoft's Recognizers-Text, on its own Arabic cases.
 *
 *     node bench/recognizers.ts PATH/TO/Specs [--misses SET | --left-out SET]
 *
 * A case passes when we find the same stretches of text, and the same values where its implementation checks them
 * (`IgnoreResolution` is not set). The cases are an assistant's commands, translated from English; where they ask for something that is
 * not the matter of this project, `LEFT_OUT` says which and why, and the triaged count leaves them out for both sides;
 * `--left-out` lists them, each with its reason and with who passes it.
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

/** The readings of one kind, each with its words; what is read as another kind is stepped over whole. */
function readingsIn(text: string, wanted: (reading: NumberReading) => boolean): Found[] {
  const scan = scanText(text);
  const { tokens } = scan;
  const out: Found[] = [];
  for (let i = 0; i < tokens.count; ) {
    const reading = readNumber(scan, i);
    if (reading !== null && wanted(reading)) {
      const start = tokens.folded.from[tokens.from[reading.first]! + reading.skip]!;
      out.push({ start, text: text.slice(start, tokens.end[reading.next - 1]), value: String(reading.min) });
    }
    i = reading?.next ?? i + 1;
  }
  return out;
}

/** Every number as it is read, whatever it stands for: the model asks for pages, telephones and years alike. */
const numbersIn = (text: string): Found[] => readingsIn(text, ({ kind }) => kind !== "ordinal" && kind !== "vague");

/** A definite cardinal in words (السبعة عشر) is asked for as an ordinal. */
const ordinalsIn = (text: string): Found[] =>
  readingsIn(text, ({ kind, article, digits }) => kind === "ordinal" || (article && !digits));

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

/**
 * Where يوم, من, بين and في before a time belong is a matter of convention (the cases have it both ways): they are not compared.
 * Neither is the verb that bounds a count (يتجاوز 3000): ours is bounded by it and does not hold it.
 */
const LEAD = /^((يوم|من|بين|في|[يت]تجاوز|[يت]فوق|[يت]تخطى|[يت]تعدى) )+/;
const withoutLead = (text: string): string => text.replace(LEAD, "");

function timesIn(text: string, reference: string | undefined, keep: (t: Timex) => boolean): Found[] {
  const scan = scanText(text);
  return findTimes(scan, "d", findNumbers(scan, "d"), reference ?? "2016-11-07")
    .filter(keep)
    .map((t) => ({ start: t.span.start, text: text.slice(t.span.start, t.span.end), value: t.value }));
}

const isDay = (t: Timex): boolean => /^(\d{4}-\d\d-\d\d|XXXX.*)$/.test(t.value);
/** A stretch of days, or a length of time that lies somewhere (الأيام الثلاثة الماضية). */
const isPeriod = (t: Timex): boolean => (t.type === "date" && !isDay(t)) || (t.type === "duration" && t.relative);
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

/** Cases that ask for something else than this project reads, by set; whoever passes them, they are not in the triaged counts. */
interface Reason {
  readonly why: string;
  readonly when: (c: Case) => boolean;
}

const expects = (c: Case, pattern: RegExp): boolean => c.Results.some((r) => pattern.test(r.Text ?? ""));
const values = (c: Case, pattern: RegExp): boolean =>
  c.Results.some((r) => wantedValues(r).some((v) => pattern.test(v)));
/** The stretch a case expects does not stand there in its text: the translation was changed and the expectation was not. */
const isDamaged = (c: Case): boolean =>
  c.Results.some((r) => (r.Start ?? -1) >= 0 && !c.Input.startsWith(r.Text ?? "", r.Start));

const DAMAGED: Reason = { why: "the expected stretch does not stand there in the text", when: isDamaged };

const LEFT_OUT: Readonly<Record<string, readonly Reason[]>> = {
  NumberModel: [
    DAMAGED,
    {
      why: "arithmetic: powers, exponents, fractions with a stroke",
      when: (c) => /\^|[\d٠-٩]e[+-]?[\d٠-٩]|[\d٠-٩]\/[\d٠-٩]/.test(c.Input),
    },
    {
      why: "ratios (one of three, one in twenty, parts of a hundred) are two numbers",
      when: (c) => expects(c, / (على|من|في|جزء|[أا]جزاء) /) || expects(c, /^جزء|فاصلة/),
    },
    {
      why: "a dash before digits is a bracket or a list mark in Arabic print, not a sign",
      when: (c) => expects(c, /^- ?[\d٠-٩]/),
    },
    {
      why: "a singular fraction behind a number (twenty-three fifth)",
      when: (c) => expects(c, /(خمس|وخمسين|وخُمسَين|خمس العشرون)$/) && values(c, /\.|^4$|^26$|^-?19/),
    },
    {
      why: "digits glued to a unit are said to be no number",
      when: (c) => c.Results.length === 0 && /[\d٠-٩][\p{L}]/u.test(c.Input),
    },
    { why: "digits of an address", when: (c) => /[\d٠-٩]+(\.[\d٠-٩]+){3}/.test(c.Input) },
    { why: "decimals that begin with their point", when: (c) => expects(c, /^\./) || /\s\.\d|^\.\d/.test(c.Input) },
  ],
  OrdinalModel: [
    DAMAGED,
    {
      why: "last, next, previous, current: no ordinals here",
      when: (c) => c.Results.some((r) => r.TypeName === "ordinal.relative"),
    },
    { why: "cardinal words said to be ordinals", when: (c) => expects(c, /^(ثلاثة |مائة |واحد و ?عشرون )?تريليون/) },
  ],
  NumberRangeModel: [
    DAMAGED,
    { why: "mathematical signs (<, >=)", when: (c) => /[<>=]/.test(c.Input) },
    { why: "equality is no range", when: (c) => values(c, /^\[(-?[\d.]+),\1\]$/) || /يساوي|تساوي/.test(c.Input) },
    {
      why: "a fraction counts nothing",
      when: (c) => values(c, /[([]0\.\d/) || /نصف|ربع|[\d٠-٩]\/[\d٠-٩]/.test(c.Input),
    },
    { why: "a year read as a divisor", when: (c) => values(c, /\.\d{8}/) || /في (عام )?(2008|٢٠٠٨)/.test(c.Input) },
    { why: "below nothing", when: (c) => values(c, /-\d/) },
    { why: "ordinals as counts", when: (c) => /العاشر/.test(c.Input) },
  ],
  DateExtractor: [
    DAMAGED,
    {
      why: "a day number without its month",
      when: (c) =>
        expects(
          c,
          /^(إلى |يوم |ل)?([\d٠-٩]{1,2}|\S*(ثاني|ثانية|حادي\S*|ثلاثين) ?(و\S+)?)$|[\p{L}] (في )?([\d٠-٩]{1,2}|الحادية? و\S+|الثانية و\S+|الخمسة عشر|خمسة عشر|السابع)$/u,
        ),
    },
    {
      why: "month and day in digits without a year",
      when: (c) => expects(c, /^[\d٠-٩]{1,2}[./-][\d٠-٩]{1,2}(, ?\d+)?$/),
    },
    {
      why: "dates in an order no Arabic print has",
      when: (c) =>
        expects(
          c,
          /(يناير|مايو|سبتمبر)[ -]?(\d|ال(حادي|ثاني|أول))|^\d+\.? ?نوفمبر\.|^2016\. |, ألف|ألفان|، ألفين|9-18-15/,
        ),
    },
    {
      why: "the first Friday of a month, the second Sunday",
      when: (c) => expects(c, /أول يوم|(الأحد|السبت|الثلاثاء|الاثنين) (الأول|الثاني|الثالث|الخامس)$|^الأحد$|^الاثنين$/),
    },
    {
      why: "days reckoned from another day (the next day, the last day)",
      when: (c) =>
        expects(c, /اليوم (الآتي|التالي|الماضي)|اليوم {1,2}الأخير|آخر يوم|^يومي$|هذا يوم|هذا اليوم|^اليوم$/) ||
        /هذا اليوم|في هذا/.test(c.Input),
    },
    {
      why: "weeks, months and years back and forth: ours are no finer than their unit",
      when: (c) => expects(c, /قبل (شهر|عام|بضعة)|أسبوعين|من الآن/),
    },
  ],
};
const leftOut = (set: string, c: Case): Reason | undefined =>
  (LEFT_OUT[set] ?? (set.startsWith("Date") ? LEFT_OUT["DateExtractor"] : undefined))?.find((reason) => reason.when(c));

function passes(c: Case, found: readonly Found[]): boolean {
  if (found.length !== c.Results.length) return false;
  return c.Results.every((wanted, i) => {
    const got = found[i]!;
    if (withoutLead(got.text) !== withoutLead(wanted.Text ?? "")) return false;
    if (
      (wanted.Start ?? -1) >= 0 &&
      got.start !== wanted.Start &&
      !LEAD.test(got.text) &&
      !LEAD.test(wanted.Text ?? "")
    )
      return false;
    const values = c.IgnoreResolution ? [] : wantedValues(wanted);
    return values.length === 0 || values.some((v) => sameValue(got.value, v));
  });
}

const upstreamPasses = (c: Case): boolean => !/dotnet/i.test(`${c.NotSupported ?? ""} ${c.NotSupportedByDesign ?? ""}`);

const [root, ...options] = process.argv.slice(2);
if (root === undefined) {
  process.stderr.write("node bench/recognizers.ts PATH/TO/Specs [--misses SET | --left-out SET]\n");
  process.exit(2);
}
const wantMisses = options[0] === "--misses" ? options[1] : undefined;
const wantLeftOut = options[0] === "--left-out" ? options[1] : undefined;
for (const set of SETS) {
  const cases: readonly Case[] = JSON.parse(readFileSync(`${root}/${set.file}`, "utf8").replace(/^\uFEFF/, ""));
  const reasons = new Map<string, number>();
  const count = { ours: 0, checked: 0, oursChecked: 0, kept: 0, oursKept: 0, upstreamKept: 0 };
  for (const c of cases) {
    const found = set.read(c.Input, c.Context?.ReferenceDateTime);
    const passed = passes(c, found);
    const reason = leftOut(set.name, c);
    if (passed) count.ours++;
    if (!c.IgnoreResolution) count.checked++;
    if (passed && !c.IgnoreResolution) count.oursChecked++;
    if (reason !== undefined) reasons.set(reason.why, (reasons.get(reason.why) ?? 0) + 1);
    else {
      count.kept++;
      if (passed) count.oursKept++;
      if (upstreamPasses(c)) count.upstreamKept++;
    }
    if (reason !== undefined && set.name === wantLeftOut)
      process.stdout.write(
        `${passed ? "we pass" : "       "} ${upstreamPasses(c) ? "upstream passes" : "               "}  ${reason.why}: ${c.Input}\n`,
      );
    if (!passed && set.name === wantMisses) {
      process.stdout.write(`${upstreamPasses(c) ? " " : "N"}${reason === undefined ? " " : "-"} ${c.Input}\n`);
      process.stdout.write(
        `      wanted ${JSON.stringify(c.Results.map((r) => [r.Text, r.Start, wantedValues(r)]))}\n`,
      );
      process.stdout.write(`      found  ${JSON.stringify(found.map((f) => [f.text, f.start, f.value]))}\n`);
    }
  }
  const upstream = cases.filter(upstreamPasses).length;
  const raw = `raw ${count.ours}/${cases.length} (upstream ${upstream}), with a value ${count.oursChecked}/${count.checked}`;
  process.stdout.write(
    `${set.name.padEnd(20)} ${raw}; triaged ${count.oursKept}/${count.kept} (upstream ${count.upstreamKept})\n`,
  );
  for (const [why, n] of reasons) process.stdout.write(`    left out ${String(n).padStart(3)}  ${why}\n`);
}
