import { classBit } from "../../3-lexicon/build-lexicon.ts";
import type { Scan } from "../../3-lexicon/scan-text.ts";
import type { DocumentId } from "../../model/annotation.ts";
import { makeId } from "../../model/make-id.ts";
import type { Mention, PlaceMention } from "../../model/mention.ts";
import { lettersBefore } from "../places/pick-place-name.ts";
import { weighCountries } from "../places/weigh-countries.ts";
import type { ActorWork, Found } from "./actor-work.ts";
import { findSurname } from "./find-surname.ts";
import { hasBits, isWord } from "./look-ahead.ts";
import { readBody } from "./read-body.ts";
import { readHeaded, readKnown } from "./read-known.ts";
import { readPerson } from "./read-person.ts";
import { speakForState } from "./speak-for-state.ts";

const BODY = classBit("office");
const KNOWN = classBit("actor");
const TITLE = classBit("title");
const NAME = classBit("name");
const PLACE = classBit("place");
const PERSON = TITLE | NAME | KNOWN | BODY;
const SITES = PERSON | PLACE | classBit("demonym");

/** Everybody who can act or speak in a text, in order: persons with their titles, bodies, groups, outlets, states that speak. */
export function findActors(scan: Scan, document: DocumentId, places: readonly PlaceMention[]): Mention[] {
  const votes = new Uint16Array(256);
  weighCountries(scan, SITES, votes);
  let main = 0;
  for (let country = 1; country < votes.length; country++) if (votes[country]! > votes[main]!) main = country;
  const work: ActorWork = {
    scan,
    document,
    places,
    votes,
    main,
    found: [],
    surnames: new Map(),
    offices: new Map(),
    until: 0,
  };
  const taken = placeTokens(scan, places);
  for (let i = 0; i < scan.tokens.count; i++) {
    if (i < work.until || !isWord(scan, i)) continue;
    const classes = scan.matches.classes[i]! & SITES;
    const found = classes === 0 ? null : readActor(work, i, taken);
    if (found !== null) add(work, found, skipOf(work, found));
    else if (work.surnames.size > 0) {
      const again = findSurname(work, i);
      if (again !== null) add(work, again.found, again.skip);
    }
  }
  return work.found;
}

/** The actor that begins at token `i`: what covers most words; a body before a person where both do. */
function readActor(work: ActorWork, i: number, taken: Uint8Array): Found | null {
  const { scan } = work;
  let best: Found | null = null;
  const consider = (found: Found | null): void => {
    if (found !== null && (best === null || found.next > best.next)) best = found;
  };
  if (hasBits(scan, i, KNOWN)) {
    const known = readKnown(work, i, false, false);
    if (known?.type !== "person") consider(known);
  }
  if (hasBits(scan, i, TITLE)) consider(readHeaded(work, i));
  if (hasBits(scan, i, BODY)) consider(readBody(work, i, false));
  if (hasBits(scan, i, PERSON)) consider(readPerson(work, i, taken));
  if (best === null && hasBits(scan, i, PLACE)) return speakForState(work, i);
  return best;
}

/** Per token, 1 inside a place that was found: such a word begins no name of a person. */
function placeTokens(scan: Scan, places: readonly PlaceMention[]): Uint8Array {
  const { tokens } = scan;
  const taken = new Uint8Array(tokens.count + 1);
  let i = 0;
  for (const place of places) {
    while (i < tokens.count && tokens.end[i]! <= place.span.start) i++;
    for (let k = i; k < tokens.count && tokens.start[k]! < place.span.end; k++) taken[k] = 1;
  }
  return taken;
}

const BEGINNINGS = PERSON | PLACE;

/** Letters before the actor in its first token: `لرويترز` names رويترز. */
function skipOf(work: ActorWork, found: Found): number {
  const { matches } = work.scan;
  let best = -1;
  for (let m = matches.at[found.first]!; m < matches.at[found.first + 1]!; m++) {
    if ((BEGINNINGS & (1 << matches.kind[m]!)) === 0 || matches.next[m]! > found.next || matches.enclitic[m]! > 0)
      continue;
    if (best < 0 || matches.next[m]! > matches.next[best]!) best = m;
  }
  return best < 0 ? 0 : lettersBefore(matches.proclitics[best]!);
}

function add(work: ActorWork, found: Found, skip: number): void {
  const { tokens } = work.scan;
  const from = (token: number): number =>
    token === found.first ? tokens.folded.from[tokens.from[token]! + skip]! : tokens.start[token]!;
  const span = { start: from(found.first), end: tokens.end[found.next - 1]! };
  work.found.push({
    id: makeId(work.document, "actor", span),
    document: work.document,
    span,
    provenance: { rule: found.rule, entries: found.entries },
    type: found.type,
    level: found.level,
    head: { start: from(found.headFirst), end: tokens.end[found.headNext - 1]! },
    candidates: [{ entity: found.entity, name: found.name, score: found.score }],
    agreement: found.agreement,
  });
  work.until = found.next;
}
