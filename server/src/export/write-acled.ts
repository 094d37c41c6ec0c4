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

/** ACLED's columns since March 2023, in its order. */
export const ACLED_COLUMNS = [
  "event_id_cnty",
  "event_date",
  "year",
  "time_precision",
  "disorder_type",
  "event_type",
  "sub_event_type",
  "actor1",
  "assoc_actor_1",
  "inter1",
  "actor2",
  "assoc_actor_2",
  "inter2",
  "interaction",
  "civilian_targeting",
  "iso",
  "region",
  "country",
  "admin1",
  "admin2",
  "admin3",
  "location",
  "latitude",
  "longitude",
  "geo_precision",
  "source",
  "source_scale",
  "notes",
  "fatalities",
  "tags",
  "timestamp",
] as const;
const COLUMNS = [...ACLED_COLUMNS, ...CODING_COLUMNS] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>;

/** What a cause that is told is among ACLED's types of event; another, or none, leaves the type to a person. */
const SUB_EVENTS: Readonly<Record<string, string>> = {
  airstrike: "Air/drone strike",
  drone: "Air/drone strike",
  shelling: "Shelling/artillery/missile attack",
  missile: "Shelling/artillery/missile attack",
  chemical: "Chemical weapon",
};

/**
 * Accounts of killed people in ACLED's columns, a row for each, with the coding that its published rules propose. What the articles do not
 * tell, and ACLED's own ids and numbers of actors, stays empty. Rows are no events yet: two accounts may tell of one.
 */
export function* writeAcled(data: DossierData): Generator<string> {
  yield toLine(COLUMNS);
  const timestamp = Math.floor(Date.parse(data.generatedAt) / 1000);
  for (const coded of listCoded(data, "ACLED"))
    yield toRow(COLUMNS, { ...codeEvent(coded), ...codePlace(coded), timestamp, ...explainCoding(coded) });
}

function codeEvent(coded: CodedAccount): Row {
  const { account, coding } = coded;
  const { slot, question, positions } = account;
  const day = slot["day"] ?? null;
  const kind = SUB_EVENTS[slot["cause"] ?? ""];
  const remote = { disorder_type: "Political violence", event_type: "Explosions/Remote violence" };
  const origins = joinCell(positions.flatMap((position) => position.origins.map(({ name }) => name)));
  return {
    event_date: day,
    year: day?.slice(0, 4) ?? null,
    time_precision: codedValue(coding, "time_precision"),
    ...(kind !== undefined && { ...remote, sub_event_type: kind }),
    actor1: slot["agentName"] ?? slot["agent"] ?? null,
    source: joinCell(articlesOf(coded).map(({ publisher }) => publisher)),
    notes: `${question.en} Reported by: ${origins}. Read by a machine.`,
    fatalities: codedValue(coding, "fatalities"),
  };
}

function codePlace(coded: CodedAccount): Row {
  const place = placeOfCoding(coded, "geo_precision");
  if (place === null) return {};
  const { mention, located } = place;
  return {
    country: located?.country?.en ?? null,
    admin1: located?.province?.en ?? null,
    location: located?.name.en ?? mention.candidates[0]?.name ?? null,
    latitude: mention.latitude,
    longitude: mention.longitude,
    geo_precision: codedValue(coded.coding, "geo_precision"),
  };
}
