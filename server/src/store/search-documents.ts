import { type DocumentInput, listSearchWords, type Span } from "@isnad/core";
import { expressionBuilder } from "kysely";
import type { SearchHit, SearchQuery } from "../ports.ts";
import type { BackEnd } from "./back-end.ts";
import { ENTRY_COLUMNS, type EntryRow, toEntry, writeCondition } from "./find-documents.ts";
import { unpackRecord } from "./pack-record.ts";
import { limitOf } from "./page-rows.ts";
import { parseSearch } from "./parse-search.ts";
import type { Tables } from "./tables.ts";

const DEFAULT_HITS = 20;
const MOST_HITS = 200;
const MOST_OFFSET = 10_000;
/** UTF-16 code units of an excerpt, and of them before the first word found. */
const EXCERPT = 240;
const BEFORE = 60;

/** `Store.search` */
export async function searchDocuments(
  backEnd: BackEnd,
  query: SearchQuery,
): Promise<{ readonly hits: readonly SearchHit[]; readonly more: boolean }> {
  const search = parseSearch(query.words);
  const condition = writeCondition(query);
  const { keys, more } = await backEnd.matchWords(search, {
    order: query.order ?? "relevance",
    limit: limitOf(query, MOST_HITS, DEFAULT_HITS),
    offset: Math.max(0, Math.min(MOST_OFFSET, Math.floor(query.offset ?? 0))),
    condition: condition ? condition(expressionBuilder<Tables, "documents">()) : null,
  });
  if (keys.length === 0) return { hits: [], more };
  const rows = await backEnd.db
    .selectFrom("documents")
    .innerJoin("texts", "texts.document", "documents.key")
    .select([...ENTRY_COLUMNS, "texts.body"])
    .where("documents.key", "in", keys)
    .execute();
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const wanted = new Set(search.wanted.flat(2));
  return { hits: keys.flatMap((key) => makeHit(byKey.get(key), wanted)), more };
}

function makeHit(
  row: (EntryRow & { readonly body: Uint8Array }) | undefined,
  wanted: ReadonlySet<string>,
): SearchHit[] {
  if (row === undefined) return [];
  const { text } = unpackRecord<DocumentInput>(row.body);
  const found = listSearchWords(text).filter(({ stem }) => wanted.has(stem));
  const excerpt = cutExcerpt(text, found[0]?.span.start ?? 0);
  const marks = found.map(({ span }) => span).filter(({ start, end }) => start >= excerpt.start && end <= excerpt.end);
  return [{ ...toEntry(row), excerpt: { ...excerpt, text: text.slice(excerpt.start, excerpt.end) }, marks }];
}

/** Whole words around a place: from the space before to the space after. */
function cutExcerpt(text: string, at: number): Span {
  const from = Math.max(0, at - BEFORE);
  const start = from === 0 ? 0 : spaceAfter(text, from, at);
  const to = Math.min(text.length, start + EXCERPT);
  return { start, end: to === text.length ? to : spaceBefore(text, to, at) };
}

function spaceAfter(text: string, from: number, at: number): number {
  for (let place = from; place < at; place++) if (/\s/.test(text.charAt(place))) return place + 1;
  return at;
}

function spaceBefore(text: string, to: number, at: number): number {
  for (let place = to; place > at; place--) if (/\s/.test(text.charAt(place))) return place;
  return to;
}
