import type { SpeechAct } from "../model/attribution.ts";
import type { Outcome, Victims } from "../model/event.ts";
import { hint, otherParty } from "./ask-in-arabic.ts";
import type { Named, Slot } from "./describe-slot.ts";

const COUNTED: Readonly<Record<Victims, string>> = {
  civilian: "civilians",
  "government-forces": "members of government forces",
  "opposition-forces": "opposition fighters",
  "allied-forces": "members of allied forces",
  children: "children",
  women: "women",
  students: "students",
  journalists: "journalists",
  medics: "health workers",
  unspecified: "people",
};

const HARMED: Readonly<Record<Outcome, string>> = {
  killed: "were killed",
  injured: "were injured",
  displaced: "were displaced",
  detained: "were detained",
  missing: "went missing",
  "killed-or-injured": "were killed or injured",
};

const CAUSES: Readonly<Record<string, string>> = {
  airstrike: "in air strikes",
  shelling: "by shelling",
  blows: "in strikes",
  missile: "by missiles",
  drone: "in a drone attack",
  explosion: "in an explosion",
  shooting: "by gunfire",
  stabbing: "by stabbing",
  chemical: "by chemical weapons",
  execution: "by execution",
  clash: "in clashes",
  siege: "under siege",
};

/** What is asked of a strike, with the preposition of its place. */
const STRIKES: Readonly<Record<string, readonly [string, string]>> = {
  airstrike: ["Were there air strikes", "on"],
  shelling: ["Was there shelling", "of"],
  blows: ["Were there strikes", "on"],
  missile: ["Was there a missile strike", "on"],
  drone: ["Was there a drone attack", "in"],
  explosion: ["Was there an explosion", "in"],
  shooting: ["Was there shooting", "in"],
  stabbing: ["Was there a stabbing", "in"],
  chemical: ["Were chemical weapons used", "in"],
  execution: ["Was there an execution", "in"],
};
const ANY_STRIKE = ["Was there an attack", "in"] as const;

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** What stands before and behind the speaker. */
const SAID: Readonly<Record<SpeechAct, readonly [string, string]>> = {
  say: ["What did", "say"],
  announce: ["What did", "announce"],
  confirm: ["What did", "confirm"],
  deny: ["What did", "deny"],
  accuse: ["Of what did", "accuse"],
  warn: ["Of what did", "warn"],
  demand: ["What did", "demand"],
  call: ["What did", "call for"],
  pledge: ["What did", "pledge"],
  support: ["What did", "support"],
  condemn: ["What did", "condemn"],
  concern: ["What was the concern of", ""],
  "claim-responsibility": ["For what did", "claim responsibility"],
  describe: ["How did", "describe events"],
  threaten: ["What did", "threaten"],
  expect: ["What did", "expect"],
  believe: ["What did", "hold"],
  admit: ["What did", "admit"],
  retract: ["What did", "retract"],
  designate: ["What did", "designate"],
};

/** The English question of a slot. `name` gives the English name of somebody or some place. */
export function askInEnglish(slot: Slot, name: (named: Named) => string): string {
  if (slot.casualty !== null) return askCount(slot, slot.casualty, name);
  if (slot.kind === "control") return askControl(slot, name);
  if (slot.statement !== null) {
    const { speaker, act, words } = slot.statement;
    const [before, behind] = SAID[act];
    const whom = slot.patient ?? slot.recipient;
    const object = act === "accuse" ? ` ${whom === null ? "others" : name(whom)}` : "";
    return `${before} ${name(speaker)}${behind === "" ? "" : ` ${behind}`}${object}? «${hint(words)}»`;
  }
  return askEvent(slot, name);
}

function askCount(
  slot: Slot,
  { outcome, victims, scope, cause, summed }: NonNullable<Slot["casualty"]>,
  name: (named: Named) => string,
): string {
  const where = slot.place === null ? "" : ` ${outcome === "displaced" ? "from" : "in"} ${name(slot.place)}`;
  const how = scope === "incident" && cause !== null && CAUSES[cause] !== undefined ? ` ${CAUSES[cause]}` : "";
  return `How many ${COUNTED[victims]} ${HARMED[outcome]}${how}${where}${summed ? " in all" : when(slot.day)}?`;
}

function when(day: string | null): string {
  if (day === null) return "";
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return ` on ${date} ${MONTHS[month - 1]} ${year}`;
}

function askControl(slot: Slot, name: (named: Named) => string): string {
  if (slot.place === null)
    return slot.agent === null ? "Which areas changed hands?" : `Which areas are held by ${name(slot.agent)}?`;
  const place = name(slot.place);
  if (slot.place.isCountry)
    return slot.agent === null
      ? `Which parts of ${place} changed hands?`
      : `Which parts of ${place} are held by ${name(slot.agent)}?`;
  if (slot.actions.every((action) => action === "cut-road")) return `Was the road cut: ${place}?`;
  return slot.actions.every((action) => action === "entered" || action === "advanced")
    ? `Who entered ${place}?`
    : `Who holds ${place}?`;
}

function askEvent(slot: Slot, name: (named: Named) => string): string {
  const at = (preposition: string): string => (slot.place === null ? "" : ` ${preposition} ${name(slot.place)}`);
  const other = otherParty(slot);
  const between =
    slot.agent !== null && other !== null
      ? ` between ${name(slot.agent)} and ${name(other)}`
      : slot.agent === null
        ? ""
        : ` by ${name(slot.agent)}`;
  const day = when(slot.day);
  switch (slot.kind) {
    case "strike": {
      const [question, preposition] = STRIKES[slot.eventKind ?? ""] ?? ANY_STRIKE;
      return `${question}${slot.place === null && slot.agent !== null ? ` by ${name(slot.agent)}` : ""}${at(preposition)}${day}?`;
    }
    case "clash":
      return `Were there clashes${between}${at("in")}${day}?`;
    case "movement":
      return `Was there a movement of forces${slot.agent === null ? "" : ` by ${name(slot.agent)}`}${at("in")}${day}?`;
    case "displacement":
      return slot.eventKind === "return"
        ? `Did people return${at("to")}${day}?`
        : `Were people displaced${at("from")}${day}?`;
    case "detention":
      return slot.eventKind === "release" ? `Who was released${at("in")}${day}?` : `Who was detained${at("in")}${day}?`;
    case "contact":
      if (slot.eventKind === "visit")
        return `Was there a visit${slot.agent === null ? "" : ` by ${name(slot.agent)}`}${at("to")}${day}?`;
      return `${CONTACTS[slot.eventKind ?? ""] ?? "Was there contact"}${between}${slot.eventKind === "call" ? "" : at("in")}${day}?`;
    case "pledge":
      return `What did ${slot.agent === null ? "the party concerned" : name(slot.agent)} pledge${other === null ? "" : ` to ${name(other)}`}?`;
    default:
      if (slot.eventKind === "consent" && slot.agent !== null) return `Did ${name(slot.agent)} give consent?`;
      return slot.eventKind === "breach"
        ? `Was an agreement broken${between}${at("in")}?`
        : `Was an agreement reached${between}${at("in")}?`;
  }
}

const CONTACTS: Readonly<Record<string, string>> = {
  call: "Was there a telephone call",
  talks: "Were there talks",
  meeting: "Was there a meeting",
};
