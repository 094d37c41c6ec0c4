/** Degrees, WGS 84: longitude, latitude. */
export type LonLat = readonly [number, number];

/** Metres of a degree of latitude. */
const DEGREE = 111_195;
const CORNERS = 36;
/** Beyond it a circle of kilometres would reach over the pole. */
const HIGHEST = 85;

/**
 * A circle as a GeoJSON polygon of 36 corners, anticlockwise and closed as RFC 7946 wants it; null near the poles and across the
 * 180th meridian, where it would have to be cut in two.
 */
export function drawCircle([longitude, latitude]: LonLat, metres: number): object | null {
  if (Math.abs(latitude) > HIGHEST) return null;
  const north = metres / DEGREE;
  const east = north / Math.cos((latitude * Math.PI) / 180);
  if (Math.abs(longitude) + east > 180) return null;
  const ring = Array.from({ length: CORNERS }, (_, corner): LonLat => {
    const angle = (2 * Math.PI * corner) / CORNERS;
    return [round(longitude + east * Math.cos(angle)), round(latitude + north * Math.sin(angle))];
  });
  return { type: "Polygon", coordinates: [[...ring, ring[0] as LonLat]] };
}

function round(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
