import type { Sentence } from "../2-tokens/split-sentences.ts";
import { classBit } from "../3-lexicon/build-lexicon.ts";
import { ROLE } from "../3-lexicon/mark-roles.ts";
import { spanOf } from "../3-lexicon/scan-text.ts";
import { tokenAt } from "../3-lexicon/token-at.ts";
import type { Span } from "../model/annotation.ts";
import type { Attribution } from "../model/attribution.ts";
import type { Diagnostic } from "../model/reading.ts";
import { canSpeak, countWords, hasRole, isComma, isDefinite, isQuote, type View } from "./look-at.ts";
import { pastNounPhrase } from "./past-noun-phrase.ts";

/** A quotation of fewer words is a name or a word at arm's length, not a saying. */
const SAYING_WORDS = 7;
/** Folded letters of the shortest word that may be a verb of saying nobody listed. */
const CUE_LETTERS = 4;

/** Where a person should look: quotations that are not closed or that nobody says, and words that may be unknown verbs of saying. */
export function findDoubts(
  view: View,
  attributions: readonly Attribution[],
  skip: (span: Span) => boolean,
): Diagnostic[] {
  const doubts: Diagnostic[] = [];
  const paired = new Set<number>();
  const covered = paintContents(view, attributions);
  for (const sentence of view.scan.sentences)
    for (const { open, close } of sentence.quotes) if (close >= 0) paired.add(open).add(close);
  for (const sentence of view.scan.sentences) {
    if (skip(spanOf(view.scan.tokens, sentence.first, sentence.next))) continue;
    for (let i = sentence.first; i < sentence.next; i++)
      if (isQuote(view, i) && !paired.has(i)) doubts.push(doubt(view, "unbalanced-quotation", i, i + 1, {}));
    for (const { open, close } of sentence.quotes) {
      const words = close < 0 ? 0 : countWords(view, open + 1, close);
      if (words >= SAYING_WORDS && covered[open + 1] === 0)
        doubts.push(doubt(view, "quotation-without-speaker", open, close + 1, { words }));
    }
    unknownCues(view, sentence, doubts);
  }
  return doubts;
}

function doubt(
  view: View,
  code: Diagnostic["code"],
  first: number,
  next: number,
  detail: Diagnostic["detail"],
): Diagnostic {
  return { code, span: spanOf(view.scan.tokens, first, next), detail };
}

/** 1 for every token that somebody is said to have said. */
function paintContents(view: View, attributions: readonly Attribution[]): Uint8Array {
  const covered = new Uint8Array(view.scan.tokens.count + 1);
  for (const { content } of attributions)
    for (const { start, end } of content) covered.fill(1, tokenAt(view.scan, start), tokenAt(view.scan, end - 1) + 1);
  return covered;
}

const KNOWN_BITS = classBit("cue") | classBit("content-noun");
/** `أنبأ المتحدث أن …`: a word that no lexicon holds opens a clause, somebody who can speak follows, then أن. */
function unknownCues(view: View, { first, next }: Sentence, doubts: Diagnostic[]): void {
  const { tokens, matches } = view.scan;
  for (let i = first + 2; i < next; i++) {
    if (!hasRole(view, i, ROLE.that)) continue;
    for (let k = i - 1; k >= first && i - k <= SOURCE_REACH; k--) {
      if (matches.classes[k] !== 0 && (matches.classes[k]! & KNOWN_BITS) !== 0) break;
      if (matches.classes[k] !== 0 || tokens.to[k]! - tokens.from[k]! < CUE_LETTERS || !canSpeak(view, k + 1)) continue;
      if (mayBeVerb(view, first, k) && pastNounPhrase(view, k + 1, i, "unknown") === i)
        doubts.push(
          doubt(view, "unknown-cue", k, k + 1, { word: view.scan.text.slice(tokens.start[k]!, tokens.end[k]!) }),
        );
      break;
    }
  }
}
/** At the head of the sentence or behind a comma, and without the article: where a verb may stand. */
const mayBeVerb = (view: View, first: number, k: number): boolean =>
  !isDefinite(view, k) && (k === first || isComma(view, k - 1) || hasRole(view, k - 1, ROLE.conjunction));
/** Tokens between an unknown verb and its أن. */
const SOURCE_REACH = 9;
