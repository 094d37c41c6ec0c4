import { ARTICLE } from "../../2-tokens/split-clitics.ts";
import { MARKS, NUMBER, WORD } from "../../2-tokens/tokenise.ts";
import { classBit, classNumber } from "../../3-lexicon/build-lexicon.ts";
import { CUE_NOMINAL, CUE_SINGULAR, type PlaceCue } from "../../3-lexicon/load-place-cues.ts";
import { isDefinite, lettersBefore, pickPlaceName } from "./pick-place-name.ts";
import type { PlaceName, PlaceWork } from "./place-work.ts";

const CUE = classNumber("place-cue");
const CUE_BIT = classBit("place-cue");
const DEMONYM = classNumber("demonym");
const DEMONYM_BIT = classBit("demonym");

/** A phrase that names a place: the cues before the name, outermost first, the name or what stands for it, and its end. */
export interface PlacePhrase {
  readonly first: number;
  readonly next: number;
  readonly skip: number;
  readonly cues: readonly PlaceCue[];
  /** Whether the innermost cue is a dual or plural, so that a list may follow. */
  readonly many: boolean;
  readonly name: PlaceName | null;
  /** Tokens of the head: the name, the unknown name of a local place, or the definite noun that points back. */
  readonly headFirst: number;
  readonly headNext: number;
  readonly kind: "name" | "local" | "nominal" | "side" | "own";
  /** Country index for `side` (الشمال السوري). */
  readonly country: number;
  /** Relation from an adjective behind the name (ريف حلب الشرقي). */
  readonly adjective: string | null;
}

/** Cues before one name: `شمال ريف محافظة حلب`. */
const MOST_CUES = 4;

/** The cue match at token `i`: the longest; `bare` = no proclitic but the article. */
function cueAt(work: PlaceWork, i: number, bare: boolean): number {
  const { matches } = work.scan;
  if ((matches.classes[i]! & CUE_BIT) === 0) return -1;
  let best = -1;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (matches.kind[m] !== CUE || (bare && (matches.proclitics[m]! & ~ARTICLE) !== 0)) continue;
    if (best < 0 || matches.next[m]! > matches.next[best]!) best = m;
  }
  return best;
}

/** Reads the place phrase that begins at token `i`, or null. */
export function readPlacePhrase(work: PlaceWork, i: number): PlacePhrase | null {
  const { matches, lexicon, tokens } = work.scan;
  const cues: PlaceCue[] = [];
  let at = i;
  let skip = 0;
  let many = false;
  while (cues.length < MOST_CUES && at < tokens.count) {
    const last = cues.at(-1) ?? null;
    const name = pickPlaceName(work, at, last, at > i);
    const m = cueAt(work, at, at > i);
    if (name !== null && (m < 0 || (name.next >= matches.next[m]! && !isComposed(work, m, name))))
      return named(work, i, at === i ? name.skip : skip, cues, many, name);
    if (m < 0) break;
    const cue = lexicon.rows["place-cue"][matches.row[m]!]!;
    if (at === i) skip = lettersBefore(matches.proclitics[m]!);
    const next = matches.next[m]!;
    if (matches.enclitic[m]! > 0)
      return cue.kind === "feature" && cue.nominal.length > 0 ? own(work, i, skip, cues, cue, next) : null;
    if (cue.kind === "side") {
      const side = sideOf(work, i, skip, cues, cue, next);
      if (side !== null || cue.relation !== "capital") {
        if (side !== null || cues.length === 0) return side;
        break;
      }
      return nominal(i, skip, cues, cue, at, next);
    }
    if (
      matches.feature[m] === CUE_NOMINAL ||
      (cue.nominal.length > 0 && matches.feature[m] === CUE_SINGULAR && (matches.proclitics[m]! & ARTICLE) !== 0)
    ) {
      return isPreserving(work, cue, at, next) ? null : nominal(i, skip, cues, cue, at, next);
    }
    if (cue.kind === "adjective" || cue.kind === "nominal") break;
    cues.push(cue);
    many = matches.feature[m] !== CUE_SINGULAR;
    at = isHash(work, next) ? next + 1 : next;
  }
  return cues.length > 0 ? unknown(work, i, skip, cues, many, at) : null;
}

/** `محافظة #الحديدة`. */
const isHash = (work: PlaceWork, i: number): boolean =>
  i < work.scan.tokens.count && work.scan.tokens.folded.codes[work.scan.tokens.from[i]!] === 0x23;

const PARTICLE_OR_CUE = classBit("particle") | classBit("cue");

