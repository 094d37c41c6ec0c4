import type { DecisionKind, Review, Role, WatchKind } from "../../../server/src/ports.ts";
import type { ProblemKind } from "./ask-archive.ts";
import type { Grade } from "./compose-decision.ts";
import type { ExportFormat } from "./list-exports.ts";

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
    readonly elsewhere: (title: string) => string;
  };
  /** Pages beside the stories. */
  readonly pages: Readonly<Record<"archive" | "watches" | "people", string>>;
  readonly navigation: string;
  readonly review: {
    readonly title: string;
    readonly intro: string;
    readonly undecided: string;
    readonly verdict: Readonly<Record<NonNullable<Review["verdict"]>, string>>;
    readonly graded: string;
    readonly grade: Readonly<Record<Grade, string>>;
    readonly decide: string;
    readonly what: string;
    readonly about: string;
    readonly whole: string;
    readonly allTellings: (answer: string, n: number) => string;
    readonly kind: Readonly<Record<DecisionKind, string>>;
    readonly one: string;
    readonly other: string;
    readonly taken: string;
    readonly merged: string;
    readonly chooseStory: string;
    readonly takenArticles: string;
    readonly correct: string;
    readonly story: Readonly<Record<"title" | "merge" | "split" | "notSame" | "one" | "other", string>>;
    readonly correction: Readonly<
      Record<"hint" | "min" | "max" | "open" | "claimant" | "ownVoice" | "place" | "time" | "read", string>
    >;
    /** A corrected figure; `max` null: or more. */
    readonly figure: (min: string, max: string | null) => string;
    readonly reason: string;
    readonly send: string;
    readonly missing: string;
    readonly kept: string;
    readonly takeBack: string;
    readonly takenBack: string;
  };
  readonly exports: {
    readonly title: string;
    readonly intro: string;
    readonly format: Readonly<Record<ExportFormat, string>>;
  };
  readonly people: Readonly<
    Record<
      | "intro"
      | "open"
      | "first"
      | "add"
      | "name"
      | "role"
      | "password"
      | "added"
      | "newPassword"
      | "set"
      | "remove"
      | "sure"
      | "own"
      | "ownHint"
      | "old"
      | "new"
      | "changed"
      | "you"
      | "list"
      | "since",
      string
    >
  > & { readonly roles: Readonly<Record<Role, string>> };
  readonly watches: Readonly<
    Record<
      | "intro"
      | "none"
      | "add"
      | "title"
      | "what"
      | "whom"
      | "where"
      | "anywhere"
      | "above"
      | "webhook"
      | "webhookHint"
      | "start"
      | "once"
      | "feed"
      | "secret"
      | "copy"
      | "found"
      | "nothing"
      | "remove"
      | "unknown",
      string
    >
  > & {
    readonly kind: Readonly<Record<WatchKind, string>>;
    readonly says: (kind: WatchKind, about: string | null, above: string | null) => string;
    readonly since: (day: string, owner: string) => string;
  };
  readonly problem: Readonly<Record<ProblemKind, string>>;
}
