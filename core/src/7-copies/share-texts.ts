import type { Span } from "../model/annotation.ts";
import type { DerivationType } from "../model/comparison.ts";
import { alignPassages, type Passage } from "./align-passages.ts";
import { extendPassages } from "./extend-passages.ts";
import type { Words } from "./list-words.ts";
import { countShared, type Shingles } from "./shingle-words.ts";

/** What two texts share, when it is a whole or a passage. */
export interface SharedText {
  readonly type: Exclude<DerivationType, "rewrite">;
  readonly resemblance: number;
  readonly passages: readonly Passage[];
}

/** A text as shared words are looked for in it. */
export interface Text {
  readonly words: Words;
  readonly shingles: Shingles;
}

/** From this resemblance on two texts are one text with edits. */
const NEAR = 0.5;
/** An abridged reprint: so much of the shorter text, and of the longer one, stands in shared passages. */
const ABRIDGED = { shorter: 0.6, longer: 0.4 };
/** Words of the longest shared passage from which something was lifted. */
const LIFTED = 25;
/** Shorter shared runs than this are titles and set phrases; they are not shown. */
const SHOWN = 8;

/** Compares two texts word for word; null when they share no more than set phrases. */
export function shareTexts(left: Text, right: Text): SharedText | null {
  if (left.words.count === 0) return null;
  if (sameWords(left.words, right.words)) return duplicate(left.words.count);
  const a = left.shingles;
  const b = right.shingles;
  const shared = countShared(a.set, b.set);
  if (shared === 0) return null;
  const resemblance = shared / (a.set.length + b.set.length - shared);
  if (resemblance < NEAR && shared < LIFTED / 2) return null;
  const passages = alignPassages(left.words, a, right.words, b).filter(
    (passage) => passage.matched >= SHOWN || resemblance >= NEAR,
  );
  const type = typeOf(resemblance, passages, left.words.count, right.words.count);
  return type === null ? null : { type, resemblance, passages: extendPassages(passages, left.words, right.words) };
}

function sameWords(left: Words, right: Words): boolean {
  return left.count === right.count && left.hash.every((hash, i) => hash === right.hash[i]);
}

function duplicate(count: number): SharedText {
  const all: Span = { start: 0, end: count };
  const passage: Passage = { left: all, right: all, matched: count, runs: [{ left: 0, right: 0, length: count }] };
  return { type: "duplicate", resemblance: 1, passages: [passage] };
}

function typeOf(
  resemblance: number,
  passages: readonly Passage[],
  leftCount: number,
  rightCount: number,
): SharedText["type"] | null {
  if (resemblance >= NEAR) return "near-duplicate";
  const matched = passages.reduce((sum, passage) => sum + passage.matched, 0);
  if (
    matched >= ABRIDGED.shorter * Math.min(leftCount, rightCount) &&
    matched >= ABRIDGED.longer * Math.max(leftCount, rightCount)
  )
    return "near-duplicate";
  return passages.some((passage) => passage.matched >= LIFTED) ? "excerpt" : null;
}
