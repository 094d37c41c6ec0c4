import type { Account, DossierData, Position } from "@isnad/core";
import { indexReadings, type ReadingIndex, wordsOf } from "./index-readings.ts";
import { wordValue } from "./word-value.ts";
import { type Cell, toLine, toRow } from "./write-table.ts";

/** Columns, in order: one row for each position, that is, for each answer to a question. */
export const POSITION_COLUMNS = [
  "story",
  "account",
  "kind",
  "question_en",
  "question_ar",
  "status",
  "background",
  "position",
  "answer",
  "low",
  "high",
  "word",
  "superseded_by",
  "origins",
  "origin_count",
  "outlets",
  "articles",
  "first_seen",
  "place",
  "day",
  "words",
  "words_article",
  "words_start",
  "words_end",
] as const;
type Row = Partial<Record<(typeof POSITION_COLUMNS)[number], Cell>>;

/** The positions of all accounts as a table, for a spreadsheet. Positions are numbered from 1, and `superseded_by` is such a number. */
export function* writePositions(data: DossierData): Generator<string> {
  const index = indexReadings(data.readings);
  yield toLine(POSITION_COLUMNS);
  for (const account of data.comparison.accounts)
    for (const [number, position] of account.positions.entries())
      yield toRow(POSITION_COLUMNS, {
        ...describeAccount(account),
        position: number + 1,
        ...describePosition(position, index),
      });
}

function describeAccount({ id, story, kind, question, status, background, slot }: Account): Row {
  const place = slot["placeName"] ?? slot["place"] ?? null;
  const named = { question_en: question.en, question_ar: question.ar };
  return { story, account: id, kind, ...named, status, background, place, day: slot["day"] ?? null };
}

function describePosition({ value, origins, documents, claims, ...more }: Position, index: ReadingIndex): Row {
  const [first] = claims;
  const readings = documents.flatMap((document) => index.get(document)?.reading ?? []);
  const outlets = new Set(readings.map(({ document }) => document.publisher ?? document.capture.source));
  const count = value.kind === "count" ? { low: value.low, high: value.high, word: value.word } : {};
  return {
    answer: wordValue(value),
    ...count,
    superseded_by: more.supersededBy === null ? null : more.supersededBy + 1,
    origins: origins.map(({ name }) => name).join("; "),
    origin_count: origins.length,
    outlets: [...outlets].join("; "),
    articles: readings.map(({ document }) => document.capture.source).join("; "),
    first_seen: more.firstSeen,
    ...(first && {
      words: wordsOf(index, first.document, first.span),
      words_article: index.get(first.document)?.reading.document.capture.source ?? first.document,
      words_start: first.span.start,
      words_end: first.span.end,
    }),
  };
}
