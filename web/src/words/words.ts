import type {
  AccountKind,
  AccountStatus,
  ControlAction,
  DerivationType,
  EventType,
  Factuality,
  FindingKind,
  MentionType,
  Outcome,
  PlacePrecision,
  Polarity,
  SourceKind,
  SpeechAct,
  Stance,
  Style,
  Victims,
} from "@isnad/core";
import type { TimeWords } from "./format-time.ts";
import type { ReaderWords } from "./reader-words.ts";
import type { ViewWords } from "./view-words.ts";

/** A view that the navigation offers. */
export const VIEWS = [
  "front",
  "chains",
  "figures",
  "map",
  "timeline",
  "control",
  "labels",
  "omissions",
  "copies",
  "findings",
  "articles",
  "search",
  "whole",
] as const;
export type View = (typeof VIEWS)[number];

/** Kinds of accounts in the order in which a reader looks for them: harm, then who holds what, then what happened; words last. */
export const KINDS = [
  "casualty",
  "displacement",
  "detention",
  "control",
  "strike",
  "clash",
  "movement",
  "agreement",
  "contact",
  "pledge",
  "statement",
] as const satisfies readonly AccountKind[];

/** What a value of `Position.value` needs to be said. All arguments are already written in the page's digits. */
export interface ValueWords {
  readonly about: (n: string) => string;
  readonly atLeast: (n: string) => string;
  /** The same where there is little room; the sign follows the number in the language's own direction. */
  readonly orMore: (n: string) => string;
  readonly upTo: (n: string) => string;
  readonly range: (low: string, high: string) => string;
  /** A vague word as printed, and the range it is read as. */
  readonly vague: (word: string, range: string) => string;
  readonly uncounted: string;
  readonly control: Readonly<Record<ControlAction, (actor: string) => string>>;
  readonly nobody: string;
  readonly happened: string;
}

