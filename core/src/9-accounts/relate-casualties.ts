import type { CasualtyEvent } from "../model/event.ts";
import type { Report } from "./collect-reports.ts";
import { compareWords } from "./compare-words.ts";
import { isOneTelling, type Together } from "./is-one-telling.ts";
import { isReprint } from "./is-reprint.ts";
import { type Judged, judged, type Relate, type Surroundings, unrelated } from "./judged.ts";
import { isOneOrigin } from "./open-origins.ts";
import { overlap, type Period } from "./read-period.ts";
import { isWide, type PlaceRelation, relatePlaces } from "./read-place.ts";
import { asOf, causeGroup, relateCounts, scopeOf, wholeOf } from "./scope-casualties.ts";

/** Days before its publication in which an incident without a day is taken to have happened. */
const NEWS_DAYS = 3;
/** Words alike from here on count as a fact; so many facts must agree before unequal figures are of one incident. */
const ALIKE = 0.3;
const AGREEING = 2;
/** From here on a figure is itself the size of the affair that somebody else summed up. */
const LARGE = 20;
/** From here on an equal figure is itself a fact. */
const TELLING = 10;
/** Two totals that are further apart than this count two affairs, unless they say that they are sums, or in the same words. */
const FAR = 4;
/** Two sums that are further apart than this count two affairs unless the words agree. */
const FAR_SUMS = 15;
/** A toll that is so many times another counts another affair: a war, not an offensive in it. */
const SCALE = 50;
/** Days by which the beginnings of two tolls may differ. */
const BEGUN_TOGETHER = 30;

/** Two counts answer one question when they count the same harm to the same people in the same affair. */
export const relateCasualties: Relate = (a, b, around) => {
  const x = a.event as CasualtyEvent;
  const y = b.event as CasualtyEvent;
  if (x.outcome !== y.outcome) return unrelated("casualty-outcome", `${x.outcome} ≠ ${y.outcome}`);
  if (isPartOf(a, b) || isPartOf(b, a)) return unrelated("casualty-part", "a part never answers for its total");
  const counts = relateCounts(x, y);
  const equal = x.low === y.low && counts !== "apart" && !isUncounted(x) && isVague(x) === isVague(y);
  const places = relatePlaces(a.place, b.place, around.parentsOf);
  const beside = around.deadBeside?.(a);
  const dead = beside !== undefined && beside === around.deadBeside?.(b);
  const together = isOneTelling(a, b, { equal, places, dead });
  if (together !== null) return relateTogether(a, b, together, counts, around);
  if (x.victims !== y.victims && !(equal && mayNameOneGroup(a, b, around)))
    return unrelated("casualty-victims", `${x.victims} ≠ ${y.victims}`);
  const alike = compareWords(a, b, around);
  const match = { places, equal, alike, reprint: isReprint(a, b, alike, around) };
  if (isUncounted(x) || isUncounted(y)) return relateUncounted(a, b, match);
  const isToll = scopeOf(a) === "toll" && scopeOf(b) === "toll";
  if (scopeOf(a) !== scopeOf(b) && !(equal && isTelling(a, b)))
    return unrelated("casualty-scope", "a toll of the whole and an incident");
  const apart = isToll ? tollsApart(a, b, match) : incidentsApart(a, b, match);
  return apart ?? relateValues(a, b, counts, isToll, around);
};

/**
 * القتلى السبعة والعشرون may be the 27 civilians of the sentence before. But more than 300 people are not the 300 fighters that
 * somebody counted: but for civilians in one text, the bounds must agree too.
 */
function mayNameOneGroup(a: Report, b: Report, around: Surroundings): boolean {
  const [x, y] = [a.event as CasualtyEvent, b.event as CasualtyEvent];
  if (isVague(x) || (x.victims !== "unspecified" && y.victims !== "unspecified")) return false;
  const oneText = around.lineageOf(a.article) === around.lineageOf(b.article);
  return x.high === y.high || (oneText && (x.victims === "civilian" || y.victims === "civilian"));
}

/** سقوط قتلى وجرحى: no figure. It agrees with any figure of its own incident and says nothing of another. */
function isUncounted(event: CasualtyEvent): boolean {
  return event.low <= 1 && event.high === null;
}

/** عشرات القتلى and عشرات الجنود share a word, not a figure. */
function isVague(event: CasualtyEvent): boolean {
  return event.word !== null && event.low !== event.high;
}

function relateUncounted(a: Report, b: Report, match: Match): Judged {
  const apart = incidentsApart(a, b, { ...match, equal: false });
  if (apart !== null) return apart;
  return a.holds === b.holds ? judged("refines", "count-not-given") : judged("denies", "count-denied");
}

/** A figure from ten on, or from one origin, hardly falls together by chance. */
function isTelling(a: Report, b: Report): boolean {
  return (a.event as CasualtyEvent).low >= TELLING || isOneOrigin(a.source, b.source);
}

/** How two counts are known to be of one incident whatever else is told, and then how they lie to each other. */
function relateTogether(
  a: Report,
  b: Report,
  rule: Together,
  counts: ReturnType<typeof relateCounts>,
  around: Surroundings,
): Judged {
  const { relation, reasons } = relateValues(a, b, counts, false, around);
  return judged(relation, rule, ...reasons);
}

function isPartOf(part: Report, whole: Report): boolean {
  return part.event.type === "casualty" && part.event.partOf === whole.event.id;
}

/**
 * Two totals are of one affair when something says so: a place, a sum (حصيلة) or days counted on both sides, the words, or
 * their size. Two small figures without any of these are two small affairs.
 */
