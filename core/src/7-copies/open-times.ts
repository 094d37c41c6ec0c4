import type { Article } from "./article.ts";

/** Days between two articles that may still belong together directly; a story lasts longer by its links. */
const WINDOW = 5;
/** Stands for the day of what has no date. */
const NO_DAY = -1_000_000;

/** How articles lie to each other in time, by their numbers. */
export interface Times {
  /** Takes in the next article. */
  readonly add: (article: Article) => void;
  /** By time of publication, then id; what has no date comes first. */
  readonly isBefore: (a: number, b: number) => boolean;
  /** Within the window of days; what has no date is near everything. */
  readonly isNear: (a: number, b: number) => boolean;
}

/**
 * Times in columns. Every holder of a common word is asked for its day: going to the article for it would fetch hundreds of them into
 * the processor's cache, and the more there are, the fewer lie there already.
 */
export function openTimes(): Times {
  const ids: string[] = [];
  const minutes: number[] = [];
  const days: number[] = [];
  return {
    add: ({ id, published }) => {
      ids.push(id);
      minutes.push(published?.minute ?? Number.NEGATIVE_INFINITY);
      days.push(published?.day ?? NO_DAY);
    },
    isBefore: (a, b) => (minutes[a] === minutes[b] ? ids[a]! < ids[b]! : minutes[a]! < minutes[b]!),
    isNear: (a, b) => days[a] === NO_DAY || days[b] === NO_DAY || Math.abs(days[a]! - days[b]!) <= WINDOW,
  };
}
