import type { Annotation, EntityId, Id, Span } from "./annotation.ts";
import type { SpeechAct } from "./attribution.ts";

export const EVENT_TYPES = [
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
  "background",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const OUTCOMES = ["killed", "injured", "displaced", "detained", "missing", "killed-or-injured"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const VICTIMS = [
  "civilian",
  "government-forces",
  "opposition-forces",
  "allied-forces",
  "children",
  "women",
  "students",
  "journalists",
  "medics",
  "unspecified",
] as const;
export type Victims = (typeof VICTIMS)[number];

export const CONTROL_ACTIONS = [
  "captured",
  "entered",
  "advanced",
  "withdrew",
  "repelled",
  "retook",
  "cut-road",
  "held",
] as const;
export type ControlAction = (typeof CONTROL_ACTIONS)[number];

export const ARGUMENT_ROLES = ["agent", "patient", "recipient", "place", "time", "quantity", "topic", "cause"] as const;
export type ArgumentRole = (typeof ARGUMENT_ROLES)[number];

/** A participant: the words, and the mention, quantity or timex they are (by id), or the entity understood. */
export interface Argument {
  readonly role: ArgumentRole;
  readonly span: Span | null;
  readonly ref: Id | null;
  readonly entity: EntityId | null;
  readonly name: string;
}

interface EventBase extends Annotation {
  readonly trigger: Span;
  readonly arguments: readonly Argument[];
}

/** ACLED/UCDP fatalities and Airwars harm, as said. `low <= high`; `high` null = no upper bound given. */
export interface CasualtyEvent extends EventBase {
  readonly type: "casualty";
  readonly outcome: Outcome;
  readonly victims: Victims;
  readonly low: number;
  readonly high: number | null;
  readonly approximate: boolean;
  /** The vague word as printed, for the codings. */
  readonly word: string | null;
  readonly reckoning: "cumulative" | "increment" | "unknown";
  readonly partOf: Id | null;
  readonly cause: string | null;
}
export interface ControlEvent extends EventBase {
  readonly type: "control";
  readonly action: ControlAction;
}
export interface StatementEvent extends EventBase {
  readonly type: "statement";
  readonly act: SpeechAct;
}
export interface OtherEvent extends EventBase {
  readonly type: Exclude<EventType, "casualty" | "control" | "statement">;
  /** What kind within the type: `airstrike`, `shelling`, `call`, `visit`, `talks`, `ceasefire`, `breach`, `return` … */
  readonly kind: string;
}
export type EventMention = CasualtyEvent | ControlEvent | StatementEvent | OtherEvent;