function tollsApart(a: Report, b: Report, { places, equal, alike }: Match): Judged | null {
  if (places === "apart" || ((places === "inside" || places === "around") && !equal))
    return unrelated("toll-place", `${a.place?.name} ≠ ${b.place?.name}`);
  const [small, large] = inOrder((a.event as CasualtyEvent).low, (b.event as CasualtyEvent).low);
  const summed = isSum(a) && isSum(b) && large <= FAR_SUMS * small;
  const size = isSum(a) || isSum(b) ? small >= LARGE : places === "same";
  const alone = equal ? !isTelling(a, b) : !size || large > FAR * small;
  if (alone && !summed && alike < ALIKE) return unrelated("toll-facts", "nothing says that they count one affair");
  if (large > SCALE * Math.max(1, small)) return unrelated("toll-scale", `${small} / ${large}`);
  if (
    a.period !== null &&
    b.period !== null &&
    Math.abs(a.period.from - b.period.from) > BEGUN_TOGETHER &&
    a.period.to - a.period.from > 1 &&
    b.period.to - b.period.from > 1
  )
    return unrelated("toll-period", "counted from other days");
  return null;
}

function inOrder(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}

/** True for a figure that is told as a sum or for more than a day, or as a part of one. */
export function isSum(report: Report): boolean {
  const { reckoning } = wholeOf(report);
  return reckoning === "cumulative" || (report.period !== null && report.period.to > report.period.from);
}

interface Match {
  /** Both stand in one text, reprinted: اليوم that was left standing a day later is no other day. */
  readonly reprint: boolean;
  readonly places: PlaceRelation;
  readonly equal: boolean;
  readonly alike: number;
}

/**
 * A city sees many incidents in a few days. The same figure, place and days are one incident; figures that differ are two
 * answers about one incident only when two more facts agree: the day, the cause, a place smaller than a city, the words.
 */
function incidentsApart(a: Report, b: Report, { places, equal, alike, reprint }: Match): Judged | null {
  if (places === "apart") return unrelated("incident-place", `${a.place?.name} ≠ ${b.place?.name}`);
  if (!overlap(daysOf(a), daysOf(b)) && !reprint) return unrelated("incident-day", "other days");
  const [x, y] = [causeGroup(a), causeGroup(b)];
  const days = a.period !== null && b.period !== null;
  const cause = x !== null && x === y;
  const named = equal && (a.event as CasualtyEvent).victims === (b.event as CasualtyEvent).victims && isNamed(a);
  const agreeing = Number(days) + Number(cause) + Number(alike >= ALIKE);
  const equally = agreeing + Number(named) + Number(isOneOrigin(a.source, b.source));
  if (equal && (places !== "unknown" || isTelling(a, b) || equally >= AGREEING)) return null;
  if (places !== "same" || (a.place !== null && isWide(a.place)))
    return unrelated("incident-place", "not one place, and the figures differ");
  if (x !== null && y !== null && x !== y) return unrelated("incident-cause", `${x} ≠ ${y}`);
  const small = a.place?.precision === "point" || a.place?.precision === "district";
  const facts = agreeing + Number(small);
  return facts < AGREEING ? unrelated("incident-facts", `${facts} facts agree, and the figures differ`) : null;
}

const TELLING_VICTIMS: ReadonlySet<string> = new Set(["children", "women", "students", "journalists", "medics"]);

/** رضيع، صحفي: who died is told by more than that they were civilians or fighters. */
function isNamed(report: Report): boolean {
  return TELLING_VICTIMS.has((report.event as CasualtyEvent).victims);
}

/** The days an incident may have happened on: as said, else the days before it was printed, else any. */
function daysOf(report: Report): Period {
  if (report.period !== null) return report.period;
  return report.published === null
    ? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
    : { from: report.published - NEWS_DAYS, to: report.published };
}

/** The rule by which عشرات agrees with 44, and with 27 as well: it says little about which it means. */
export const VAGUE_COUNT = "count-vague";

function relateValues(
  a: Report,
  b: Report,
  counts: ReturnType<typeof relateCounts>,
  isToll: boolean,
  around: Surroundings,
): Judged {
  const values = `${figure(a)} / ${figure(b)}`;
  if (a.holds !== b.holds) return judged("denies", "count-denied", values);
  if (counts === "equal") return judged("same", "count-equal", values);
  if (counts === "overlap")
    return judged(
      "refines",
      isVague(a.event as CasualtyEvent) || isVague(b.event as CasualtyEvent) ? VAGUE_COUNT : "count-overlaps",
      values,
    );
  const oneOrigin = isOneOrigin(a.source, b.source);
  if (oneOrigin && around.lineageOf(a.article) === around.lineageOf(b.article) && a.article !== b.article)
    return judged("undecided", "count-changed-in-copy", values);
  if (oneOrigin) return judged("updates", "toll-of-one-origin", values, a.source.name);
  if (isToll && grows(a, b)) return judged("updates", "toll-later-and-higher", values);
  return judged("conflicts", "count-apart", values, `${a.source.name} / ${b.source.name}`);
}

/** Another claimant's figure of another day is no contradiction when the toll only grew in between. */
function grows(a: Report, b: Report): boolean {
  const x = asOf(a);
  const y = asOf(b);
  if (x === null || y === null || x === y) return false;
  const [earlier, later] = x < y ? [a, b] : [b, a];
  return (later.event as CasualtyEvent).low >= (earlier.event as CasualtyEvent).low;
}

function figure(report: Report): string {
  const { low, high } = report.event as CasualtyEvent;
  return high === low ? String(low) : `${low}–${high ?? ""}`;
}
