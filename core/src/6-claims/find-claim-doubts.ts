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
  return [
    ...events.flatMap((event) => (event.type === "casualty" ? bareFigure(event) : [])),
    ...doubtfulPlaces(article, events),
    ...article.context.timexes.flatMap((timex) => otherDay(article, timex)),
  ];
}

/** `قتل 15`: nobody says who. A part takes its kind from its total. */
function bareFigure({ arguments: args, victims, outcome, partOf }: CasualtyEvent): Diagnostic[] {
  const figure = args.find(({ role }) => role === "quantity");
  const patient = args.find(({ role }) => role === "patient");
  if (!figure?.span || !patient?.span || victims !== "unspecified" || partOf !== null) return [];
  if (patient.span.end > figure.span.end) return [];
  return [{ code: "figure-without-noun", span: figure.span, detail: { figure: figure.name, outcome } }];
}

/** A place that a claim stands on, of whose name another place is nearly as likely; told once a name. */
function doubtfulPlaces({ context }: Article, events: readonly EventMention[]): Diagnostic[] {
  const used = new Set(
    events.flatMap((event) => event.arguments.map(({ role, ref }) => (role === "place" ? ref : null))),
  );
  const told = new Set<string>();
  return context.mentions.flatMap(({ id, type, span, candidates: [first, second] }) => {
    if (type !== "place" || !used.has(id) || !first || !second || second.score < first.score * RIVAL) return [];
    if (told.has(first.entity)) return [];
    told.add(first.entity);
    const detail = { name: first.name, first: first.entity, second: second.entity, score: first.score };
    return [{ code: "ambiguous-place" as const, span, detail }];
  });
}

const TODAY = foldedSet("اليوم", "اليومي");
const DAY = "2024-11-27".length;

/** `اليوم الجمعة` in what was published on a Saturday: the weekday is believed, and a person should know. */
function otherDay({ scan, context }: Article, { span, value, type }: Timex): Diagnostic[] {
  const published = context.document.creationTime?.slice(0, DAY);
  if (published === undefined || type === "duration" || value.length < DAY) return [];
  const first = tokenAt(scan, span.start);
  if (!isOneOf(scan, first, TODAY) || value.slice(0, DAY) === published) return [];
  return [{ code: "day-disagrees", span, detail: { value: value.slice(0, DAY), published } }];
}
