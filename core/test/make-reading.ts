import { foldText } from "../src/1-text/fold-text.ts";
import { splitSentences } from "../src/2-tokens/split-sentences.ts";
import { tokenise } from "../src/2-tokens/tokenise.ts";
import type { Span } from "../src/model/annotation.ts";
import type {
  Attribution,
  Chain,
  Polarity,
  SourceKind,
  SourceRef,
  SpeechAct,
  Style,
} from "../src/model/attribution.ts";
import type { Claim, Factuality, Label } from "../src/model/claim.ts";
import type { Credit } from "../src/model/document.ts";
import type {
  Argument,
  ArgumentRole,
  ControlAction,
  EventMention,
  OtherEvent,
  Outcome,
  Victims,
} from "../src/model/event.ts";
import { makeId } from "../src/model/make-id.ts";
import type { Mention, MentionType } from "../src/model/mention.ts";
import type { Quantity } from "../src/model/quantity.ts";
import type { Reading } from "../src/model/reading.ts";
import type { Timex } from "../src/model/timex.ts";

/** A link of a chain by name; kind `organisation` and no entity unless told. */
export interface Who {
  readonly name: string;
  readonly kind?: SourceKind;
  readonly entity?: string | null;
}

interface Told {
  /** Nearest the publisher first. Default: the outlet's own voice. */
  readonly chain?: readonly Who[];
  readonly polarity?: Factuality["polarity"];
  readonly certainty?: Factuality["certainty"];
  readonly background?: boolean;
  readonly place?: string;
  readonly placeEntity?: string | null;
  readonly agent?: string;
  readonly agentEntity?: string;
  readonly patient?: string;
  readonly patientEntity?: string;
  /** ISO/EDTF value of its time argument. */
  readonly time?: string;
}

/**
 * Builds the records of one article by hand, for tests of what comes after reading. Every annotation names its words;
 * they must stand in the text (the n-th time, `nth`, counted from 1).
 */
export class ReadingMaker {
  readonly id: string;
  readonly text: string;
  private readonly about: { publisher: string | null; published: string | null; credits: readonly Credit[] };
  private readonly attributions: Attribution[] = [];
  private readonly mentions: Mention[] = [];
  private readonly quantities: Quantity[] = [];
  private readonly timexes: Timex[] = [];
  private readonly events: EventMention[] = [];
  private readonly claims: Claim[] = [];
  private readonly labels: Label[] = [];

  constructor(id: string, text: string, about: { publisher?: string; published?: string; credit?: string } = {}) {
    this.id = id;
    this.text = text;
    const credits = about.credit ? [{ span: this.find(about.credit), name: about.credit, entity: null }] : [];
    this.about = { publisher: about.publisher ?? null, published: about.published ?? null, credits };
  }

