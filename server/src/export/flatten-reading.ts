import type {
  Argument,
  ArgumentRole,
  Attribution,
  Chain,
  Claim,
  EventMention,
  Polarity,
  Reading,
  SourceRef,
  Span,
} from "@isnad/core";
import { removeSpans, type Trimmed } from "./remove-spans.ts";

/** One article as one JSON object, for data frames. Spans are half-open, in UTF-16 code units of `text`. */
export interface FlatReading {
  readonly article: {
    readonly source: string;
    readonly id: string;
    readonly publisher?: string;
    readonly title?: string;
    readonly published?: string;
    readonly language: string;
  };
  /** The article as read, page furniture left out. */
  readonly text: string;
  readonly attributions: readonly FlatAttribution[];
  readonly claims: readonly FlatClaim[];
  readonly times: readonly FlatTime[];
}

export interface FlatAttribution {
  /** From its first word to its last, over what interrupts it. */
  readonly content: Span;
  readonly cue: Span | null;
  /** From the link nearest the publisher to the original speaker. */
  readonly chain: readonly { readonly mention: Span | null; readonly name: string }[];
  readonly form: "direct" | "indirect" | "mixed";
  readonly polarity: Polarity;
}

export interface FlatPlace {
  readonly name: string;
  readonly id?: string;
}
export interface FlatActor {
  readonly name: string;
  readonly mention?: Span;
}

export interface FlatCasualty {
  readonly kind: "casualty";
  readonly span: Span;
  readonly outcome: string;
  readonly low: number;
  readonly high: number | null;
  readonly approximate: boolean;
  readonly victims: string;
  readonly place: FlatPlace | null;
  readonly time: string | null;
  readonly polarity: Polarity;
  readonly background: boolean;
  /** Index into `attributions`; null is the outlet's own voice. */
  readonly attribution: number | null;
}

export interface FlatControl {
  readonly kind: "control";
  readonly span: Span;
  readonly action: string;
  readonly actor: FlatActor | null;
  readonly place: FlatPlace | null;
  readonly time: string | null;
  readonly polarity: Polarity;
  readonly background: boolean;
  readonly attribution: number | null;
}

/** Every other kind of claim. `type` is the kind within the kind: `airstrike`, `visit`, `accuse`. */
export interface FlatOther {
  readonly kind: string;
  readonly span: Span;
  readonly type: string;
  readonly actor: FlatActor | null;
  readonly patient: FlatActor | null;
  readonly recipient: FlatActor | null;
  readonly place: FlatPlace | null;
  readonly time: string | null;
  readonly polarity: Polarity;
  readonly background: boolean;
  readonly attribution: number | null;
}

export type FlatClaim = FlatCasualty | FlatControl | FlatOther;

export interface FlatTime extends Span {
  readonly value: string;
}

/** Values that name no date: now, soon, once. */
const VAGUE_TIMES = new Set(["PRESENT_REF", "PAST_REF", "FUTURE_REF"]);

/** The article's text without page furniture, and where its words went. */
export function trimFurniture(reading: Reading): Trimmed {
  const { text, zones } = reading.document;
  return removeSpans(
    text,
    zones.filter((zone) => zone.kind === "furniture"),
  );
}

/** A reading in the flat format. What stands in page furniture is dropped, with the claims that hang on it. */
export function flattenReading(reading: Reading): FlatReading {
  const trimmed = trimFurniture(reading);
  const attributions: FlatAttribution[] = [];
  const indexes = new Map<string, number>();
  for (const attribution of reading.attributions) {
    const flat = flattenAttribution(attribution, trimmed);
    if (flat) indexes.set(attribution.id, attributions.push(flat) - 1);
  }
  return {
    article: describeArticle(reading),
    text: trimmed.text,
    attributions,
    claims: flattenClaims(reading, trimmed, indexes),
    times: reading.timexes.flatMap(({ span, value }) => {
      const mapped = VAGUE_TIMES.has(value) ? null : trimmed.map(span);
      return mapped ? [{ ...mapped, value }] : [];
    }),
  };
}

