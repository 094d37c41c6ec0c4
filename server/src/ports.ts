import type { Writable } from "node:stream";
import type { DocumentInput, Reading } from "@isnad/core";
import type { Original } from "./ports/store.ts";

export * from "./ports/act.ts";
export * from "./ports/decisions.ts";
export * from "./ports/export.ts";
export * from "./ports/identity.ts";
export * from "./ports/page.ts";
export * from "./ports/people.ts";
export * from "./ports/proposal.ts";
export * from "./ports/store.ts";
export * from "./ports/watches.ts";

/** Why an input gave no article. */
export const FAILURE_CODES = [
  "not-found",
  "unreadable",
  "not-a-file",
  "empty",
  "binary",
  "too-large",
  "unsupported-encoding",
  "broken-archive",
  "broken-record",
  "no-article",
  "empty-folder",
  "no-match",
  "reader-failed",
  "fetch-failed",
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** What was assumed or left out while an article was taken in. */
export const NOTE_CODES = [
  "encoding-assumed",
  "encoding-contradicted",
  "replacement-characters",
  "control-characters",
  "unknown-extension",
  "date-not-understood",
  "published-assumed",
  "publisher-assumed",
  "sidecar-broken",
  "text-from-structured-data",
  "whole-page-taken",
  "left-out",
  "folder-loop",
  "already-kept",
  "feed-cut",
  "digest-differs",
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

/** One input that could not be read. `source` is the path or URL as given, with a line number for a record: `a.ndjson:3`. */
export interface IntakeFailure {
  readonly source: string;
  readonly code: FailureCode;
  readonly message: string;
}

/** Something a person should know about an input that was read, or about a file that was left out on purpose. */
export interface IntakeNote {
  readonly source: string;
  readonly code: NoteCode;
  readonly message: string;
}

/** What a source of documents hands over: an article with what was assumed about it, a failure, or a note about no article. */
export type Intake =
  | {
      readonly input: DocumentInput;
      readonly notes: readonly IntakeNote[];
      readonly original: Original;
      readonly mark: string;
    }
  | { readonly failure: IntakeFailure }
  | { readonly note: IntakeNote };

/** A source of documents: files, standard input; later feeds. Ends when there is nothing more; never throws for bad input. */
export type DocumentSource = AsyncIterable<Intake>;

/** Reads documents. */
export interface Reader {
  readonly read: (input: DocumentInput) => Reading;
  /** The same readings for many documents, in order, in less time. */
  readonly readAll: (inputs: readonly DocumentInput[]) => readonly Reading[];
}

export interface Clock {
  /** ISO date-time, UTC. */
  now(): string;
  /** Milliseconds of a clock that never runs backwards. */
  elapsed(): number;
}

/** Rest, real or simulated. */
export interface Timer {
  /** Resolves after so many milliseconds, or when the signal says so; never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** One answer over HTTP. Header names in lower case. `body` is unpacked (gzip, deflate, br), to be read once, and throws a `NetworkError`. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array>;
}

/** The network: one question, one answer. Follows no redirect; throws a `NetworkError` when there is no answer. */
export interface Network {
  get(url: string, headers: Readonly<Record<string, string>>): Promise<Answer>;
}

export const NETWORK_ERRORS = ["refused", "unreachable", "timeout", "cut"] as const;

/** Why there is no answer, or no whole one. `refused`: we do not ask there. */
export class NetworkError extends Error {
  readonly code: (typeof NETWORK_ERRORS)[number];

  constructor(code: (typeof NETWORK_ERRORS)[number], message: string) {
    super(message);
    this.code = code;
  }
}

/** What is posted to: one message, one answer, of which the status alone matters. The rest as of `Network`. */
export interface Postbox {
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<{ readonly status: number }>;
}

/** Where a result goes: a file that appears whole or not at all, or standard output. */
export interface Output {
  write(part: string | Uint8Array): Promise<void>;
  /** Makes what was written visible. */
  close(): Promise<void>;
  /** Leaves no trace, as far as that is possible. */
  discard(): Promise<void>;
}

/** The process as the command line sees it; tests give their own. */
export interface Host {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Version of the program. */
  readonly version: string;
}
