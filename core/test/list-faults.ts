import type { Annotation, Reading, Span } from "../src/index.ts";

/** Half-open, in range, and on no side between the halves of a surrogate pair. */
export function spanFault(text: string, { start, end }: Span): string | null {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return "no whole numbers";
  if (start < 0 || end > text.length || start > end) return "out of range";
  if (splitsPair(text, start) || splitsPair(text, end)) return "splits a surrogate pair";
  return null;
}

function splitsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const [before, behind] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && behind >= 0xdc00 && behind <= 0xdfff;
}

/** Every object below a value that has the shape of a span, with the path to it. */
function* spansIn(value: unknown, path: string): Generator<readonly [string, Span]> {
  if (typeof value !== "object" || value === null) return;
  if ("start" in value && "end" in value) yield [path, value as Span];
  for (const [key, child] of Object.entries(value)) yield* spansIn(child, `${path}.${key}`);
}

function annotationsOf(reading: Reading): readonly Annotation[] {
  const { mentions, quantities, timexes, attributions, events, claims, labels } = reading;
  return [...mentions, ...quantities, ...timexes, ...attributions, ...events, ...claims, ...labels];
}

function idFaults(reading: Reading): readonly string[] {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const { id, document, provenance } of annotationsOf(reading)) {
    if (seen.has(id)) faults.push(`${id}: twice`);
    seen.add(id);
    if (document !== reading.document.id) faults.push(`${id}: of another document`);
    if (provenance.rule === "") faults.push(`${id}: no rule`);
    for (const entry of provenance.entries) if (!/^[\w-]+:.+/.test(entry)) faults.push(`${id}: entry ${entry}`);
  }
  return faults;
}

/** `within` leads outward to an attribution of this reading and never back. */
function chainFaults({ attributions }: Reading): readonly string[] {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  return attributions.flatMap(({ id, within, content, chain }) => {
    const faults: string[] = [];
    if (content.length === 0) faults.push(`${id}: no content`);
    for (const [at, span] of content.entries()) {
      if (span.start >= span.end) faults.push(`${id}: empty content`);
      if (at > 0 && span.start < content[at - 1]!.end) faults.push(`${id}: content out of order`);
    }
    if (chain.some(({ name }) => name === "")) faults.push(`${id}: a link without a name`);
    const passed = new Set([id]);
    for (let at = within; at !== null; at = byId.get(at)?.within ?? null) {
      if (!byId.has(at)) faults.push(`${id}: within ${at}, which is not there`);
      if (passed.has(at)) return [...faults, `${id}: within itself`];
      passed.add(at);
    }
    return faults;
  });
}

function boundFaults({ quantities, events, mentions }: Reading): readonly string[] {
  return [
    ...quantities
      .filter(({ min, max }) => (min !== null && max !== null && min > max) || Number.isNaN(min) || Number.isNaN(max))
      .map(({ id, min, max }) => `${id}: ${min} to ${max}`),
    ...events
      .filter(
        (event) => event.type === "casualty" && !(event.low >= 0 && (event.high === null || event.low <= event.high)),
      )
      .map(({ id }) => `${id}: low above high`),
    ...mentions
      .filter(({ candidates }) =>
        candidates.some(({ score }, at) => !(score >= 0 && score <= (candidates[at - 1]?.score ?? 1))),
      )
      .map(({ id }) => `${id}: candidates not best first`),
  ];
}

/** What an annotation points to is there. */
function referenceFaults({ attributions, events, claims }: Reading): readonly string[] {
  const said = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const told = new Map(events.map(({ id, type }) => [id, type]));
  return [
    ...claims.flatMap(({ id, event, attribution, chain, span, factuality }) => {
      const around = attributions.some((each) => each.span.start <= span.start && span.end <= each.span.end);
      const inside = attribution === null ? null : said.get(attribution);
      return [
        ...(told.has(event) ? [] : [`${id}: event ${event} is not there`]),
        ...(inside === undefined ? [`${id}: attribution ${attribution} is not there`] : []),
        // A statement or a pledge stands in no attribution, it is one: its chain are the relays that hand it on. So are those
        // of what is told around a content; and what is only rumoured goes back to the rumour.
        ...(inside === null &&
        chain.length > 0 &&
        told.get(event) !== "statement" &&
        told.get(event) !== "pledge" &&
        !around &&
        factuality.certainty !== "uncommitted"
          ? [`${id}: a chain without an attribution`]
          : []),
      ];
    }),
    ...events.flatMap((event) =>
      event.type === "casualty" && event.partOf !== null && !told.has(event.partOf)
        ? [`${event.id}: part of ${event.partOf}, which is not there`]
        : [],
    ),
  ];
}

function zoneFaults({ document: { zones, text } }: Reading): readonly string[] {
  return zones
    .filter((zone, at) => zone.start < (zones[at - 1]?.end ?? 0) || zone.start >= zone.end)
    .map(({ kind, start, end }) => `zone ${kind} ${start}-${end} of ${text.length}: empty or overlapping`);
}

/** Everything about a reading that breaks the invariants of DESIGN §3; empty when it is sound. */
export function listFaults(reading: Reading): readonly string[] {
  const { text } = reading.document;
  return [
    ...[...spansIn(reading, "reading")].flatMap(([path, span]) => {
      const fault = spanFault(text, span);
      return fault === null ? [] : [`${path} ${span.start}-${span.end}: ${fault}`];
    }),
    ...idFaults(reading),
    ...chainFaults(reading),
    ...boundFaults(reading),
    ...referenceFaults(reading),
    ...zoneFaults(reading),
  ];
}
