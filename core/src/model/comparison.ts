import type { DocumentId, Id, Span } from "./annotation.ts";
import type { Chain, Polarity, Style } from "./attribution.ts";

export const DERIVATION_TYPES = ["duplicate", "near-duplicate", "excerpt", "rewrite"] as const;
export type DerivationType = (typeof DERIVATION_TYPES)[number];

/**
 * PROV `wasDerivedFrom` between two documents. `original` null: both go back to a text we do not have
 * (two reprints of one wire): then `sibling` names the other one.
 */
export interface Derivation {
  readonly copy: DocumentId;
  readonly original: DocumentId | null;
  readonly sibling: DocumentId | null;
  readonly type: DerivationType;
  /** Jaccard resemblance of 5-word shingles, 0..1; for rewrites the share of aligned claims and quotations. */
  readonly resemblance: number;
  /** Passages that tell the same: [in copy, in original or sibling]. */
  readonly aligned: readonly (readonly [Span, Span])[];
  readonly basis: "stated" | "inferred";
  readonly rule: string;
}

export interface Story {
  readonly id: Id;
  /** In order of publication, then id. */
  readonly documents: readonly DocumentId[];
  readonly span: { readonly first: string | null; readonly last: string | null };
  /** What it is about, from the records, for a title: entity ids of the places and actors that most articles name. */
  readonly places: readonly string[];
  readonly actors: readonly string[];
}

/** What is asked of a story. */
export const ACCOUNT_KINDS = [
  "casualty",
  "control",
  "strike",
  "clash",
  "movement",
  "displacement",
  "detention",
  "statement",
  "contact",
  "pledge",
  "agreement",
] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** In the order in which they are told: what needs a person's eye first. */
export const ACCOUNT_STATUSES = ["contested", "corroborated", "single-origin", "unconfirmed"] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

/** One independent origin of a position: who said it first, and through which outlets it came. */
export interface Origin {
  readonly name: string;
  readonly entity: string | null;
  /** Relays between origin and outlets, distinct, in order of appearance. */
  readonly via: readonly string[];
  readonly documents: readonly DocumentId[];
}

export interface ClaimRef {
  readonly document: DocumentId;
  /** The claim's id; of what somebody only said (an account of kind `statement`) it may be the attribution's. */
  readonly claim: Id;
  readonly span: Span;
  readonly chain: Chain;
  readonly polarity: Polarity;
}

export type PositionValue =
  | {
      readonly kind: "count";
      readonly low: number;
      readonly high: number | null;
      readonly approximate: boolean;
      readonly word: string | null;
    }
  | {
      readonly kind: "control";
      readonly action: string;
      readonly actor: string | null;
      readonly actorEntity: string | null;
      readonly holds: boolean;
    }
  | { readonly kind: "occurrence"; readonly holds: boolean; readonly words: string }
  | { readonly kind: "statement"; readonly act: string; readonly words: string };

export interface Position {
  readonly value: PositionValue;
  readonly claims: readonly ClaimRef[];
  readonly origins: readonly Origin[];
  readonly documents: readonly DocumentId[];
  /** Publication day of its first report. */
  readonly firstSeen: string | null;
  /** Index of the later position of the same origin that replaced it (running tolls). */
  readonly supersededBy: number | null;
  /** How many outlets carry it and how many origins they go back to, with the reasons, in words: `3 outlets, 1 origin: SANA, via Reuters in 2 of them.` */
  readonly tally?: Question;
}

export const WORDING_PARTS = ["kept", "changed", "cut", "added"] as const;
/** A stretch of an utterance in one article, held against the fullest wording; null on the side that lacks it. */
export interface WordingPart {
  readonly kind: (typeof WORDING_PARTS)[number];
  readonly fullest: Span | null;
  readonly here: Span | null;
}

/** How one article words an utterance. */
export interface Wording {
  readonly document: DocumentId;
  readonly claim: Id;
  readonly style: Style;
  /** In the order of this article; what it cut stands where the fullest wording has it. */
  readonly parts: readonly WordingPart[];
}

/** What is asked, in both languages, generated from the records. */
export interface Question {
  readonly ar: string;
  readonly en: string;
}

export const CODING_SCHEMES = ["ACLED", "UCDP", "Airwars"] as const;
/** Recorders of conflict whose published coding rules are applied. */
export type CodingScheme = (typeof CODING_SCHEMES)[number];

