import type {
  Argument,
  Attribution,
  CasualtyEvent,
  Claim,
  ControlEvent,
  Label,
  OtherEvent,
  Reading,
  SourceRef,
  Span,
  Timex,
  Zone,
} from "@isnad/core";

/** A reading made by hand, word by word: the spans are found, not counted. */
export class ReadingMaker {
  readonly text: string;
  readonly #zones: Zone[] = [];
  readonly #attributions: Attribution[] = [];
  readonly #events: (CasualtyEvent | ControlEvent | OtherEvent)[] = [];
  readonly #claims: Claim[] = [];
  readonly #timexes: Timex[] = [];
  readonly #labels: Label[] = [];
  readonly #source: string;

  constructor(text: string, source = "made.txt") {
    this.text = text;
    this.#source = source;
  }

  find(words: string): Span {
    const start = this.text.indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return { start, end: start + words.length };
  }

  zone(kind: Zone["kind"], words: string): this {
    this.#zones.push({ kind, ...this.find(words) });
    return this;
  }

  link(name: string, words: string | null): SourceRef {
    return {
      mention: words === null ? null : this.find(words),
      name,
      entity: null,
      kind: "person",
      agreement: "unknown",
    };
  }

  attribution(
    id: string,
    content: readonly string[],
    cue: string | null,
    chain: readonly SourceRef[],
    more: Partial<Attribution> = {},
  ): this {
    const spans = content.map((words) => this.find(words));
    const span = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
    const source = chain.at(-1) as SourceRef;
    const fixed = {
      within: null,
      style: "indirect",
      polarity: "assert",
      stance: "neutral",
      act: "say",
      relays: chain.slice(0, -1),
    } as const;
    this.#attributions.push({
      ...this.#annotation(id, span),
      ...fixed,
      source,
      cue: cue === null ? null : this.find(cue),
      content: spans,
      chain,
      ...more,
    });
    return this;
  }

  time(id: string, words: string, value: string): this {
    this.#timexes.push({
      ...this.#annotation(id, this.find(words)),
      type: "date",
      value,
      modifier: "none",
      calendar: "gregorian",
      relative: false,
    });
    return this;
  }

  casualty(words: string, attribution: string | null, more: Partial<CasualtyEvent>): this {
    const fixed = {
      outcome: "killed",
      victims: "unspecified",
      low: 1,
      high: 1,
      approximate: false,
      word: null,
      reckoning: "unknown",
      partOf: null,
      cause: null,
    } as const;
    return this.#claim({ ...this.#event(words, more.arguments), type: "casualty", ...fixed, ...more }, attribution, {});
  }

  control(
    words: string,
    attribution: string | null,
    action: ControlEvent["action"],
    args: readonly Argument[],
    more: Partial<Claim> = {},
  ): this {
    return this.#claim({ ...this.#event(words, args), type: "control", action }, attribution, more);
  }

  other(
    words: string,
    attribution: string | null,
    type: OtherEvent["type"],
    kind: string,
    args: readonly Argument[] = [],
  ): this {
    return this.#claim({ ...this.#event(words, args), type, kind }, attribution, {});
  }

  argument(role: Argument["role"], name: string, words: string | null, more: Partial<Argument> = {}): Argument {
    return { role, name, span: words === null ? null : this.find(words), ref: null, entity: null, ...more };
  }

  label(words: string, target: string, chain: readonly SourceRef[]): this {
    this.#labels.push({
      ...this.#annotation(`l${this.#labels.length}`, this.find(words)),
      target,
      chain,
      quoted: false,
    });
    return this;
  }

  make(more: Partial<Reading["document"]> = {}): Reading {
    const capture = { source: this.#source, adapter: "text" };
    const unknown = { publisher: null, title: null, url: null, creationTime: null, credits: [] };
    const sentences: Span[] = [];
    for (const line of this.text.matchAll(/[^\n]+/g))
      sentences.push({ start: line.index, end: line.index + line[0].length });
    return {
      document: {
        id: `d:${this.#source}`,
        text: this.text,
        zones: this.#zones,
        language: "ar",
        ...unknown,
        capture,
        ...more,
      },
      reader: "hand",
      sentences,
      mentions: [],
      quantities: [],
      timexes: this.#timexes,
      attributions: this.#attributions,
      events: this.#events,
      claims: this.#claims,
      labels: this.#labels,
      diagnostics: [],
    };
  }

  #annotation(id: string, span: Span) {
    return { id, document: `d:${this.#source}`, span, provenance: { rule: "hand", entries: [] } };
  }

  #event(words: string, args: readonly Argument[] = []) {
    const span = this.find(words);
    return { ...this.#annotation(`e${this.#events.length}`, span), trigger: span, arguments: args };
  }

  #claim(event: CasualtyEvent | ControlEvent | OtherEvent, attribution: string | null, more: Partial<Claim>): this {
    this.#events.push(event);
    const chain = this.#attributions.find((one) => one.id === attribution)?.chain ?? [];
    const factuality = { certainty: "certain", polarity: "positive" } as const;
    const fixed = { event: event.id, attribution, chain, factuality, background: false, evidence: [event.span] };
    this.#claims.push({ ...this.#annotation(`c${this.#claims.length}`, event.span), ...fixed, ...more });
    return this;
  }
}