/** Everything the page says in one language. Both languages are total: a missing string does not compile. */
export interface Words extends ViewWords, ReaderWords {
  readonly dir: "rtl" | "ltr";
  readonly brand: string;
  readonly tagline: string;
  readonly comma: string;
  readonly colon: string;
  readonly skip: string;
  readonly navigation: string;
  /** The link from a story to the archive that it was taken from. */
  readonly archive: string;
  readonly views: Readonly<Record<View, string>>;
  readonly viewIntro: Readonly<Record<Exclude<View, "front">, string>>;
  readonly preferences: {
    readonly title: string;
    readonly language: string;
    readonly other: string;
    readonly digits: string;
  };
  readonly colophon: {
    readonly made: (version: string, when: string) => string;
    readonly stance: string;
    readonly offline: string;
    readonly failures: (n: number) => string;
  };
  readonly trouble: {
    readonly opening: string;
    readonly noData: string;
    readonly badData: string;
    readonly notFound: string;
    readonly back: string;
  };
  readonly story: {
    readonly choose: string;
    readonly whole: string;
    readonly untitled: string;
    readonly lead: (articles: number, outlets: number, origins: number) => string;
    readonly unknownOutlets: (n: number) => string;
    readonly period: (first: string, last: string) => string;
    readonly undated: string;
    readonly tally: (counts: Readonly<Record<AccountStatus, number>>) => string;
    readonly copies: (n: number) => string;
    readonly nothing: string;
    readonly outlets: string;
    readonly statements: string;
    readonly statementsIntro: string;
    readonly background: string;
    readonly backgroundIntro: string;
    readonly countAccounts: (n: number) => string;
    readonly countStatements: (n: number) => string;
    readonly countArticles: (n: number) => string;
    readonly countOrigins: (n: number) => string;
    readonly countOutlets: (n: number) => string;
    readonly showAll: (n: number) => string;
  };
  readonly status: Readonly<Record<AccountStatus, { readonly name: string; readonly meaning: string }>>;
  readonly denied: string;
  readonly kind: Readonly<Record<AccountKind, string>>;
  readonly value: ValueWords;
  readonly act: Readonly<Record<SpeechAct, string>>;
  readonly position: {
    readonly via: string;
    readonly carriedBy: string;
    readonly notCarriedBy: string;
    readonly otherwise: string;
    readonly ownVoice: string;
    readonly firstSeen: (when: string) => string;
    readonly superseded: (later: string) => string;
    readonly replaced: string;
    readonly chain: string;
    readonly chainHint: string;
    readonly oneOriginManyOutlets: (outlets: number) => string;
  };
  readonly account: {
    readonly open: string;
    readonly positions: string;
    readonly why: string;
    readonly asOf: (when: string) => string;
    /** By the rule that found a contradiction. */
    readonly reason: Readonly<
      Record<"count-apart" | "count-denied" | "control-sides" | "control-denied" | "event-denied", string>
    >;
    readonly judgements: string;
    readonly relation: Readonly<
      Record<"same" | "refines" | "updates" | "conflicts" | "denies" | "unrelated" | "undecided", string>
    >;
    readonly byRule: (rule: string) => string;
    readonly byPerson: (person: string) => string;
    readonly wordings: string;
    readonly wordingsHint: string;
  };
  readonly ledger: {
    readonly harm: string;
    readonly figure: string;
    readonly range: string;
    readonly when: string;
    readonly carriedBy: string;
    readonly words: string;
    readonly partOf: string;
    readonly cumulative: string;
    readonly linear: (max: string) => string;
    readonly logarithmic: (max: string) => string;
    readonly empty: string;
    readonly key: string;
    readonly keyExact: string;
    readonly keyRange: string;
    readonly keyOpen: string;
    readonly keySuperseded: string;
  };
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly victims: Readonly<Record<Victims, string>>;
  readonly control: {
    readonly claim: string;
    readonly by: string;
    readonly empty: string;
    readonly noPlace: string;
  };
  readonly labels: {
    readonly outlet: string;
    readonly speaker: string;
    readonly actor: string;
    readonly ownVoice: string;
    readonly quoted: string;
    readonly empty: string;
    readonly times: (n: number) => string;
  };
  readonly copies: {
    readonly derivation: (copy: string, original: string) => string;
    readonly siblings: (one: string, other: string) => string;
    readonly type: Readonly<Record<DerivationType, string>>;
    readonly stated: string;
    readonly inferred: string;
    readonly resemblance: string;
    readonly passages: (n: number) => string;
    readonly differences: string;
    readonly empty: string;
    readonly copyOf: string;
    readonly sharesWith: string;
    readonly copiedBy: string;
  };
  readonly findings: {
    readonly kind: Readonly<Record<FindingKind, string>>;
    readonly empty: string;
    readonly caution: string;
  };
  readonly articles: {
    readonly noPublisher: string;
    readonly noDate: string;
    readonly counts: (said: number, figures: number) => string;
    readonly read: string;
    readonly furniture: string;
    readonly diagnostics: string;
    readonly empty: string;
  };
  readonly style: Readonly<Record<Style, string>>;
  readonly polarity: Readonly<Record<Polarity, string>>;
  readonly stance: Readonly<Record<Stance, string>>;
  readonly certainty: Readonly<Record<Factuality["certainty"], string>>;
  readonly factPolarity: Readonly<Record<Factuality["polarity"], string>>;
  readonly sourceKind: Readonly<Record<SourceKind, string>>;
  readonly event: Readonly<Record<EventType, string>>;
  readonly mention: Readonly<Record<MentionType, string>>;
  readonly precision: Readonly<Record<PlacePrecision, string>>;
  readonly calendar: { readonly gregorian: string; readonly hijri: string };
  readonly time: TimeWords;
  readonly cite: (parts: {
    words: string;
    outlet: string;
    date: string;
    document: string;
    span: string;
    source: string;
    /** SHA-256 of the captured bytes; null when nothing tells. */
    hash: string | null;
  }) => string;
}
