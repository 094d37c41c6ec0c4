import type { ClaimRef, Reading } from "@isnad/core";
import { citeWords } from "./cite-words.ts";
import type { Library } from "./library.ts";

/** The citation of a claim; null when its article is not at hand. */
export type CitedClaims = (claim: ClaimRef) => object | null;

/** Opens the articles of some claims, to cite their words. */
export async function citeClaims(library: Library, claims: readonly ClaimRef[]): Promise<CitedClaims> {
  const ids = [...new Set(claims.map(({ document }) => document))];
  const readings = new Map(
    (await library.readings(ids)).map((reading): [string, Reading] => [reading.document.id, reading]),
  );
  return ({ document, claim, span, chain, polarity }) => {
    const reading = readings.get(document);
    return reading ? { claim, polarity, cited: citeWords(reading, [span], chain) } : null;
  };
}
