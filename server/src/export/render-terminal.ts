import type {
  Argument,
  ArgumentRole,
  Attribution,
  Chain,
  Claim,
  EventMention,
  Reading,
  Span,
  Timex,
} from "@isnad/core";
import type { FlatProposal } from "./flatten-proposals.ts";
import { polarityOf } from "./flatten-reading.ts";

export interface TerminalOptions {
  /** Colours by escape sequences; for terminals only. */
  readonly colour: boolean;
}

/** A reading for a person at a terminal: the article sentence by sentence, and under each what was read from it. */
export function renderTerminal(reading: Reading, options: TerminalOptions): string {
  const paint = makePaint(options.colour);
  const view = new View(reading, paint);
  const lines = [...renderHeader(reading, paint)];
  for (const sentence of view.sentences) lines.push(...view.renderSentence(sentence));
  return `${lines.join("\n")}\n\n`;
}

/** What a model proposes on a reading, for a person at a terminal; nothing for nothing. */
export function renderProposals(proposals: readonly FlatProposal[], { colour }: TerminalOptions): string {
  if (proposals.length === 0) return "";
  const paint = makePaint(colour);
  const models = [...new Set(proposals.map(({ model }) => isolate(model)))].join(", ");
  const lines = proposals.map(({ content, speaker, cue, relays, about }) => {
    const links = [...relays, ...(speaker ? [speaker] : [])].map(({ words }) => isolate(words));
    const chain = ["outlet", ...links].join(" ← ");
    return `? ${chain}   ${cue ? isolate(cue.words) : "no cue"} · ${isolate(content.words)}   ${paint.dim(about)}`;
  });
  const heading = `Proposed by a model (${models}), looked at by nobody, counted nowhere:`;
  return `${[paint.bold(heading), ...lines].join("\n")}\n\n`;
}

const RULE = "─".repeat(72);

function renderHeader({ document, attributions, claims }: Reading, paint: Paint): string[] {
  const { title, publisher, creationTime, capture, language } = document;
  const credits = document.credits.map((credit) => credit.name);
  const about = [
    publisher ? isolate(publisher) : "publisher not known",
    creationTime ?? "publication day not known",
    isolate(capture.source),
  ];
  return [
    paint.dim(RULE),
    ...(title ? [paint.bold(isolate(title))] : []),
    about.join(" · "),
    paint.dim(
      `${language} · ${count(attributions.length, "attribution")} · ${count(claims.length, "claim")}${credits.length > 0 ? ` · credits ${credits.map(isolate).join(", ")}` : ""}`,
    ),
    paint.dim(RULE),
    "",
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A mark in the words; where several stand at one place, what closes comes first. */
interface Mark {
  readonly at: number;
  readonly order: number;
  readonly mark: string;
  readonly sentence: Span | undefined;
}

/** A line under a sentence. */
interface Note {
  readonly line: string;
  readonly sentence: Span | undefined;
}

/** The last sentence that begins at or before a place; sentences are in order. */
function sentenceAt(sentences: readonly Span[], place: number): Span | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Span).start <= place) low = middle + 1;
    else high = middle;
  }
  return sentences[Math.max(0, low - 1)];
}

class View {
  readonly sentences: readonly Span[];
  readonly #reading: Reading;
  readonly #paint: Paint;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #events: ReadonlyMap<string, EventMention>;
  readonly #times: ReadonlyMap<string, string>;
  readonly #marks: ReadonlyMap<Span | undefined, Mark[]>;
  readonly #notes: ReadonlyMap<Span | undefined, Note[]>;

  constructor(reading: Reading, paint: Paint) {
    this.#reading = reading;
    this.#paint = paint;
    const { text, zones } = reading.document;
    const furniture = zones.filter((zone) => zone.kind === "furniture");
    const whole: Span[] = text.trim() ? [{ start: 0, end: text.length }] : [];
    const sentences = reading.sentences.length > 0 ? reading.sentences : whole;
    this.sentences = sentences.filter((sentence) => !furniture.some((zone) => contains(zone, sentence.start)));
    this.#numbers = new Map(reading.attributions.map((attribution, index) => [attribution.id, index + 1]));
    this.#events = new Map(reading.events.map((event) => [event.id, event]));
    this.#times = new Map(reading.timexes.map((timex) => [timex.id, timex.value]));
    this.#marks = Map.groupBy(this.#makeMarks(sentences), (mark) => mark.sentence);
    this.#notes = Map.groupBy(this.#makeNotes(sentences), (note) => note.sentence);
  }

  renderSentence(sentence: Span): string[] {
    const notes = this.#notes.get(sentence) ?? [];
    return [this.#renderText(sentence), ...notes.map(({ line }) => `   ${line}`), ""];
  }

  /** What was read, by the sentence it begins in: attributions, claims, dates. */
  #makeNotes(sentences: readonly Span[]): Note[] {
    const { attributions, claims, timexes } = this.#reading;
    const place = <Item extends { readonly span: Span }>(
      items: readonly Item[],
      render: (item: Item) => string,
    ): Note[] => items.map((item) => ({ sentence: sentenceAt(sentences, item.span.start), line: render(item) }));
    return [
      ...place(attributions, (attribution) => this.#renderAttribution(attribution)),
      ...place(claims, (claim) => this.#renderClaim(claim)),
      ...place(timexes, (timex) => this.#renderTime(timex)),
    ];
  }

  /** ⟨¹ …⟩ around what the first attribution says, so that the extent shows without colours too. */
  #makeMarks(sentences: readonly Span[]): Mark[] {
    return this.#reading.attributions.flatMap(({ id, content }) => {
      const opening = this.#paint.accent(`⟨${superscript(this.#numbers.get(id) as number)} `);
      const closing = this.#paint.accent("⟩");
      return content.flatMap(({ start, end }): Mark[] => [
        { at: start, order: 1, mark: opening, sentence: sentenceAt(sentences, start) },
        { at: end, order: 0, mark: closing, sentence: sentenceAt(sentences, end - 1) },
      ]);
    });
  }

