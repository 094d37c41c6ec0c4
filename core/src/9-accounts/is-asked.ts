import { namesOffice } from "../7-copies/tell-voice.ts";
import { STANCE_ACTS } from "../model/attribution.ts";
import type { CasualtyEvent, EventMention, StatementEvent } from "../model/event.ts";
import type { Report } from "./collect-reports.ts";
import { isWholeAffair } from "./is-whole-affair.ts";
import { isWordedApart } from "./is-worded-apart.ts";
import { isWide } from "./read-place.ts";
import { numbersIn } from "./relate-control.ts";

/**
 * Whether the claims of a group answer a question that an editor would put. Counts do, and people harmed in some number at a
 * place, a day or in somebody's words; control when a place is named or
 * places are counted. What is only said counts when it is a stance, when two texts carry it that did not copy each other or that
 * word it each in its way, or when one article comes back to it. What happened counts when it is told with enough of who, where
 * and when to be that and no other event, or when somebody denies it.
 */
export function isAsked(reports: readonly Report[], lineageOf: (article: number) => number): boolean {
  const { kind } = reports[0]!;
  if (kind === "casualty") return reports.some(isCountedOrPinned);
  if (kind === "control") return reports.some((report) => report.place !== null || numbersIn(report).size > 0);
  if (kind === "statement") return isSaid(reports, lineageOf);
  if (reports.some((report) => !report.holds || !report.committed) && reports.some(isPinned)) return true;
  return reports.some((report) => isPinned(report) && (isClash(report.event) || !isWholeAffair(report.event)));
}

function isSaid(reports: readonly Report[], lineageOf: (article: number) => number): boolean {
  const named = reports.filter((report) => report.claim.chain.length > 0);
  if (named.some((report) => STANCE_ACTS.has((report.event as StatementEvent).act) || isPublicVoice(report)))
    return true;
  if (new Set(named.map((report) => lineageOf(report.article))).size >= 2) return true;
  return named.some((a, n) => named.slice(n + 1).some((b) => a.article === b.article || isWordedApart(a, b)));
}

/** A state, a body, an armed group, or who holds an office: what these say is heard although one article alone has it. */
function isPublicVoice({ source }: Report): boolean {
  if (source.kind === "unnamed" || source.kind === "outlet") return false;
  return source.entity?.startsWith("actor:") === true || namesOffice(source.name);
}

/** مقتل مدنيين in a heading, بينهم أطفال behind a figure: no number, and nothing that says where, when or according to whom. */
function isCountedOrPinned({ event, place, period, claim, holds }: Report): boolean {
  const { low, high, partOf } = event as CasualtyEvent;
  if (low > 1 || high !== null || !holds) return true;
  return partOf === null && (place !== null || period !== null || claim.chain.length > 0);
}

/** غارات استهدفت دوار الباسل: a square, a barracks, an airport is enough to tell one blow from another. */
function isSpot({ place }: Report): boolean {
  return place !== null && (place.precision === "point" || place.entity === null);
}

/** اشتباكات, مواجهات: fights in an affair, unlike المعركة. */
function isClash(event: EventMention): boolean {
  return event.type === "clash" && event.kind === "clash";
}

/** اشتباكات في حي, في محيط بلدة: a fight told with a spot, a day or both sides; of a province or country, with both sides and a day. */
function isFight(report: Report, sides: number): boolean {
  const { place, period, claim } = report;
  if (place === null || claim.background) return false;
  if (isWide(place)) return sides >= 2 && period !== null;
  return sides >= 2 || period !== null || isSpot(report) || place.relation !== null;
}

/** أعطت تركيا الضوء الأخضر: one party is enough to consent. */
function isConsent(event: EventMention): boolean {
  return event.type === "agreement" && event.kind === "consent";
}

/** قصفت المنطقة القريبة من الحدود: a target is told, though nothing names the place. */
function isTargeted({ event }: Report): boolean {
  return event.arguments.some(({ role }) => role === "place");
}

function isPinned(report: Report): boolean {
  const parties = report.event.arguments.filter(
    ({ role }) => role === "agent" || role === "patient" || role === "recipient",
  );
  const participants = new Set(parties.map(({ entity, name }) => entity ?? name)).size;
  const known = parties.some(({ entity }) => entity?.startsWith("actor:"));
  const local = report.place !== null && !isWide(report.place);
  switch (report.kind) {
    case "contact":
      return known && (participants >= 2 || report.place !== null);
    case "agreement":
      return isConsent(report.event) ? participants >= 1 : known && participants >= 2;
    case "pledge":
      return participants >= 1;
    case "movement":
      return known && local;
    case "strike":
      return (
        (local && (report.period !== null || participants >= 1 || isSpot(report))) ||
        participants >= 2 ||
        (isTargeted(report) && report.period !== null && report.claim.chain.length > 0)
      );
    case "clash":
      return isFight(report, participants);
    default:
      return local;
  }
}
