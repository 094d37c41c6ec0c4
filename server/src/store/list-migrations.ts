/** How a back end writes what the two write differently. */
export interface ColumnTypes {
  readonly key: string;
  readonly whole: string;
  readonly bytes: string;
  /** After a table whose primary key is all there is to look up. */
  readonly compact: string;
  /** Statements that make the index of words. */
  readonly words: readonly string[];
}

/** One step of the schema, from the version before. Never changed once released: archives were made by it. */
export type Migration = (types: ColumnTypes) => readonly string[];

const first: Migration = ({ key, whole, bytes, compact, words }) => [
  `create table originals (key ${key}, sha256 text not null unique, size ${whole} not null, packed ${whole} not null, bytes ${bytes} not null)`,
  `create table documents (key ${key}, id text not null unique, title text, publisher text, url text, published text, day text,
     moment ${whole} not null, length ${whole} not null, taken_in_at text not null, record text not null)`,
  "create index documents_by_moment on documents (moment, key)",
  "create index documents_by_day on documents (day)",
  "create index documents_by_publisher on documents (publisher, moment, key)",
  `create table texts (document ${whole} primary key references documents, body ${bytes} not null)`,
  `create table captures (key ${key}, document ${whole} not null references documents, original ${whole} not null references originals,
     source text not null, body text not null, record text not null, unique (document, original, source))`,
  `create table marks (mark text primary key, document ${whole} not null references documents) ${compact}`,
  `create table readers (key ${key}, name text not null unique, standing ${whole} not null)`,
  `create table readings (document ${whole} not null references documents, reader ${whole} not null references readers,
     body ${bytes} not null, primary key (document, reader))`,
  "create index readings_by_reader on readings (reader, document)",
  `create table entities (key ${key}, id text not null unique)`,
  `create table uses (document ${whole} not null references documents, entity ${whole} not null references entities, role ${whole} not null,
     primary key (document, entity, role)) ${compact}`,
  "create index uses_by_entity on uses (entity, role, document)",
  `create table pending (document ${whole} primary key references documents) ${compact}`,
  `create table stories (key ${key}, id text not null unique, first_day text, last_day text, compared_at text not null, body ${bytes} not null)`,
  "create index stories_by_day on stories (last_day, key)",
  `create table story_documents (story ${whole} not null references stories, document text not null, primary key (document, story)) ${compact}`,
  "create index story_documents_by_story on story_documents (story)",
  `create table accounts (key ${key}, id text not null, story ${whole} not null references stories, kind text not null, status text not null,
     as_of text, body ${bytes} not null)`,
  "create index accounts_by_story on accounts (story, key)",
  "create index accounts_by_status on accounts (status, kind, key)",
  `create table decisions (key ${key}, id text not null unique, undoes text, body text not null, record text not null)`,
  "create index decisions_by_undone on decisions (undoes)",
  `create table decision_targets (decision ${whole} not null references decisions, target text not null, document text,
     primary key (decision, target)) ${compact}`,
  "create index decision_targets_by_target on decision_targets (target)",
  "create index decision_targets_by_document on decision_targets (document)",
  `create table custody (number ${whole} primary key, at text not null, who text not null, act text not null, subject text not null,
     before text, after text, previous text not null, hash text not null unique)`,
  "create index custody_by_subject on custody (subject, act)",
  ...words,
];

const feeds: Migration = () => ["create table feeds (url text primary key, body text not null)"];

const served: Migration = () => [
  "create index accounts_by_id on accounts (id)",
  "create index stories_by_compared on stories (compared_at)",
];

const people: Migration = () => [
  "create table people (key text primary key, name text not null, role text not null, password text, since text not null)",
  `create table sessions (id text primary key, person text not null references people, started_at text not null,
     issued_at text not null, expires_at text not null)`,
  "create index sessions_by_person on sessions (person)",
];

const watches: Migration = ({ key, whole, compact }) => [
  `create table watches (id text primary key, body text not null) ${compact}`,
  `create table notices (key ${key}, id text not null unique, watch text not null, body text not null, silent ${whole} not null,
     attempts ${whole} not null, next_at text, problem text)`,
  "create index notices_by_watch on notices (watch, key)",
  "create index notices_by_next on notices (next_at)",
];

const doors: Migration = ({ key, whole, compact }) => [
  "alter table people add column identity text",
  "create unique index people_by_identity on people (identity)",
  `create table tokens (id text primary key, owner text not null, title text not null, role text not null, hash text not null unique,
     since text not null, expires_at text, used_on text) ${compact}`,
  `create table proposals (key ${key}, id text not null unique, document text not null, body text not null, record text not null)`,
  "create index proposals_by_document on proposals (document)",
  // Of stories from before nothing is known to be background until they are compared again.
  `alter table accounts add column background ${whole} not null default 0`,
];

const ordered: Migration = () => [
  "create index stories_by_order on stories ((cast(replace(coalesce(last_day, '0'), '-', '') as integer)), key)",
  "create index originals_by_size on originals (size)",
];

/** In order; the schema's version is how many of them were applied. */
export const MIGRATIONS: readonly Migration[] = [first, feeds, served, people, watches, doors, ordered];
