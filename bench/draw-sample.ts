import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  type Attribution,
  type Chain,
  type Claim,
  type EventMention,
  type Reading,
  read,
  type Span,
} from "../core/src/index.ts";
import { polarityOf } from "../server/src/export/flatten-reading.ts";
import { readCollection } from "./read-collection.ts";

const HELP = `node bench/draw-sample.ts --kind KIND [--count 100] [--seed 1] [--tsv] ARTICLES.ndjson[.gz]
node bench/draw-sample.ts --tally VERDICTS.tsv…

Draws readings at random, each as likely as any other of its kind in all the articles, to be judged by eye one by one:
the words around it with the reading between ⟦ and ⟧ (a cue between ‹ and ›), and what was read. The same seed, articles
and reader draw the same. With --tsv it prints where they stand, to write verdicts beside; these go into bench/gold/verdicts.

  --kind    attribution, casualty or control
  --tally   how many were judged right, and the confusions by number
`;

const KINDS = ["attribution", "casualty", "control"] as const;
type Kind = (typeof KINDS)[number];

interface Article {
  readonly url: string;
  readonly text: string;
  readonly publisher: string;
  readonly published: string;
  readonly title?: string;
}

/** One reading drawn: where it stands in the article's text as given (UTF-16 code units), and how it is shown. */
interface Drawn {
  readonly url: string;
  readonly span: Span;
  readonly shown: string;
}

/** Characters shown before and behind a reading. */
const AROUND = Number(process.env["AROUND"] ?? 260);

/** Mulberry32: numbers in [0, 1), the same for the same seed everywhere. */
function makeChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function readArticle({ text, url, publisher, published, title }: Article): Reading {
  const known = { publisher, published: published.slice(0, "2018-03-17".length), url, ...(title && { title }) };
  return read({ text, ...known, capture: { source: url, adapter: "bench" } });
}

/** The words around a span, with marks at its ends and at those of the cue. */
function showAround(text: string, span: Span, cue: Span | null): string {
  const marks: [number, string][] = [
    [span.start, "⟦"],
    [span.end, "⟧"],
    ...(cue
      ? ([
          [cue.start, "‹"],
          [cue.end, "›"],
        ] as [number, string][])
      : []),
  ];
  const from = Math.max(0, Math.min(...marks.map(([at]) => at)) - AROUND);
  const to = Math.min(text.length, Math.max(...marks.map(([at]) => at)) + AROUND);
  let shown = "";
  let at = from;
  for (const [next, mark] of marks.sort(([a], [b]) => a - b)) {
    shown += text.slice(at, next) + mark;
    at = next;
  }
  return `${shown}${text.slice(at, to)}`.replaceAll(/\s*\n\s*/g, " ¶ ");
}

const showChain = (chain: Chain): string => chain.map(({ name }) => name).join(" → ") || "(the outlet)";

function showAttribution(text: string, attribution: Attribution): Drawn["shown"] {
  const { content, cue, chain, style, polarity } = attribution;
  const span = { start: content[0]!.start, end: content.at(-1)!.end };
  return `${showAround(text, span, cue)}\n   ${showChain(chain)} · ${style} · ${polarity}`;
}

function showClaim(reading: Reading, claim: Claim, event: EventMention): string {
  const { text } = reading.document;
  const told = event.arguments.map(({ role, name }) => `${role}: ${name}`);
  const kind =
    event.type === "casualty"
      ? `${event.outcome} ${event.low}–${event.high ?? "∞"}${event.approximate ? " about" : ""} · ${event.victims} · ${event.reckoning}${event.partOf ? " · part" : ""}`
      : event.type === "control"
        ? event.action
        : event.type;
  const { rule, entries } = event.provenance;
  return [
    showAround(text, claim.span, null),
    `   ${kind} · ${polarityOf(claim)}${claim.background ? " · background" : ""} · by ${showChain(claim.chain)}`,
    `   ${told.join(" · ")} · ${rule} ${entries.join(" ")}`,
  ].join("\n");
}

function drawnOf(kind: Kind, reading: Reading, url: string): readonly (() => Drawn)[] {
  const { text } = reading.document;
  if (kind === "attribution")
    return reading.attributions
      .filter(({ content }) => content.length > 0)
      .map((attribution) => () => ({ url, span: attribution.span, shown: showAttribution(text, attribution) }));
  const events = new Map(reading.events.map((event) => [event.id, event]));
  return reading.claims.flatMap((claim) => {
    const event = events.get(claim.event);
    if (event?.type !== kind) return [];
    return [() => ({ url, span: claim.span, shown: showClaim(reading, claim, event) })];
  });
}

/** `count` readings of one kind, in the order of the articles (reservoir sampling: every reading is as likely). */
function draw(articles: readonly Article[], kind: Kind, count: number, seed: number): readonly Drawn[] {
  const chance = makeChance(seed);
  const kept: { order: number; make: () => Drawn }[] = [];
  let seen = 0;
  for (const article of articles)
    for (const make of drawnOf(kind, readArticle(article), article.url)) {
      const slot = seen < count ? seen : Math.floor(chance() * (seen + 1));
      if (slot < count) kept[slot] = { order: seen, make };
      seen++;
    }
  process.stderr.write(`${count} of ${seen}\n`);
  return kept.sort((a, b) => a.order - b.order).map(({ make }) => make());
}

/** Verdicts are lines of `url start end verdict confusion`, tab-separated; verdict is `right` or `wrong`. */
function tally(paths: readonly string[]): void {
  for (const path of paths) {
    const rows = readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#") && !line.startsWith("url\t"))
      .map((line) => line.split("\t"));
    const wrong = rows.filter(([, , , verdict]) => verdict !== "right");
    console.log(`${path}: ${rows.length - wrong.length} of ${rows.length} right`);
    const groups = Map.groupBy(wrong, ([, , , , confusion]) => confusion ?? "");
    for (const [confusion, found] of [...groups].sort((a, b) => b[1].length - a[1].length))
      console.log(`  ${String(found.length).padStart(3)}  ${confusion}`);
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: "string" },
    count: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    tsv: { type: "boolean" },
    tally: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  },
});
const kind = KINDS.find((name) => name === values.kind);
if (values.help) {
  console.log(HELP);
} else if (values.tally && positionals.length > 0) {
  tally(positionals);
} else if (kind === undefined || positionals.length !== 1) {
  process.stderr.write(HELP);
  process.exitCode = 2;
} else {
  const drawn = draw(readCollection<Article>(positionals[0]!), kind, Number(values.count), Number(values.seed));
  if (values.tsv) console.log("url\tstart\tend\tverdict\tconfusion");
  for (const [index, { url, span, shown }] of drawn.entries())
    console.log(
      values.tsv ? `${url}\t${span.start}\t${span.end}\t\t` : `\n#${index + 1} ${url} ${span.start}\n${shown}`,
    );
}