/** `للمحافظة على سلامة المدنيين`, `الأحزاب المحافظة`: preserving and conservative, no province. */
function isPreserving(work: PlaceWork, cue: PlaceCue, at: number, next: number): boolean {
  const { tokens, matches } = work.scan;
  if (cue.id !== "province") return false;
  if (next < tokens.count && wordOf(work, next) === "علي") return true;
  return (
    at > 0 &&
    tokens.kind[at - 1] === WORD &&
    isDefinite(work, at - 1) &&
    (matches.classes[at - 1]! & PARTICLE_OR_CUE) === 0
  );
}

/** `محافظة حلب` is in the gazetteer as it stands: then the cue is read all the same, so that the province is meant. */
function isComposed(work: PlaceWork, m: number, name: PlaceName): boolean {
  const { matches, lexicon } = work.scan;
  const cue = lexicon.rows["place-cue"][matches.row[m]!]!;
  if (cue.kind !== "admin" || matches.next[m]! >= name.next || matches.enclitic[m]! > 0) return false;
  const inner = pickPlaceName(work, matches.next[m]!, cue, true);
  return inner !== null && inner.next >= name.next;
}

function named(
  work: PlaceWork,
  first: number,
  skip: number,
  cues: readonly PlaceCue[],
  many: boolean,
  name: PlaceName,
): PlacePhrase {
  const { next, adjective } =
    cues.at(-1)?.id === "road"
      ? { next: pastRoad(work, name.next), adjective: null }
      : pastAdjectives(work, name.next, cues);
  return {
    first,
    next,
    skip,
    cues,
    many,
    name,
    headFirst: name.first,
    headNext: name.next,
    kind: "name",
    country: 0,
    adjective,
  };
}

/** `طريق حلب الرقة`, `طريق حلب - غازي عنتاب`: a road is named by the places on it. */
function pastRoad(work: PlaceWork, from: number): number {
  const { tokens, matches, lexicon } = work.scan;
  let next = from;
  for (let k = 0; k < 3 && next < tokens.count; k++) {
    const at = tokens.kind[next] === MARKS && isDash(work, next) ? next + 1 : next;
    const name =
      at < tokens.count && tokens.kind[at] === WORD
        ? pickPlaceName(work, at, lexicon.rows["place-cue"].find((cue) => cue.id === "road")!, true)
        : null;
    if (name === null) break;
    next = name.next;
  }
  const m = cueAt(work, next, true);
  const international = m >= 0 && lexicon.rows["place-cue"][matches.row[m]!]!.id === "international";
  return international ? matches.next[m]! : next;
}

function isDash(work: PlaceWork, i: number): boolean {
  const code = work.scan.tokens.folded.codes[work.scan.tokens.from[i]!]!;
  return code === 0x2d || (code >= 0x2010 && code <= 0x2014) || code === 0x2f;
}

/** `حلب الشرقية`, `ريف حلب الجنوبي الشرقي`, `مطار حلب الدولي`: adjectives that belong to the place. */
function pastAdjectives(
  work: PlaceWork,
  from: number,
  cues: readonly PlaceCue[],
): { next: number; adjective: string | null } {
  const { matches, lexicon } = work.scan;
  let next = from;
  let adjective: string | null = null;
  for (let k = 0; k < 2; k++) {
    const m = cueAt(work, next, true);
    if (m < 0 || matches.enclitic[m]! > 0) break;
    const cue = lexicon.rows["place-cue"][matches.row[m]!]!;
    if (cue.kind !== "adjective" || (cue.relation === null && cues.at(-1)?.kind !== "feature")) break;
    if (cue.relation !== null && cues.at(-1)?.kind !== "admin")
      adjective = adjective === null ? cue.relation : `${adjective}${cue.relation}`;
    next = matches.next[m]!;
  }
  return { next, adjective };
}

/** `الشمال السوري`: a side and the country by its people's adjective. */
function sideOf(
  work: PlaceWork,
  first: number,
  skip: number,
  cues: readonly PlaceCue[],
  cue: PlaceCue,
  at: number,
): PlacePhrase | null {
  const { matches, tokens } = work.scan;
  if (at >= tokens.count) return null;
  const direct = cue.relation === "capital" ? pickPlaceName(work, at, cue, true) : null;
  if (direct !== null) return named(work, first, skip, [...cues, cue], false, direct);
  if ((matches.classes[at]! & DEMONYM_BIT) === 0) return null;
  for (let m = matches.at[at]!; m < matches.at[at + 1]!; m++) {
    if (matches.kind[m] !== DEMONYM || matches.proclitics[m] !== ARTICLE) continue;
    const next = matches.next[m]!;
    const name = cue.relation === "capital" ? pickPlaceName(work, next, cue, true) : null;
    if (name !== null) return named(work, first, skip, [...cues, cue], false, name);
    return {
      first,
      next,
      skip,
      cues: [...cues, cue],
      many: false,
      name: null,
      headFirst: at,
      headNext: next,
      kind: "side",
      country: matches.row[m]! + 1,
      adjective: null,
    };
  }
  return null;
}

