import { foldWord } from "../../1-text/fold-letters.ts";
import type { PlaceCue } from "../../3-lexicon/load-place-cues.ts";
import { PLACE_TYPES } from "../../3-lexicon/place-table.ts";
import { makeId } from "../../model/make-id.ts";
import type { Candidate, PlacePrecision } from "../../model/mention.ts";
import type { PlaceWork } from "./place-work.ts";
import { candidatesOf, rankRows } from "./rank-candidates.ts";
import { distanceBefore, type PlacePhrase } from "./read-place-phrase.ts";

const PRECISION_OF_TYPE: Readonly<Record<(typeof PLACE_TYPES)[number], PlacePrecision>> = {
  continent: "region",
  ocean: "region",
  marinearea: "region",
  country: "country",
  disputed: "region",
  region: "province",
  county: "district",
  localadmin: "district",
  locality: "locality",
  airport: "point",
  neighbourhood: "district",
};

/** Weight from which the place behind جسر and the like is taken for the one meant, with its country named and without: `دوار الباسل` is not at a hamlet of that name. */
const TOWN = 60;
const CERTAIN = 95;

/** What a phrase stands for: candidates, the gazetteer row of the best (-1: none), and the rule that decided. */
export interface Resolved {
  readonly candidates: readonly Candidate[];
  readonly row: number;
  readonly rule: string;
  readonly level: "name" | "nominal";
}

/** A named phrase: a gazetteer place, or one composed of a thing and a place (`جسر سراقب`), which is known only here. */
export function resolveName(work: PlaceWork, phrase: PlacePhrase): Resolved {
  const cue = phrase.cues.at(-1) ?? null;
  const { rows, points } = rankRows(work, phrase.name!, cue);
  const candidates = candidatesOf(work, rows, points);
  const best = rows[0]!;
  if (cue?.kind !== "feature" || ((cue.types & (1 << work.table.types[best]!)) !== 0 && isItself(work, cue, best)))
    return { candidates, row: best, rule: cue ? "cued-place" : "named-place", level: "name" };
  const certain = work.table.weight[best]! >= (work.votes[work.table.country[best]!]! > 0 ? TOWN : CERTAIN);
  return {
    candidates: [localCandidate(work, phrase), ...(certain ? candidates.slice(0, 1) : [])],
    row: certain ? best : -1,
    rule: "composed-place",
    level: "name",
  };
}

/** `مخيم النصيرات`, `حي الزبدية`: the gazetteer holds the thing itself under the bare name. */
function isItself(work: PlaceWork, cue: PlaceCue, row: number): boolean {
  const type = PLACE_TYPES[work.table.types[row]!]!;
  return (
    type === "airport" ||
    type === "neighbourhood" ||
    cue.id === "camp" ||
    cue.id === "island" ||
    cue.id === "mountain" ||
    cue.id === "valley" ||
    cue.id === "gulf" ||
    cue.id === "strait" ||
    cue.id === "river"
  );
}

/** A place known only from this text: named as printed, from the innermost cue on. */
export function localCandidate(work: PlaceWork, phrase: PlacePhrase): Candidate {
  const { tokens, text } = work.scan;
  const first = phrase.cues.length > 1 ? Math.max(phrase.first, phrase.headFirst - 1) : phrase.first;
  const start = first === phrase.first ? tokens.folded.from[tokens.from[first]! + phrase.skip]! : tokens.start[first]!;
  const name = text.slice(start, tokens.end[phrase.next - 1]!).replace(/\s+/g, " ");
  return { entity: `local:${name.split(" ").map(foldWord).join(" ")}`, name, score: 1 };
}

function relationOf(phrase: PlacePhrase, metres: number | null): string | null {
  const parts = phrase.cues.map((cue) => cue.relation).filter((relation) => relation !== null);
  if (phrase.adjective !== null) parts.push(phrase.adjective);
  if (metres !== null) parts.push(`${metres}m`);
  return parts.length > 0 ? parts.join(" ") : null;
}

function precisionOf(work: PlaceWork, phrase: PlacePhrase, row: number): PlacePrecision {
  const outer = phrase.cues[0];
  const inner = phrase.cues.at(-1);
  if (outer && outer.kind !== "admin" && outer.kind !== "feature" && outer.precision !== null) return outer.precision;
  if (inner?.kind === "feature" && inner.precision !== null) return inner.precision;
  return row >= 0 ? PRECISION_OF_TYPE[PLACE_TYPES[work.table.types[row]!]!] : (inner?.precision ?? "locality");
}

/** Makes the mention of a resolved phrase and adds it to what was found. */
export function addMention(work: PlaceWork, phrase: PlacePhrase, resolved: Resolved): void {
  const { tokens } = work.scan;
  const far = phrase.cues[0]?.kind === "direction" ? distanceBefore(work, phrase.first) : null;
  const start = far ? tokens.start[far.first]! : tokens.folded.from[tokens.from[phrase.first]! + phrase.skip]!;
  const span = { start, end: tokens.end[phrase.next - 1]! };
  const headSkip = phrase.headFirst === phrase.first ? phrase.skip : 0;
  const { row } = resolved;
  work.found.push({
    id: makeId(work.document, "place", span),
    document: work.document,
    span,
    provenance: {
      rule: resolved.rule,
      entries: [
        ...phrase.cues.map((cue) => `place-cues:${cue.id}`),
        ...(row >= 0 ? [`places:${work.table.idOf(row)}`] : []),
      ],
    },
    type: "place",
    level: resolved.level,
    head: {
      start: tokens.folded.from[tokens.from[phrase.headFirst]! + headSkip]!,
      end: tokens.end[phrase.headNext - 1]!,
    },
    candidates: resolved.candidates,
    agreement: row >= 0 && PLACE_TYPES[work.table.types[row]!] === "locality" ? "fs" : "unknown",
    precision: precisionOf(work, phrase, row),
    latitude: row >= 0 ? work.table.latitude(row) : null,
    longitude: row >= 0 ? work.table.longitude(row) : null,
    relation: relationOf(phrase, far?.metres ?? null),
  });
  work.rows.push(row);
}
