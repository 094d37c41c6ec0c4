import type { Span } from "../model/annotation.ts";
import type { DerivationType } from "../model/comparison.ts";
import { alignPassages, type Passage } from "./align-passages.ts";
import { extendPassages } from "./extend-passages.ts";
import { openCandidateIndex } from "./find-candidates.ts";
import type { Words } from "./list-words.ts";
import { mixHash } from "./mix-hash.ts";
import { countShared, type Shingles, shingleWords } from "./shingle-words.ts";

/** Two texts that share words, `left` before `right` in the given order. */
export interface SharedText {
  readonly left: number;
  readonly right: number;
  readonly type: Exclude<DerivationType, "rewrite">;
  readonly resemblance: number;
  readonly passages: readonly Passage[];
}

/** From this resemblance on two texts are one text with edits. */
const NEAR = 0.5;
/** An abridged reprint: so much of the shorter text, and of the longer one, stands in shared passages. */
const ABRIDGED = { shorter: 0.6, longer: 0.4 };
/** Words of the longest shared passage from which something was lifted. */
const LIFTED = 25;
/** Shorter shared runs than this are titles and set phrases; they are not shown. */
const SHOWN = 8;

/** All pairs of texts that share a whole or a passage. Work grows with the pairs found, not with the square of the set. */
export function findSharedTexts(texts: readonly Words[]): SharedText[] {
  const index = openCandidateIndex();
  const shingles: Shingles[] = [];
  const whole = new Map<number, number>();
  const found: SharedText[] = [];
  texts.forEach((words, right) => {
    const mine = shingleWords(words);
    shingles.push(mine);
    if (words.count === 0) return;
    const twin = whole.get(hashAll(words));
    if (twin !== undefined && sameWords(texts[twin]!, words)) {
      found.push(duplicate(twin, right, words.count));
      return;
    }
    whole.set(hashAll(words), right);
    for (const left of index.add(right, mine)) {
      const pair = judge(left, right, texts, shingles);
      if (pair !== null) found.push(pair);
    }
  });
  return found;
}

function hashAll(words: Words): number {
  let hash = words.count;
  for (const word of words.hash) hash = mixHash(hash, word);
  return hash;
}

function sameWords(left: Words, right: Words): boolean {
  return left.count === right.count && left.hash.every((hash, i) => hash === right.hash[i]);
}

function duplicate(left: number, right: number, count: number): SharedText {
  const all: Span = { start: 0, end: count };
  const passage: Passage = { left: all, right: all, matched: count, runs: [{ left: 0, right: 0, length: count }] };
  return { left, right, type: "duplicate", resemblance: 1, passages: [passage] };
}

function judge(left: number, right: number, texts: readonly Words[], shingles: readonly Shingles[]): SharedText | null {
  const a = shingles[left]!;
  const b = shingles[right]!;
  const shared = countShared(a.set, b.set);
  if (shared === 0) return null;
  const resemblance = shared / (a.set.length + b.set.length - shared);
  if (resemblance < NEAR && shared < LIFTED / 2) return null;
  const passages = alignPassages(texts[left]!, a, texts[right]!, b).filter(
    (passage) => passage.matched >= SHOWN || resemblance >= NEAR,
  );
  const extended = extendPassages(passages, texts[left]!, texts[right]!);
  const type = typeOf(resemblance, passages, texts[left]!.count, texts[right]!.count);
  return type === null ? null : { left, right, type, resemblance, passages: extended };
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
