/**
 * Winnowing (Schleimer, Wilkerson, Aiken 2003): of every 8 shingles in a row the smallest is kept. Whatever two texts share
 * in 12 words or more (8 shingles of 5) is then sure to share a fingerprint, and a passage of 25 words at least two, while
 * only some 2/9 of the shingles are indexed.
 */
export const WINDOW = 8;

/** The kept shingles of a text, each once, in order of the text. */
export function pickFingerprints(at: Uint32Array): Uint32Array {
  const picked = new Set<number>();
  for (let from = 0; from === 0 || from + WINDOW <= at.length; from++) {
    let least = 0xffffffff;
    for (let i = from; i < from + WINDOW && i < at.length; i++) if (at[i]! < least) least = at[i]!;
    if (at.length > 0) picked.add(least);
  }
  return Uint32Array.from(picked);
}
