/** A range in letters and digits, white space, marks and punctuation left out; half-open. */
export type Stretch = readonly [from: number, to: number];

/** A text reduced to its letters and digits, and the way from its code units into that. */
export interface Letters {
  readonly letters: string;
  /** For each code unit, and for the end: how many letters stand before it. */
  readonly before: Uint32Array;
}

const COUNTS = /[\p{L}\p{N}]/u;

/** Spans are compared over what they say, so that «قال: "نعم"» and «نعم» differ by no quotation mark or space. */
export function projectLetters(text: string): Letters {
  const before = new Uint32Array(text.length + 1);
  let letters = "";
  let at = 0;
  for (const character of text) {
    before.fill(letters.length, at, at + character.length);
    if (COUNTS.test(character)) letters += character;
    at += character.length;
  }
  before[text.length] = letters.length;
  return { letters, before };
}

export function stretchOf(projected: Letters, span: { readonly start: number; readonly end: number }): Stretch {
  return [projected.before[span.start] ?? 0, projected.before[span.end] ?? projected.letters.length];
}

/** The `nth` (from 1) place where the words stand; null when they do not stand there so often. */
export function locateWords(projected: Letters, words: string, nth = 1): Stretch | null {
  const wanted = projectLetters(words).letters;
  if (wanted === "") return null;
  let from = -1;
  for (let count = 0; count < nth; count++) {
    from = projected.letters.indexOf(wanted, from + 1);
    if (from < 0) return null;
  }
  return [from, from + wanted.length];
}

/** Letters that both cover. */
export function commonLetters(one: Stretch, other: Stretch): number {
  return Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]));
}

/** Intersection over union, 0..1. */
export function overlapShare(one: Stretch, other: Stretch): number {
  const common = commonLetters(one, other);
  const union = one[1] - one[0] + (other[1] - other[0]) - common;
  return union === 0 ? 0 : common / union;
}
