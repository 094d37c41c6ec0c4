import type { ProblemKind } from "./ask-archive.ts";

/** What the desk says beside the views of a story. */
export interface LiveWords {
  readonly title: string;
  readonly intro: (articles: number, stories: number) => string;
  readonly waiting: (n: number) => string;
  readonly find: string;
  readonly findHint: string;
  readonly stories: string;
  readonly articles: (words: string) => string;
  readonly status: string;
  readonly count: (n: number) => string;
  readonly more: string;
  readonly loading: string;
  readonly opening: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly noStories: string;
  readonly noArticles: string;
  readonly changed: (n: number) => string;
  readonly arrived: (n: number) => string;
  readonly updated: string;
  readonly show: string;
  readonly lost: string;
  readonly again: string;
  readonly alone: string;
  readonly problem: Readonly<Record<ProblemKind, string>>;
}
