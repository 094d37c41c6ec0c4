import { type ScriptCount, tellLanguage } from "./1-text/tell-language.ts";
import { scanText, spanOf } from "./3-lexicon/scan-text.ts";
import { findActors } from "./4-mentions/actors/find-actors.ts";
import { findNumbers } from "./4-mentions/numbers/find-numbers.ts";
import { findPlaces } from "./4-mentions/places/find-places.ts";
import { findTimes } from "./4-mentions/times/find-times.ts";
import { findZones } from "./4-mentions/zones/find-zones.ts";
import { findAttributions } from "./5-attribution/find-attributions.ts";
import { findClaims } from "./6-claims/find-claims.ts";
import { cutText, identifyDocument } from "./identify-document.ts";
import type { Span } from "./model/annotation.ts";
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
  return (span) => furniture.some((zone) => span.start < zone.end && span.end > zone.start);
}

/**
 * Reads one document: who says what, according to whom. Pure: the same input gives the same reading, byte for byte, anywhere.
 * Never throws for what a text holds; odd text is told in `diagnostics`.
 */
export function read(input: DocumentInput, options: ReadOptions = {}): Reading {
  const text = cutText(input.text, options.maxLength);
  const scripts = tellLanguage(text);
  const id = identifyDocument({ ...input, text });
  const scan = scanText(text);
  const zones = findZones(scan);
  const skip = inFurniture(zones);
  const quantities = findNumbers(scan, id);
  const timexes = findTimes(scan, id, quantities, input.published ?? null).filter((timex) => !skip(timex.span));
  const places = findPlaces(scan, id);
  const actors = findActors(scan, id, places);
  const publisher = input.publisher ?? null;
  const said = findAttributions(scan, { document: id, actors, timexes, skip, zones, publisher });
  const document: SourceDocument = {
    id,
    text,
    zones,
    language: scripts.language,
    publisher,
    title: input.title ?? null,
    url: input.url ?? null,
    creationTime: input.published ?? null,
    credits: said.credits,
    capture: input.capture,
  };
  const mentions = [...places, ...actors].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const told = findClaims(scan, { document, mentions, quantities, timexes, attributions: said.attributions });
  return {
    document,
    reader: READER,
    sentences: scan.sentences.map((s) => spanOf(scan.tokens, s.first, s.next)),
    mentions,
    quantities,
    timexes,
    attributions: said.attributions,
    ...told,
    diagnostics: [...textDiagnostics(input, text, scripts), ...said.diagnostics, ...told.diagnostics],
  };
}
