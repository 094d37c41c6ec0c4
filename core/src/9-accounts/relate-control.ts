import type { ControlAction, ControlEvent } from "../model/event.ts";
import type { Report } from "./collect-reports.ts";
import { findSide } from "./find-side.ts";
import { type Judged, judged, type Relate, unrelated } from "./judged.ts";
import { stemsOfName } from "./key-names.ts";
import { isOneOrigin } from "./open-origins.ts";
import { relatePlaces } from "./read-place.ts";

/** What an action says of its actor at the place: there and in hold, there, leaving, staying against an attack, or a road closed. */
export const CONTROL_CLASSES: Readonly<Record<ControlAction, "holds" | "enters" | "leaves" | "stays" | "cuts">> = {
  captured: "holds",
  held: "holds",
  retook: "holds",
  entered: "enters",
  advanced: "enters",
  withdrew: "leaves",
  repelled: "stays",
  "cut-road": "cuts",
};

/** Endings by which somebody's own people are named: مقاتليها، قواته، جنودهم. */
const OWN = /^\S{4,}(ها|ه|هم|هما)$/;

/** Who acts: entity and name; null where the claim does not say. قال الجيش إن قواته دخلت: his forces are the speaker's own. */
export function actorOf(report: Report): { readonly name: string; readonly entity: string | null } | null {
  const agent = report.event.arguments.find((argument) => argument.role === "agent");
  if (agent === undefined) return null;
  const { source } = report;
  if (agent.entity === null && OWN.test(agent.name) && report.claim.chain.length > 0)
    return { name: source.name, entity: source.entity };
  return { name: agent.name, entity: agent.entity };
}

/** Sides are the same when they are one entity, or fight for one; null where one of the two is not told or not resolved. */
export function isOneSide(a: Report, b: Report): boolean | null {
  const x = actorOf(a);
  const y = actorOf(b);
  if (x === null || y === null) return null;
  if (x.entity !== null && x.entity === y.entity) return true;
  const sides = [x, y].map(({ entity }) => (entity === null ? null : findSide(entity)));
  if (sides[0] !== null && sides[1] !== null) return sides[0] === sides[1];
  const stems = stemsOfName(y.name);
  return [...stemsOfName(x.name)].some((stem) => stems.has(stem)) ? true : null;
}

/** Parts of a place for which it stands itself. */
const WITHIN: ReadonlySet<string> = new Set(["within", "centre"]);

/** Two claims about one place answer one question: who is there. */
export const relateControl: Relate = (a, b, around) => {
  const x = CONTROL_CLASSES[(a.event as ControlEvent).action];
  const y = CONTROL_CLASSES[(b.event as ControlEvent).action];
  if ((x === "cuts") !== (y === "cuts")) return unrelated("control-road", "a road and a place");
  const places = relatePlaces(a.place, b.place, around.parentsOf);
  if (places === "unknown")
    return a.place === null && b.place === null
      ? relateUnplaced(a, b)
      : unrelated("control-place", "one place is not told");
  if (places !== "same" && !isWithin(a, b)) return unrelated("control-place", `${a.place?.name} ≠ ${b.place?.name}`);
  return relatePresence(a, b, x, y);
};

/** دخلوا وسط حلب and دخلوا معظم أنحاء حلب answer who is in حلب; its countryside is another question. */
function isWithin(a: Report, b: Report): boolean {
  const within = (report: Report): boolean =>
    report.place !== null && (report.place.relation === null || WITHIN.has(report.place.relation));
  return a.place?.entity !== null && a.place?.entity === b.place?.entity && within(a) && within(b);
}

/** نحو 50 بلدة وقرية: no place of its own, but the figure and the side tell that it is one claim. */
function relateUnplaced(a: Report, b: Report): Judged {
  const [x, y] = [numbersIn(a), numbersIn(b)];
  const shared = [...x].filter((number) => y.has(number));
  if (shared.length > 0 && isOneSide(a, b) !== false)
    return a.holds === b.holds
      ? judged("same", "control-figure", shared.join(" "))
      : judged("denies", "control-figure-denied", shared.join(" "));
  return unrelated("control-place", "no place");
}

export function numbersIn(report: Report): ReadonlySet<number> {
  const { start, end } = report.claim.span;
  return new Set(
    report.reading.quantities
      .filter((each) => !each.ordinal && each.span.start >= start && each.span.end <= end && (each.min ?? 0) > 1)
      .map((each) => each.min!),
  );
}

type ControlClass = (typeof CONTROL_CLASSES)[ControlAction];

/** +1: the actor is there; −1: he is not. */
function presence(report: Report, kind: ControlClass): 1 | -1 {
  const there = kind === "leaves" ? -1 : 1;
  return (report.holds ? there : -there) as 1 | -1;
}

function relatePresence(a: Report, b: Report, x: ControlClass, y: ControlClass): Judged {
  const side = isOneSide(a, b);
  const told = `${describe(a)} / ${describe(b)}`;
  const [p, q] = [presence(a, x), presence(b, y)];
  if (side !== false && x === y)
    return a.holds === b.holds ? judged("same", "control-same", told) : judged("denies", "control-denied", told);
  if (side === true || (side === null && x !== "stays" && y !== "stays" && x !== "leaves" && y !== "leaves")) {
    if (p === q) return judged("refines", "control-same-side", told);
    if (a.holds !== b.holds) return judged("denies", "control-denied", told);
    return later(a, b)
      ? judged("updates", "control-changed", told)
      : judged("undecided", "control-came-and-went", told);
  }
  return relateSides(a, b, { x, y, p, q, told });
}

interface Sides {
  readonly x: ControlClass;
  readonly y: ControlClass;
  readonly p: 1 | -1;
  readonly q: 1 | -1;
  readonly told: string;
}

/** Two sides at one place: one in and the other out agree; both in hold, or one entering and the other not leaving, do not. */
function relateSides(a: Report, b: Report, { x, y, p, q, told }: Sides): Judged {
  if (p !== q) return judged("refines", "control-sides-agree", told);
  if (p === -1) return judged("undecided", "control-both-absent", told);
  if (later(a, b) && !isOneOrigin(a.source, b.source) && x === "holds" && y === "holds")
    return judged("updates", "control-changed-hands", told);
  const advance = [a, b].some((report) => (report.event as ControlEvent).action === "advanced");
  return advance ? judged("undecided", "control-advance", told) : judged("conflicts", "control-sides", told);
}

/** True when the two are told of days that do not touch. */
function later(a: Report, b: Report): boolean {
  return a.period !== null && b.period !== null && (a.period.to < b.period.from || b.period.to < a.period.from);
}

function describe(report: Report): string {
  return `${report.holds ? "" : "not "}${(report.event as ControlEvent).action} ${actorOf(report)?.name ?? "?"}`;
}
