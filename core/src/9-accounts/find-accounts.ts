import { isoOfDay } from "../7-copies/count-minutes.ts";
import type { Copies } from "../7-copies/gather-copies.ts";
import { hashLetters } from "../7-copies/list-words.ts";
import type { Weigh } from "../7-copies/weigh-words.ts";
import type { Account, ClaimRef, Judgement, Position, Story } from "../model/comparison.ts";
import type { Reading } from "../model/reading.ts";
import { adoptOrigins } from "./adopt-origins.ts";
import { alignWordings } from "./align-wordings.ts";
import { askInArabic } from "./ask-in-arabic.ts";
import { askInEnglish } from "./ask-in-english.ts";
import { codeCasualties } from "./codings/code-casualties.ts";
import { collectReports, type Report } from "./collect-reports.ts";
import { describeSlot, flattenSlot, type Named } from "./describe-slot.ts";
import { findCircles } from "./find-circles.ts";
import { gatherOrigins, isOneWord, numberOrigins } from "./gather-origins.ts";
import { groupReports, type ReportGroup } from "./group-reports.ts";
import { isAside } from "./is-aside.ts";
import { isAsked } from "./is-asked.ts";
import { judgeStatus } from "./judge-status.ts";
import type { Surroundings } from "./judged.ts";
import { isDependent, openOrigins, type Source } from "./open-origins.ts";
import type { ParentsOf } from "./read-place.ts";
import { asOf } from "./scope-casualties.ts";
import { supersedeTolls } from "./supersede-tolls.ts";
import { type PositionDraft, takePositions } from "./take-positions.ts";
import { tellTally } from "./tell-tally.ts";

/** Neutral name of an entity in a language; null when the lexicon has none. */
export type NameOf = (entity: string, language: "ar" | "en") => string | null;

/** An account with the claims behind it, for the findings. */
export interface TracedAccount {
  readonly account: Account;
  readonly reports: readonly Report[];
}

export interface Accounts {
  readonly accounts: readonly TracedAccount[];
  readonly judgements: readonly Judgement[];
}

/** What stage 9 knows beside the readings. */
export interface Knowledge {
  readonly nameOf: NameOf;
  readonly parentsOf: ParentsOf;
  readonly weigh: Weigh;
}

/**
 * The accounts of every story: what is asked, what is answered, by whom. Contested ones first, then what most outlets tell, asides last.
 * A reading that is in none of the stories (null) only tells where passages of others were lifted from.
 */
export function findAccounts(
  readings: readonly Reading[],
  stories: readonly Pick<Story, "id">[],
  storyOf: readonly (number | null)[],
  copies: Copies,
  knowledge: Knowledge,
): Accounts {
  const originOf = openOrigins(readings, copies);
  const around: Surroundings = {
    parentsOf: knowledge.parentsOf,
    lineageOf: (article) => copies.lineages[article]!,
    weigh: (stem) => knowledge.weigh(hashLetters(stem)),
  };
  const reportsOf: Report[][] = stories.map(() => []);
  readings.forEach((reading, n) => {
    const story = storyOf[n] ?? null;
    if (story !== null) reportsOf[story]!.push(...collectReports(reading, n, originOf));
  });
  const accounts: TracedAccount[] = [];
  const judgements: Judgement[] = [];
  stories.forEach((story, n) => {
    const told = groupAsked(reportsOf[n]!, around).map((asked) => tellAccount(story, asked, knowledge));
    accounts.push(...addCodings(told.map(({ traced }) => traced)).sort(gravestFirst));
    for (const each of told) judgements.push(...each.judgements);
  });
  return { accounts, judgements };
}

interface Asked {
  readonly group: ReportGroup;
  readonly around: Surroundings;
}

/**
 * The groups that ask something. The dead come first, since the injured beside them are told apart by them. Who says that a town
 * fell is heard in the town's account, and by himself only where there is none.
 */
function groupAsked(reports: readonly Report[], around: Surroundings): Asked[] {
  const dead = groupReports(reports.filter(isOfDead), around);
  const numbers = new Map(dead.flatMap((group, n) => group.reports.map(({ event }) => [event.id, n] as const)));
  const beside = (report: Report): number | undefined =>
    report.beside.map(({ event }) => numbers.get(event)).find((n) => n !== undefined);
  const knowing = { ...around, deadBeside: beside };
  const others = groupReports(
    reports.filter((report) => report.kind !== "statement" && !isOfDead(report)),
    knowing,
  );
  const happened = [...dead, ...others].filter((group) => isAsked(group.reports, around.lineageOf));
  const heard = new Set(happened.flatMap((group) => group.reports.map(({ claim }) => claim.attribution)));
  const said = groupReports(
    reports.filter(({ kind, instead }) => kind === "statement" && (instead === null || !heard.has(instead))),
    around,
  ).filter((group) => isAsked(group.reports, around.lineageOf));
  return [...happened, ...said].map((group) => ({ group, around: isOfDead(group.reports[0]!) ? around : knowing }));
}

function isOfDead({ event }: Report): boolean {
  return event.type === "casualty" && event.outcome === "killed";
}

