import type { Derivation, SourceDocument, Span } from "@isnad/core";
import { type DiffedWord, diffWords } from "./diff-words.ts";

/** A passage that two articles tell alike. */
export interface AlignedPassage {
  /** In the left article, in the right one. */
  readonly spans: readonly [Span, Span];
  /** The words between two places of the passage on one side (UTF-16 code units), each with whether the other side has it. */
  readonly wordsWithin: (side: 0 | 1, start: number, end: number) => readonly DiffedWord[];
}

/** The passages of two articles, in the order of the left one, as the comparison aligned them in either direction; overlapping ones once. */
export function alignPair(
  derivations: readonly Derivation[],
  left: SourceDocument,
  right: SourceDocument,
): readonly AlignedPassage[] {
  const pairs = derivations.flatMap((derivation): (readonly [Span, Span])[] => {
    const other = derivation.original ?? derivation.sibling;
    if (derivation.copy === left.id && other === right.id) return [...derivation.aligned];
    if (derivation.copy === right.id && other === left.id) return derivation.aligned.map(([copy, own]) => [own, copy]);
    return [];
  });
  const passages: AlignedPassage[] = [];
  let end = 0;
  for (const spans of pairs.sort((a, b) => a[0].start - b[0].start)) {
    if (spans[0].start < end) continue;
    end = spans[0].end;
    passages.push(comparePassage(spans, left, right));
  }
  return passages;
}

function comparePassage(spans: readonly [Span, Span], left: SourceDocument, right: SourceDocument): AlignedPassage {
  const texts = [left, right].map(({ text }, n) =>
    text.slice(spans[n === 0 ? 0 : 1].start, spans[n === 0 ? 0 : 1].end),
  );
  const diff = diffWords(texts[0] ?? "", texts[1] ?? "");
  return {
    spans,
    wordsWithin: (side, start, end) => {
      const own = texts[side] ?? "";
      const words = side === 0 ? diff.left : diff.right;
      // What stands before the first word is no word: words follow each other from there on.
      let at = spans[side].start + own.length - words.reduce((sum, word) => sum + word.text.length, 0);
      return words.flatMap((word): DiffedWord[] => {
        const from = at;
        at += word.text.length;
        const [a, b] = [Math.max(start, from), Math.min(end, at)];
        return a < b ? [{ text: word.text.slice(a - from, b - from), shared: word.shared }] : [];
      });
    },
  };
}
