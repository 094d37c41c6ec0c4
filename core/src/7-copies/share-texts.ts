import type { Span } from "../model/annotation.ts";
import { alignPassages, type Passage } from "./align-passages.ts";
import { extendPassages } from "./extend-passages.ts";
import type { Words } from "./list-words.ts";
import { countShared, type Shingles } from "./shingle-words.ts";

/** What two texts share, when it is a whole or a passage. */
export interface SharedText {
  /** All words of both are the same. */
  readonly isWhole: boolean;
  readonly resemblance: number;
  /** Words in shared passages, and in the longest of them, before their edges are extended over edits. */
  readonly matched: number;
  readonly longest: number;
  readonly passages: readonly Passage[];
}

/** A text as shared words are looked for in it. */
export interface Text {
  readonly words: Words;
  readonly shingles: Shingles;
}

/** Texts of less resemblance that share fewer shingles share no passage that was lifted. */
const NEAR = 0.5;
const FEWEST_SHARED = 12;
/** Shorter shared runs than this are titles and set phrases; they are not shown. */
const SHOWN = 8;

/** Compares two texts word for word; null when they share no passage. */
export function shareTexts(left: Text, right: Text): SharedText | null {
  if (left.words.count === 0) return null;
  if (sameWords(left.words, right.words)) return duplicate(left.words.count);
  const a = left.shingles;
  const b = right.shingles;
  const shared = countShared(a.set, b.set);
  if (shared === 0) return null;
  const resemblance = shared / (a.set.length + b.set.length - shared);
  if (resemblance < NEAR && shared < FEWEST_SHARED) return null;
  const passages = alignPassages(left.words, a, right.words, b).filter(
    (passage) => passage.matched >= SHOWN || resemblance >= NEAR,
  );
  return {
    isWhole: false,
    resemblance,
    matched: passages.reduce((sum, passage) => sum + passage.matched, 0),
    longest: Math.max(0, ...passages.map((passage) => passage.matched)),
    passages: extendPassages(passages, left.words, right.words),
  };
}

function sameWords(left: Words, right: Words): boolean {
  return left.count === right.count && left.hash.every((hash, i) => hash === right.hash[i]);
}

function duplicate(count: number): SharedText {
  const all: Span = { start: 0, end: count };
  const passage: Passage = { left: all, right: all, matched: count, runs: [{ left: 0, right: 0, length: count }] };
  return { isWhole: true, resemblance: 1, matched: count, longest: count, passages: [passage] };
}
