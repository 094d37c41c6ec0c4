import type { Passage } from "./align-passages.ts";
import type { Article } from "./article.ts";
import type { WeighedTelling } from "./list-tellings.ts";
import type { SharedText } from "./share-texts.ts";
import type { Weigh } from "./weigh-words.ts";

/** From this resemblance on two texts are one text with edits. */
const NEAR = 0.5;
/** A cut or extended reprint: so much of the shorter text, and the news of the longer one, stands in shared passages. */
const REPRINTED = 0.5;
/** Without its news: most of both texts. */
const MOST = { shorter: 0.6, longer: 0.55 };
/** Words of the longest shared passage from which something was lifted. */
const LIFTED = 25;
/** Words at the beginning of a text that tell its news, and how many of them a reprint shares. */
const BEGINNING = { words: 30, shared: 8 };
/** Cosine from which another text tells the news of a lead in its own words. */
const SAME_NEWS = 0.3;
/** Weightiest features of an article that are its subject, and how many of them two form letters may share, one way and the other. */
const SUBJECT = { features: 5, most: 2, least: 1 };

/**
 * What two articles that share passages are to each other. An agency's text that was cut, reordered or went on still begins with its
 * news; where the longer one begins with other news, what it shares was lifted. بعث خادم الحرمين برقية تهنئة لرئيس … بمناسبة ذكرى الاستقلال:
 * two telegrams begin alike, and yet neither of their subjects stands in the other: that is a form, and no copy.
 */
export function tellCopyType(
  shared: SharedText,
  left: Article,
  right: Article,
  weigh: Weigh,
): CopyType | "form" | null {
  if (shared.isWhole) return "duplicate";
  if (shared.resemblance >= NEAR) return "near-duplicate";
  const isLeftShorter = left.words.count <= right.words.count;
  const [shorter, longer] = isLeftShorter ? [left, right] : [right, left];
  const { matched } = shared;
  if (matched >= REPRINTED * shorter.words.count && sharesNews(shared.passages, shorter, longer, isLeftShorter, weigh))
    return haveOtherSubjects(left, right) ? "form" : "near-duplicate";
  if (matched >= MOST.shorter * shorter.words.count && matched >= MOST.longer * longer.words.count)
    return "near-duplicate";
  return shared.longest >= LIFTED ? "excerpt" : null;
}

export type CopyType = "duplicate" | "near-duplicate" | "excerpt";

function sharesNews(
  passages: readonly Passage[],
  shorter: Article,
  longer: Article,
  isLeftShorter: boolean,
  weigh: Weigh,
): boolean {
  let begun = 0;
  for (const { runs } of passages) {
    for (const run of runs) {
      const from = isLeftShorter ? run.right : run.left;
      begun += Math.max(0, Math.min(from + run.length, BEGINNING.words) - from);
    }
  }
  const lead = longer.tellings[0];
  return (
    begun >= BEGINNING.shared ||
    (lead !== undefined && shorter.tellings.some((telling) => likenessOfTellings(lead, telling, weigh) >= SAME_NEWS))
  );
}

function likenessOfTellings(a: WeighedTelling, b: WeighedTelling, weigh: Weigh): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.features.length && j < b.features.length; ) {
    const [x, y] = [a.features[i]!, b.features[j]!];
    if (x === y) {
      sum += weigh(x) ** 2;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return sum === 0 ? 0 : sum / (a.length * b.length);
}

function haveOtherSubjects(left: Article, right: Article): boolean {
  const [fewer, more] = [countSubject(left, right), countSubject(right, left)].sort((a, b) => a - b);
  return more! <= SUBJECT.most && fewer! <= SUBJECT.least;
}

/** How many of an article's weightiest features the other one has at all. */
function countSubject(article: Article, other: Article): number {
  const subject = article.vector.keys.subarray(0, SUBJECT.features);
  return subject.reduce((sum, key) => sum + Number(other.tellings.some(({ features }) => features.includes(key))), 0);
}
