/** Texts of invented words for measuring: word `n` of vocabulary `v` is always the same three syllables. */
const SYLLABLES = ["با", "تو", "ري", "مو", "نا", "سي", "لو", "كا", "دي", "فا", "هو", "شا", "غي", "زا", "جو", "حي"];

/** A repeatable stream of numbers 0..1; tests must not differ from run to run. */
export function openDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export function inventWord(n: number): string {
  return SYLLABLES[n % 16]! + SYLLABLES[(n >> 4) % 16]! + SYLLABLES[(n >> 8) % 16]!;
}

export function inventWords(count: number, dice: () => number): string[] {
  return Array.from({ length: count }, () => inventWord(Math.floor(dice() * 4096)));
}

/** The same words with every word replaced at the given rate. */
export function editWords(words: readonly string[], rate: number, dice: () => number): string[] {
  return words.map((word) => (dice() < rate ? inventWord(Math.floor(dice() * 4096)) : word));
}
