import type {
  Account,
  Attribution,
  Claim,
  Derivation,
  DocumentId,
  DossierData,
  EntityId,
  EventMention,
  Id,
  Reading,
  Story,
} from "@isnad/core";

import { nameOutlet } from "./name-outlet.ts";

/** A claim with what it is about and where it stands. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly event: EventMention | null;
  readonly attribution: Attribution | null;
  readonly reading: Reading;
}

/** Where a claim is used: the account, and the index of its position there. */
export interface ClaimUse {
  readonly account: Account;
  readonly position: number;
}

/** The data of a dossier with the look-ups that its views need. */
export interface Dossier {
  /** Its readings may be outlines: what is read in an article is found in `readings`. */
  readonly data: DossierData;
  readonly readings: ReadonlyMap<DocumentId, Reading>;
  readonly claims: ReadonlyMap<Id, PlacedClaim>;
  readonly accounts: ReadonlyMap<Id, Account>;
  readonly accountsOf: ReadonlyMap<Id, readonly Account[]>;
  readonly uses: ReadonlyMap<Id, readonly ClaimUse[]>;
  readonly copiesOf: ReadonlyMap<DocumentId, readonly Derivation[]>;
  /** What to call an article that an origin names by where its text came from. */
  readonly sources: ReadonlyMap<string, string>;
  /** The Arabic name of each entity that is mentioned, for what `data.names` does not hold. */
  readonly printed: ReadonlyMap<EntityId, string>;
}

/** Look-ups that what comes later is put into. */
export interface FillingDossier extends Dossier {
  readonly readings: Map<DocumentId, Reading>;
  readonly claims: Map<Id, PlacedClaim>;
  readonly printed: Map<EntityId, string>;
}

/** What the outline of a reading leaves out. */
export type ReadingDetails = Omit<Reading, "document" | "sentences">;

/**
 * Builds the look-ups once. A reference to something that is not there is left out, never thrown at. Readings may be outlines of which
 * the rest comes later (`addDetails`).
 */
export function indexDossier(data: DossierData): FillingDossier {
  const accountsOf = new Map<Id, Account[]>([[WHOLE, [...data.comparison.accounts]]]);
  const uses = new Map<Id, ClaimUse[]>();
  for (const account of data.comparison.accounts) {
    push(accountsOf, account.story, account);
    account.positions.forEach((position, index) => {
      for (const claim of position.claims) push(uses, claim.claim, { account, position: index });
    });
  }
  const copiesOf = new Map<DocumentId, Derivation[]>();
  for (const derivation of data.comparison.derivations) {
    push(copiesOf, derivation.copy, derivation);
    const other = derivation.original ?? derivation.sibling;
    if (other !== null) push(copiesOf, other, derivation);
  }
  const dossier = {
    data,
    readings: new Map<DocumentId, Reading>(),
    claims: new Map<Id, PlacedClaim>(),
    accounts: new Map(data.comparison.accounts.map((account) => [account.id, account])),
    accountsOf,
    uses,
    copiesOf,
    sources: new Map(data.readings.map(({ document }) => [document.capture.source, nameOutlet(document).name])),
    printed: new Map<EntityId, string>(),
  };
  for (const reading of data.readings) addReading(dossier, reading);
  return dossier;
}

/** Puts in what the outlines of the readings left out, in their order. */
export function addDetails(dossier: FillingDossier, details: readonly ReadingDetails[]): void {
  dossier.data.readings.forEach((outline, n) => {
    addReading(dossier, { ...outline, ...details[n] });
  });
}

function addReading(dossier: FillingDossier, reading: Reading): void {
  dossier.readings.set(reading.document.id, reading);
  placeClaims(dossier.claims, reading);
  namePrinted(dossier.printed, reading);
}

/** The story that stands for everything in the dossier. */
export const WHOLE = "all";

/**
 * The stories, the one with most articles first. Where there are several, or none, one more holds every article: it comes first unless
 * one story has at least half of the articles.
 */
export function listStories(data: DossierData): readonly Story[] {
  const stories = [...data.comparison.stories].sort((a, b) => b.documents.length - a.documents.length);
  const [largest] = stories;
  if (!data.readings.length || stories.length === 1) return stories;
  const whole = gatherAll(data);
  const covers = largest !== undefined && largest.documents.length * 2 >= data.readings.length;
  return covers ? [...stories, whole] : [whole, ...stories];
}

function gatherAll(data: DossierData): Story {
  const documents = data.readings.map((reading) => reading.document.id);
  const times = data.readings.flatMap((reading) => reading.document.creationTime ?? []).sort();
  return {
    id: WHOLE,
    documents,
    span: { first: times[0] ?? null, last: times.at(-1) ?? null },
    places: [],
    actors: [],
  };
}

function placeClaims(claims: Map<Id, PlacedClaim>, reading: Reading): void {
  const events = new Map(reading.events.map((event) => [event.id, event]));
  const attributions = new Map(reading.attributions.map((attribution) => [attribution.id, attribution]));
  for (const claim of reading.claims) {
    const attribution = claim.attribution === null ? null : (attributions.get(claim.attribution) ?? null);
    claims.set(claim.id, { claim, event: events.get(claim.event) ?? null, attribution, reading });
  }
}

/** The name of the likeliest candidate where an entity is mentioned first. */
function namePrinted(names: Map<EntityId, string>, reading: Reading): void {
  for (const mention of reading.mentions)
    for (const { entity, name } of mention.candidates) if (!names.has(entity)) names.set(entity, name);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
