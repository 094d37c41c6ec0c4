import type { SourceDocument } from "@isnad/core";

/** Longest title made from the first words of a text without one, in UTF-16 code units. */
const LONGEST = 90;

/** The article's title, or its first words. */
export function findTitle(document: SourceDocument): { readonly text: string; readonly cut: boolean } {
  const zone = document.zones.find((z) => z.kind === "headline") ?? document.zones.find((z) => z.kind === "body");
  const text = (document.title ?? document.text.slice(zone?.start ?? 0, zone?.end)).trim().replace(/\s+/gu, " ");
  if (text.length <= LONGEST) return { text: text || document.id, cut: false };
  const gap = text.lastIndexOf(" ", LONGEST);
  return { text: text.slice(0, gap > 0 ? gap : LONGEST), cut: true };
}
