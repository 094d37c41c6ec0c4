import type { Passage, Run } from "./align-passages.ts";
import type { Words } from "./list-words.ts";

/** Words that may differ at the edge of a passage, and words that must agree behind them; at the end of both texts one will do. */
const DIFFER = 3;
const AGREE = 2;
/** Edits taken in at one edge. */
const EDITS = 3;

/**
 * Shared runs are found by five words in a row, so an edit near the edge of a passage would cut off the few words behind it:
 * أحصى المرصد [مقتل 16 مدنيا / مقتل 16 شخصا] في غارة … These are taken in, so that the edit itself lies inside the passage.
 */
export function extendPassages(passages: readonly Passage[], left: Words, right: Words): Passage[] {
  return passages.map((passage, n) => {
    const from = n === 0 ? 0 : passages[n - 1]!.left.end;
    const to = n === passages.length - 1 ? left.count : passages[n + 1]!.left.start;
    const before = grow(passage.left.start, passage.right.start, -1, { from, to, left, right });
    const behind = grow(passage.left.end - 1, passage.right.end - 1, 1, { from, to, left, right });
    if (before.length + behind.length === 0) return passage;
    return withRuns(passage, [...before.reverse(), ...passage.runs, ...behind]);
  });
}

interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly left: Words;
  readonly right: Words;
}

/** Runs beyond one edge, nearest first. `i` and `j` are the last words that agree, `step` the direction. */
function grow(i: number, j: number, step: 1 | -1, bounds: Bounds): Run[] {
  const runs: Run[] = [];
  for (let edits = 0; edits < EDITS; edits++) {
    const run = nextRun(i, j, step, bounds);
    if (run === null) break;
    runs.push(run);
    i = step === 1 ? run.left + run.length - 1 : run.left;
    j = step === 1 ? run.right + run.length - 1 : run.right;
  }
  return runs;
}

/** The nearest run behind an edit: fewest words skipped in all, as many on one side as on the other where possible. */
function nextRun(i: number, j: number, step: 1 | -1, bounds: Bounds): Run | null {
  for (let skipped = 1; skipped <= 2 * DIFFER; skipped++) {
    for (const onLeft of sides(skipped)) {
      const a = i + step * (onLeft + 1);
      const b = j + step * (skipped - onLeft + 1);
      const length = lengthFrom(a, b, step, bounds);
      const atEnd = length > 0 && isEnd(a + step * length, b + step * length, step, bounds);
      if (length >= AGREE || atEnd)
        return { left: step === 1 ? a : a - length + 1, right: step === 1 ? b : b - length + 1, length };
    }
  }
  return null;
}

function sides(skipped: number): number[] {
  const all = Array.from({ length: Math.min(skipped, DIFFER) + 1 }, (_, n) => n).filter((n) => skipped - n <= DIFFER);
  return all.sort((a, b) => Math.abs(skipped - 2 * a) - Math.abs(skipped - 2 * b) || a - b);
}

function lengthFrom(a: number, b: number, step: 1 | -1, { from, to, left, right }: Bounds): number {
  let length = 0;
  while (true) {
    const [i, j] = [a + step * length, b + step * length];
    if (i < from || i >= to || j < 0 || j >= right.count || left.hash[i] !== right.hash[j]) return length;
    length++;
  }
}

function isEnd(i: number, j: number, step: 1 | -1, { left, right }: Bounds): boolean {
  return step === 1 ? i === left.count && j === right.count : i === -1 && j === -1;
}

function withRuns(passage: Passage, runs: readonly Run[]): Passage {
  const first = runs[0]!;
  const last = runs.at(-1)!;
  return {
    left: { start: Math.min(first.left, passage.left.start), end: Math.max(last.left + last.length, passage.left.end) },
    right: {
      start: Math.min(first.right, passage.right.start),
      end: Math.max(last.right + last.length, passage.right.end),
    },
    matched: runs.reduce((sum, run) => sum + run.length, 0),
    runs,
  };
}
