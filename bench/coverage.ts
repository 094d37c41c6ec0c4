import { parseArgs } from "node:util";
import { classBit, classNumber, type EntryClass } from "../core/src/3-lexicon/build-lexicon.ts";
import { kindOf } from "../core/src/3-lexicon/conjugate.ts";
import { ROLE } from "../core/src/3-lexicon/mark-roles.ts";
import { type Scan, scanText } from "../core/src/3-lexicon/scan-text.ts";
import { type Reading, read, type Span } from "../core/src/index.ts";
import { readCollection } from "./read-collection.ts";

const HELP = `node bench/coverage.ts [--top 15] [--every 1] [--json] [--show KIND:TRIGGER]… ARTICLES.ndjson[.gz]…

What a collection says that nothing is read from. Sentences with a verb of saying, a quotation, a word of harm, of taking or
losing a place, or a date, out of which no reading of that kind came, are grouped by the word that promised one and by what
follows it, and ranked by their number: the rules and words to write next. Page furniture is left out.

  --top    groups shown of each kind
  --every  read every nth article only
  --show   the sentences of one group, to be looked at; they belong to their outlets and are for nobody's repository
  --json   one object a group
`;

const KINDS = ["saying", "quotation", "harm", "control", "date"] as const;
type Kind = (typeof KINDS)[number];

/** One kind's count: sentences that promise a reading, sentences that gave none, and these by group. */
interface Cover {
  promised: number;
  missed: number;
  readonly groups: Map<string, number>;
}

interface Promised {
  readonly kind: Kind;
  readonly trigger: string;
  readonly span: Span;
}

/** Words inside quotation marks from which on they are a saying, no name. */
const SAYING_WORDS = 5;
/** Tokens behind a verb among which its construction shows. */
const REACH = 14;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    top: { type: "string", default: "15" },
    every: { type: "string", default: "1" },
    show: { type: "string", multiple: true },
    json: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  },
});

interface Article {
  readonly url: string;
  readonly text: string;
  readonly publisher: string;
  readonly published: string;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The row of `kind` that matches token `i`, with its form; the first of them. */
function matchAt(scan: Scan, i: number, kind: EntryClass): { row: number; feature: number } | null {
  const { matches } = scan;
  if ((matches.classes[i]! & classBit(kind)) === 0) return null;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++)
    if (matches.kind[m] === classNumber(kind)) return { row: matches.row[m]!, feature: matches.feature[m]! };
  return null;
}

const FINITE: ReadonlySet<string> = new Set(["perfect", "imperfect", "passive", "participle"]);

