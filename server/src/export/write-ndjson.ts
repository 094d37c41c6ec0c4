import type { Claim, DossierData, Span } from "@isnad/core";
import { type IndexedReading, indexReadings, wordsOf } from "./index-readings.ts";

/**
 * Everything that was read and compared, one record a line, each with the kind it is in `record`. Nothing is left out or flattened:
 * spans are those of the article's `text`, in UTF-16 code units, and every record with a span also has its exact `words`.
 */
export function* writeNdjson(data: DossierData): Generator<string> {
  const { version, generatedAt, readings, comparison, failures, names } = data;
  yield toLine("dossier", { version, generatedAt, readers: [...new Set(readings.map(({ reader }) => reader))] });
  for (const failure of failures) yield toLine("failure", { source: failure.source, message: failure.message });
  for (const [id, name] of Object.entries(names ?? {})) yield toLine("name", { id, ...name });
  const index = indexReadings(readings);
  for (const indexed of index.values()) yield* writeReading(indexed);
  for (const story of comparison.stories) yield toLine("story", story);
  for (const derivation of comparison.derivations) yield toLine("copy", derivation);
  for (const { positions, ...account } of comparison.accounts) {
    yield toLine("account", account);
    for (const [number, position] of positions.entries()) {
      const claims = position.claims.map((claim) => ({ ...claim, words: wordsOf(index, claim.document, claim.span) }));
      yield toLine("position", { account: account.id, number, ...position, claims });
    }
  }
  for (const judgement of comparison.judgements) yield toLine("judgement", judgement);
  for (const finding of comparison.findings) {
    const spans = finding.spans.map((place) => ({ ...place, words: wordsOf(index, place.document, place.span) }));
    yield toLine("finding", { ...finding, spans });
  }
}

function* writeReading({ reading, events }: IndexedReading): Generator<string> {
  const { document, reader } = reading;
  const cut = ({ start, end }: Span): string => document.text.slice(start, end);
  yield toLine("article", { ...document, reader });
  for (const mention of reading.mentions) yield toLine("mention", { ...mention, words: cut(mention.span) });
  for (const quantity of reading.quantities) yield toLine("quantity", { ...quantity, words: cut(quantity.span) });
  for (const timex of reading.timexes) yield toLine("time", { ...timex, words: cut(timex.span) });
  for (const attribution of reading.attributions)
    yield toLine("attribution", { ...attribution, words: attribution.content.map(cut) });
  for (const claim of reading.claims) yield toLine("claim", describeClaim(claim, events, cut));
  for (const label of reading.labels) yield toLine("label", { ...label, words: cut(label.span) });
  for (const diagnostic of reading.diagnostics)
    yield toLine("diagnostic", {
      document: document.id,
      ...diagnostic,
      ...(diagnostic.span && { words: cut(diagnostic.span) }),
    });
}

/** A claim with the event it tells in place of that event's id. */
function describeClaim(claim: Claim, events: IndexedReading["events"], cut: (span: Span) => string): object {
  return { ...claim, event: events.get(claim.event) ?? claim.event, words: claim.evidence.map(cut) };
}

function toLine(record: string, value: object): string {
  return `${JSON.stringify({ record, ...value })}\n`;
}