  /** The words as printed, with the marks in them. */
  #renderText(sentence: Span): string {
    const marks = this.#marks.get(sentence) ?? [];
    const { text } = this.#reading.document;
    let shown = "";
    let from = sentence.start;
    for (const { at, mark } of marks.sort((left, right) => left.at - right.at || left.order - right.order)) {
      const to = Math.min(at, sentence.end);
      shown += showWords(text.slice(from, to)) + mark;
      from = to;
    }
    return (shown + showWords(text.slice(from, sentence.end))).trim();
  }

  #renderAttribution({ id, cue, chain, style, polarity, stance }: Attribution): string {
    const number = this.#paint.accent(`[${this.#numbers.get(id)}]`);
    const words = cue ? isolate(this.#words(cue)) : "no cue";
    const manner = [
      polarity === "assert" ? "says" : polarity === "deny" ? "denies" : "unconfirmed",
      style,
      ...(stance === "neutral" ? [] : [stance]),
    ];
    return `${number} ${this.#renderChain(chain)}   ${words} · ${manner.join(" · ")}`;
  }

  /** Nearest the reader first, as the words came: outlet ← agency ← speaker; in brackets who is understood and not named there. */
  #renderChain(chain: Chain): string {
    const links = chain.map(({ name, mention }) => (mention ? isolate(name) : `(${isolate(name)})`));
    return ["outlet", ...links].join(" ← ");
  }

  #renderClaim(claim: Claim): string {
    const event = this.#events.get(claim.event);
    const number = claim.attribution === null ? undefined : this.#numbers.get(claim.attribution);
    const voice = number === undefined ? "outlet's own voice" : this.#paint.accent(`[${number}]`);
    const polarity = polarityOf(claim);
    const parts = [
      ...(event ? this.#describeEvent(event) : [isolate(this.#words(claim.span))]),
      ...(polarity === "assert" ? [] : [polarity === "deny" ? "denied" : polarity]),
    ];
    return `${this.#paint.bold("•")} ${parts.join(" · ")}${claim.background ? " · background" : ""}   ${voice}`;
  }

  #describeEvent(event: EventMention): string[] {
    const place = argument(event, "place");
    const time = this.#times.get(argument(event, "time")?.ref ?? "");
    const where = [...(place ? [isolate(place.name)] : []), ...(time ? [time] : [])];
    const agent = argument(event, "agent");
    const patient = argument(event, "patient");
    if (event.type === "casualty")
      return [this.#paint.bold(`${describeCount(event)} ${event.outcome}`), event.victims, ...where];
    const action = event.type === "control" ? event.action : event.type === "statement" ? event.act : event.kind;
    const who = [...(agent ? [isolate(agent.name)] : []), ...(patient ? [`→ ${isolate(patient.name)}`] : [])];
    return [this.#paint.bold(action === event.type ? event.type : `${event.type}: ${action}`), ...who, ...where];
  }

  #renderTime({ span, value }: Timex): string {
    return this.#paint.dim(`◷ ${isolate(this.#words(span))} = ${value}`);
  }

  #words({ start, end }: Span): string {
    return this.#reading.document.text.slice(start, end);
  }
}

function describeCount({
  low,
  high,
  approximate,
  word,
}: {
  low: number;
  high: number | null;
  approximate: boolean;
  word: string | null;
}): string {
  const figure = high === null ? `${low} or more` : low === high ? `${low}` : `${low}–${high}`;
  return `${approximate && high === low ? "about " : ""}${figure}${word ? ` (${isolate(word)})` : ""}`;
}

function argument(event: EventMention, role: ArgumentRole): Argument | undefined {
  return event.arguments.find((one) => one.role === role);
}

function contains({ start, end }: Span, point: number): boolean {
  return point >= start && point < end;
}

function superscript(number: number): string {
  return String(number).replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] as string);
}

/** Keeps Arabic in an English line from pulling its neighbours around: first strong isolate, pop directional isolate. */
function isolate(text: string): string {
  return `\u2068${showWords(text)}\u2069`;
}

/** Words of an article may not steer the terminal: escape and control characters show as ␦, bidi overrides and isolates go. */
function showWords(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .replace(/[\u0000-\u001F\u007F-\u009F]/g, "␦");
}

interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  accent(text: string): string;
}

function makePaint(colour: boolean): Paint {
  const wrap = (open: number, close: number) => (text: string) =>
    colour ? `\u001B[${open}m${text}\u001B[${close}m` : text;
  return { bold: wrap(1, 22), dim: wrap(2, 22), accent: wrap(36, 39) };
}