/** Another value that the same words allow, and why. */
export interface CodedChoice {
  readonly value: number | string;
  readonly en: string;
  readonly ar: string;
}

/** One column of a coding. */
export interface CodedField {
  /** The column as the scheme names it: `fatalities`, `best`, `where_prec`, `grading` … */
  readonly field: string;
  /** Null where the articles do not tell it. */
  readonly value: number | string | null;
  /** Names of the rules that fired, in order. */
  readonly rules: readonly string[];
  /** The rules in words, with the figures they were applied to. */
  readonly en: string;
  readonly ar: string;
  /** The claims it rests on. */
  readonly claims: readonly Id[];
  readonly instead: readonly CodedChoice[];
}

/** How a recorder's published rules would code an account of casualties: proposed from the words in print, never decided. */
export interface Coding {
  readonly scheme: CodingScheme;
  /** Of the module that holds the rules: another version may code otherwise. */
  readonly version: string;
  /** The publication whose rules they are. */
  readonly codebook: string;
  readonly fields: readonly CodedField[];
}

export interface Account {
  readonly id: Id;
  readonly story: Id;
  readonly kind: AccountKind;
  /** The slot: what makes two claims answers to one question. */
  readonly slot: Readonly<Record<string, string>>;
  readonly question: Question;
  readonly positions: readonly Position[];
  readonly status: AccountStatus;
  readonly asOf: string | null;
  /** Why the status: rule name and numbers. */
  readonly reasons: readonly string[];
  readonly background: boolean;
  /** True for what one text alone has somebody say, and nobody answers: a view may fold it. Those come last, before the background. */
  readonly aside?: true;
  /** Of casualties in armed violence: one coding a scheme that codes them, in the order of `CODING_SCHEMES`. */
  readonly codings?: readonly Coding[];
  /** Of a statement that articles word differently: each wording held against the fullest, which comes first. */
  readonly wordings?: readonly Wording[];
}

export const RELATIONS = ["same", "refines", "updates", "conflicts", "denies", "unrelated", "undecided"] as const;
export type Relation = (typeof RELATIONS)[number];
export interface Judgement {
  readonly left: Id;
  readonly right: Id;
  readonly relation: Relation;
  readonly by: { readonly rule: string } | { readonly person: string };
  readonly reasons: readonly string[];
}

export const FINDING_KINDS = [
  "changed-figure",
  "changed-label",
  "changed-attribution",
  "dropped-attribution",
  "dropped-denial",
  "unattributed-figure",
  "single-origin-many-outlets",
  "circular-citation",
  "adopted-label",
  "omission",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];
export interface Finding {
  readonly kind: FindingKind;
  readonly documents: readonly DocumentId[];
  readonly spans: readonly { readonly document: DocumentId; readonly span: Span }[];
  readonly en: string;
  readonly ar: string;
}

export interface Comparison {
  readonly stories: readonly Story[];
  readonly derivations: readonly Derivation[];
  readonly accounts: readonly Account[];
  readonly judgements: readonly Judgement[];
  readonly findings: readonly Finding[];
}

/**
 * How common words are where the articles come from: `articles` were counted, and each stem (by its hash) stands in so many
 * of them. Stems of one article are left out. What is compared is weighed by it, and a comparison never changes it.
 */
export interface Background {
  readonly articles: number;
  readonly stems: readonly (readonly [number, number])[];
}

/** What adding one article to a comparison changed. */
export interface ComparisonChange {
  readonly document: DocumentId;
  /** How many articles it was compared with: what adding it took grows with these and their stories. */
  readonly neighbours: number;
  /** Derivations that are new, or other than before. */
  readonly derivations: readonly Derivation[];
  /** Documents that were copies before and are none now. */
  readonly withdrawn: readonly DocumentId[];
  /** Stories that are new, have other articles, or whose accounts may be others now. */
  readonly stories: readonly Story[];
  /** Stories that are no more. An article older than a story's first gives it another id. */
  readonly ended: readonly Id[];
  /** Stories of which articles are in one story now. */
  readonly merged: readonly { readonly from: readonly Id[]; readonly into: Id }[];
  /** Stories of which articles are in several stories now. */
  readonly split: readonly { readonly from: Id; readonly into: readonly Id[] }[];
}

/** What is told in one story: its part of a comparison. */
export type StoryComparison = Pick<Comparison, "accounts" | "judgements" | "findings">;
