import { CONJUNCTION_WAW } from "../../2-tokens/split-clitics.ts";
import { LINE } from "../../2-tokens/tokenise.ts";
import { classBit, classNumber } from "../../3-lexicon/build-lexicon.ts";
import { PLACE_TYPES } from "../../3-lexicon/place-table.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";
import type { DocumentId } from "../../model/annotation.ts";
import type { PlaceMention } from "../../model/mention.ts";
import { isComma } from "./is-locative.ts";
import { addMention, localCandidate, type Resolved, resolveName } from "./make-place-mention.ts";
import { pickPlaceName } from "./pick-place-name.ts";
import type { PlaceWork } from "./place-work.ts";
import { resolveNominal, resolveOwn, resolveSide } from "./point-back.ts";
import { type PlacePhrase, readPlacePhrase } from "./read-place-phrase.ts";
import { weighCountries } from "./weigh-countries.ts";

const SITES = classBit("place") | classBit("place-cue") | classBit("demonym") | classBit("actor");
const BEGINS = classBit("place") | classBit("place-cue");
const ACTOR = classNumber("actor");
const ACTOR_BIT = classBit("actor");
const REGION = PLACE_TYPES.indexOf("region");

/** All places a text names, in order: cities, villages, airports and roads, parts and sides of them, and what points back to them. */
export function findPlaces(scan: Scan, document: DocumentId): PlaceMention[] {
  const table = scan.lexicon.rows.place;
  const votes = new Uint16Array(256);
  const sites = weighCountries(scan, SITES, votes);
  const work: PlaceWork = {
    scan,
    document,
    table,
    votes,
    voted: votes.some((vote) => vote > 0),
    regions: new Set(),
    found: [],
    rows: [],
    dateline: endOfDateline(scan),
    until: 0,
    listEnd: -1,
    listCue: null,
  };
  for (const i of sites) {
    if (i < work.until) continue;
    if ((scan.matches.classes[i]! & ACTOR_BIT) !== 0) work.until = pastActor(scan, i);
    if (i < work.until || (scan.matches.classes[i]! & BEGINS) === 0) continue;
    const phrase = continueList(work, i) ?? readPlacePhrase(work, i);
    const resolved = phrase && resolve(work, phrase);
    if (phrase && resolved) accept(work, phrase, resolved);
  }
  return work.found;
}

/** The longest dateline, in tokens: `الساحل اليوم – بيروت`. */
const LONGEST_DATELINE = 7;

/** A first line of a few words with a dash between them names the outlet and where it writes. */
function endOfDateline({ tokens, text }: Scan): number {
  for (let i = 0; i <= LONGEST_DATELINE && i < tokens.count; i++)
    if (tokens.kind[i] === LINE) return i > 0 && DASH.test(text.slice(0, tokens.start[i]!)) ? tokens.start[i]! : 0;
  return 0;
}

const DASH = /[-–—]/;

/** `هيئة تحرير الشام`, `القدس العربي`: a place inside a longer name is none. Returns the token behind, or `i`. */
function pastActor(scan: Scan, i: number): number {
  const { matches } = scan;
  let actor = i;
  let place = i;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] === ACTOR) actor = Math.max(actor, matches.next[m]!);
    else place = Math.max(place, matches.next[m]!);
  }
  return actor > i + 1 && actor >= place ? actor : i;
}

/** `قرى كذا وكذا، وكذا`: the cue of a list holds for each of its names. */
function continueList(work: PlaceWork, i: number): PlacePhrase | null {
  const cue = work.listCue;
  if (cue === null) return null;
  const { matches } = work.scan;
  const behindComma = work.listEnd === i - 1 && isComma(work, i - 1);
  if (work.listEnd !== i && !behindComma) return null;
  const name = pickPlaceName(work, i, cue, false);
  if (name === null || (!behindComma && (matches.proclitics[name.from]! & CONJUNCTION_WAW) === 0)) return null;
  return {
    first: i,
    next: name.next,
    skip: name.skip,
    cues: [cue],
    many: true,
    name,
    headFirst: i,
    headNext: name.next,
    kind: "name",
    country: 0,
    adjective: null,
  };
}

function resolve(work: PlaceWork, phrase: PlacePhrase): Resolved | null {
  if (phrase.kind === "name") return resolveName(work, phrase);
  if (phrase.kind === "nominal") return resolveNominal(work, phrase);
  if (phrase.kind === "side") return resolveSide(work, phrase);
  if (phrase.kind === "own") return resolveOwn(work, phrase);
  return { candidates: [localCandidate(work, phrase)], row: -1, rule: "local-place", level: "name" };
}

function accept(work: PlaceWork, phrase: PlacePhrase, resolved: Resolved): void {
  addMention(work, phrase, resolved);
  if (resolved.row >= 0)
    work.regions.add(work.table.types[resolved.row] === REGION ? resolved.row : work.table.admin1[resolved.row]! - 1);
  work.until = phrase.next;
  work.listEnd = phrase.next;
  work.listCue = phrase.many ? (phrase.cues.at(-1) ?? null) : null;
}
