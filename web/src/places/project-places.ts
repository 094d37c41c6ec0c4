import type { PlacePrecision } from "@isnad/core";
import { type GeoProjection, geoCircle, geoDistance, geoMercator } from "d3-geo";
import type { Located } from "../records/collect-places.ts";

/** How far from its point an area is drawn, in kilometres: it says how exactly the place is known, never where its border runs. */
export const REACH: Partial<Readonly<Record<PlacePrecision, number>>> = { district: 12, province: 45, region: 120 };

const KM_IN_A_DEGREE = 111.2;
/** The least width that is shown, in degrees: about 130 kilometres. */
const LEAST = 1.2;

/** The share of all claims whose places are to be seen at first; a visit to a capital far away must not shrink the rest to a dot. */
const SEEN = 0.85;

/** The places near the one most is told of that together hold most of the claims. `weights` stand beside `places`. */
export function choosePlaces(places: readonly Located[], weights: readonly number[]): readonly Located[] {
  const heaviest = places[weights.indexOf(Math.max(...weights))];
  if (!heaviest) return places;
  const from: [number, number] = [heaviest.longitude, heaviest.latitude];
  const nearest = places
    .map((place, n) => ({ place, weight: weights[n] ?? 0, far: geoDistance(from, [place.longitude, place.latitude]) }))
    .filter(({ place }) => place.precision !== "country" && place.precision !== "region")
    .sort((a, b) => a.far - b.far);
  const total = nearest.reduce((sum, { weight }) => sum + weight, 0);
  const chosen: Located[] = [];
  let seen = 0;
  for (const { place, weight } of nearest) {
    if (seen >= total * SEEN) break;
    chosen.push(place);
    seen += weight;
  }
  return chosen.length ? chosen : places;
}

/** Room between the outermost places and the edge of the drawing, in pixels. */
const MARGIN = 56;

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** 1 = the places chosen fit. */
  readonly zoom: number;
  /** Degrees; null = the middle of all places. */
  readonly centre: readonly [number, number] | null;
}

/** A projection under which all places can be seen, each area whole; zoomed and moved as asked. */
export function projectPlaces(places: readonly Located[], frame: Frame): GeoProjection {
  const corners = places.flatMap(({ longitude, latitude, precision }) => {
    const reach = Math.max((REACH[precision] ?? 0) / KM_IN_A_DEGREE, LEAST / 2);
    return [
      [longitude - reach, latitude - reach],
      [longitude + reach, latitude + reach],
    ];
  });
  const box = {
    type: "MultiPoint" as const,
    coordinates: corners.length
      ? corners
      : [
          [-20, 0],
          [66, 43],
        ],
  };
  const { width, height, zoom, centre } = frame;
  const projection = geoMercator().fitExtent(
    [
      [MARGIN, MARGIN],
      [Math.max(width - MARGIN, MARGIN + 1), height - MARGIN],
    ],
    box,
  );
  const middle = centre ?? projection.invert?.([width / 2, height / 2]) ?? [0, 0];
  return projection
    .scale(projection.scale() * zoom)
    .center([middle[0], middle[1]])
    .translate([width / 2, height / 2]);
}

/** The disc of a place that is known only as an area; null for a point. */
export function drawReach({ longitude, latitude, precision }: Located): GeoJSON.Polygon | null {
  const reach = REACH[precision];
  return reach === undefined
    ? null
    : geoCircle()
        .center([longitude, latitude])
        .radius(reach / KM_IN_A_DEGREE)();
}

/** A round number of kilometres that is about a sixth of the drawing, and its length in pixels. */
export function measureScale(
  projection: GeoProjection,
  frame: Frame,
): { readonly km: number; readonly pixels: number } {
  const [west, east] = [frame.width * 0.4, frame.width * 0.6].map(
    (x) => projection.invert?.([x, frame.height / 2]) ?? [0, 0],
  );
  const [a, b] = [west ?? [0, 0], east ?? [0, 0]];
  const degrees = Math.abs(b[0] - a[0]) * Math.cos((a[1] * Math.PI) / 180);
  const kmInPixel = (degrees * KM_IN_A_DEGREE) / (frame.width * 0.2);
  const wanted = (kmInPixel * frame.width) / 6;
  const power = 10 ** Math.floor(Math.log10(Math.max(wanted, 1)));
  const km = [5, 2, 1].map((n) => n * power).find((n) => n <= wanted) ?? power;
  return { km, pixels: km / Math.max(kmInPixel, 1e-9) };
}
