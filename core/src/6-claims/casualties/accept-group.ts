import type { Outcome, Victims } from "../../model/event.ts";
import { HARM_BIT, hasClass, hasRole } from "../look-at-token.ts";
import type { Draft, Trigger } from "./draft.ts";
import type { Group } from "./group.ts";
import { passes } from "./pass-words.ts";
import { REACH, type State } from "./state.ts";
import { tellVictims } from "./tell-victims.ts";

/** The longest phrase, in tokens, that is kept whole; a longer one is cut to the people counted. */
const LONGEST = 24;

export interface Told {
  readonly outcome: Outcome;
  readonly rule: string;
  readonly trigger?: Trigger;
  readonly total?: Draft | null;
}

/** Takes a group: this many people, this harm. */
export function acceptGroup(state: State, group: Group, { outcome, rule, trigger, total = null }: Told): void {
  const { matches } = state.article.scan;
  const pronoun = trigger?.kind === "on" && trigger.first >= group.next ? 1 : 0;
  const first = trigger
    ? Math.min(trigger.first, group.first)
    : rule === "harm.part"
      ? group.first
      : yieldBefore(state, group);
  const next = trigger ? Math.max(trigger.next + pronoun, group.next) : group.next;
  const long = next - first > LONGEST;
  const word = trigger && trigger.match >= 0 ? trigger.match : -1;
  const draft: Draft = {
    group,
    outcome,
    rule,
    total,
    victims: victimsOf(state, group, outcome),
    harm: trigger?.row ?? -1,
    first: long ? group.first : first,
    next: long ? group.next : next,
    triggerFirst: word >= 0 ? matches.first[word]! : group.first,
    triggerNext: word >= 0 ? matches.next[word]! : group.next,
    reckoning: reckoningOf(state, group, trigger),
  };
  if (draft.reckoning === "cumulative" && rule !== "harm.part") {
    state.reachAt = -1;
    state.tollNext = -1;
  }
  state.out.push(draft);
  state.last = draft;
  state.lastNext = Math.max(group.next, state.lastNext);
  state.waiting = state.waiting.filter((other) => other !== group);
}

function reckoningOf(state: State, group: Group, trigger: Trigger | undefined): Draft["reckoning"] {
  if (state.tollAt >= 0 && group.first - state.tollAt < REACH.toll) return "cumulative";
  return trigger ? "increment" : "unknown";
}

/** `آخرين` and a bare `العشرات` are of the kind told just before, a sum of what its noun says (`عدد القتلى المدنيين`); who is displaced is a civilian unless told. */
function victimsOf(state: State, group: Group, outcome: Outcome): Victims {
  if (group.victims !== "unspecified") return group.victims;
  const { last, lastNext, tollAt, yieldAt } = state;
  if (tollAt >= 0 && tollAt < group.first && state.tollVictims !== "unspecified") return state.tollVictims;
  // `سقط من القوات الحكومية أربعة قتلى`
  if (yieldAt >= 0 && yieldAt < group.first && hasRole(state.article, yieldAt, "prepFrom")) {
    const whose = tellVictims(state.article, "unspecified", yieldAt, -1);
    if (whose !== "unspecified") return whose;
  }
  if (last && lastNext >= 0 && (group.other || group.noun === "bare")) return (last.total ?? last).victims;
  return outcome === "displaced" ? "civilian" : "unspecified";
}

/** `بسقوط قتلى`, `حصيلة القتلى … 15`: the word that tells that they came about belongs to the phrase. */
function yieldBefore({ article, tollAt, reachAt, yieldAt, lastNext, sentence }: State, group: Group): number {
  if (
    tollAt >= lastNext &&
    tollAt >= 0 &&
    tollAt < group.first &&
    group.first - tollAt <= REACH.toll &&
    passes(article, tollAt, group.first, "verb")
  ) {
    return reachAt >= 0 && reachAt < tollAt && tollAt - reachAt <= 2 ? reachAt : tollAt;
  }
  if (yieldAt !== group.first) return group.first;
  for (let i = group.first - 1; i >= Math.max(group.first - 3, sentence.first); i--)
    if (hasClass(article, i, HARM_BIT)) return i;
  return group.first;
}

/** `120 ألف نازح`: who were moved or held by their own name and met no verb that tells worse. */
export function settleWaiting(state: State): void {
  const { waiting } = state;
  state.waiting = [];
  state.waitingParts = [];
  for (const group of waiting)
    if (tellsByItself(group)) acceptGroup(state, group, { outcome: group.outcome!, rule: "harm.counted-noun" });
}

/** `120 ألف نازح`, but `العديد من السجناء` tells nothing that came about. */
export const tellsByItself = (group: Group): boolean =>
  group.outcome !== null && group.number === "counted" && group.low >= 2;

/** A clause has ended. */
export function endClause(state: State): void {
  settleWaiting(state);
  state.trigger = null;
  state.yieldAt = -1;
  state.partAt = -1;
}
