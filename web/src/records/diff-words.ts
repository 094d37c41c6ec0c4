/** A word with the space behind it, and whether the other text has it in the same order. */
export interface DiffedWord {
  readonly text: string;
  readonly shared: boolean;
}

/** Longest texts compared, in words: the table is the square of it. */
const MOST_WORDS = 600;

/** Which words two wordings of one passage share, in order (longest common subsequence). Diacritics, hamza seats and marks do not count. */
export function diffWords(left: string, right: string): { left: DiffedWord[]; right: DiffedWord[] } {
  const a = split(left);
  const b = split(right);
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return { left: keep(a), right: keep(b) };
  const keysA = a.map(foldForDiff);
  const keysB = b.map(foldForDiff);
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        keysA[i] === keysB[j]
          ? at(table, (i + 1) * width + j + 1) + 1
          : Math.max(at(table, (i + 1) * width + j), at(table, i * width + j + 1));
  const sharedA = new Set<number>();
  const sharedB = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (keysA[i] === keysB[j]) {
      sharedA.add(i++);
      sharedB.add(j++);
    } else if (at(table, (i + 1) * width + j) >= at(table, i * width + j + 1)) i++;
    else j++;
  }
  return {
    left: a.map((text, n) => ({ text, shared: sharedA.has(n) })),
    right: b.map((text, n) => ({ text, shared: sharedB.has(n) })),
  };
}

function split(text: string): string[] {
  return text.match(/\S+\s*/gu) ?? [];
}

function keep(words: readonly string[]): DiffedWord[] {
  return words.map((text) => ({ text, shared: true }));
}

/** Only for comparing two wordings on the screen: the reader's own folding lives in core. */
function foldForDiff(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/[\p{Mn}\u0640\p{P}\s]/gu, "")
    .replace(/ى/gu, "ي")
    .replace(/ة/gu, "ه");
}

function at(table: Uint16Array, index: number): number {
  return table[index] ?? 0;
}
