import type { Account, ClaimRef, DossierData, PlaceMention, PlacePrecision, Position } from "@isnad/core";
import { drawCircle, type LonLat } from "./draw-circle.ts";
import { eventOf, indexReadings, placeOf, type ReadingIndex, wordsOf } from "./index-readings.ts";
import { webAddress } from "./web-address.ts";
import { wordValue } from "./word-value.ts";

/**
 * Metres around a place's coordinates in which it lies, when it is known no better; nominal, the size such areas often have. 0 is a
 * point. Null: too wide for a circle to say anything.
 */
const RADIUS: Readonly<Record<PlacePrecision, number | null>> = {
  point: 0,
  locality: 0,
  district: 15_000,
  province: 50_000,
  line: null,
  region: null,
  country: null,
};
/** Metres around a town in which something of it lies. */
const PART = 5_000;
/** Metres around a place of which only the outskirts, the countryside or a side is named, without a distance. */
const BESIDE = 10_000;

/**
 * Positions where they are told to be, as GeoJSON (RFC 7946): what is known to a town or closer is a point, what is known to an area is
 * a circle of a nominal radius, and what is wider, or not in the gazetteer, has no geometry. `precision` and `radius_m` say so.
 */
export function* writeGeojson(data: DossierData): Generator<string> {
  const index = indexReadings(data.readings);
  yield `{"type":"FeatureCollection","features":[`;
  let between = "\n";
  for (const account of data.comparison.accounts)
    for (const [number, position] of account.positions.entries()) {
      const place = findPlace(index, account, position);
      if (!place) continue;
      yield between + JSON.stringify(makeFeature(index, account, number, place));
      between = ",\n";
    }
  yield "\n]}\n";
}

/** The place that the first of its claims names, the most exact first. */
function findPlace(index: ReadingIndex, account: Account, { claims }: Position): PlaceMention | undefined {
  const places = claims.flatMap((claim) => placeOf(index, account, claim) ?? []);
  return places.find(({ latitude }) => latitude !== null) ?? places[0];
}

function makeFeature(index: ReadingIndex, account: Account, number: number, place: PlaceMention): object {
  const position = account.positions[number] as Position;
  const { id, story, kind, question, status, slot, background } = account;
  const { geometry, ...precision } = locate(place);
  const [candidate] = place.candidates;
  const counted = position.value.kind === "count" ? { low: position.value.low, high: position.value.high } : {};
  return {
    type: "Feature",
    id: `${id}/${number + 1}`,
    geometry,
    properties: {
      account: id,
      story,
      kind,
      status,
      question_en: question.en,
      question_ar: question.ar,
      answer: wordValue(position.value),
      ...counted,
      superseded: position.supersededBy !== null,
      background,
      day: slot["day"] ?? null,
      first_seen: position.firstSeen,
      place: candidate?.name ?? null,
      place_id: candidate?.entity ?? null,
      ...precision,
      origins: position.origins.map(({ name }) => name),
      claims: position.claims.map((claim) => citeClaim(index, claim)),
    },
  };
}

function citeClaim(index: ReadingIndex, claim: ClaimRef): object {
  const document = index.get(claim.document)?.reading.document;
  return {
    article: document?.capture.source ?? claim.document,
    url: webAddress(document?.url ?? null),
    publisher: document?.publisher ?? null,
    start: claim.span.start,
    end: claim.span.end,
    words: wordsOf(index, claim.document, claim.span),
    chain: claim.chain.map(({ name }) => name),
    polarity: claim.polarity,
    event: eventOf(index, claim)?.type ?? null,
  };
}

interface Located {
  readonly geometry: object | null;
  readonly precision: PlacePrecision;
  readonly relation: string | null;
  /** Null where no geometry is drawn. */
  readonly radius_m: number | null;
  /** Where the gazetteer puts the place's name; no place to draw a pin when `radius_m` is not 0. */
  readonly centre: LonLat | null;
}

function locate(place: PlaceMention): Located {
  const { latitude, longitude, precision, relation } = place;
  const known = { precision, relation };
  if (latitude === null || longitude === null) return { geometry: null, ...known, radius_m: null, centre: null };
  const centre: LonLat = [round(longitude), round(latitude)];
  const radius = widen(isPartOfTown(place) ? PART : RADIUS[precision], relation);
  const geometry = radius === 0 ? { type: "Point", coordinates: centre } : radius && drawCircle(centre, radius);
  return { geometry: geometry || null, ...known, radius_m: geometry ? radius : null, centre };
}

/** قلعة حلب: a citadel, a square, a market is known by its town, whose coordinates are the only ones there are. */
function isPartOfTown({ precision, provenance }: PlaceMention): boolean {
  return precision === "point" && provenance.entries.some((entry) => entry.startsWith("place-cues:"));
}

/** `south 5000m` of a town lies five kilometres from it, `countryside` somewhere around it. `centre` is the town itself. */
function widen(radius: number | null, relation: string | null): number | null {
  if (radius === null || relation === null || relation === "centre" || relation === "capital") return radius;
  const metres = /(\d+)m$/.exec(relation)?.[1];
  return Math.max(radius, metres === undefined ? BESIDE : Number(metres));
}

/** Five decimals are a metre: closer than any gazetteer is. */
function round(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
