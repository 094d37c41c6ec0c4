/** Counts how often each of many small numbers was met. One tally serves one addition after the other. */
export interface Tally {
  readonly meet: (n: number) => void;
  /** What was met, in order of the first meeting, with how often; then all is forgotten. */
  readonly drain: () => readonly (readonly [n: number, times: number])[];
}

/** Entries it begins with; it doubles when a larger number is met. */
const FIRST = 1024;

/** An array of counts that stays: a table made anew for every article costs more than the counting. */
export function openTally(): Tally {
  let times = new Uint16Array(FIRST);
  let met: number[] = [];
  const meet = (n: number): void => {
    if (n >= times.length) times = grow(times, n);
    if (times[n] === 0) met.push(n);
    times[n]! += 1;
  };
  const drain: Tally["drain"] = () => {
    const drained = met.map((n) => [n, times[n]!] as const);
    for (const n of met) times[n] = 0;
    met = [];
    return drained;
  };
  return { meet, drain };
}

function grow(times: Uint16Array, n: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(Math.max(2 * times.length, n + 1));
  larger.set(times);
  return larger;
}
