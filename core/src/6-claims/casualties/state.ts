import type { Sentence } from "../../2-tokens/split-sentences.ts";
import type { Harm } from "../../3-lexicon/load-harms.ts";
import type { Outcome, Victims } from "../../model/event.ts";
import type { Article } from "../article.ts";
import { rowsOf } from "../look-at-token.ts";
import type { Draft, Trigger } from "./draft.ts";
import type { Group } from "./group.ts";

/** How far, in tokens, people may stand behind what tells their harm. */
export const REACH = {
  verb: 14,
  /** Behind a phrase that needs no object: `لقي حتفه أمس 5 أشخاص`. */
  phrase: 4,
  /** Without a figure: `قتل أمس في غزة شاب`. */
  verbUncounted: 6,
  /** `اعتقال قوات الاحتلال 15 فلسطينيا`. */
  nounCounted: 7,
  yield: 7,
  toll: 32,
  release: 8,
  /** `أفرجت عن 19`. */
  letGo: 3,
  /** `27 مدنيا على الأقل سقطوا قتلى`: with the verb. */
  fallen: 5,
  /** `أودت الغارة الجوية على السوق بحياة`. */
  claim: 16,
  /** `قضت القوات على 10 مسلحين`. */
  on: 5,
  /** `5 جنود في هجوم شرق المدينة و3 مدنيين`. */
  joined: 12,
  part: 5,
  subject: 18,
  /** `إن مواطنا سعوديا قتل`. */
  single: 3,
  illness: 6,
} as const;

/** What is known while a sentence is read from its first token to its last. Token positions; -1 = not seen. */
export interface State {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly out: Draft[];
  /** The harm word whose people have not been told yet. */
  trigger: Trigger | null;
  /** The last group that was taken, for what is joined to it and for its parts. */
  last: Draft | null;
  /** Behind the last group taken in this sentence. */
  lastNext: number;
  /** Groups that wait for their verb: `ثلاثة موظفين وأربعة حراس … قتلوا`. */
  waiting: Group[];
  /** Their parts named meanwhile: `أربعة مدنيين بينهم طالبان قتلوا`. */
  waitingParts: Group[];
  yieldAt: number;
  yieldReal: boolean;
  /** It is told as what may be, is not, or only if. */
  yieldDoubted: boolean;
  releaseAt: number;
  /** `أودت`, whose lives are named behind. */
  claimAt: number;
  partAt: number;
  /** `من بين القتلى 18 عنصرا`: parts of a total that is not told. */
  partOutcome: Outcome | null;
  /** `معظمهم`: a share, no count, unless a figure follows (`عددهم 5`). */
  partIsShare: boolean;
  /** Behind `182 قتيلا:`, whose parts all that follows are. */
  sumOpen: boolean;
  tollAt: number;
  tollOutcome: Outcome | null;
  /** `عدد القتلى المدنيين`. */
  tollVictims: Victims;
  /** `الضحايا`: dead, or dead and hurt. */
  tollAny: boolean;
  /** Behind the noun of the sum: `عدد القتلى` | 12. */
  tollNext: number;
  reachAt: number;
}

export function makeState(article: Article, sentence: Sentence, before: Draft | null, out: Draft[]): State {
  return {
    article,
    sentence,
    out,
    trigger: null,
    last: before,
    lastNext: -1,
    waiting: [],
    waitingParts: [],
    yieldAt: -1,
    yieldReal: true,
    yieldDoubted: false,
    releaseAt: -1,
    claimAt: -1,
    partAt: -1,
    partOutcome: null,
    partIsShare: false,
    sumOpen: false,
    tollAt: -1,
    tollOutcome: null,
    tollVictims: "unspecified",
    tollAny: false,
    tollNext: -1,
    reachAt: -1,
  };
}

export const harmRow = (article: Article, m: number): Harm => rowsOf(article, "harm")[article.scan.matches.row[m]!]!;

export const isBodily = (outcome: Outcome): boolean => outcome === "killed" || outcome === "injured";
export const isHarmed = (outcome: Outcome): boolean => isBodily(outcome) || outcome === "killed-or-injured";
export const isCounted = (group: Group): boolean => group.number === "counted" || group.number === "dual";
