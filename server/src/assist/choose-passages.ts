import type { Diagnostic, DiagnosticCode, Reading, Span } from "@isnad/core";

/** A stretch of an article that the reader was not sure of. */
export interface Passage {
  readonly about: DiagnosticCode;
  /** Whole sentences of the article's text. */
  readonly span: Span;
  readonly words: string;
}

/** UTF-16 code units of a passage: a sentence that never ends is no passage. */
const LONGEST = 4_000;

/**
 * The passages to ask about: the sentences under each diagnostic that has a place, with the one before, in which a speaker is often named.
 * Passages that overlap are asked about once. Nothing else of an article is ever sent.
 */
export function choosePassages({ document, sentences, diagnostics }: Reading): Passage[] {
  const passages: Passage[] = [];
  const placed = diagnostics.filter(
    (diagnostic): diagnostic is Diagnostic & { span: Span } => diagnostic.span !== null,
  );
  for (const { code, span } of placed.toSorted((left, right) => left.span.start - right.span.start)) {
    const wide = widen(sentences, span);
    const last = passages.at(-1);
    if (wide === null || wide.end - wide.start > LONGEST || (last && wide.start < last.span.end)) continue;
    passages.push({ about: code, span: wide, words: document.text.slice(wide.start, wide.end) });
  }
  return passages;
}

/** From the start of the sentence before to the end of the last one touched; null outside of all sentences. */
function widen(sentences: readonly Span[], span: Span): Span | null {
  const touched = sentences.flatMap(({ start, end }, at) => (start < span.end && span.start < end ? [at] : []));
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { start: sentences[Math.max(0, first - 1)]?.start ?? span.start, end: sentences[last]?.end ?? span.end };
}
