import { isoOfDay } from "../7-copies/count-minutes.ts";
import type { SpeechAct } from "../model/attribution.ts";
import type { AccountKind } from "../model/comparison.ts";
import type {
  CasualtyEvent,
  ControlAction,
  ControlEvent,
  EventMention,
  OtherEvent,
  Outcome,
  StatementEvent,
  Victims,
} from "../model/event.ts";
import type { Agreement } from "../model/mention.ts";
import type { Report } from "./collect-reports.ts";
import { isSum } from "./relate-casualties.ts";
import { type Scope, scopeOf } from "./scope-casualties.ts";

/** Somebody or some place in a question: entity where resolved, and the name as printed. */
export interface Named {
  readonly name: string;
  readonly entity: string | null;
  /** True for a province, which often bears its city's name. */
  readonly isProvince?: boolean;
  /** True for a country or region, of which nobody holds all in one day's news. */
  readonly isCountry?: boolean;
}

/** What an account asks, typed: everything a question's wording needs, and nothing a claim merely answers. */
export interface Slot {
  readonly kind: AccountKind;
  readonly place: Named | null;
  /** ISO day, when all claims that tell one tell the same. */
  readonly day: string | null;
  readonly casualty: {
    readonly outcome: Outcome;
    readonly victims: Victims;
    readonly scope: Scope;
    /** Told as a sum (حصيلة) or for more than a day. */
    readonly summed: boolean;
    readonly cause: string | null;
  } | null;
  /** Actions claimed, distinct. */
  readonly actions: readonly ControlAction[];
  readonly statement: {
    readonly speaker: Named;
    readonly act: SpeechAct;
    readonly agreement: Agreement;
    readonly words: string;
  } | null;
  readonly eventKind: string | null;
  readonly agent: Named | null;
  readonly patient: Named | null;
  readonly recipient: Named | null;
}

/** Reads the slot off the claims of an account: what is said most, first of equals. */
export function describeSlot(reports: readonly Report[]): Slot {
  const first = reports[0]!;
  const { event } = first;
  return {
    kind: first.kind,
    place: placeOf(reports),
    day: oneDay(reports),
    casualty: event.type === "casualty" ? casualtyOf(reports) : null,
    actions: [
      ...new Set(
        reports.flatMap((report) => (report.event.type === "control" ? [(report.event as ControlEvent).action] : [])),
      ),
    ],
    statement:
      event.type === "statement"
        ? {
            speaker: speakerOf(first),
            act: (event as StatementEvent).act,
            agreement: first.claim.chain.at(-1)?.agreement ?? "unknown",
            words: first.words,
          }
        : null,
    eventKind: "kind" in event ? (event as OtherEvent).kind : null,
    agent: participant(reports, "agent"),
    patient: participant(reports, "patient"),
    recipient: participant(reports, "recipient"),
  };
}

/** The flat form that the record carries. */
export function flattenSlot(slot: Slot): Record<string, string> {
  const flat: Record<string, string> = {};
  const put = (key: string, value: string | null | undefined): void => {
    if (value !== null && value !== undefined && value !== "") flat[key] = value;
  };
  for (const [role, named] of [
    ["place", slot.place],
    ["agent", slot.agent],
    ["patient", slot.patient],
    ["recipient", slot.recipient],
    ["speaker", slot.statement?.speaker],
  ] as const) {
    put(role, named?.entity ?? named?.name);
    if (named?.entity) put(`${role}Name`, named.name);
  }
  put("day", slot.day);
  put("outcome", slot.casualty?.outcome);
  put("victims", slot.casualty?.victims);
  put("scope", slot.casualty?.scope);
  put("cause", slot.casualty?.cause);
  put("act", slot.statement?.act);
  put("eventKind", slot.eventKind);
  return flat;
}

/**
 * `unspecified` gives way to whoever is named with the same figure: 12 persons and 12 civilians ask for civilians, but a figure
 * of its own for people keeps the question one of people.
 */
function casualtyOf(reports: readonly Report[]): Slot["casualty"] {
  const events = reports.map((report) => report.event as CasualtyEvent);
  const named = events.filter((event) => event.victims !== "unspecified");
  const figures = new Set(named.map((event) => event.low));
  const alone = events.some((event) => event.victims === "unspecified" && !figures.has(event.low));
  const victims = alone ? "unspecified" : (named[0]?.victims ?? "unspecified");
  return {
    outcome: events[0]!.outcome,
    victims,
    scope: scopeOf(reports[0]!),
    summed: reports.some(isSum),
    cause: events.find((event) => event.cause !== null)?.cause ?? null,
  };
}

function speakerOf(report: Report): Named {
  return { name: report.source.name, entity: report.source.entity };
}

function participant(reports: readonly Report[], role: "agent" | "patient" | "recipient"): Named | null {
  const of = (event: EventMention): Named[] =>
    event.arguments.filter((each) => each.role === role).map(({ name, entity }) => ({ name, entity }));
  return mostSaid(reports.flatMap((report) => of(report.event)));
}

function mostSaid(all: readonly Named[]): Named | null {
  const counts = new Map<string, { named: Named; times: number }>();
  for (const named of all) {
    const key = named.entity ?? named.name;
    counts.set(key, { named: counts.get(key)?.named ?? named, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return (
    [...counts.values()].reduce<{ named: Named; times: number } | null>(
      (best, each) => (best === null || each.times > best.times ? each : best),
      null,
    )?.named ?? null
  );
}

/** The place that most claims name, and whether the province is meant; none for a total of which most claims name none. */
function placeOf(reports: readonly Report[]): Slot["place"] {
  const places = reports.flatMap((report) => report.place ?? []);
  const named = mostSaid(places.map(({ name, entity }) => ({ name, entity })));
  if (named === null) return null;
  const isToll = reports.every((report) => report.event.type === "casualty" && scopeOf(report) === "toll");
  if (isToll && places.length * 2 < reports.length) return null;
  const isProvince = places.some(
    (place) =>
      place.entity !== null &&
      place.entity === named.entity &&
      place.precision === "province" &&
      place.relation === null,
  );
  const isCountry = places.every(({ precision }) => precision === "country" || precision === "region");
  return { ...named, isProvince, isCountry };
}

function oneDay(reports: readonly Report[]): string | null {
  const days = new Set(
    reports.flatMap(({ period }) => (period !== null && period.from === period.to ? [period.from] : [])),
  );
  return days.size === 1 ? isoOfDay([...days][0]!) : null;
}
