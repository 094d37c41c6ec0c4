import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { Kysely, type SqliteDatabase, SqliteDialect, sql } from "kysely";
import { ArchiveError } from "../ports.ts";
import type { BackEnd, IndexedWords, Matching, SearchWindow } from "./back-end.ts";
import type { ColumnTypes } from "./list-migrations.ts";
import type { ParsedSearch, Sequence } from "./parse-search.ts";
import type { Tables } from "./tables.ts";

export const SQLITE_TYPES: ColumnTypes = {
  key: "integer primary key",
  whole: "integer",
  bytes: "blob",
  compact: "without rowid",
  // Words come folded, split and stemmed, so the tokeniser has only spaces to find. Contentless: the text stands elsewhere.
  words: [
    `create virtual table words using fts5(title, body, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0")`,
  ],
};

/** Milliseconds to wait for another process that writes. */
const PATIENCE = 60_000;
/** KB of pages kept in memory. */
const CACHE = 16_000;
/** Prepared statements kept: the program has some eighty, of which a run uses few; each holds the values it was last run with. */
const STATEMENTS = 60;

/** Opens a file as an archive, making it where there is none. Durable: WAL, and every commit waits for the disk. */
export function openSqlite(path: string): BackEnd {
  const database = openFile(path);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapt(database) }) });
  return {
    kind: "sqlite",
    db,
    // `begin immediate` holds the one lock there is.
    lockLog: async () => {},
    indexWords: async (transaction, rows) => {
      for (const row of rows) {
        const { document, title, text } = joinWords(row);
        await sql`delete from words where rowid = ${document}`.execute(transaction);
        await sql`insert into words (rowid, title, body) values (${document}, ${title}, ${text})`.execute(transaction);
      }
    },
    matchWords: (search, window) => matchWords(db, search, window),
    findUnindexed: async (first, last) => {
      const { rows } = await sql<{
        key: number;
      }>`select key from documents where key between ${first} and ${last} and key not in (select rowid from words where rowid between ${first} and ${last})`.execute(
        db,
      );
      return rows.map(({ key }) => key);
    },
    checkFile: async () => {
      const { rows } = await sql<{ quick_check: string }>`pragma quick_check(20)`.execute(db);
      return rows.map((row) => row.quick_check).filter((line) => line !== "ok");
    },
  };
}

function openFile(path: string): DatabaseSync {
  try {
    const database = new DatabaseSync(path, { timeout: PATIENCE, enableForeignKeyConstraints: true });
    database.exec(
      `pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -${CACHE}; pragma temp_store = memory; pragma trusted_schema = off`,
    );
    return database;
  } catch (error) {
    throw new ArchiveError("cannot-open", `cannot open the archive ${path}: ${(error as Error).message}`);
  }
}

/** `node:sqlite` as Kysely expects a database, with prepared statements kept. */
function adapt(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, StatementSync>();
  return {
    close: () => database.close(),
    prepare(text) {
      // Every transaction of ours writes. Begun as a reader it could not wait for another writer when it comes to that.
      const statement = take(database, kept, text === "begin" ? "begin immediate" : text);
      const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}

function take(database: DatabaseSync, kept: Map<string, StatementSync>, text: string): StatementSync {
  const known = kept.get(text);
  if (known) {
    kept.delete(text);
    kept.set(text, known);
    return known;
  }
  const statement = database.prepare(text);
  kept.set(text, statement);
  if (kept.size > STATEMENTS) kept.delete(kept.keys().next().value as string);
  return statement;
}

function joinWords({ document, title, text }: IndexedWords) {
  return { document, title: title.join(" "), text: text.join(" ") };
}

/** Weights of title and text for the order of what was found. */
const TITLE_WEIGHT = 4;

async function matchWords(db: Kysely<Tables>, search: ParsedSearch, window: SearchWindow): Promise<Matching> {
  const expression = writeExpression(search);
  if (expression === "") return { keys: [], more: false };
  const condition = window.condition ? sql`and ${window.condition}` : sql``;
  const order =
    window.order === "newest"
      ? sql`documents.moment desc, documents.key desc`
      : sql`bm25(words, ${sql.lit(TITLE_WEIGHT)}, 1), documents.key desc`;
  // Without a condition the index alone tells what is best, and 20 documents are looked up instead of thousands.
  const { rows } =
    window.order === "relevance" && window.condition === null
      ? await sql<{
          key: number;
        }>`select rowid as key from words where words match ${expression} and rank match ${`bm25(${TITLE_WEIGHT}, 1)`} order by rank limit ${window.limit + 1} offset ${window.offset}`.execute(
          db,
        )
      : await sql<{
          key: number;
        }>`select documents.key from words join documents on documents.key = words.rowid where words match ${expression} ${condition} order by ${order} limit ${window.limit + 1} offset ${window.offset}`.execute(
          db,
        );
  return { keys: rows.slice(0, window.limit).map(({ key }) => key), more: rows.length > window.limit };
}

/** FTS5's language. Stems hold letters and digits alone; in quotation marks none of them is an operator. */
function writeExpression({ wanted, unwanted }: ParsedSearch): string {
  if (wanted.length === 0) return "";
  const all = wanted.map(writeSequence).join(" AND ");
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.map(writeSequence).join(" OR ")})`;
}

/** Only the first word of a phrase may carry a clitic that its writer did not type. */
function writeSequence([first = [], ...rest]: Sequence): string {
  const tail = rest.map(([stem]) => stem).join(" ");
  return `(${first.map((stem) => `"${tail === "" ? stem : `${stem} ${tail}`}"`).join(" OR ")})`;
}