/** What follows a verb of saying: the first complementiser, mark or preposition. */
function constructionOf(scan: Scan, from: number, next: number): string {
  const { tokens, roles, text } = scan;
  for (let i = from; i < next && i < from + REACH; i++) {
    if (roles[i] === ROLE.that) return "أن";
    const word = text.slice(tokens.start[i]!, tokens.end[i]!);
    if (word === ":") return ":";
    if (/^["«»“”]$/.test(word)) return "«";
    const role = roles[i]!;
    if (role >= ROLE.prepTo && role <= ROLE.prepWith) return word;
  }
  return "—";
}

/** Frames of a cue that a construction answers. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  أن: ["that", "obj+that"],
  ":": ["quote"],
  "«": ["quote"],
};

/** A verb of saying in one of its own constructions, as `id form construction`, or null. */
function sayingAt(scan: Scan, i: number, next: number): string | null {
  const cue = matchAt(scan, i, "cue");
  if (!cue || !FINITE.has(kindOf(cue.feature))) return null;
  const { id, frames } = scan.lexicon.rows.cue[cue.row]!;
  const construction = constructionOf(scan, i + 1, next);
  const answers = ANSWERS[construction] ?? [`prep:${construction}`, `obj+prep:${construction}`];
  return frames.some((frame) => answers.includes(frame)) ? `${id} ${kindOf(cue.feature)} ${construction}` : null;
}

/** Everything in a sentence that promises a reading. */
function promisesOf(scan: Scan, index: number): Promised[] {
  const { tokens, sentences, lexicon, text } = scan;
  const { first, next, quotes } = sentences[index]!;
  const found: Promised[] = [];
  const word = (i: number) => text.slice(tokens.start[i]!, tokens.end[i]!);
  const add = (kind: Kind, i: number, trigger: string) =>
    found.push({ kind, trigger, span: { start: tokens.start[i]!, end: tokens.end[i]! } });
  for (let i = first; i < next; i++) {
    const saying = sayingAt(scan, i, next);
    if (saying) add("saying", i, saying);
    const harm = matchAt(scan, i, "harm");
    if (harm && lexicon.rows.harm[harm.row]!.outcome !== null) add("harm", i, word(i));
    const event = matchAt(scan, i, "event");
    if (event && lexicon.rows.event[event.row]!.type === "control" && !lexicon.rows.event[event.row]!.weak)
      add("control", i, lexicon.rows.event[event.row]!.id);
    const day = matchAt(scan, i, "calendar");
    if (day && /^(weekday|month|hijri-month)$/.test(lexicon.rows.calendar[day.row]!.kind)) add("date", i, word(i));
  }
  for (const { open, close } of quotes) {
    if (close - open <= SAYING_WORDS || close > next) continue;
    const end = tokens.end[close]!;
    const before = open > first ? word(open - 1) : "^";
    found.push({ kind: "quotation", trigger: before, span: { start: tokens.start[open]!, end } });
  }
  return found;
}

/** Spans of what was read of a kind. */
function readOf(reading: Reading, kind: Kind): readonly Span[] {
  if (kind === "date") return reading.timexes.map(({ span }) => span);
  if (kind === "saying" || kind === "quotation") return reading.attributions.map(({ span }) => span);
  const events = new Set(
    reading.events.filter(({ type }) => type === (kind === "harm" ? "casualty" : "control")).map(({ id }) => id),
  );
  return reading.claims.filter(({ event }) => events.has(event)).map(({ span }) => span);
}

function coverArticle(article: Article, covers: Record<Kind, Cover>): void {
  const { text, publisher, published, url } = article;
  const capture = { source: url, adapter: "bench" };
  const reading = read({ text, publisher, published: published.slice(0, "2018-03-17".length), capture });
  const scan = scanText(reading.document.text);
  const furniture = reading.document.zones.filter(({ kind }) => kind === "furniture");
  const spans = Object.fromEntries(KINDS.map((kind) => [kind, readOf(reading, kind)])) as Record<Kind, readonly Span[]>;
  reading.sentences.forEach((sentence, index) => {
    if (furniture.some((zone) => overlaps(zone, sentence))) return;
    const promises = promisesOf(scan, index);
    for (const kind of KINDS) {
      const mine = promises.filter((p) => p.kind === kind);
      if (mine.length === 0) continue;
      covers[kind].promised++;
      const within = kind === "quotation" ? mine.find((p) => !spans[kind].some((s) => overlaps(s, p.span))) : mine[0];
      if (!within || (kind !== "quotation" && spans[kind].some((s) => overlaps(s, sentence)))) continue;
      covers[kind].missed++;
      covers[kind].groups.set(within.trigger, (covers[kind].groups.get(within.trigger) ?? 0) + 1);
      if (values.show?.includes(`${kind}:${within.trigger}`))
        console.log(`· ${text.slice(sentence.start, sentence.end).replace(/\s+/g, " ")}`);
    }
  });
}

function show(covers: Record<Kind, Cover>): void {
  for (const kind of KINDS) {
    const { promised, missed, groups } = covers[kind];
    const ranked = [...groups].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, Number(values.top));
    if (values.json) {
      for (const [trigger, sentences] of ranked) console.log(JSON.stringify({ kind, trigger, sentences }));
      continue;
    }
    console.log(
      `\n${kind}: ${missed} of ${promised} sentences give nothing (${((100 * missed) / (promised || 1)).toFixed(1)} %)`,
    );
    for (const [trigger, sentences] of ranked) console.log(`  ${String(sentences).padStart(6)}  ${trigger}`);
  }
}

if (values.help || positionals.length === 0) {
  console.log(HELP);
  if (!values.help) process.exitCode = 2;
} else {
  const covers = Object.fromEntries(
    KINDS.map((kind) => [kind, { promised: 0, missed: 0, groups: new Map() } satisfies Cover]),
  ) as unknown as Record<Kind, Cover>;
  for (const path of positionals)
    readCollection<Article>(path).forEach((article, n) => {
      if (n % Number(values.every) === 0) coverArticle(article, covers);
    });
  if (values.show === undefined) show(covers);
}
