import type { OtherEvent, StatementEvent } from "../model/event.ts";
import type { Report } from "./collect-reports.ts";
import { isWide } from "./read-place.ts";

/** Kinds that name the whole affair (الهجوم، المعركة): said in passing in every sentence about it, they ask nothing. */
const WHOLE_AFFAIR: ReadonlySet<string> = new Set(["attack", "assault", "war", "clash", "fighting", "accident"]);
/** Acts that are a stance: who denies, accuses, demands is an account even when one outlet tells it. */
const STANCES: ReadonlySet<StatementEvent["act"]> = new Set([
  "deny",
  "accuse",
  "warn",
  "demand",
  "call",
  "support",
  "condemn",
  "concern",
  "claim-responsibility",
  "threaten",
  "retract",
  "designate",
  "pledge",
]);

/**
 * Whether the claims of a group answer a question that an editor would put. Counts and control always do. What is only said
 * counts when it is a stance, or when texts that did not copy each other carry it. What happened counts when it is told with
 * enough of who, where and when to be that and no other event, or when somebody denies it.
 */
export function isAsked(reports: readonly Report[], lineageOf: (article: number) => number): boolean {
  const { kind } = reports[0]!;
  if (kind === "casualty" || kind === "control") return true;
  if (kind === "statement") return isSaid(reports, lineageOf);
  if (reports.some((report) => !report.holds || !report.committed) && reports.some(isPinned)) return true;
  return reports.some((report) => isPinned(report) && !WHOLE_AFFAIR.has((report.event as OtherEvent).kind));
}

function isSaid(reports: readonly Report[], lineageOf: (article: number) => number): boolean {
  const named = reports.filter((report) => report.claim.chain.length > 0);
  if (named.some((report) => STANCES.has((report.event as StatementEvent).act))) return true;
  return new Set(named.map((report) => lineageOf(report.article))).size >= 2;
}

function isPinned(report: Report): boolean {
  const participants = new Set(
    report.event.arguments
      .filter(({ role }) => role === "agent" || role === "patient" || role === "recipient")
      .map(({ entity, name }) => entity ?? name),
  ).size;
  const local = report.place !== null && !isWide(report.place);
  switch (report.kind) {
    case "contact":
      return participants >= 2 || (participants === 1 && report.place !== null);
    case "agreement":
      return participants >= 2;
    case "pledge":
      return participants >= 1;
    case "movement":
      return participants >= 1 && local;
    case "strike":
      return local && (report.period !== null || participants >= 1);
    case "clash":
      return local && (participants >= 2 || report.period !== null);
    default:
      return local;
  }
}
