import type {
  Account,
  AccountKind,
  AccountStatus,
  Capture,
  Derivation,
  DocumentId,
  DocumentInput,
  EntityId,
  Finding,
  Id,
  Judgement,
  Reading,
  Span,
  Story,
} from "@isnad/core";
import type { Act } from "./act.ts";
import type { Decision, DecisionDraft, DecisionQuery, SeenDecisions } from "./decisions.ts";
import type { Page, PageQuery } from "./page.ts";
import type { People } from "./people.ts";
import type { Proposals } from "./proposal.ts";
import type { Watches } from "./watches.ts";

/** The bytes an article was taken from, as they came: a file unpacked, one record of a collection, the body of an answer. */
export interface Original {
  readonly bytes: Uint8Array;
  /** IANA media type without parameters; `application/octet-stream` when nothing tells. */
  readonly mediaType: string;
  /** Of an answer over HTTP, those that matter (`content-type`, `etag`, `last-modified`, `date`, …), in lower case. Empty for a file. */
  readonly headers: Readonly<Record<string, string>>;
}

/** An article on its way into the archive, with the original it was taken from. */
export interface Arrival {
  readonly input: DocumentInput;
  readonly original: Original;
  /** Null when the reader failed: the article is kept, and read when the reader can. */
  readonly reading: Reading | null;
  /** Names this input with everything that decides what is taken from it, so that a run begun again may pass it over. */
  readonly mark: string;
}

/** `known`: the very same article, from the same place; `again`: the same article from another place or with other bytes. */
export interface Receipt {
  readonly document: DocumentId;
  readonly outcome: "new" | "again" | "known";
}

/** One time an article was met: where, when, and the SHA-256 of the original's bytes. */
export interface StoredCapture extends Capture {
  readonly sha256: string;
  readonly retrievedAt: string;
  readonly mediaType: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes. */
  readonly size: number;
}

/** An article for a list. */
export interface DocumentEntry {
  readonly id: DocumentId;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** ISO date or date-time, as published. */
  readonly published: string | null;
  /** ISO date-time, UTC. */
  readonly takenInAt: string;
  /** UTF-16 code units of its text. */
  readonly length: number;
}

export interface StoredDocument extends DocumentEntry {
  readonly input: DocumentInput;
  /** In order of arrival. */
  readonly captures: readonly StoredCapture[];
}

/** Which articles. Everything given must hold. */
export interface DocumentFilter {
  /** Days of publication, ISO, both inclusive; articles without a day are in neither. */
  readonly from?: string;
  readonly to?: string;
  readonly publisher?: string;
  /** Somebody or some place named in it. */
  readonly names?: EntityId;
  /** Somebody it attributes something to, at any link of a chain. */
  readonly quotes?: EntityId;
}

/** Newest publication first; what has no day by the time it was taken in. */
export interface DocumentQuery extends DocumentFilter, PageQuery {}

/** Words that must all occur, `"a phrase"`, `-word` that must not; clitics and spelling do not matter. Best match first, or newest. */
export interface SearchQuery extends DocumentFilter {
  readonly words: string;
  readonly order?: "relevance" | "newest";
  /** Default 20, at most 200. */
  readonly limit?: number;
  /** Hits to pass over, at most 10,000. */
  readonly offset?: number;
}

export interface SearchHit extends DocumentEntry {
  /** A piece of the text around the first words found, and where they stand in it: spans of the document's text. */
  readonly excerpt: Span & { readonly text: string };
  readonly marks: readonly Span[];
}

export interface FacetQuery extends DocumentFilter {
  /** Who and what is named, or whom something is attributed to. */
  readonly role: "named" | "quoted";
  /** At most 500. */
  readonly limit: number;
}

/** In how many of the articles looked at. */
export interface EntityCount {
  readonly entity: EntityId;
  readonly documents: number;
}

/** A story as it was last compared. */
export interface StoredStory {
  readonly story: Story;
  readonly accounts: readonly Account[];
  readonly derivations: readonly Derivation[];
  readonly judgements: readonly Judgement[];
  readonly findings: readonly Finding[];
}

/** A story for a list, newest first. */
export interface StoryEntry {
  readonly story: Story;
  /** Accounts by status, without those told as background. */
  readonly accounts: Readonly<Record<AccountStatus, number>>;
  /** When it was last compared: ISO date-time, UTC. */
  readonly comparedAt: string;
}

