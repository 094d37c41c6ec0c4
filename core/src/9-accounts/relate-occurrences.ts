import type { ArgumentRole, OtherEvent } from "../model/event.ts";
import type { Report } from "./collect-reports.ts";
import { compareWords } from "./compare-words.ts";
import { FROM_AFAR } from "./from-afar.ts";
import { isReprint } from "./is-reprint.ts";
import { judged, type Relate, unrelated } from "./judged.ts";
import { keyOfName, similarNames, stemsOfName } from "./key-names.ts";
import { overlap } from "./read-period.ts";
import { isWide, relatePlaces } from "./read-place.ts";

/** Words alike from here on tell the same event even where places and days are not said. */
const ALIKE = 0.4;
/** Many of these happen in a country in one day: without one place smaller than a province only the words tell them apart. */
const ON_THE_GROUND: ReadonlySet<Report["kind"]> = new Set([
  "strike",
  "clash",
  "movement",
  "displacement",
  "detention",
]);
/** Facts that must agree: place, day, and each participant count one, and so does that both texts are one. */
const AGREEING = 2;

/** A strike, a clash, a call, a pledge: one event when nothing contradicts it and two facts, or the words, agree. */
export const relateOccurrences: Relate = (a, b, around) => {
  const x = a.event as OtherEvent;
  const y = b.event as OtherEvent;
  if (!isOneKind(x, y)) return unrelated("event-kind", `${x.kind} ≠ ${y.kind}`);
  const places = relatePlaces(a.place, b.place, around.parentsOf);
  if (places === "apart") return unrelated("event-place", `${a.place?.name} ≠ ${b.place?.name}`);
  const alike = compareWords(a, b, around);
  if (a.period !== null && b.period !== null && !overlap(a.period, b.period) && !isReprint(a, b, alike, around))
    return unrelated("event-day", "other days");
  const participants = compareParticipants(a, b);
  if (participants.contrary) return unrelated("event-participants", "others took part");
  const pinned = places === "same" && a.place !== null && !isWide(a.place);
  const oneText = a.article !== b.article && around.lineageOf(a.article) === around.lineageOf(b.article);
  const facts = Number(pinned) + Number(a.period !== null && b.period !== null) + Number(oneText) + participants.shared;
  const atPlace = pinned || !ON_THE_GROUND.has(a.kind);
  if ((facts < AGREEING || !atPlace) && alike < ALIKE)
    return unrelated("event-facts", `${facts} facts agree, words ${alike.toFixed(2)}`);
  const reasons = [`${facts} facts agree`, `words ${alike.toFixed(2)}`];
  if (a.holds !== b.holds) return judged("denies", "event-denied", ...reasons);
  return judged(places === "inside" || places === "around" ? "refines" : "same", "event-same", ...reasons);
};

/** One kind, or one of the two is called by no more than its type. */
function isOneKind(x: OtherEvent, y: OtherEvent): boolean {
  if (x.kind === y.kind || x.kind === x.type || y.kind === y.type) return true;
  return FROM_AFAR.has(x.kind) && FROM_AFAR.has(y.kind);
}

const ROLES: readonly ArgumentRole[] = ["agent", "patient", "recipient"];

interface Participant {
  readonly key: string;
  readonly stems: ReadonlySet<string>;
  /** Resolved to somebody: المسلحون and المتمردون may be the same people. */
  readonly known: boolean;
}

/** Who took part, whatever the role: بحث الأسد مع السوداني is the call of السوداني and الأسد. Contrary when somebody known has no match although all could have one. */
function compareParticipants(a: Report, b: Report): { shared: number; contrary: boolean } {
  const [x, y] = [participantsOf(a), participantsOf(b)];
  const isOne = (each: Participant, other: Participant): boolean =>
    each.key === other.key || similarNames(each.stems, other.stems);
  const shared = x.filter((each) => y.some((other) => isOne(each, other))).length;
  const [p, q] = [x.filter(({ known }) => known), y.filter(({ known }) => known)];
  const knownShared = p.filter((each) => y.some((other) => isOne(each, other))).length;
  return { shared, contrary: knownShared < Math.min(p.length, q.length) };
}

function participantsOf(report: Report): Participant[] {
  return report.event.arguments
    .filter((argument) => ROLES.includes(argument.role) && (argument.entity !== null || argument.name !== ""))
    .map((argument) => ({
      key: keyOfName(argument),
      stems: stemsOfName(argument.name),
      known: argument.entity?.startsWith("actor:") === true,
    }));
}
