import { PLACE_TYPES } from "../../3-lexicon/place-table.ts";
import type { Candidate } from "../../model/mention.ts";
import { localCandidate, type Resolved } from "./make-place-mention.ts";
import type { PlaceWork } from "./place-work.ts";
import type { PlacePhrase } from "./read-place-phrase.ts";

const bitOf = (type: (typeof PLACE_TYPES)[number]): number => 1 << PLACE_TYPES.indexOf(type);
const REGION = bitOf("region");
const LOCALITY = bitOf("locality");
const COUNTRY = bitOf("country");
/** Mentions looked back over. */
const REACH = 40;

/** `المدينة`, `المحافظة`, `البلاد`: the last place of that kind; null when none was named. */
export function resolveNominal(work: PlaceWork, phrase: PlacePhrase): Resolved | null {
  const cue = phrase.cues.at(-1)!;
  if (cue.relation === "capital") return capitalOf(work, mainCountry(work));
  if (cue.kind === "nominal") return pointTo(work, mainCountry(work));
  const wanted = cue.types === 0 ? LOCALITY : cue.types & (REGION | LOCALITY) ? cue.types & ~COUNTRY : cue.types;
  const row =
    wanted & REGION
      ? lastOf(work, REGION)
      : wanted & LOCALITY && cue.kind === "admin"
        ? mainTown(work)
        : lastOf(work, wanted);
  if (row >= 0 && cue.kind === "admin") return pointTo(work, row);
  if (cue.id === "province") return pointTo(work, regionOfLast(work));
  return cue.kind === "feature" ? sameLocal(work, cue.id) : null;
}

function pointTo(work: PlaceWork, row: number): Resolved | null {
  if (row < 0) return null;
  return {
    candidates: [{ entity: `place:${work.table.idOf(row)}`, name: work.table.nameAr(row), score: 1 }],
    row,
    rule: "place-nominal",
    level: "nominal",
  };
}

function lastOf(work: PlaceWork, types: number): number {
  for (let k = work.rows.length - 1, end = Math.max(0, k - REACH); k >= end; k--) {
    const row = work.rows[k]!;
    if (row >= 0 && (types & (1 << work.table.types[row]!)) !== 0) return row;
  }
  return -1;
}

/** The country the text speaks of most. */
function mainCountry(work: PlaceWork): number {
  let best = 0;
  for (let country = 1; country < work.votes.length; country++)
    if (work.votes[country]! > work.votes[best]!) best = country;
  return best === 0 ? -1 : work.table.countryRow(best);
}

/** Mentions of a town are counted; the last one counts more, one behind مدينة or المدينة twice, a capital that may stand for its state less. */
const LAST = 2;
const CUED = 2;
const CAPITAL = 0.25;

/** The town that المدينة means: named often, or just now. */
function mainTown(work: PlaceWork): number {
  const counts = new Map<number, number>();
  let best = -1;
  let isLast = true;
  for (let k = work.rows.length - 1, end = Math.max(0, k - REACH); k >= end; k--) {
    const row = work.rows[k]!;
    if (row < 0 || (LOCALITY & (1 << work.table.types[row]!)) === 0 || work.found[k]!.span.end <= work.dateline)
      continue;
    const cued = work.found[k]!.provenance.rule !== "named-place";
    const count =
      (counts.get(row) ?? 0) + (cued ? CUED : work.table.capital[row] === 1 ? CAPITAL : 1) + (isLast ? LAST : 0);
    isLast = false;
    counts.set(row, count);
    if (best < 0 || count > counts.get(best)!) best = row;
  }
  return best;
}

function regionOfLast(work: PlaceWork): number {
  const row = lastOf(work, LOCALITY);
  return row < 0 ? -1 : work.table.admin1[row]! - 1;
}

/** `المطار` behind `مطار حلب`: the last mention made with the same cue. */
function sameLocal(work: PlaceWork, id: string): Resolved | null {
  for (let k = work.found.length - 1, end = Math.max(0, k - REACH); k >= end; k--) {
    const mention = work.found[k]!;
    if (!mention.provenance.entries.includes(`place-cues:${id}`)) continue;
    const [candidate] = mention.candidates;
    if (candidate) return { candidates: [candidate], row: work.rows[k]!, rule: "place-nominal", level: "nominal" };
  }
  return null;
}

function capitalOf(work: PlaceWork, country: number): Resolved | null {
  const its = country < 0 ? 0 : work.table.country[country]!;
  return its === 0 ? null : pointTo(work, work.table.capitalOf(its));
}

/** `الشمال السوري`, `العاصمة السورية`, `الأراضي السورية`. */
export function resolveSide(work: PlaceWork, phrase: PlacePhrase): Resolved | null {
  const cue = phrase.cues.at(-1)!;
  const row = cue.relation === "capital" ? work.table.capitalOf(phrase.country) : work.table.countryRow(phrase.country);
  const resolved = pointTo(work, row);
  return resolved && { ...resolved, rule: "side-of-country", level: cue.relation === "capital" ? "nominal" : "name" };
}

/** `ومطارها الدولي`: the airport of the town named last. */
export function resolveOwn(work: PlaceWork, phrase: PlacePhrase): Resolved | null {
  const row = lastOf(work, LOCALITY);
  if (row < 0) return null;
  const name = `${phrase.cues.at(-1)!.forms[0]} ${work.table.nameAr(row)}`;
  const local: Candidate = { ...localCandidate(work, phrase), name };
  return { candidates: [{ ...local, entity: `local:${name}` }], row, rule: "own-place", level: "nominal" };
}
