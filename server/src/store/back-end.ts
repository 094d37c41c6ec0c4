import type { ExpressionWrapper, Kysely, SqlBool, Transaction } from "kysely";
import type { ParsedSearch } from "./parse-search.ts";
import type { Tables } from "./tables.ts";

/** A document's words for the index, folded and stemmed, in order. */
export interface IndexedWords {
  readonly document: number;
  readonly title: readonly string[];
  readonly text: readonly string[];
}

/** Keys of documents that a search found, best first. */
export interface Matching {
  readonly keys: readonly number[];
  readonly more: boolean;
}

/** A condition on `documents`, as Kysely builds it. */
export type DocumentCondition = ExpressionWrapper<Tables, "documents", SqlBool>;

export interface SearchWindow {
  readonly order: "relevance" | "newest";
  readonly limit: number;
  readonly offset: number;
  readonly condition: DocumentCondition | null;
}

/** What the two databases do differently. Everything else is one query builder. */
export interface BackEnd {
  readonly kind: "sqlite" | "postgres";
  readonly db: Kysely<Tables>;
  /** One writer at a time, from here to the end of the transaction: the log is a chain. */
  lockLog(transaction: Transaction<Tables>): Promise<void>;
  indexWords(transaction: Transaction<Tables>, rows: readonly IndexedWords[]): Promise<void>;
  matchWords(search: ParsedSearch, window: SearchWindow): Promise<Matching>;
  /** Documents of this range of keys that the index does not hold. */
  findUnindexed(first: number, last: number): Promise<readonly number[]>;
  /** What the database itself finds wrong in its file; empty when nothing or when it cannot tell. */
  checkFile(): Promise<readonly string[]>;
}
