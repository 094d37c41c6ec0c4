/** Something that is to stand near a place on a line, and how much room it takes; both in pixels. */
export interface Wanted {
  readonly at: number;
  readonly room: number;
}

/**
 * Where the middle of each may stand so that none covers another: each in turn as near as it can to where it belongs, inside of 0 to `width`.
 * What finds no free place stays where it belongs.
 */
export function placeBeside(wanted: readonly Wanted[], width: number): readonly number[] {
  const taken: Wanted[] = [];
  for (const { at, room } of wanted) {
    const [low, high] = [room / 2, width - room / 2];
    const fits = (middle: number) =>
      middle >= low && middle <= high && taken.every((one) => Math.abs(one.at - middle) >= (one.room + room) / 2);
    const edges = taken.flatMap((one) => [one.at - (one.room + room) / 2, one.at + (one.room + room) / 2]);
    const belongs = Math.max(low, Math.min(high, at));
    const near = [belongs, ...edges].filter(fits).sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
    taken.push({ at: near[0] ?? belongs, room });
  }
  return taken.map(({ at }) => at);
}
