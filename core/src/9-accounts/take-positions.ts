import type { PositionValue } from "../model/comparison.ts";
import type { CasualtyEvent, ControlEvent, StatementEvent } from "../model/event.ts";
import type { Report } from "./collect-reports.ts";
import { actorOf, CONTROL_CLASSES, isOneSide } from "./relate-control.ts";

/** Characters of its words by which an occurrence or a statement is shown. */
const SHOWN = 160;

/** One answer: the claims that give it, in order of publication. */
export interface PositionDraft {
  readonly reports: readonly Report[];
  readonly value: PositionValue;
}

/** True when two claims of one account give the same answer. Values are never averaged: 27 and 29 are two answers. */
export function isOnePosition(a: Report, b: Report): boolean {
  if (a.holds !== b.holds) return false;
  if (a.event.type === "casualty" && b.event.type === "casualty")
    return !a.holds || (a.event.low === b.event.low && a.event.high === b.event.high);
  if (a.event.type === "control" && b.event.type === "control")
    return CONTROL_CLASSES[a.event.action] === CONTROL_CLASSES[b.event.action] && isOneSide(a, b) !== false;
  return true;
}

/** The distinct answers among the claims of one account, in order of their first report. */
export function takePositions(reports: readonly Report[]): PositionDraft[] {
  const answers: Report[][] = [];
  for (const report of reports) {
    const answer = answers.find((each) => isOnePosition(each[0]!, report));
    if (answer === undefined) answers.push([report]);
    else answer.push(report);
  }
  return answers.map((answer) => ({ reports: answer, value: readValue(answer) }));
}

function readValue(answer: readonly Report[]): PositionValue {
  const first = answer[0]!;
  if (first.event.type === "casualty" && first.holds) return countOf(answer);
  if (first.event.type === "control") return controlOf(answer);
  if (first.event.type === "statement")
    return { kind: "statement", act: (first.event as StatementEvent).act, words: shorten(first.words) };
  return { kind: "occurrence", holds: first.holds, words: shorten(first.words) };
}

function countOf(answer: readonly Report[]): PositionValue {
  const events = answer.map((report) => report.event as CasualtyEvent);
  const { low, high } = events[0]!;
  return {
    kind: "count",
    low,
    high,
    approximate: events.every((event) => event.approximate),
    word: events.find((event) => event.word !== null)?.word ?? null,
  };
}

/** The action most of its claims use; the actor as first named by somebody who resolves. */
function controlOf(answer: readonly Report[]): PositionValue {
  const actors = answer.flatMap((report) => actorOf(report) ?? []);
  const actor = actors.find((each) => each.entity !== null) ?? actors[0];
  const counts = new Map<string, number>();
  for (const report of answer) {
    const { action } = report.event as ControlEvent;
    counts.set(action, (counts.get(action) ?? 0) + 1);
  }
  const action = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
  return {
    kind: "control",
    action,
    actor: actor?.name ?? null,
    actorEntity: actor?.entity ?? null,
    holds: answer[0]!.holds,
  };
}

function shorten(words: string): string {
  if (words.length <= SHOWN) return words;
  const cut = words.lastIndexOf(" ", SHOWN);
  return `${words.slice(0, cut > 0 ? cut : SHOWN)}…`;
}
