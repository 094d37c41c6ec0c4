import type { Figure } from "./coded-case.ts";
import { tellFigures } from "./tell-figure.ts";

/** A sentence on the figures that a growing toll left behind, with a space in front; nothing when there are none. */
export function tellOutgrown(outgrown: readonly Figure[]): {
  readonly rules: readonly string[];
  readonly en: string;
  readonly ar: string;
} {
  if (outgrown.length === 0) return { rules: [], en: "", ar: "" };
  return {
    rules: ["outgrown"],
    en: ` Earlier figures of the growing toll are left out: ${tellFigures(outgrown, "en")}.`,
    ar: ` وتُركت أرقام أسبق من حصيلة متزايدة: ${tellFigures(outgrown, "ar")}.`,
  };
}
