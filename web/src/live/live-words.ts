import type { DecisionKind, Review } from "../../../server/src/ports.ts";
import type { ProblemKind } from "./ask-archive.ts";
import type { Grade } from "./compose-decision.ts";

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
  readonly logIn: {
    readonly why: string;
    readonly name: string;
    readonly password: string;
    readonly enter: string;
    readonly leave: string;
  };
  readonly review: {
    readonly title: string;
    readonly intro: string;
    readonly undecided: string;
    readonly verdict: Readonly<Record<NonNullable<Review["verdict"]>, string>>;
    readonly graded: string;
    readonly grade: Readonly<Record<Grade, string>>;
    readonly decide: string;
    readonly what: string;
    readonly kind: Readonly<Record<DecisionKind, string>>;
    readonly one: string;
    readonly other: string;
    readonly taken: string;
    readonly merged: string;
    readonly reason: string;
    readonly send: string;
    readonly missing: string;
    readonly kept: string;
    readonly takeBack: string;
    readonly takenBack: string;
  };
  readonly problem: Readonly<Record<ProblemKind, string>>;
}
