import type {
  Attribution,
  Claim,
  EventMention,
  Label,
  Mention,
  PlaceMention,
  Quantity,
  Reading,
  SourceRef,
  Span,
  Timex,
} from "@isnad/core";
import type { Mark } from "../records/collect-marks.ts";
import { describeCount } from "../records/describe-position.ts";
import type { Dossier } from "../records/index-dossier.ts";
import { nameEntity } from "../records/name-entity.ts";
import { formatShare } from "../words/format-number.ts";
import { formatTime } from "../words/format-time.ts";
import { isolate } from "../words/isolate.ts";
import type { Tongue } from "../words/tongue.ts";
import type { Words } from "../words/words.ts";

/** A line of an explanation. `quote`: words of the article; `code`: an identifier, written from left to right. */
export interface Fact {
  readonly term: string;
  readonly as: "text" | "quote" | "code";
  readonly values: readonly string[];
}

interface Explaining {
  readonly reading: Reading;
  readonly dossier: Dossier;
  readonly tongue: Tongue;
  readonly words: Words;
}

/** What a mark says and what it rests on, as terms and values. Its chain is drawn apart. */
export function explainMark(mark: Mark, on: Explaining): Fact[] {
  const facts = explainRecord(mark, on).filter((fact) => fact.values.length > 0);
  const { rule, entries } = mark.record.provenance;
  return [...facts, { term: on.words.explain.rule, as: "code", values: [rule] }, ...entriesOf(entries, on.words)];
}

function explainRecord(mark: Mark, on: Explaining): Fact[] {
  switch (mark.kind) {
    case "attribution":
      return explainAttribution(mark.record, on);
    case "claim":
      return explainClaim(mark.record, mark.event, on);
    case "figure":
      return explainQuantity(mark.record, on);
    case "time":
      return explainTime(mark.record, on);
    case "label":
      return explainLabel(mark.record, on);
    case "place":
    case "actor":
      return explainMention(mark.record, on);
  }
}

function explainAttribution(record: Attribution, on: Explaining): Fact[] {
  const { reading, words } = on;
  const w = words.explain;
  const cue: Fact = record.cue
    ? { term: w.cue, as: "quote", values: [cut(reading, record.cue)] }
    : { term: w.cue, as: "text", values: [w.noCue] };
  const how = [words.style[record.style], ...(record.within === null ? [] : [w.within])].join(words.comma);
  const { source } = record;
  return [
    { term: w.source, as: "text", values: [describeSource(source, on)] },
    cue,
    { term: w.content, as: "quote", values: joinPieces(reading, record.content) },
    { term: w.act, as: "text", values: [words.act[record.act]] },
    { term: w.polarity, as: "text", values: [words.polarity[record.polarity]] },
    { term: w.stance, as: "text", values: [words.stance[record.stance]] },
    { term: w.style, as: "text", values: [how] },
  ];
}

function describeSource(source: SourceRef, { dossier, tongue, words }: Explaining): string {
  const name = isolate(nameEntity(dossier, source.entity, source.name, tongue.lang).text);
  const understood = source.mention === null ? [words.explain.understood] : [];
  return [name, words.sourceKind[source.kind], ...understood].join(words.comma);
}

function explainClaim(record: Claim, event: EventMention, on: Explaining): Fact[] {
  const { reading, words } = on;
  const w = words.explain;
  return [
    { term: w.event, as: "text", values: [describeEvent(event, on)] },
    { term: w.content, as: "quote", values: joinPieces(reading, record.evidence) },
    { term: w.trigger, as: "quote", values: [cut(reading, event.trigger)] },
    { term: w.certainty, as: "text", values: [words.certainty[record.factuality.certainty]] },
    { term: w.factPolarity, as: "text", values: [words.factPolarity[record.factuality.polarity]] },
    { term: w.background, as: "text", values: record.background ? [w.yes] : [] },
  ];
}

function describeEvent(event: EventMention, { dossier, tongue, words }: Explaining): string {
  if (event.type === "casualty") {
    const count = describeCount(event, tongue, words);
    const victims = event.victims === "unspecified" ? [] : [words.victims[event.victims]];
    return [count, words.outcome[event.outcome], ...victims].join(words.comma);
  }
  if (event.type === "statement") return words.act[event.act];
  if (event.type !== "control") return words.event[event.type];
  const agent = event.arguments.find((argument) => argument.role === "agent");
  const actor = agent ? isolate(nameEntity(dossier, agent.entity, agent.name, tongue.lang).text) : words.value.nobody;
  return words.value.control[event.action](actor);
}

function explainQuantity(record: Quantity, { reading, tongue, words }: Explaining): Fact[] {
  const count = {
    low: record.min ?? 0,
    high: record.max,
    approximate: record.modifier === "approximate" || record.modifier === "vague",
    word: record.word ?? null,
  };
  return [
    { term: words.explain.value, as: "text", values: [describeCount(count, tongue, words)] },
    { term: words.explain.counted, as: "quote", values: record.counted ? [cut(reading, record.counted)] : [] },
  ];
}

function explainTime(record: Timex, { tongue, words }: Explaining): Fact[] {
  const said = formatTime(tongue, record.value, words.time);
  return [
    { term: words.explain.value, as: "text", values: record.relative ? [said, words.explain.reckoned] : [said] },
    { term: "TIMEX3", as: "code", values: [record.value] },
    { term: words.explain.calendar, as: "text", values: record.calendar === "hijri" ? [words.calendar.hijri] : [] },
  ];
}

function explainMention(record: Mention, { dossier, tongue, words }: Explaining): Fact[] {
  const place = isPlace(record) ? record : null;
  const candidates = record.candidates
    .slice(0, 5)
    .map(
      (candidate) =>
        `${isolate(nameEntity(dossier, candidate.entity, candidate.name, tongue.lang).text)} ${isolate(formatShare(tongue, candidate.score))}`,
    );
  const where =
    place && place.latitude !== null && place.longitude !== null ? [`${place.latitude}, ${place.longitude}`] : [];
  return [
    { term: words.explain.value, as: "text", values: [words.mention[record.type]] },
    { term: words.explain.candidates, as: "text", values: candidates },
    { term: words.explain.precision, as: "text", values: place ? [words.precision[place.precision]] : [] },
    { term: words.explain.coordinates, as: "code", values: where },
  ];
}

function explainLabel(record: Label, { dossier, tongue, words }: Explaining): Fact[] {
  const target = nameEntity(dossier, record.target, null, tongue.lang).text;
  const voice = record.chain.at(-1)?.name;
  return [
    { term: words.explain.target, as: "text", values: [isolate(target)] },
    { term: words.explain.voice, as: "text", values: [voice ? isolate(voice) : words.labels.ownVoice] },
    { term: words.labels.quoted, as: "text", values: record.quoted ? [words.explain.yes] : [] },
  ];
}

function entriesOf(entries: readonly string[], words: Words): Fact[] {
  return entries.length ? [{ term: words.explain.entries, as: "code", values: entries }] : [];
}

function isPlace(record: Mention): record is PlaceMention {
  return record.type === "place" && "precision" in record;
}

/** Interrupted content as one line: دخلت … حلب. */
function joinPieces(reading: Reading, spans: readonly Span[]): string[] {
  return spans.length ? [spans.map((span) => cut(reading, span)).join(" … ")] : [];
}

function cut(reading: Reading, span: Span): string {
  return reading.document.text.slice(span.start, span.end);
}
