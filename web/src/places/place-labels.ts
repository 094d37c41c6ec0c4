/** A name to be written on the map, the most important first. */
export interface Wanted {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** The labels for which there is room, none over another or over the edge. */
export function placeLabels(wanted: readonly Wanted[], width: number, height: number): ReadonlySet<string> {
  const taken: Wanted[] = [];
  const free = (one: Wanted) =>
    one.x - one.width / 2 >= 2 &&
    one.x + one.width / 2 <= width - 2 &&
    one.y >= 2 &&
    one.y + one.height <= height - 2 &&
    !taken.some(
      (other) =>
        Math.abs(one.x - other.x) * 2 < one.width + other.width &&
        one.y < other.y + other.height &&
        other.y < one.y + one.height,
    );
  for (const one of wanted) if (free(one)) taken.push(one);
  return new Set(taken.map(({ key }) => key));
}
