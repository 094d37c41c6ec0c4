import type { Span } from "../model/annotation.ts";
import type { Words } from "./list-words.ts";
import { SHINGLE_LENGTH, type Shingles } from "./shingle-words.ts";

/** Words that may differ between two shared runs of one passage, on either side. */
const GAP = 6;
/** Places of one shingle in the right text that are tried; a refrain has more, and the first ones will do. */
const TRIED = 8;

/**
 * A passage both texts share, by words, half-open; inside it some words may differ.
 * `runs` are the stretches that are the same word for word, in order.
 */
export interface Passage {
  readonly left: Span;
  readonly right: Span;
  readonly matched: number;
  readonly runs: readonly Run[];
}

/** `length` words from `left` on are those from `right` on. */
export interface Run {
  readonly left: number;
  readonly right: number;
  readonly length: number;
}

/**
 * The passages two texts share: walking through the left text, the longest run of the same words is taken at each place,
 * then runs that follow each other closely on both sides are joined. Paragraphs may have changed places.
 */
export function alignPassages(left: Words, leftShingles: Shingles, right: Words, rightShingles: Shingles): Passage[] {
  return joinRuns(findRuns(left, leftShingles, right, rightShingles));
}

function indexPlaces(at: Uint32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let i = 0; i < at.length; i++) {
    const list = places.get(at[i]!);
    if (list === undefined) places.set(at[i]!, [i]);
    else if (list.length < TRIED) list.push(i);
  }
  return places;
}

function findRuns(left: Words, leftShingles: Shingles, right: Words, rightShingles: Shingles): Run[] {
  const places = indexPlaces(rightShingles.at);
  const runs: Run[] = [];
  let expected = 0;
  for (let i = 0; i < leftShingles.at.length; ) {
    const best: Run = longestRun(left, i, right, places.get(leftShingles.at[i]!) ?? [], expected);
    if (best.length < Math.min(SHINGLE_LENGTH, left.count)) {
      i++;
      continue;
    }
    runs.push(best);
    i += best.length;
    expected = best.right + best.length;
  }
  return runs;
}

/** The longest run from word `i` on; of equals the one nearest to where the text before leads one to expect it. */
function longestRun(left: Words, i: number, right: Words, places: readonly number[], expected: number): Run {
  let best: Run = { left: i, right: 0, length: 0 };
  for (const j of places) {
    const length = runLength(left, i, right, j);
    if (length > best.length || (length === best.length && Math.abs(j - expected) < Math.abs(best.right - expected)))
      best = { left: i, right: j, length };
  }
  return best;
}

function runLength(left: Words, i: number, right: Words, j: number): number {
  let length = 0;
  while (i + length < left.count && j + length < right.count && left.hash[i + length] === right.hash[j + length])
    length++;
  return length;
}

function joinRuns(runs: readonly Run[]): Passage[] {
  const passages: Passage[] = [];
  let open: Run[] = [];
  for (const run of runs) {
    const last = open.at(-1);
    if (last !== undefined && !follows(last, run)) {
      passages.push(toPassage(open));
      open = [];
    }
    open.push(run);
  }
  if (open.length > 0) passages.push(toPassage(open));
  return passages;
}

function follows(last: Run, run: Run): boolean {
  const leftGap = run.left - last.left - last.length;
  const rightGap = run.right - last.right - last.length;
  return leftGap <= GAP && rightGap >= 0 && rightGap <= GAP;
}

function toPassage(runs: readonly Run[]): Passage {
  const first = runs[0]!;
  const last = runs.at(-1)!;
  return {
    left: { start: first.left, end: last.left + last.length },
    right: { start: first.right, end: last.right + last.length },
    matched: runs.reduce((sum, run) => sum + run.length, 0),
    runs,
  };
}

/** The text's span under a span of words. */
export function spanOfWords(words: Words, span: Span): Span {
  return { start: words.start[span.start]!, end: words.end[span.end - 1]! };
}
