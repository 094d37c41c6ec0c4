import type { Attribution, Claim, EventMention, Id, Label, Mention, Quantity, Reading, Span, Timex } from "@isnad/core";

export const MARK_KINDS = ["attribution", "figure", "place", "time", "actor", "label", "claim"] as const;
/** What a reader can switch on and off in the text. */
export type MarkKind = (typeof MARK_KINDS)[number];

interface MarkBase {
  readonly id: Id;
  /** Where it is drawn. */
  readonly spans: readonly Span[];
  /** What lights up when it is chosen; more than is drawn for events, whose evidence is drawn only then. */
  readonly extent: readonly Span[];
  /** The words that open its explanation: the cue of an attribution, the trigger of an event, else the words themselves. */
  readonly handle: Span;
  /** How many attributions it stands inside of; only attributions count. */
  readonly depth: number;
}
export type Mark =
  | (MarkBase & { readonly kind: "attribution"; readonly record: Attribution; readonly named: readonly Span[] })
  | (MarkBase & { readonly kind: "claim"; readonly record: Claim; readonly event: EventMention })
  | (MarkBase & { readonly kind: "figure"; readonly record: Quantity })
  | (MarkBase & { readonly kind: "place" | "actor"; readonly record: Mention })
  | (MarkBase & { readonly kind: "time"; readonly record: Timex })
  | (MarkBase & { readonly kind: "label"; readonly record: Label });

/** Every mark of an article, in the order of its handles in the text, then the longer first. */
export function collectMarks(reading: Reading): Mark[] {
  const events = new Map(reading.events.map((event) => [event.id, event]));
  const marks: Mark[] = [
    ...reading.attributions.map((record) => markAttribution(record, reading.attributions)),
    ...reading.claims.flatMap((record) => {
      const event = events.get(record.event);
      return event ? [markClaim(record, event)] : [];
    }),
    ...reading.quantities
      .filter((record) => !record.ordinal)
      .map((record): Mark => ({ ...whole(record), kind: "figure", record })),
    ...reading.mentions
      .filter((record) => record.level !== "pronoun" && record.span.end > record.span.start)
      .map((record): Mark => ({ ...whole(record), kind: record.type === "place" ? "place" : "actor", record })),
    ...reading.timexes.map((record): Mark => ({ ...whole(record), kind: "time", record })),
    ...reading.labels.map((record): Mark => ({ ...whole(record), kind: "label", record })),
  ];
  return marks.sort(
    (a, b) => a.handle.start - b.handle.start || b.handle.end - a.handle.end || rank(a.kind) - rank(b.kind),
  );
}

function whole(record: { readonly id: Id; readonly span: Span }): MarkBase {
  return { id: record.id, spans: [record.span], extent: [record.span], handle: record.span, depth: 0 };
}

function markAttribution(record: Attribution, all: readonly Attribution[]): Mark {
  const named = [...record.relays, record.source].flatMap((source) => source.mention ?? []);
  const spans = [...(record.cue ? [record.cue] : []), ...named, ...record.content];
  const handle = record.cue ?? named[0] ?? record.content[0] ?? record.span;
  return {
    id: record.id,
    kind: "attribution",
    record,
    spans,
    extent: spans,
    named,
    handle,
    depth: measureDepth(record, all),
  };
}

function markClaim(record: Claim, event: EventMention): Mark {
  const extent = record.evidence.length ? record.evidence : [record.span];
  return {
    id: record.id,
    kind: "claim",
    record,
    event,
    spans: [event.trigger],
    extent,
    handle: event.trigger,
    depth: 0,
  };
}

/** The number of attributions around this one: as the records nest, else as the texts do. */
function measureDepth(record: Attribution, all: readonly Attribution[]): number {
  const [first] = record.content;
  if (!first) return 0;
  let depth = 0;
  for (let outer = record.within; outer !== null && depth < all.length; depth++)
    outer = all.find((other) => other.id === outer)?.within ?? null;
  const around = all.filter((other) => other !== record && other.content.some((content) => encloses(content, first)));
  return Math.max(depth, around.length);
}

function encloses(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;
}

function rank(kind: MarkKind): number {
  return MARK_KINDS.indexOf(kind);
}
