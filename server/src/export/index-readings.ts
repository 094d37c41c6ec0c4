import type {
  Account,
  Attribution,
  Claim,
  ClaimRef,
  DocumentId,
  EventMention,
  Id,
  Mention,
  PlaceMention,
  Reading,
  Span,
  Timex,
} from "@isnad/core";

/** One reading's records by id. */
export interface IndexedReading {
  readonly reading: Reading;
  readonly mentions: ReadonlyMap<Id, Mention>;
  readonly timexes: ReadonlyMap<Id, Timex>;
  readonly attributions: ReadonlyMap<Id, Attribution>;
  readonly events: ReadonlyMap<Id, EventMention>;
  readonly claims: ReadonlyMap<Id, Claim>;
}

export type ReadingIndex = ReadonlyMap<DocumentId, IndexedReading>;

/** Every record of the readings, where its document and id find it. */
export function indexReadings(readings: readonly Reading[]): ReadingIndex {
  return new Map(readings.map((reading) => [reading.document.id, indexReading(reading)]));
}

function indexReading(reading: Reading): IndexedReading {
  return {
    reading,
    mentions: byId(reading.mentions),
    timexes: byId(reading.timexes),
    attributions: byId(reading.attributions),
    events: byId(reading.events),
    claims: byId(reading.claims),
  };
}

function byId<Item extends { readonly id: Id }>(items: readonly Item[]): ReadonlyMap<Id, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** The event that a claim in a position tells; none for what somebody only said, which is an attribution. */
export function eventOf(index: ReadingIndex, { document, claim }: ClaimRef): EventMention | undefined {
  const found = index.get(document);
  return found?.events.get(found.claims.get(claim)?.event ?? "");
}

/** The exact words at a span; none when the document is not among the readings. */
export function wordsOf(index: ReadingIndex, document: DocumentId, { start, end }: Span): string {
  return index.get(document)?.reading.document.text.slice(start, end) ?? "";
}

/** Where a claim's event is told to have happened: the place the account asks about when the claim names it, else its first. */
export function placeOf(index: ReadingIndex, account: Account, claim: ClaimRef): PlaceMention | undefined {
  const found = index.get(claim.document);
  const places = (eventOf(index, claim)?.arguments ?? []).filter((argument) => argument.role === "place");
  const asked = places.find(({ entity, name }) => (entity ?? name) === account.slot["place"]) ?? places[0];
  const mention = found?.mentions.get(asked?.ref ?? "");
  return mention?.type === "place" ? (mention as PlaceMention) : undefined;
}
