import type { CasualtyEvent } from "../model/event.ts";
import type { Report } from "./collect-reports.ts";
import { isOneOrigin, isOwnVoice } from "./open-origins.ts";
import { overlap } from "./read-period.ts";
import type { PlaceRelation } from "./read-place.ts";
import { causeGroup, scopeOf } from "./scope-casualties.ts";

/** How two counts are known to be of one incident: told again in one article, with the same count beside, or against each other. */
export type Together = "count-told-again" | "count-beside" | "count-against";

/** From here on an equal count of another harm in the same sentence is no chance, though the count itself differs. */
const TELLING = 10;
/** Below this a sum without days is no toll. */
const FEW = 10;
/** Sentences within which an article sets one count against another. */
const NEAR = 3;

/**
 * An incident is told in few words, and hardly ever twice with its place and day. Within one article the same count is the same
 * incident unless place, day or cause say otherwise; `2 قتلى و24 جريحا` is one wherever the two counts stand together, and the
 * injured beside the same dead (`dead`) are the same; and where
 * somebody else counts the same people otherwise a sentence later, without a place or day of his own, he speaks of the same.
 */
export function isOneTelling(
  a: Report,
  b: Report,
  { equal, places, dead }: { equal: boolean; places: PlaceRelation; dead: boolean },
): Together | null {
  const [x, y] = [a.event as CasualtyEvent, b.event as CasualtyEvent];
  if (places === "apart" || x.partOf !== null || y.partOf !== null || !isOneGroup(x, y) || !isOneCause(a, b))
    return null;
  if (isBare(x) || isBare(y) || a.claim.background !== b.claim.background) return null;
  if (a.period !== null && b.period !== null && !overlap(a.period, b.period, a.article === b.article ? 0 : 1))
    return null;
  const both = isOneBlow(a) && isOneBlow(b);
  if (a.article === b.article) {
    const placed = a.place !== null && b.place !== null && places !== "same";
    if (equal && x.low > 1 && both && !placed && isRetold(a, b)) return "count-told-again";
    return isSetAgainst(a, b) ? "count-against" : null;
  }
  if (!both) return null;
  if (dead) return "count-beside";
  const shared = a.beside.filter((p) => b.beside.some((q) => p.outcome === q.outcome && p.low === q.low));
  if (shared.some(({ low }) => (equal ? low > 1 || x.low > 1 : low >= TELLING))) return "count-beside";
  return null;
}

/** حصيلة رسمية تحدثت عن مقتل جنديين: a sum as small as that is one incident's too. */
function isOneBlow(report: Report): boolean {
  const few = Math.min((report.event as CasualtyEvent).low, ...report.beside.map(({ low }) => low)) < FEW;
  return scopeOf(report) === "incident" || (few && report.period === null && report.place === null);
}

/** Persons, and the soldiers among whom they are. */
function isOneGroup(x: CasualtyEvent, y: CasualtyEvent): boolean {
  return x.victims === y.victims || x.victims === "unspecified" || y.victims === "unspecified";
}

function isOneCause(a: Report, b: Report): boolean {
  const [p, q] = [causeGroup(a), causeGroup(b)];
  return p === null || q === null || p === q;
}

/** قتلى وجرحى without a figure. */
function isBare({ low, high }: CasualtyEvent): boolean {
  return low <= 1 && high === null;
}

/** Sentences at the head of an article, of which the rest tells more. */
const HEAD = 1;

/** Told at the head and again below, or again a sentence later with nothing of its own; far from both, a small count is another's. */
function isRetold(a: Report, b: Report): boolean {
  const [first, second] = a.claim.span.start < b.claim.span.start ? [a, b] : [b, a];
  if ((first.event as CasualtyEvent).outcome === "detained") return false;
  if (first.sentence <= HEAD || (first.event as CasualtyEvent).low >= TELLING) return true;
  return second.sentence - first.sentence <= NEAR && isLoose(second);
}

/** قال الجيش إن جنديين قتلا … وأكد الحزب أن عشرات الجنود قتلوا: two who are named, and the second tells neither where nor when. */
function isSetAgainst(a: Report, b: Report): boolean {
  if (isOwnVoice(a.source) || isOwnVoice(b.source) || isOneOrigin(a.source, b.source)) return false;
  if (a.sentence < 0 || b.sentence < 0 || Math.abs(a.sentence - b.sentence) > NEAR) return false;
  const [first, second] = a.claim.span.start < b.claim.span.start ? [a, b] : [b, a];
  if (a.sentence === b.sentence) return isLoose(second) || isLoose(first) || second.period?.from === first.period?.from;
  const { victims, reckoning } = second.event as CasualtyEvent;
  if (!isLoose(second) || !isOneBlow(first) || victims !== (first.event as CasualtyEvent).victims) return false;
  return reckoning !== "cumulative" || second.sentence - first.sentence === 1;
}

/** Told with neither where nor when nor by what: in the attack, and no more. */
function isLoose(report: Report): boolean {
  return report.place === null && report.period === null && causeGroup(report) === null;
}