/** Stories that were saved at one moment: what an addition to the archive changed. */
export interface ComparedStories {
  /** ISO date-time, UTC. */
  readonly at: string;
  readonly stories: readonly Id[];
}

export interface StoryQuery extends PageQuery {
  /** Days, ISO: the story's span must touch them. */
  readonly from?: string;
  readonly to?: string;
  /** One of its articles. */
  readonly document?: DocumentId;
  /** With an account of this status. */
  readonly status?: AccountStatus;
}

export interface AccountQuery extends PageQuery {
  readonly story?: Id;
  readonly kind?: AccountKind;
  readonly status?: AccountStatus;
}

export const CUSTODY_ACTS = [
  "open",
  "take-in",
  "capture",
  "decide",
  "settle-reader",
  "migrate",
  "admit",
  "dismiss",
  "grant",
  "revoke",
  "propose",
] as const;
export type CustodyAct = (typeof CUSTODY_ACTS)[number];

/** One line of the custody log. `hash` is the SHA-256 over all other fields, `previous` the hash of the line before. */
export interface CustodyEntry extends Act {
  /** From 1, without gaps. */
  readonly number: number;
  readonly act: CustodyAct;
  /** Id of the document, decision, proposal or token, name of the reader, schema or person. */
  readonly subject: string;
  /** SHA-256 of the record before and after, a person's role; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
  readonly previous: string;
  readonly hash: string;
}

export const FAULT_CODES = [
  "database-damaged",
  "log-gap",
  "log-changed",
  "log-unknown-head",
  "original-missing",
  "original-changed",
  "document-missing",
  "document-changed",
  "document-unlogged",
  "capture-unlogged",
  "decision-missing",
  "decision-changed",
  "decision-unlogged",
  "proposal-changed",
  "reading-damaged",
  "not-searchable",
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

export interface Fault {
  readonly code: FaultCode;
  readonly subject: string;
  readonly message: string;
}

export interface VerifyReport {
  readonly documents: number;
  readonly originals: number;
  readonly decisions: number;
  readonly entries: number;
  /** Hash of the log's last line: written down elsewhere, it shows later that nothing before it was changed or cut off. */
  readonly head: string;
  /** The first thousand. */
  readonly faults: readonly Fault[];
  readonly faultCount: number;
}

/** What is remembered of a feed. */
export interface FeedState {
  readonly url: string;
  readonly title: string | null;
  /** Sent back with the next question, so that nothing is sent again when nothing is new. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** ISO date-times, UTC; `nextAt` empty: at once. */
  readonly checkedAt: string | null;
  readonly nextAt: string;
  /** In a row; 0 when the last answer was one. */
  readonly failures: number;
  readonly problem: string | null;
  /** The server said that it is gone for good. */
  readonly isGone: boolean;
  /** Articles taken in from it. */
  readonly taken: number;
}

export interface StoreStatus {
  readonly backEnd: "sqlite" | "postgres";
  readonly schema: number;
  readonly documents: number;
  readonly captures: number;
  readonly originals: number;
  /** Bytes of the originals, before packing. */
  readonly originalBytes: number;
  readonly decisions: number;
  readonly stories: number;
  readonly accounts: number;
  /** Documents whose reading waits to be compared. */
  readonly pending: number;
  /** Readings by reader; the standing one answers `reading`. */
  readonly readers: readonly { readonly reader: string; readonly readings: number; readonly standing: boolean }[];
}

/**
 * The archive. Every call that changes something is one transaction and answers when it is on disk: what was answered for survives
 * a kill, what was not is whole or absent. Originals, documents, captures, decisions and the log are only ever added to; readings and
 * stories are made from them and replaced.
 */
export interface Store {
  /** Keeps articles with their originals, captures and readings by `reader`. Receipts in the order of the arrivals. */
  put(arrivals: readonly Arrival[], reader: string, act: Act): Promise<readonly Receipt[]>;
  /** Which of these marks were put before. */
  knownMarks(marks: readonly string[]): Promise<ReadonlySet<string>>;
  get(id: DocumentId): Promise<StoredDocument | null>;
  list(query: DocumentQuery): Promise<Page<DocumentEntry>>;
  /** Entries of these, in the order asked; unknown ones are left out. At most 5,000. */
  entries(ids: readonly DocumentId[]): Promise<readonly DocumentEntry[]>;
  /** Who is named or quoted in most of the newest 2,000 articles that fit, most first. */
  facets(query: FacetQuery): Promise<readonly EntityCount[]>;
  /** Bytes by their SHA-256. */
  original(sha256: string): Promise<Uint8Array | null>;
  search(query: SearchQuery): Promise<{ readonly hits: readonly SearchHit[]; readonly more: boolean }>;

