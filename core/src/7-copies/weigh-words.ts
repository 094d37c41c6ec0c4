import { foldWord } from "../1-text/fold-letters.ts";
import { text as commonWords } from "../3-lexicon/generated/common-words.ts";
import { text as particles } from "../3-lexicon/generated/particles.ts";
import { listOf, readTable } from "../3-lexicon/read-table.ts";
import type { Background } from "../model/comparison.ts";
import { hashLetters } from "./list-words.ts";
import { stemLightly } from "./stem-lightly.ts";

/** Articles the prior counts for: a set of this size and the prior have an equal say. */
const PRIOR_ARTICLES = 60;
/** Share of articles that use a word which the table of common words does not hold. */
const UNKNOWN_SHARE = 0.01;
/** From this share on a word is a function word and weighs nothing. */
const FUNCTION_SHARE = 0.85;

let shares: ReadonlyMap<number, number> | undefined;

/** Share of articles by stem hash; particles count as function words. */
function commonShares(): ReadonlyMap<number, number> {
  if (shares !== undefined) return shares;
  const made = new Map<number, number>();
  const put = (word: string, share: number): void => {
    const key = hashLetters(stemLightly(foldWord(word)));
    made.set(key, Math.max(share, made.get(key) ?? 0));
  };
  for (const row of readTable(commonWords)) for (const word of listOf(row["words"])) put(word, Number(row["share"]));
  for (const row of readTable(particles))
    for (const form of listOf(row["forms"])) for (const word of form.split(" ")) put(word, 1);
  shares = made;
  return made;
}

/** True for stems that say nothing about the matter: في، قد، الذي. */
export function isFunctionWord(stem: number): boolean {
  return (commonShares().get(stem) ?? 0) >= FUNCTION_SHARE;
}

/** How much it tells that two texts share a word. 0 for function words, about 4 for a word nobody else uses. */
export type Weigh = (stem: number) => number;

/**
 * Inverse document frequency in a background of other news, with a prior, so that a small background has sensible weights:
 * ln((N + 60) / (df + 60 · share)). It never depends on the articles compared: what one of them tells of another would
 * then change with every third.
 */
export function weighWords({ articles, stems }: Background): Weigh {
  const weightOf = (share: number, frequency: number): number => {
    const rarity = (articles + PRIOR_ARTICLES) / (frequency + PRIOR_ARTICLES * share);
    return share >= FUNCTION_SHARE ? 0 : Math.max(0, Math.log(rarity));
  };
  const frequencies = new Map(stems);
  const known = new Map<number, number>();
  for (const [stem, share] of commonShares()) known.set(stem, weightOf(share, frequencies.get(stem) ?? 0));
  for (const [stem, count] of stems) if (!known.has(stem)) known.set(stem, weightOf(UNKNOWN_SHARE, count));
  const unknown = weightOf(UNKNOWN_SHARE, 0);
  return (stem) => known.get(stem) ?? unknown;
}
