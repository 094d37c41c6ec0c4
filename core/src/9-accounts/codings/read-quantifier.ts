import { foldWord } from "../../1-text/fold-letters.ts";
import { text } from "../../3-lexicon/generated/quantifiers.ts";
import { listOf, readTable } from "../../3-lexicon/read-table.ts";

export const QUANTIFIER_KINDS = [
  "tens",
  "dozens",
  "hundreds",
  "thousands",
  "tens-of-thousands",
  "hundreds-of-thousands",
  "millions",
  "few",
  "several",
  "many",
  "some",
] as const;
export type QuantifierKind = (typeof QUANTIFIER_KINDS)[number];

/** What codebooks call a word for a size, and what translators also call it. */
export interface Quantifier {
  readonly kind: QuantifierKind;
  readonly rendered: QuantifierKind | null;
}

const isKind = (cell: string | undefined): cell is QuantifierKind => QUANTIFIER_KINDS.some((kind) => kind === cell);

const byForm = new Map(
  readTable(text).flatMap(({ kind, rendered, forms }) =>
    isKind(kind)
      ? listOf(forms).map((form): [string, Quantifier] => [
          foldPhrase(form),
          { kind, rendered: isKind(rendered) ? rendered : null },
        ])
      : [],
  ),
);
/** Words of the longest phrase in the table. */
const LONGEST = 2;

/** عشرات is tens, often rendered dozens; مئات الآلاف is hundreds of thousands. Null for what is no such word. */
export function readQuantifier(word: string): Quantifier | null {
  const words = word.trim().split(/\s+/);
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    const found = byForm.get(foldPhrase(words.slice(0, length).join(" ")));
    if (found !== undefined) return found;
  }
  return null;
}

/** Folded word by word; a leading ال, and the tanwin's alef of عددا, are no part of the word. */
function foldPhrase(phrase: string): string {
  return phrase
    .split(/\s+/)
    .map((word) =>
      foldWord(word)
        .replace(/^ال(?=..)/, "")
        .replace(/(?<=..)ا$/, ""),
    )
    .join(" ");
}