function describeArticle({ document }: Reading): FlatReading["article"] {
  const { id, capture, publisher, title, creationTime, language } = document;
  return {
    source: capture.source,
    id,
    ...(publisher !== null && { publisher }),
    ...(title !== null && { title }),
    ...(creationTime !== null && { published: creationTime }),
    language,
  };
}

function flattenAttribution(attribution: Attribution, { map }: Trimmed): FlatAttribution | null {
  const { content, cue, chain, style, polarity } = attribution;
  if (content.length === 0) return null;
  const start = Math.min(...content.map((span) => span.start));
  const end = Math.max(...content.map((span) => span.end));
  const whole = map({ start, end });
  if (!whole) return null;
  return { content: whole, cue: cue && map(cue), chain: flattenChain(chain, map), form: style, polarity };
}

function flattenChain(chain: Chain, map: Trimmed["map"]): FlatAttribution["chain"] {
  return chain.map(({ mention, name }: SourceRef) => ({ mention: mention && map(mention), name }));
}

function flattenClaims(reading: Reading, { map }: Trimmed, indexes: ReadonlyMap<string, number>): FlatClaim[] {
  const events = new Map(reading.events.map((event) => [event.id, event]));
  const times = new Map(reading.timexes.map((timex) => [timex.id, timex.value]));
  const claims: FlatClaim[] = [];
  for (const claim of reading.claims) {
    const event = events.get(claim.event);
    const span = map(claim.span);
    const attribution = claim.attribution === null ? null : indexes.get(claim.attribution);
    if (event && span && attribution !== undefined)
      claims.push(flattenClaim(claim, event, { span, attribution, times, map }));
  }
  return claims;
}

interface Setting {
  readonly span: Span;
  readonly attribution: number | null;
  readonly times: ReadonlyMap<string, string>;
  readonly map: Trimmed["map"];
}

function flattenClaim(claim: Claim, event: EventMention, { span, attribution, times, map }: Setting): FlatClaim {
  const place = toPlace(argumentOf(event, "place"));
  const time = times.get(argumentOf(event, "time")?.ref ?? "") ?? null;
  const polarity = polarityOf(claim);
  const { background } = claim;
  const actor = toActor(argumentOf(event, "agent"), map);
  if (event.type === "casualty") {
    const { outcome, low, high, approximate, victims } = event;
    return {
      kind: "casualty",
      span,
      outcome,
      low,
      high,
      approximate,
      victims,
      place,
      time,
      polarity,
      background,
      attribution,
    };
  }
  if (event.type === "control")
    return { kind: "control", span, action: event.action, actor, place, time, polarity, background, attribution };
  const type = event.type === "statement" ? event.act : event.kind;
  const patient = toActor(argumentOf(event, "patient"), map);
  const recipient = toActor(argumentOf(event, "recipient"), map);
  return { kind: event.type, span, type, actor, patient, recipient, place, time, polarity, background, attribution };
}

function argumentOf(event: EventMention, role: ArgumentRole): Argument | undefined {
  return event.arguments.find((argument) => argument.role === role);
}

function toPlace(argument: Argument | undefined): FlatPlace | null {
  return argument ? { name: argument.name, ...(argument.entity !== null && { id: argument.entity }) } : null;
}

function toActor(argument: Argument | undefined, map: Trimmed["map"]): FlatActor | null {
  if (!argument) return null;
  const mention = argument.span && map(argument.span);
  return { name: argument.name, ...(mention && { mention }) };
}

/** Whether the claim says that it was so: denied when its polarity is negative, unconfirmed when nobody commits to it. */
export function polarityOf({ factuality }: Pick<Claim, "factuality">): Polarity {
  if (factuality.polarity === "negative") return "deny";
  return factuality.polarity === "unknown" || factuality.certainty === "uncommitted" ? "unconfirmed" : "assert";
}