function tellAccount(
  story: Pick<Story, "id">,
  { group, around }: Asked,
  knowledge: Knowledge,
): { traced: TracedAccount; judgements: readonly Judgement[] } {
  const reports = adoptOrigins(group.reports, around);
  const numbers = numberOrigins(reports);
  const drafts = takePositions(reports);
  const superseded = supersedeTolls(drafts, numbers, around);
  const circles = drafts.flatMap((draft) => findCircles(draft.reports));
  const inOneCircle = (a: Source, b: Source): boolean =>
    circles.some((circle) => [a, b].every((source) => circle.some(({ report }) => report.source.key === source.key)));
  const counting = {
    parties: numberOrigins(reports, isDependent),
    words: numberOrigins(reports, (a, b) => isOneWord(a, b) || inOneCircle(a, b)),
  };
  const verdict = judgeStatus(drafts, counting, superseded, around);
  const slot = describeSlot(reports);
  const wordings = slot.statement === null ? [] : alignWordings(reports);
  const name = (language: "ar" | "en") => (named: Named) => nameIn(language, named, knowledge);
  const account: Account = {
    id: `account:${reports[0]!.claim.id}`,
    story: story.id,
    kind: reports[0]!.kind,
    slot: flattenSlot(slot),
    question: { ar: askInArabic(slot, name("ar")), en: askInEnglish(slot, name("en")) },
    positions: drafts.map((draft, n) => positionOf(draft, superseded[n]!, around, knowledge)),
    status: verdict.status,
    asOf: latestDay(reports),
    reasons: verdict.reasons,
    background: reports[0]!.claim.background,
    ...(isAside(reports, verdict.status, around) ? { aside: true as const } : {}),
    ...(wordings.length === 0 ? {} : { wordings }),
  };
  return { traced: { account, reports }, judgements: withoutRepeats([...joinsOf(group), ...verdict.judgements]) };
}

function addCodings(story: readonly TracedAccount[]): TracedAccount[] {
  return story.map((traced) => {
    const codings = codeCasualties(traced, story);
    return codings.length === 0 ? traced : { ...traced, account: { ...traced.account, codings } };
  });
}

/** The neutral name, else the printed one; محافظة حلب is told from حلب. */
function nameIn(language: "ar" | "en", named: Named, knowledge: Knowledge): string {
  const name = (named.entity === null ? null : knowledge.nameOf(named.entity, language)) ?? named.name;
  if (!named.isProvince) return name;
  if (language === "ar") return /^(محافظة|ولاية|إمارة|منطقة|إقليم)/.test(name) ? name : `محافظة ${name}`;
  return /province|governorate|region|state/i.test(name) ? name : `${name} province`;
}

/** Two claims are judged once: how the later came in says more than what their positions are to each other. */
function withoutRepeats(judgements: readonly Judgement[]): Judgement[] {
  const seen = new Set<string>();
  return judgements.filter(({ left, right }) => {
    if (left === right) return false;
    const pair = left < right ? `${left} ${right}` : `${right} ${left}`;
    return !seen.has(pair) && seen.add(pair).size > 0;
  });
}

function joinsOf(group: ReportGroup): Judgement[] {
  return group.joins.map(({ earlier, later, judged }) => ({
    left: earlier.claim.id,
    right: later.claim.id,
    relation: judged.relation,
    by: { rule: judged.rule },
    reasons: judged.reasons,
  }));
}

function positionOf(
  draft: PositionDraft,
  supersededBy: number | null,
  around: Surroundings,
  knowledge: Knowledge,
): Position {
  const origins = gatherOrigins(draft.reports);
  const share = (a: number, b: number): boolean => around.lineageOf(a) === around.lineageOf(b);
  const days = draft.reports.flatMap((report) => report.reading.document.creationTime?.slice(0, 10) ?? []).sort();
  return {
    value: draft.value,
    claims: draft.reports.filter(isFirstOfClaim).map(refer),
    origins,
    documents: [...new Set(draft.reports.map((report) => report.reading.document.id))],
    firstSeen: days[0] ?? null,
    supersededBy,
    tally: tellTally(draft.reports, origins, share, (language, named) => nameIn(language, named, knowledge)),
  };
}

/** A claim with two sources stands in an answer once. */
function isFirstOfClaim({ claim }: Report, n: number, reports: readonly Report[]): boolean {
  return reports.findIndex((each) => each.claim.id === claim.id) === n;
}

function refer(report: Report): ClaimRef {
  const { claim, reading } = report;
  return {
    document: reading.document.id,
    claim: claim.id,
    span: claim.span,
    chain: claim.chain,
    polarity: !report.committed ? "unconfirmed" : report.holds ? "assert" : "deny",
  };
}

function latestDay(reports: readonly Report[]): string | null {
  const days = reports.flatMap((report) => asOf(report) ?? []);
  return days.length === 0 ? null : isoOfDay(Math.max(...days));
}

const GRAVITY = { contested: 3, corroborated: 2, "single-origin": 1, unconfirmed: 0 } as const;

function gravestFirst({ account: a }: TracedAccount, { account: b }: TracedAccount): number {
  const documents = (account: Account): number =>
    new Set(account.positions.flatMap((position) => position.documents)).size;
  return (
    Number(a.background) - Number(b.background) ||
    Number(a.aside ?? false) - Number(b.aside ?? false) ||
    GRAVITY[b.status] - GRAVITY[a.status] ||
    documents(b) - documents(a) ||
    (a.id < b.id ? -1 : 1)
  );
}
