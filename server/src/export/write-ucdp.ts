import type { DossierData } from "@isnad/core";
import {
  articlesOf,
  CODING_COLUMNS,
  type CodedAccount,
  codedValue,
  explainCoding,
  joinCell,
  listCoded,
  placeOfCoding,
} from "./coded-accounts.ts";
import { type Cell, toLine, toRow } from "./write-table.ts";

/** The columns of UCDP's Georeferenced Event Dataset, in its order. */
export const GED_COLUMNS = [
  "id",
  "relid",
  "year",
  "active_year",
  "code_status",
  "type_of_violence",
  "conflict_dset_id",
  "conflict_new_id",
  "conflict_name",
  "dyad_dset_id",
  "dyad_new_id",
  "dyad_name",
  "side_a_dset_id",
  "side_a_new_id",
  "side_a",
  "side_b_dset_id",
  "side_b_new_id",
  "side_b",
  "number_of_sources",
  "source_article",
  "source_office",
  "source_date",
  "source_headline",
  "source_original",
  "where_prec",
  "where_coordinates",
  "where_description",
  "adm_1",
  "adm_2",
  "latitude",
  "longitude",
  "geom_wkt",
  "priogrid_gid",
  "country",
  "country_id",
  "region",
  "event_clarity",
  "date_prec",
  "date_start",
  "date_end",
  "deaths_a",
  "deaths_b",
  "deaths_civilians",
  "deaths_unknown",
  "best",
  "high",
  "low",
  "gwnoa",
  "gwnob",
] as const;
const COLUMNS = [...GED_COLUMNS, ...CODING_COLUMNS] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>;

/** Columns that the coding's rules fill. */
const CODED = [
  "type_of_violence",
  "where_prec",
  "date_prec",
  "deaths_a",
  "deaths_b",
  "deaths_civilians",
  "deaths_unknown",
  "best",
  "high",
  "low",
] as const;

/** 1 = told for itself, 2 = a sum over several events. */
const CLARITY = { single: 1, sum: 2 } as const;

/**
 * Accounts of killed people in the columns of UCDP GED, a row for each, with the estimates that its published rules propose. UCDP's ids of
 * conflicts, dyads and actors are its own and stay empty, and so does what the articles do not tell.
 */
export function* writeUcdp(data: DossierData): Generator<string> {
  yield toLine(COLUMNS);
  for (const coded of listCoded(data, "UCDP"))
    yield toRow(COLUMNS, {
      ...codeEvent(coded),
      ...codeSources(coded),
      ...codePlace(coded),
      ...explainCoding(coded),
    });
}

function codeEvent({ account, coding }: CodedAccount): Row {
  const day = account.slot["day"] ?? null;
  const isSum = account.slot["scope"] === "toll" || day === null;
  return {
    year: day?.slice(0, 4) ?? null,
    event_clarity: isSum ? CLARITY.sum : CLARITY.single,
    date_start: day,
    date_end: day,
    ...Object.fromEntries(CODED.map((column) => [column, codedValue(coding, column)])),
  };
}

function codeSources(coded: CodedAccount): Row {
  const articles = articlesOf(coded);
  const origins = coded.account.positions.flatMap((position) => position.origins.map(({ name }) => name));
  return {
    number_of_sources: articles.length,
    source_article: joinCell(articles.map(({ url, capture }) => url ?? capture.source)),
    source_office: joinCell(articles.map(({ publisher }) => publisher)),
    source_date: joinCell(articles.map(({ creationTime }) => creationTime?.slice(0, 10) ?? null)),
    source_headline: joinCell(articles.map(({ title }) => title)),
    source_original: joinCell(origins),
  };
}

function codePlace(coded: CodedAccount): Row {
  const place = placeOfCoding(coded, "where_prec");
  if (place === null) return {};
  const { mention, located } = place;
  const name = located?.name.en ?? mention.candidates[0]?.name ?? null;
  return {
    where_coordinates: name,
    where_description: joinCell([mention.candidates[0]?.name ?? null, mention.relation]),
    adm_1: located?.province?.en ?? null,
    latitude: mention.latitude,
    longitude: mention.longitude,
    geom_wkt: mention.latitude === null ? null : `POINT (${mention.longitude} ${mention.latitude})`,
    country: located?.country?.en ?? null,
  };
}
