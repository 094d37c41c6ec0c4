import type { Attribution, Chain, DossierData, EventMention, Label, Reading } from "@isnad/core";
import { polarityOf } from "./flatten-reading.ts";
import { type IndexedReading, indexReadings } from "./index-readings.ts";
import { nameRecord } from "./name-record.ts";
import { makeTextSelector, type TextSelector } from "./select-text.ts";

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/**
 * Attributions, claims and labels as W3C Web Annotations: one collection with one page. An attribution's target are the words said;
 * its bodies are the words that name each link of the chain, and the chain in writing, the outlet first and who said it last.
 */
export function* writeAnnotations(data: DossierData): Generator<string> {
  const collection = nameRecord(`annotations ${data.readings.map(({ document }) => document.id).join(" ")}`);
  const page = nameRecord(`${collection} 1`);
  const total = data.readings.reduce((sum, { attributions, claims, labels }) => {
    return sum + attributions.length + claims.length + labels.length;
  }, 0);
  const head = { "@context": CONTEXT, id: collection, type: "AnnotationCollection", label: "Isnad", total };
  const first = { id: page, type: "AnnotationPage", partOf: collection, startIndex: 0 };
  yield `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify(first).slice(0, -1)},"items":[`;
  let between = "\n";
  for (const indexed of indexReadings(data.readings).values())
    for (const annotation of annotate(indexed, data)) {
      yield between + JSON.stringify(annotation);
      between = ",\n";
    }
  yield "\n]}}\n";
}

function* annotate({ reading, events }: IndexedReading, data: DossierData): Generator<object> {
  const select = makeTextSelector(reading);
  const made = (id: string) => ({
    id: nameRecord(id),
    type: "Annotation",
    generator: { id: nameRecord(reading.reader), type: "Software", name: `Isnad ${data.version}, ${reading.reader}` },
    generated: data.generatedAt,
  });
  for (const attribution of reading.attributions)
    yield { ...made(attribution.id), ...annotateAttribution(attribution, reading, select) };
  for (const claim of reading.claims) {
    const event = events.get(claim.event);
    const told = event === undefined ? [] : [tag(describeEvent(event)), tag(polarityOf(claim))];
    yield {
      ...made(claim.id),
      motivation: "classifying",
      body: [...told, ...(claim.background ? [tag("background")] : []), ...nameChain(claim.chain, reading, select)],
      target: select(claim.span),
    };
  }
  for (const label of reading.labels)
    yield { ...made(label.id), motivation: "tagging", body: nameTarget(label, data), target: select(label.span) };
}

function annotateAttribution(
  { content, span, chain, polarity, style, act }: Attribution,
  reading: Reading,
  select: TextSelector,
): object {
  const targets = (content.length > 0 ? content : [span]).map(select);
  return {
    motivation: "describing",
    body: [tag("attribution"), tag(act), tag(polarity), tag(style), ...nameChain(chain, reading, select)],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

function tag(value: string): object {
  return { type: "TextualBody", value, purpose: "tagging", format: "text/plain", language: "en" };
}

/** The chain in writing, and the words that name its links. */
function nameChain(chain: Chain, { document }: Reading, select: TextSelector): object[] {
  const names = [document.publisher ?? document.capture.source, ...chain.map(({ name }) => name)];
  const written = { type: "TextualBody", value: names.join(" ← "), purpose: "describing", format: "text/plain" };
  const links = chain.flatMap(({ mention }) => (mention ? [{ ...select(mention), purpose: "identifying" }] : []));
  return [written, ...links];
}

function nameTarget({ target, quoted }: Label, { names }: DossierData): object[] {
  const known = names?.[target];
  const named = known
    ? Object.entries(known).map(([language, value]) => ({
        type: "TextualBody",
        value,
        purpose: "identifying",
        format: "text/plain",
        language,
      }))
    : [{ type: "TextualBody", value: target, purpose: "identifying", format: "text/plain" }];
  return [...named, ...(quoted ? [tag("quoted")] : [])];
}

/** `casualty: killed 5`, `control: captured`, `strike: airstrike`. */
function describeEvent(event: EventMention): string {
  if (event.type === "casualty") {
    const figure = event.high === null ? `at least ${event.low}` : [...new Set([event.low, event.high])].join("–");
    return `casualty: ${event.outcome} ${event.approximate ? "about " : ""}${figure}, ${event.victims}`;
  }
  if (event.type === "control") return `control: ${event.action}`;
  return `${event.type}: ${event.type === "statement" ? event.act : event.kind}`;
}
