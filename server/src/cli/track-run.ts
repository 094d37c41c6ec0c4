import type { Comparison, Diagnostic, DiagnosticCode, Reading } from "@isnad/core";
import type { ReadingOutcome } from "../jobs/read-documents.ts";
import type { Clock, IntakeFailure, IntakeNote, NoteCode } from "../ports.ts";

/** Several articles of which the same is to be said. */
export interface Remark {
  readonly about: string;
  readonly sources: readonly string[];
  /** May be more than `sources`, which keeps the first few. */
  readonly count: number;
}

/** What a run did, for its closing summary. */
export interface RunRecord {
  readonly articles: number;
  readonly attributions: number;
  readonly claims: ReadonlyMap<string, number>;
  readonly failures: readonly IntakeFailure[];
  readonly remarks: readonly Remark[];
  /** Set when articles were compared. */
  readonly comparison: Comparison | null;
  /** Milliseconds. */
  readonly elapsed: number;
}

/** What the reader's diagnostics mean to a person, and what was assumed. Those that are not here concern a single word, and stand in the dossier. */
const DIAGNOSTICS: Partial<Readonly<Record<DiagnosticCode, string>>> = {
  "empty-text": "no text to read",
  "not-arabic": "not Arabic, read as far as its words are known",
  "mixed-script": "more than one script",
  "no-publication-date": "no publication day (relative dates such as أمس stay open; --published or a sidecar tells it)",
  "lone-surrogate": "broken characters (lone surrogates)",
  "replacement-characters": "characters that were lost before they came here (U+FFFD)",
  "hidden-controls": "hidden control characters, passed over while matching",
  "text-cut": "too long, read up to the limit",
  "unbalanced-quotation": "a quotation mark that is never closed, taken to end with its paragraph",
};

const NOTES: Readonly<Record<NoteCode, string>> = {
  "encoding-assumed": "encoding assumed",
  "encoding-contradicted": "declared encoding not believed",
  "replacement-characters": "bytes that are no text",
  "control-characters": "control characters",
  "unknown-extension": "extension not known",
  "date-not-understood": "date not understood",
  "published-assumed": "publication day taken from the command line",
  "publisher-assumed": "publisher taken from the command line",
  "sidecar-broken": "sidecar not usable",
  "text-from-structured-data": "text taken from the page's structured data",
  "whole-page-taken": "no article found in the page, all of it taken",
  "left-out": "left out",
  "folder-loop": "folder that leads back into itself",
  "already-kept": "already in the archive",
  "feed-cut": "feed that was not whole",
  "digest-differs": "not what its package says it is: changed, or damaged",
};

/** Notes of which every article has its own detail worth reading. */
const DETAILED = new Set<NoteCode>([
  "encoding-assumed",
  "encoding-contradicted",
  "replacement-characters",
  "control-characters",
  "date-not-understood",
  "sidecar-broken",
  "left-out",
]);

/** Sources kept for each remark, unless everything is to be told. */
const KEPT = 5;

/** Counts what happens in a run. Holds no reading. */
export class RunTracker {
  readonly #clock: Clock;
  readonly #started: number;
  readonly #kept: number;
  readonly #claims = new Map<string, number>();
  readonly #remarks = new Map<string, { sources: string[]; count: number }>();
  readonly failures: IntakeFailure[] = [];
  articles = 0;
  /** Inputs that were passed over because the archive has them. */
  known = 0;
  /** Articles of the archive that were read anew. */
  readAnew = 0;
  #attributions = 0;
  comparison: Comparison | null = null;

  constructor(clock: Clock, tellAll: boolean) {
    this.#clock = clock;
    this.#started = clock.elapsed();
    this.#kept = tellAll ? Number.POSITIVE_INFINITY : KEPT;
  }

  /** Takes note of an outcome and hands back its reading, when it has one. */
  add(outcome: ReadingOutcome): Reading | null {
    if ("failure" in outcome) this.failures.push(outcome.failure);
    else if ("note" in outcome) this.#addNote(outcome.note);
    else {
      for (const note of outcome.notes) this.#addNote(note);
      this.#addReading(outcome.reading);
      return outcome.reading;
    }
    return null;
  }

  finish(): RunRecord {
    const remarks = [...this.#remarks].map(([about, { sources, count }]) => ({ about, sources, count }));
    const { articles, failures, comparison } = this;
    return {
      articles,
      attributions: this.#attributions,
      claims: this.#claims,
      failures,
      remarks,
      comparison,
      elapsed: this.#clock.elapsed() - this.#started,
    };
  }

  #addReading({ document, attributions, events, claims, diagnostics }: Reading): void {
    this.articles++;
    this.#attributions += attributions.length;
    const kinds = new Map(events.map((event) => [event.id, event.type]));
    for (const claim of claims) {
      const kind = kinds.get(claim.event) ?? "other";
      this.#claims.set(kind, (this.#claims.get(kind) ?? 0) + 1);
    }
    for (const code of new Set(diagnostics.map((diagnostic: Diagnostic) => diagnostic.code))) {
      const meaning = DIAGNOSTICS[code];
      if (meaning) this.remark(meaning, document.capture.source);
    }
  }

  #addNote({ source, code, message }: IntakeNote): void {
    if (code === "already-kept") this.known++;
    else this.remark(NOTES[code], DETAILED.has(code) ? `${source}: ${message}` : source);
  }

  /** Something to be said of an article in the summary. */
  remark(about: string, source: string): void {
    const remark = this.#remarks.get(about) ?? { sources: [], count: 0 };
    this.#remarks.set(about, remark);
    remark.count++;
    if (remark.sources.length < this.#kept) remark.sources.push(source);
  }
}