  /** The reading by the standing reader, else the latest; null when nothing read it yet. */
  reading(id: DocumentId): Promise<Reading | null>;
  /** The same for several, in the order asked; unknown ones are left out. */
  readings(ids: readonly DocumentId[]): Promise<readonly Reading[]>;
  /** Who reads it, oldest first. */
  readers(): Promise<readonly { readonly reader: string; readonly standing: boolean }[]>;
  /** Documents not yet read by this reader, oldest arrival first. */
  unread(reader: string, limit: number): Promise<readonly StoredDocument[]>;
  saveReadings(readings: readonly Reading[], reader: string): Promise<void>;
  /** Makes a reader the standing one and drops the others' readings, unless some document lacks one by it; answers how many do. */
  settleReader(reader: string, act: Act): Promise<number>;

  /** Documents whose reading was not compared yet, oldest publication first. */
  pending(limit: number): Promise<readonly DocumentEntry[]>;
  /** Replaces stories in one step: what they say now, the ids that are no more, and which documents are thereby compared. */
  saveStories(
    stories: readonly StoredStory[],
    gone: readonly Id[],
    compared: readonly DocumentId[],
    act: Act,
  ): Promise<void>;
  stories(query: StoryQuery): Promise<Page<StoryEntry>>;
  story(id: Id): Promise<StoredStory | null>;
  /** The one an article is in; null while it waits to be compared. */
  storyOf(document: DocumentId): Promise<StoredStory | null>;
  accounts(query: AccountQuery): Promise<Page<Account>>;
  /** Stories compared after a moment (ISO date-time, UTC), the earliest moments first; all of one moment together. */
  comparedSince(moment: string, limit: number): Promise<readonly ComparedStories[]>;

  /** Appends a person's judgement. With `seen`, an `ArchiveError` when others were made on that target meanwhile. */
  decide(draft: DecisionDraft, act: Act, seen?: SeenDecisions): Promise<Decision>;
  /** All that were ever made on a target, taken back or not. */
  countDecisions(target: Id): Promise<number>;
  decision(id: Id): Promise<{ readonly decision: Decision; readonly standing: boolean } | null>;
  /** Standing decisions on these articles and what they say, oldest first. */
  standing(documents: readonly DocumentId[]): Promise<readonly Decision[]>;
  /** Oldest first. */
  decisions(query: DecisionQuery): Promise<Page<Decision>>;

  /** What models propose; people's decisions on it are decisions as all others. */
  readonly proposals: Proposals;
  /** Who may use it over HTTP. */
  readonly people: People;
  /** What is watched in it, for whom. */
  readonly watches: Watches;

  /** Feeds that were asked, by address. */
  feeds(): Promise<readonly FeedState[]>;
  saveFeed(state: FeedState): Promise<void>;

  /** The log from after `number`, oldest first; at most `limit` lines. Also what tells others that something is new. */
  custody(after: number, limit: number): Promise<readonly CustodyEntry[]>;
  /** Number of the log's last line; 0 for none. */
  lastLine(): Promise<number>;
  /** Looks at everything. `knownHead`: a hash of the log written down before, which must still be in it. */
  verify(options?: {
    readonly knownHead?: string;
    readonly onProgress?: (done: number, total: number) => void;
  }): Promise<VerifyReport>;
  status(): Promise<StoreStatus>;
  close(): Promise<void>;
}

export const ARCHIVE_ERRORS = [
  "cannot-open",
  "not-an-archive",
  "newer-archive",
  "bad-cursor",
  "unknown-decision",
  "decided-meanwhile",
] as const;

/** What cannot be done with an archive, in a sentence for whoever asked. */
export class ArchiveError extends Error {
  readonly code: (typeof ARCHIVE_ERRORS)[number];

  constructor(code: (typeof ARCHIVE_ERRORS)[number], message: string) {
    super(message);
    this.code = code;
  }
}
