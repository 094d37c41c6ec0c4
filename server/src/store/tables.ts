import type { Generated } from "kysely";

/** The archive's tables, the same in both back ends. `key`s are whole numbers the database gives; times are ISO date-times, UTC. */
export interface Tables {
  meta: { name: string; value: string };
  originals: { key: Generated<number>; sha256: string; size: number; packed: number; bytes: Uint8Array };
  documents: {
    key: Generated<number>;
    id: string;
    title: string | null;
    publisher: string | null;
    url: string | null;
    published: string | null;
    /** Day of publication, ISO. */
    day: string | null;
    /** Seconds since 1970 of the publication, else of the arrival: what lists are ordered by. */
    moment: number;
    length: number;
    taken_in_at: string;
    /** SHA-256 of the JSON in `texts`. */
    record: string;
  };
  /** `DocumentInput` as packed JSON: it holds every code unit, also those a column of text refuses. */
  texts: { document: number; body: Uint8Array };
  captures: {
    key: Generated<number>;
    document: number;
    original: number;
    source: string;
    /** `StoredCapture` as JSON. */
    body: string;
    record: string;
  };
  marks: { mark: string; document: number };
  readers: { key: Generated<number>; name: string; standing: number };
  readings: { document: number; reader: number; body: Uint8Array };
  entities: { key: Generated<number>; id: string };
  /** Who is named (`role` 1) and who is quoted (2) in a document, by its newest reading. */
  uses: { document: number; entity: number; role: number };
  pending: { document: number };
  stories: {
    key: Generated<number>;
    id: string;
    first_day: string | null;
    last_day: string | null;
    compared_at: string;
    /** `StoredStory` without its accounts, packed. */
    body: Uint8Array;
  };
  story_documents: { story: number; document: string };
  accounts: {
    key: Generated<number>;
    id: string;
    story: number;
    kind: string;
    status: string;
    as_of: string | null;
    /** 1: told as background. */
    background: number;
    body: Uint8Array;
  };
  decisions: {
    key: Generated<number>;
    id: string;
    undoes: string | null;
    /** `Decision` as JSON. */
    body: string;
    record: string;
  };
  decision_targets: { decision: number; target: string; document: string | null };
  /** `key` is the name in one case. */
  people: {
    key: string;
    name: string;
    role: string;
    password: string | null;
    since: string;
    /** Issuer and subject of who comes in by OpenID Connect. */
    identity: string | null;
  };
  /** `owner` is a `key` of people, or the name of who made it while nobody could log in. */
  tokens: {
    id: string;
    owner: string;
    title: string;
    role: string;
    hash: string;
    since: string;
    expires_at: string | null;
    used_on: string | null;
  };
  proposals: {
    key: Generated<number>;
    id: string;
    document: string;
    /** `Proposal` as JSON. */
    body: string;
    record: string;
  };
  /** `person` is a `key` of people. */
  sessions: { id: string; person: string; started_at: string; issued_at: string; expires_at: string };
  watches: {
    id: string;
    /** `Watch` as JSON. */
    body: string;
  };
  notices: {
    key: Generated<number>;
    id: string;
    watch: string;
    /** `Notice` as JSON. */
    body: string;
    /** 1: known before the watch was made, never told. */
    silent: number;
    attempts: number;
    /** When it is to be sent; null: not, or not any more. */
    next_at: string | null;
    problem: string | null;
  };
  feeds: {
    url: string;
    /** `FeedState` as JSON. */
    body: string;
  };
  custody: {
    number: number;
    at: string;
    who: string;
    act: string;
    subject: string;
    before: string | null;
    after: string | null;
    previous: string;
    hash: string;
  };
}
