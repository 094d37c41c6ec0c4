export interface Pair<F, E> {
  readonly found: F;
  readonly expected: E;
}

export interface Pairing<F, E> {
  readonly pairs: readonly Pair<F, E>[];
  /** Expected, required, and found by nobody. */
  readonly missed: readonly E[];
  /** Found, and expected by nobody. */
  readonly extra: readonly F[];
}

/**
 * Pairs what was found with what was expected, one to one, the best match first; `likeness` 0 never pairs.
 * At equal likeness a required expectation goes before an optional one, then text order decides.
 */
export function pairBestFirst<F, E extends { readonly optional: boolean }>(
  found: readonly F[],
  expected: readonly E[],
  likeness: (found: F, expected: E) => number,
): Pairing<F, E> {
  const offers: { readonly f: number; readonly e: number; readonly likeness: number; readonly optional: number }[] = [];
  found.forEach((one, f) => {
    expected.forEach((other, e) => {
      const value = likeness(one, other);
      if (value > 0) offers.push({ f, e, likeness: value, optional: other.optional ? 1 : 0 });
    });
  });
  offers.sort((a, b) => b.likeness - a.likeness || a.optional - b.optional || a.f - b.f || a.e - b.e);
  const takenFound = new Set<number>();
  const takenExpected = new Set<number>();
  const pairs: Pair<F, E>[] = [];
  for (const { f, e } of offers) {
    if (takenFound.has(f) || takenExpected.has(e)) continue;
    takenFound.add(f);
    takenExpected.add(e);
    pairs.push({ found: found[f]!, expected: expected[e]! });
  }
  return {
    pairs,
    missed: expected.filter((one, e) => !takenExpected.has(e) && !one.optional),
    extra: found.filter((_, f) => !takenFound.has(f)),
  };
}
