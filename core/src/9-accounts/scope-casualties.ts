import type { CasualtyEvent } from "../model/event.ts";
import type { Report } from "./collect-reports.ts";
import { FROM_AFAR } from "./from-afar.ts";
import { isWide } from "./read-place.ts";

/** A `toll` counts a whole affair and grows; an `incident` is one strike, one place, one day. */
export type Scope = "toll" | "incident";

/** Below this a figure that nothing calls a sum is one incident's, even where no day and no place stand beside it. */
const FEW = 10;

/**
 * ارتفعت حصيلة القتلى إلى 254: a toll. قتل أربعة في قصف على السكن الجامعي: an incident. A figure is pinned to an incident by a
 * place smaller than a province together with a day or a cause; a large one that is not pinned counts the whole. A part has
 * the scope of its total.
 */
export function scopeOf(report: Report): Scope {
  const event = wholeOf(report);
  if (event.reckoning === "cumulative") return "toll";
  if (report.period !== null && report.period.to > report.period.from) return "toll";
  const local = report.place !== null && !isWide(report.place);
  const pinned = event.cause !== null && !isVagueCause(event.cause);
  const facts = Number(local) + Number(report.period !== null) + Number(pinned);
  const wide = report.place !== null && isWide(report.place);
  if ((facts >= 2 && !(wide && report.period === null)) || (event.reckoning === "increment" && pinned && !wide))
    return "incident";
  // قتل جنديان وأصيب 31: as small as the smaller of the two
  return Math.min(event.low, ...report.beside.map(({ low }) => low)) < FEW ? "incident" : "toll";
}

const VAGUE_CAUSES: ReadonlySet<string> = new Set(["attack", "battle", "clash", "siege", "war"]);

/** Causes that name a whole affair rather than one blow in it. */
function isVagueCause(cause: string): boolean {
  return VAGUE_CAUSES.has(cause);
}

/** Outlets exchange قصف and غارة for each other; هجوم and معارك say nothing of how. */
export function causeGroup(report: Report): string | null {
  const cause = (report.event as CasualtyEvent).cause;
  if (cause !== null && isVagueCause(cause)) return null;
  return cause !== null && FROM_AFAR.has(cause) ? "from-afar" : cause;
}

/** The total that a figure is a part of, or the figure itself. */
export function wholeOf(report: Report): CasualtyEvent {
  const event = report.event as CasualtyEvent;
  const whole = event.partOf === null ? undefined : report.reading.events.find((each) => each.id === event.partOf);
  return whole?.type === "casualty" ? whole : event;
}

/** The day a toll holds for: the end of its period, else the day of publication. */
export function asOf(report: Report): number | null {
  if (report.period !== null && (report.published === null || report.period.to <= report.published))
    return report.period.to;
  return report.published;
}

/** How two counts lie to each other. `around`: one is vaguer and holds the other. */
export type CountRelation = "equal" | "overlap" | "apart";

/** Share by which `about 300` may be off. */
const ABOUT = 0.1;
/** `at least 27` is taken to mean up to a quarter more: a bound says nothing of what lies far above it. */
const AT_LEAST = 1.25;

export interface Count {
  readonly low: number;
  readonly high: number | null;
  readonly approximate: boolean;
}

export function relateCounts(a: Count, b: Count): CountRelation {
  if (a.low === b.low && a.high === b.high) return "equal";
  const x = widen(a);
  const y = widen(b);
  return x.low <= y.high && y.low <= x.high ? "overlap" : "apart";
}

function widen({ low, high, approximate }: Count): { low: number; high: number } {
  const slack = approximate && (high === null || high - low < low) ? ABOUT : 0;
  return { low: low * (1 - slack), high: (high ?? Math.ceil(low * AT_LEAST)) * (1 + slack) };
}
