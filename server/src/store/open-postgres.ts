import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from "kysely";
import postgres from "postgres";
import type { BackEnd, IndexedWords, Matching, SearchWindow } from "./back-end.ts";
import type { ColumnTypes } from "./list-migrations.ts";
import type { ParsedSearch, Sequence } from "./parse-search.ts";
import type { Tables } from "./tables.ts";

export const POSTGRES_TYPES: ColumnTypes = {
  key: "bigint generated always as identity primary key",
  whole: "bigint",
  bytes: "bytea",
  compact: "",
  words: [
    "create table words (document bigint primary key references documents, vector tsvector not null)",
    "create index words_by_vector on words using gin (vector) with (fastupdate = off)",
  ],
};

/** Connections of one process; PostgreSQL allows 100 in all. */
const CONNECTIONS = 8;
/** `int8`: our whole numbers stay below 2^53. */
const INT8 = 20;

/** Opens a PostgreSQL database as an archive. Nothing is asked of it before the first query. */
export function openPostgres(url: string): BackEnd {
  const client = postgres(url, {
    max: CONNECTIONS,
    onnotice: () => {},
    connection: { application_name: "isnad", synchronous_commit: "on" },
    types: {
      whole: {
        to: INT8,
        from: [INT8],
        parse: (text: string) => Number(text),
        serialize: (value: number) => String(value),
      },
    },
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: makePool(client) }) });
  return {
    kind: "postgres",
    db,
    lockLog: async (transaction) => {
      await sql`lock table custody in exclusive mode`.execute(transaction);
    },
    indexWords: async (transaction, rows) => {
      if (rows.length === 0) return;
      const values = sql.join(rows.map((row) => sql`(${row.document}::bigint, ${writeVector(row)}::tsvector)`));
      await sql`insert into words (document, vector) values ${values} on conflict (document) do update set vector = excluded.vector`.execute(
        transaction,
      );
    },
    matchWords: (search, window) => matchWords(db, search, window),
    findUnindexed: async (first, last) => {
      const { rows } = await sql<{
        key: number;
      }>`select key from documents where key between ${first} and ${last} and not exists (select from words where words.document = documents.key)`.execute(
        db,
      );
      return rows.map(({ key }) => key);
    },
    checkFile: async () => [],
  };
}

/** The pool that Kysely knows, over one of `postgres`. */
function makePool(client: postgres.Sql<{ whole: number }>): PostgresPool {
  return {
    options: {},
    end: () => client.end({ timeout: 5 }),
    async connect() {
      const reserved = await client.reserve();
      let broken: unknown = null;
      const query = async (text: string, parameters: readonly unknown[]) => {
        if (broken !== null) throw broken;
        try {
          const rows = await reserved.unsafe(text, parameters as postgres.ParameterOrJSON<number>[], { prepare: true });
          return { command: rows.command, rowCount: rows.count, rows: [...rows] };
        } catch (error) {
          if (isLost(error)) broken = error;
          throw error;
        }
      };
      // A connection that was lost has left the pool by itself; asked again (to roll back) it would never answer.
      const release = () => {
        if (broken === null) reserved.release();
      };
      return { query, release } as unknown as PostgresPoolClient;
    },
  };
}

/** The server is gone, not the question wrong. */
function isLost(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code !== undefined && /^(?:CONNECTION_|ECONN|EPIPE|57P0)/.test(code);
}

/** Positions that a tsvector counts; what stands behind shares the last. */
const LAST_POSITION = 16_383;
/** Places of one word that a tsvector keeps. */
const MOST_PLACES = 255;

/** The index of one document as PostgreSQL writes it: `'word':1A,7`. Stems hold letters and digits alone. A for the title. */
function writeVector({ title, text }: IndexedWords): string {
  const places = new Map<string, string[]>();
  const add = (stem: string, place: string) => {
    const known = places.get(stem);
    if (known === undefined) places.set(stem, [place]);
    else if (known.length < MOST_PLACES) known.push(place);
  };
  // A gap, so that no phrase runs from the title into the text.
  const start = title.length + 2;
  for (const [index, stem] of title.entries()) add(stem, `${Math.min(index + 1, LAST_POSITION)}A`);
  for (const [index, stem] of text.entries()) add(stem, String(Math.min(start + index, LAST_POSITION)));
  return [...places].map(([stem, list]) => `'${stem}':${list.join(",")}`).join(" ");
}

async function matchWords(db: Kysely<Tables>, search: ParsedSearch, window: SearchWindow): Promise<Matching> {
  const question = writeQuestion(search);
  if (question === "") return { keys: [], more: false };
  const condition = window.condition ? sql`and ${window.condition}` : sql``;
  const order =
    window.order === "newest"
      ? sql`documents.moment desc, documents.key desc`
      : sql`ts_rank_cd(words.vector, ${question}::tsquery, 1) desc, documents.key desc`;
  const { rows } = await sql<{
    key: number;
  }>`select documents.key from words join documents on documents.key = words.document where words.vector @@ ${question}::tsquery ${condition} order by ${order} limit ${window.limit + 1} offset ${window.offset}`.execute(
    db,
  );
  return { keys: rows.slice(0, window.limit).map(({ key }) => key), more: rows.length > window.limit };
}

function writeQuestion({ wanted, unwanted }: ParsedSearch): string {
  if (wanted.length === 0) return "";
  return [...wanted.map(writeSequence), ...unwanted.map((sequence) => `!${writeSequence(sequence)}`)].join(" & ");
}

/** Only the first word of a phrase may carry a clitic that its writer did not type. */
function writeSequence([first = [], ...rest]: Sequence): string {
  const head = `(${first.map((stem) => `'${stem}'`).join(" | ")})`;
  return `(${[head, ...rest.map(([stem]) => `'${stem}'`)].join(" <-> ")})`;
}