  find(words: string, nth = 1): Span {
    let start = -1;
    for (let i = 0; i < nth; i++) start = this.text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`not in the text of ${this.id}: ${words}`);
    return { start, end: start + words.length };
  }

  private base(kind: string, span: Span) {
    return { id: makeId(this.id, kind, span), document: this.id, span, provenance: { rule: "by-hand", entries: [] } };
  }

  private link(who: Who): SourceRef {
    const start = this.text.indexOf(who.name);
    const mention = start < 0 ? null : { start, end: start + who.name.length };
    return {
      mention,
      name: who.name,
      entity: who.entity ?? null,
      kind: who.kind ?? "organisation",
      agreement: "unknown",
    };
  }

  private chain(told: Told): Chain {
    return (told.chain ?? []).map((who) => this.link(who));
  }

  name(words: string, type: MentionType, entity: string, nth = 1): this {
    const span = this.find(words, nth);
    this.mentions.push({
      ...this.base("mention", span),
      type,
      level: "name",
      head: span,
      candidates: [{ entity, name: words, score: 1 }],
      agreement: "unknown",
    });
    return this;
  }

  say(
    content: string,
    chain: readonly Who[],
    more: { act?: SpeechAct; polarity?: Polarity; style?: Style; from?: string; nth?: number } = {},
  ): this {
    const span = this.find(content, more.nth);
    const from = more.from === undefined ? span.start : this.find(more.from).start;
    const links = chain.map((who) => this.link(who));
    const whole = { start: Math.min(from, span.start), end: Math.max(span.end, from + (more.from?.length ?? 0)) };
    this.attributions.push({
      ...this.base("attribution", whole),
      source: links.at(-1)!,
      relays: links.slice(0, -1),
      cue: null,
      content: [span],
      style: more.style ?? "indirect",
      polarity: more.polarity ?? "assert",
      stance: "neutral",
      act: more.act ?? "say",
      within: null,
      chain: links,
    });
    return this;
  }

  figure(words: string, min: number, nth = 1): this {
    const span = this.find(words, nth);
    this.quantities.push({ ...this.base("quantity", span), min, max: min, modifier: "exact" });
    return this;
  }

  private argumentsOf(told: Told, span: Span): Argument[] {
    const out: Argument[] = [];
    const put = (role: ArgumentRole, name: string | undefined, entity: string | null): void => {
      if (name !== undefined) out.push({ role, span, ref: null, entity, name });
    };
    put(
      "place",
      told.place,
      told.placeEntity === undefined && told.place !== undefined ? `place:${told.place}` : (told.placeEntity ?? null),
    );
    put("agent", told.agent, told.agentEntity ?? null);
    put("patient", told.patient, told.patientEntity ?? null);
    if (told.time !== undefined) {
      const timex: Timex = {
        ...this.base("timex", span),
        id: makeId(this.id, "timex", span, told.time),
        type: "date",
        value: told.time,
        modifier: "none",
        calendar: "gregorian",
        relative: false,
      };
      this.timexes.push(timex);
      out.push({ role: "time", span, ref: timex.id, entity: null, name: told.time });
    }
    return out;
  }

  private claim(event: EventMention, told: Told): this {
    this.events.push(event);
    const inside = this.attributions.find((a) =>
      a.content.some((c) => c.start <= event.span.start && event.span.end <= c.end),
    );
    this.claims.push({
      ...this.base("claim", event.span),
      id: makeId(this.id, "claim", event.span, event.type),
      event: event.id,
      attribution: inside?.id ?? null,
      chain: told.chain ? this.chain(told) : (inside?.chain ?? []),
      factuality: { certainty: told.certainty ?? "certain", polarity: told.polarity ?? "positive" },
      background: told.background ?? false,
      evidence: [event.span],
    });
    return this;
  }

  casualty(
    words: string,
    outcome: Outcome,
    low: number,
    more: Told & {
      high?: number | null;
      victims?: Victims;
      approximate?: boolean;
      word?: string;
      reckoning?: "cumulative" | "increment" | "unknown";
      partOf?: string;
      cause?: string;
      nth?: number;
    } = {},
  ): this {
    const span = this.find(words, more.nth);
    const partOf =
      more.partOf === undefined
        ? null
        : (this.events.find((e) => e.type === "casualty" && this.text.slice(e.span.start, e.span.end) === more.partOf)
            ?.id ?? null);
    return this.claim(
      {
        ...this.base("event", span),
        id: makeId(this.id, "event", span, outcome),
        type: "casualty",
        trigger: span,
        arguments: this.argumentsOf(more, span),
        outcome,
        victims: more.victims ?? "unspecified",
        low,
        high: more.high === undefined ? low : more.high,
        approximate: more.approximate ?? false,
        word: more.word ?? null,
        reckoning: more.reckoning ?? "unknown",
        partOf,
        cause: more.cause ?? null,
      },
      more,
    );
  }

  control(words: string, action: ControlAction, more: Told & { nth?: number } = {}): this {
    const span = this.find(words, more.nth);
    return this.claim(
      {
        ...this.base("event", span),
        id: makeId(this.id, "event", span, `${action}:${more.place ?? ""}`),
        type: "control",
        trigger: span,
        arguments: this.argumentsOf(more, span),
        action,
      },
      more,
    );
  }

  statement(words: string, act: SpeechAct, more: Told & { nth?: number } = {}): this {
    const span = this.find(words, more.nth);
    return this.claim(
      {
        ...this.base("event", span),
        id: makeId(this.id, "event", span, act),
        type: "statement",
        trigger: span,
        arguments: this.argumentsOf(more, span),
        act,
      },
      more,
    );
  }

  other(words: string, type: OtherEvent["type"], kind: string, more: Told & { nth?: number } = {}): this {
    const span = this.find(words, more.nth);
    return this.claim(
      {
        ...this.base("event", span),
        id: makeId(this.id, "event", span, kind),
        type,
        kind,
        trigger: span,
        arguments: this.argumentsOf(more, span),
      },
      more,
    );
  }

  /** `row` is the id of the label's row in the lexicon. */
  label(
    words: string,
    target: string,
    more: { chain?: readonly Who[]; quoted?: boolean; row?: string; nth?: number } = {},
  ): this {
    const span = this.find(words, more.nth);
    const entries = more.row === undefined ? [] : [`labels:${more.row}`];
    this.labels.push({
      ...this.base("label", span),
      provenance: { rule: "by-hand", entries },
      target,
      chain: (more.chain ?? []).map((who) => this.link(who)),
      quoted: more.quoted ?? false,
    });
    return this;
  }

  make(): Reading {
    const tokens = tokenise(foldText(this.text));
    const sentences = splitSentences(tokens).map((s) => ({
      start: tokens.start[s.first]!,
      end: tokens.end[s.next - 1]!,
    }));
    return {
      document: {
        id: this.id,
        text: this.text,
        zones: [{ kind: "body", start: 0, end: this.text.length }],
        language: "ar",
        publisher: this.about.publisher,
        title: null,
        url: null,
        creationTime: this.about.published,
        credits: this.about.credits,
        capture: { source: `${this.id}.txt`, adapter: "test" },
      },
      reader: "by-hand",
      sentences,
      mentions: this.mentions,
      quantities: this.quantities,
      timexes: this.timexes,
      attributions: this.attributions,
      events: this.events,
      claims: this.claims,
      labels: this.labels,
      diagnostics: [],
    };
  }
}