function nominal(
  first: number,
  skip: number,
  cues: readonly PlaceCue[],
  cue: PlaceCue,
  headFirst: number,
  next: number,
): PlacePhrase {
  return {
    first,
    next,
    skip,
    cues: [...cues, cue],
    many: false,
    name: null,
    headFirst,
    headNext: next,
    kind: "nominal",
    country: 0,
    adjective: null,
  };
}

/** `ومطارها الدولي`: of the place named last. */
function own(
  work: PlaceWork,
  first: number,
  skip: number,
  cues: readonly PlaceCue[],
  cue: PlaceCue,
  next: number,
): PlacePhrase {
  const past = pastAdjectives(work, next, [cue]);
  return {
    first,
    next: past.next,
    skip,
    cues: [...cues, cue],
    many: false,
    name: null,
    headFirst: next - 1,
    headNext: next,
    kind: "own",
    country: 0,
    adjective: null,
  };
}

const KNOWN_WORD =
  classBit("particle") |
  classBit("cue") |
  classBit("calendar") |
  classBit("numeral") |
  classBit("people") |
  classBit("event") |
  classBit("harm") |
  classBit("speaker") |
  classBit("content-noun") |
  classBit("modifier") |
  classBit("label") |
  classBit("actor") |
  classBit("title") |
  classBit("demonym") |
  classBit("place-cue");
const NAME_BIT = classBit("name");
/** First words of names of two: دوار أبو ريشة, حي بني زيد. */
const DOUBLE = new Set([
  "بيت",
  "دير",
  "كفر",
  "ام",
  "ابو",
  "تل",
  "عين",
  "خان",
  "راس",
  "وادي",
  "ال",
  "بني",
  "ابن",
  "عبد",
  "الشيخ",
  "باب",
  "بن",
]);

/** A name the gazetteer does not hold: `دوار الباسل`. One word, two behind أبو and its like. */
function unknown(
  work: PlaceWork,
  first: number,
  skip: number,
  cues: readonly PlaceCue[],
  many: boolean,
  at: number,
): PlacePhrase | null {
  const { tokens, matches } = work.scan;
  const cue = cues.at(-1)!;
  if (cue.local === "no" || many || at >= tokens.count || tokens.kind[at] !== WORD) return null;
  const double = DOUBLE.has(wordOf(work, at)) && at + 1 < tokens.count && tokens.kind[at + 1] === WORD;
  const last = double ? at + 1 : at;
  if ((matches.classes[last]! & KNOWN_WORD) !== 0 || tokens.to[last]! - tokens.from[last]! < 3) return null;
  if (cue.local === "name" && (matches.classes[last]! & NAME_BIT) === 0) return null;
  if (cue.local === "yes" && !double && (matches.classes[last]! & NAME_BIT) === 0 && !isDefinite(work, last))
    return null;
  const past = pastAdjectives(work, last + 1, cues);
  return {
    first,
    next: past.next,
    skip,
    cues,
    many,
    name: null,
    headFirst: at,
    headNext: last + 1,
    kind: "local",
    country: 0,
    adjective: past.adjective,
  };
}

function wordOf(work: PlaceWork, i: number): string {
  const { tokens } = work.scan;
  return String.fromCharCode(
    ...tokens.folded.codes.subarray(tokens.from[i]!, Math.min(tokens.to[i]!, tokens.from[i]! + 8)),
  );
}

const UNITS = new Set([
  "كيلومتر",
  "كيلومترا",
  "كيلومترات",
  "كيلو",
  "كلم",
  "كم",
  "ميل",
  "ميلا",
  "اميال",
  "متر",
  "مترا",
  "امتار",
]);
const MILE = 1609;

/** `5 كيلومترات جنوب المدينة`: metres said right before the phrase, and the token they begin at; null when none are said. */
export function distanceBefore(work: PlaceWork, first: number): { metres: number; first: number } | null {
  const { tokens, text } = work.scan;
  if (first < 2 || tokens.kind[first - 1] !== WORD || tokens.kind[first - 2] !== NUMBER) return null;
  const unit = wordOf(work, first - 1);
  const number = Number(
    text
      .slice(tokens.start[first - 2]!, tokens.end[first - 2]!)
      .replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660))
      .replace("٫", "."),
  );
  if (!UNITS.has(unit) || !Number.isFinite(number)) return null;
  const scale =
    unit.startsWith("مت") || unit.startsWith("امت") ? 1 : unit.startsWith("م") || unit.startsWith("ام") ? MILE : 1000;
  return { metres: Math.round(number * scale), first: first - 2 };
}
