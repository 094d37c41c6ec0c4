/** Longest lists that are aligned: the table is the product of both. Longer ones have nothing in common here. */
const LONGEST = 600;

/** The longest common subsequence of two lists, as pairs of places. */
export function alignKeys(left: readonly string[], right: readonly string[]): (readonly [number, number])[] {
  if (left.length > LONGEST || right.length > LONGEST) return [];
  const best: number[][] = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--)
      best[i]![j] = left[i] === right[j] ? best[i + 1]![j + 1]! + 1 : Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) pairs.push([i++, j++]);
    else if (best[i + 1]![j]! >= best[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}
