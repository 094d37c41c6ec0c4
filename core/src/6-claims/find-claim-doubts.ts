import { tokenAt } from "../3-lexicon/token-at.ts";
import { foldedSet, isOneOf } from "../3-lexicon/word-set.ts";
import type { CasualtyEvent, EventMention } from "../model/event.ts";
import type { Diagnostic } from "../model/reading.ts";
import type { Timex } from "../model/timex.ts";
import type { Article } from "./article.ts";

/** A second place that is at least so likely, as a share of the first, makes a name doubtful. */
const RIVAL = 0.5;

/** What a person should look at first: figures that tell nobody, places with a rival, days that are not today. In the order of each kind's text. */
export function findClaimDoubts(article: Article, events: readonly EventMention[]): Diagnostic[] {
  const doubts: Diagnostic[] = [];
  for (const event of events) if (event.type === "casualty") bareFigure(event, doubts);
  doubtfulPlaces(article, events, doubts);
  for (const timex of article.context.timexes) otherDay(article, timex, doubts);
  return doubts;
}

/** `قتل 15`: nobody says who. A part takes its kind from its total. */
function bareFigure({ arguments: args, victims, outcome, partOf }: CasualtyEvent, doubts: Diagnostic[]): void {
  if (victims !== "unspecified" || partOf !== null) return;
  const figure = args.find(({ role }) => role === "quantity");
  const patient = args.find(({ role }) => role === "patient");
  if (!figure?.span || !patient?.span || patient.span.end > figure.span.end) return;
  doubts.push({ code: "figure-without-noun", span: figure.span, detail: { figure: figure.name, outcome } });
}

/** A place that a claim stands on, of whose name another place is nearly as likely; told once a name. */
function doubtfulPlaces({ context }: Article, events: readonly EventMention[], doubts: Diagnostic[]): void {
  const used = new Set<string>();
  for (const event of events)
    for (const { role, ref } of event.arguments) if (role === "place" && ref !== null) used.add(ref);
  if (used.size === 0) return;
  const told = new Set<string>();
  for (const { id, type, span, candidates } of context.mentions) {
    const first = candidates[0];
    const second = candidates[1];
    if (type !== "place" || !first || !second || second.score < first.score * RIVAL) continue;
    if (!used.has(id) || told.has(first.entity)) continue;
    told.add(first.entity);
    const detail = { name: first.name, first: first.entity, second: second.entity, score: first.score };
    doubts.push({ code: "ambiguous-place", span, detail });
  }
}

const TODAY = foldedSet("اليوم", "اليومي");
const DAY = "2024-11-27".length;

/** `اليوم الجمعة` in what was published on a Saturday: the weekday is believed, and a person should know. */
function otherDay({ scan, context }: Article, { span, value, type }: Timex, doubts: Diagnostic[]): void {
  const published = context.document.creationTime;
  if (published === null || type === "duration" || value.length < DAY) return;
  if (!isOneOf(scan, tokenAt(scan, span.start), TODAY) || published.startsWith(value.slice(0, DAY))) return;
  doubts.push({
    code: "day-disagrees",
    span,
    detail: { value: value.slice(0, DAY), published: published.slice(0, DAY) },
  });
}
