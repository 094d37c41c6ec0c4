import type { Account, AccountKind, PlaceMention, PlacePrecision, Position, Reading } from "@isnad/core";
import type { Stop, Way } from "./collect-ways.ts";

/** What a map can show: who holds a place, what struck it, who was harmed there. */
export const MAP_KINDS = ["control", "strike", "harm"] as const;
export type MapKind = (typeof MAP_KINDS)[number];

const KIND_OF: Partial<Readonly<Record<AccountKind, MapKind>>> = {
  control: "control",
  movement: "control",
  strike: "strike",
  clash: "strike",
  casualty: "harm",
  displacement: "harm",
  detention: "harm",
};

/** Where a place is, as the gazetteer knows it. */
export interface Located {
  readonly longitude: number;
  readonly latitude: number;
  readonly precision: PlacePrecision;
}

/** One answer about a place, with the tellings of it that are out by then. */
export interface PlaceClaim {
  readonly account: Account;
  readonly position: Position;
  readonly kind: MapKind;
  readonly ways: readonly Way[];
  /** A later figure or claim of the same origin has taken its place by then. */
  readonly replaced: boolean;
}

export interface MapPlace {
  readonly stop: Stop;
  /** Null for a place that no coordinates are known of. */
  readonly at: Located | null;
  readonly claims: readonly PlaceClaim[];
  readonly kinds: readonly MapKind[];
  /** Answers that cannot both be so are out by then. */
  readonly contested: boolean;
  /** Some answer has two origins or more, and none against. */
  readonly corroborated: boolean;
}

/** The places of what was told up to a moment (null: of everything), contested ones first, then those with most claims. */
export function collectPlaces(
  readings: Iterable<Reading>,
  ways: readonly Way[],
  asOf: number | null,
): readonly MapPlace[] {
  const located = locate(readings);
  const places = new Map<string, { stop: Stop; claims: Map<Position, PlaceClaim & { ways: Way[] }> }>();
  for (const way of ways) {
    const kind = KIND_OF[way.account.kind];
    if (!kind || !way.place || (asOf !== null && (way.told === null || way.told.start > asOf))) continue;
    const place = places.get(way.place.key) ?? { stop: way.place, claims: new Map() };
    places.set(way.place.key, place);
    const claim = place.claims.get(way.position) ?? {
      account: way.account,
      position: way.position,
      kind,
      ways: [],
      replaced: false,
    };
    claim.ways.push(way);
    place.claims.set(way.position, claim);
  }
  return [...places.values()]
    .map(({ stop, claims }) => judge(stop, located.get(stop.key) ?? null, [...claims.values()]))
    .sort((a, b) => Number(b.contested) - Number(a.contested) || b.claims.length - a.claims.length);
}

function judge(stop: Stop, at: Located | null, all: readonly PlaceClaim[]): MapPlace {
  const claims = all.map((claim) => {
    const later =
      claim.position.supersededBy === null ? undefined : claim.account.positions[claim.position.supersededBy];
    return { ...claim, replaced: all.some((other) => other.position === later) };
  });
  const standing = claims.filter((claim) => !claim.replaced);
  const against = (claim: PlaceClaim) =>
    claim.account.status === "contested" &&
    standing.some((other) => other.account === claim.account && other.position !== claim.position);
  return {
    stop,
    at,
    claims,
    kinds: MAP_KINDS.filter((kind) => claims.some((claim) => claim.kind === kind)),
    contested: standing.some(against),
    corroborated: standing.some((claim) => claim.account.status === "corroborated"),
  };
}

/** Coordinates of every place that the articles name, by entity. */
export function locate(readings: Iterable<Reading>): ReadonlyMap<string, Located> {
  const located = new Map<string, Located>();
  for (const { mentions } of readings)
    for (const mention of mentions) {
      const entity = mention.candidates[0]?.entity;
      if (mention.type !== "place" || entity === undefined || located.has(entity)) continue;
      const { longitude, latitude, precision } = mention as PlaceMention;
      if (longitude !== null && latitude !== null) located.set(entity, { longitude, latitude, precision });
    }
  return located;
}

/** Those whose answers about a place cannot both be so, each once; nobody where nothing is contested. */
export function listClaimants(place: MapPlace): readonly Stop[] {
  if (!place.contested) return [];
  const against = place.claims.filter((claim) => claim.account.status === "contested" && !claim.replaced);
  const stops = against.flatMap(({ ways }): Stop[] => {
    const [way] = ways;
    return way ? [way.origin ?? { key: way.outlet, name: way.outlet, entity: null }] : [];
  });
  return [...new Map(stops.map((stop) => [stop.key, stop])).values()];
}
