import { type FoldedText, foldText } from "../1-text/fold-text.ts";
import { type Sentence, splitSentences } from "../2-tokens/split-sentences.ts";
import { type Tokens, tokenise } from "../2-tokens/tokenise.ts";
import type { Span } from "../model/annotation.ts";
import { type Lexicon, lexicon } from "./build-lexicon.ts";
import { findMatches, type Matches } from "./find-matches.ts";
import { markRoles } from "./mark-roles.ts";

/** A text as stages 4–6 see it: tokens, sentences, and where the lexicon matches. */
export interface Scan {
  readonly text: string;
  readonly folded: FoldedText;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly matches: Matches;
  /** Hash of each token's folded letters: see `Matches`. */
  readonly wordHash: Int32Array;
  /** Function of each token as a closed-class word: see `markRoles`. */
  readonly roles: Uint8Array;
  readonly lexicon: Lexicon;
}

export function scanText(text: string): Scan {
  const folded = foldText(text);
  const tokens = tokenise(folded);
  const words = lexicon();
  const matches = findMatches(tokens, words);
  return {
    text,
    folded,
    tokens,
    sentences: splitSentences(tokens),
    matches,
    wordHash: matches.wordHash,
    roles: markRoles(tokens, matches, words),
    lexicon: words,
  };
}

/** The text's span (UTF-16) under tokens `[first, next)`. */
export function spanOf(tokens: Tokens, first: number, next: number): Span {
  return { start: tokens.start[first]!, end: tokens.end[next - 1]! };
}

/** The span of token `i` without its first `skip` folded letters (a proclitic that is not part of what is meant). */
export function spanFrom(tokens: Tokens, i: number, skip: number, next: number): Span {
  return { start: tokens.folded.from[tokens.from[i]! + skip]!, end: tokens.end[next - 1]! };
}
