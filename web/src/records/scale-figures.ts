import { scaleLinear, scaleLog } from "d3-scale";

/** A scale for ranges of people, as shares of the drawing's width (0..1). */
export interface FigureScale {
  readonly kind: "linear" | "logarithmic";
  readonly max: number;
  readonly ticks: readonly number[];
  readonly place: (n: number) => number;
}

/** Above this ratio of the largest to the smallest figure even steps would crush the small ones. */
const WIDEST_LINEAR = 25;

/** Powers of ten that find room under a narrow scale. */
const MOST_POWERS = 3;

/** Chooses even or multiplying steps for the figures to be drawn; null bounds (no upper bound given) draw to the end. */
export function scaleFigures(figures: readonly { readonly low: number; readonly high: number | null }[]): FigureScale {
  const values = figures.flatMap((f) => (f.high === null ? [f.low] : [f.low, f.high])).filter((n) => n > 0);
  const largest = Math.max(1, ...values);
  const smallest = Math.min(largest, ...values);
  if (largest / smallest <= WIDEST_LINEAR) {
    const scale = scaleLinear([0, largest * 1.15], [0, 1]).nice(5);
    const max = scale.domain()[1] ?? largest;
    return { kind: "linear", max, ticks: scale.ticks(5), place: (n) => clamp(scale(n)) };
  }
  const scale = scaleLog([1, largest * 1.5], [0, 1]).nice();
  const max = scale.domain()[1] ?? largest;
  const powers = Math.round(Math.log10(max));
  const step = Math.ceil(powers / MOST_POWERS);
  const ticks = Array.from({ length: Math.floor(powers / step) + 1 }, (_, n) => 10 ** (n * step));
  return { kind: "logarithmic", max, ticks, place: (n) => clamp(n < 1 ? 0 : scale(n)) };
}

function clamp(n: number): number {
  return Math.min(1, Math.max(0, n));
}
