import type { Annotation, Span } from "./annotation.ts";

export const QUANTITY_MODIFIERS = [
  "exact",
  "approximate",
  "at-least",
  "at-most",
  "more-than",
  "less-than",
  "between",
  "vague",
] as const;
export type QuantityModifier = (typeof QUANTITY_MODIFIERS)[number];

/** A count. `min <= max` where both are known; null = unbounded on that side. */
export interface Quantity extends Annotation {
  readonly min: number | null;
  readonly max: number | null;
  readonly modifier: QuantityModifier;
  /** The vague word as printed (عشرات، مئات), kept for the codings of others. */
  readonly word?: string;
  /** The counted noun, when it follows. */
  readonly counted?: Span;
  /** True for الثالث, third. */
  readonly ordinal?: boolean;
}
