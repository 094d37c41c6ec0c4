import { type ScriptCount, tellLanguage } from "./1-text/tell-language.ts";
import { type Scan, scanText, spanOf } from "./3-lexicon/scan-text.ts";
import { findActors } from "./4-mentions/actors/find-actors.ts";
import { findNumbers } from "./4-mentions/numbers/find-numbers.ts";
import { findPlaces } from "./4-mentions/places/find-places.ts";
import { findTimes } from "./4-mentions/times/find-times.ts";
import { findZones } from "./4-mentions/zones/find-zones.ts";
import { findAttributions } from "./5-attribution/find-attributions.ts";
import { findClaims } from "./6-claims/find-claims.ts";
import { cutText, identifyDocument } from "./identify-document.ts";
import type { DocumentId, Span } from "./model/annotation.ts";
import type { DocumentInput, SourceDocument, Zone } from "./model/document.ts";
import type { Diagnostic, Reading } from "./model/reading.ts";

/** The reader's version: rules and lexicon. A person's judgement survives it, a stored reading is re-made. */
export const READER = "isnad-reader 0.1.0";

/** What may be switched for one reading. */
export interface ReadOptions {
  /** Texts longer than this many UTF-16 code units are cut there, with a diagnostic. Default 1,000,000. */
  readonly maxLength?: number;
}

function textDiagnostics(input: DocumentInput, text: string, scripts: ScriptCount): Diagnostic[] {
  const found: Diagnostic[] = [];
  const add = (code: Diagnostic["code"], detail: Diagnostic["detail"]) => found.push({ code, span: null, detail });
  if (text.trim() === "") add("empty-text", { length: text.length });
  else if (scripts.language !== "ar")
    add("not-arabic", { language: scripts.language, arabic: scripts.arabic, latin: scripts.latin });
  if (text.length < input.text.length) add("text-cut", { length: input.text.length, read: text.length });
  if (scripts.loneSurrogates > 0) add("lone-surrogate", { count: scripts.loneSurrogates });
  if (scripts.replacements > 0) add("replacement-characters", { count: scripts.replacements });
  if (scripts.controls > 0) add("hidden-controls", { count: scripts.controls });
  if (input.published === undefined) add("no-publication-date", {});
  if (input.publisher === undefined) add("no-publisher", {});
  return found;
}

/** A test for spans that lie in furniture; zones are in order. */
function inFurniture(zones: readonly Zone[]): (span: Span) => boolean {
  const furniture = zones.filter((zone) => zone.kind === "furniture");
  if (furniture.length === 0) return () => false;
  return (span) => furniture.some((zone) => span.start < zone.end && span.end > zone.start);
}

/** A document as stage 4 begins: its text scanned, and what of it is page furniture. */
interface Opened {
  readonly input: DocumentInput;
  readonly text: string;
  readonly scripts: ScriptCount;
  readonly id: DocumentId;
  readonly scan: Scan;
  readonly zones: readonly Zone[];
  readonly skip: (span: Span) => boolean;
}

function openDocument(input: DocumentInput, options: ReadOptions): Opened {
  const text = cutText(input.text, options.maxLength);
  const scan = scanText(text);
  const zones = findZones(scan);
  return {
    input,
    text,
    scripts: tellLanguage(text),
    id: identifyDocument({ ...input, text }),
    scan,
    zones,
    skip: inFurniture(zones),
  };
}

function describeDocument(
  { input, id, text, zones, scripts }: Opened,
  credits: SourceDocument["credits"],
): SourceDocument {
  return {
    id,
    text,
    zones,
    language: scripts.language,
    publisher: input.publisher ?? null,
    title: input.title ?? null,
    url: input.url ?? null,
    creationTime: input.published ?? null,
    credits,
    capture: input.capture,
  };
}

/** Documents that go through the stages together, and UTF-16 code units of text from which no more are added. */
const BATCH_DOCUMENTS = 64;
const BATCH_LENGTH = 200_000;

/** Goes through the stages in order, each over all the documents. */
function readBatch(inputs: readonly DocumentInput[], options: ReadOptions): Reading[] {
  const opened = inputs.map((input) => openDocument(input, options));
  const quantities = opened.map(({ scan, id }) => findNumbers(scan, id));
  const timexes = opened.map(({ scan, id, input, skip }, d) =>
    findTimes(scan, id, quantities[d]!, input.published ?? null).filter((timex) => !skip(timex.span)),
  );
  const places = opened.map(({ scan, id }) => findPlaces(scan, id));
  const actors = opened.map(({ scan, id }, d) => findActors(scan, id, places[d]!));
  const said = opened.map(({ scan, id, input, skip, zones }, d) =>
    findAttributions(scan, {
      document: id,
      actors: actors[d]!,
      timexes: timexes[d]!,
      skip,
      zones,
      publisher: input.publisher ?? null,
    }),
  );
  return opened.map((document, d) => {
    const { scan, input, text, scripts } = document;
    const described = describeDocument(document, said[d]!.credits);
    const mentions = [...places[d]!, ...actors[d]!].sort(
      (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
    );
    const found = { mentions, quantities: quantities[d]!, timexes: timexes[d]!, attributions: said[d]!.attributions };
    const told = findClaims(scan, { document: described, ...found });
    return {
      document: described,
      reader: READER,
      sentences: scan.sentences.map((s) => spanOf(scan.tokens, s.first, s.next)),
      ...found,
      ...told,
      diagnostics: [...textDiagnostics(input, text, scripts), ...said[d]!.diagnostics, ...told.diagnostics],
    };
  });
}

/**
 * Reads one document: who says what, according to whom. Pure: the same input gives the same reading, byte for byte, anywhere.
 * Never throws for what a text holds; odd text is told in `diagnostics`.
 */
export function read(input: DocumentInput, options: ReadOptions = {}): Reading {
  return readBatch([input], options)[0]!;
}

/**
 * Reads many documents: the same readings as `read` gives, in order, but sooner. The rules are more code than a processor keeps at hand,
 * so some dozens of documents go through each stage together instead of fetching all of it again for every one.
 */
export function readAll(inputs: readonly DocumentInput[], options: ReadOptions = {}): Reading[] {
  const readings: Reading[] = [];
  let batch: DocumentInput[] = [];
  let length = 0;
  for (const input of inputs) {
    batch.push(input);
    length += input.text.length;
    if (batch.length < BATCH_DOCUMENTS && length < BATCH_LENGTH) continue;
    readings.push(...readBatch(batch, options));
    batch = [];
    length = 0;
  }
  readings.push(...readBatch(batch, options));
  return readings;
}
