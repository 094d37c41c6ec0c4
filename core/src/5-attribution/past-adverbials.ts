import { handedOnBy, pastAdverbial, pastOutlet } from "./bound-source.ts";
import { isComma, opensBracket, pastAside, type View } from "./look-at.ts";

/** Over commas and adverbials between speaker and object: `، في بيان مشترك، بفتح …`. */
export function pastAdverbials(view: View, from: number, limit: number): number {
  let i = from;
  for (;;) {
    if (i >= limit) return limit;
    const relayed = handedOnBy(view, i);
    // اليوم (الثلاثاء)
    const past = isComma(view, i)
      ? i + 1
      : opensBracket(view, i)
        ? pastAside(view, i, limit)
        : relayed > 0
          ? pastOutlet(view, relayed, limit)
          : pastAdverbial(view, i, limit);
    if (past === i) return i;
    i = past;
  }
}
