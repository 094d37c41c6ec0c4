import type { Figure } from "./coded-case.ts";

/** A figure as a coding's reasons name it: `27`, `16+`, `20–30`, «عشرات». */
export function tellFigure({ low, high, word, uncounted }: Figure): string {
  if (word !== null) return `«${word}»`;
  if (uncounted) return "?";
  if (high === null) return `${low}+`;
  return high === low ? String(low) : `${low}–${high}`;
}

/** All figures, lowest first, in either language. */
export function tellFigures(figures: readonly Figure[], language: "ar" | "en"): string {
  return figures.map(tellFigure).join(language === "ar" ? "، " : ", ");
}
