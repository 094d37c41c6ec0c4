import {
  ARTICLE,
  CONJUNCTION_FA,
  CONJUNCTION_WAW,
  FUTURE,
  PREPOSITION_BA,
  PREPOSITION_KA,
  PREPOSITION_LA,
} from "../../2-tokens/split-clitics.ts";
import { NUMBER, WORD } from "../../2-tokens/tokenise.ts";
import { classBit, classNumber } from "../../3-lexicon/build-lexicon.ts";
import { PLACE_GRADES } from "../../3-lexicon/grade-place-form.ts";
import type { PlaceCue } from "../../3-lexicon/load-place-cues.ts";
import { isLocative } from "./is-locative.ts";
import type { PlaceName, PlaceWork } from "./place-work.ts";

const PLACE = classNumber("place");
const DEMONYM_BIT = classBit("demonym");
const PARTICLE_BIT = classBit("particle");
const CUE_BIT = classBit("cue");
const [ALEF, LAM] = [0x627, 0x644];
const [, CUED, PLACED, ANCHORED, STRONG] = PLACE_GRADES.map((_, i) => i) as [number, number, number, number, number];
/** Classes whose words are certain enough that a name with a proclitic does not split them (بنان is not ب + نان). */
const CERTAIN =
  classBit("particle") |
  classBit("cue") |
  classBit("calendar") |
  classBit("numeral") |
  classBit("people") |
  classBit("event") |
  classBit("harm") |
  classBit("speaker") |
  classBit("content-noun") |
  classBit("modifier");

/** Letters of proclitics that stand before a name and are no part of it; the article is. `للرياض` keeps its letters. */
export function lettersBefore(proclitics: number): number {
  let letters = (proclitics & (CONJUNCTION_WAW | CONJUNCTION_FA)) !== 0 ? 1 : 0;
  if ((proclitics & (PREPOSITION_BA | PREPOSITION_KA)) !== 0) letters++;
  if ((proclitics & PREPOSITION_LA) !== 0 && (proclitics & ARTICLE) === 0) letters++;
  return letters;
}

/** The longest name at token `i` that may be read as a place there, or null. `cue` is the cue right before it. */
export function pickPlaceName(work: PlaceWork, i: number, cue: PlaceCue | null, bare: boolean): PlaceName | null {
  const { matches, tokens } = work.scan;
  let best: PlaceName | null = null;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; ) {
    const next = matches.next[m]!;
    const proclitics = matches.proclitics[m]!;
    const from = m;
    let grade = matches.kind[m] === PLACE ? matches.feature[m]! : -1;
    for (
      m++;
      m < matches.at[i + 1]! &&
      matches.kind[m] === matches.kind[from] &&
      matches.next[m] === next &&
      matches.proclitics[m] === proclitics;
      m++
    ) {
      if (matches.kind[m] === PLACE && matches.feature[m]! > grade) grade = matches.feature[m]!;
    }
    if (grade < 0 || (best !== null && next <= best.next) || (proclitics & FUTURE) !== 0) continue;
    if (bare && (proclitics & ~ARTICLE) !== 0) continue;
    const letters = lettersBefore(proclitics);
    const length = tokens.to[i]! - tokens.from[i]! - letters;
    if (
      letters > 0 &&
      next === i + 1 &&
      (isWhole(work, i, proclitics) ||
        (length < 4 && grade < STRONG) ||
        ((proclitics & PREPOSITION_KA) !== 0 && grade < STRONG))
    )
      continue;
    if (!mayBe(work, i, from, m, grade, proclitics, cue) || isCountedPeople(work, i, next)) continue;
    best = { first: i, next, skip: letters, from, to: m };
  }
  return best;
}

const NUMERAL_BIT = classBit("numeral");

/** `ثلاثون بريطانيا`, `12 روسيا`: people by their country, in the accusative behind their figure. */
function isCountedPeople({ scan }: PlaceWork, i: number, next: number): boolean {
  const { tokens, matches } = scan;
  if (i === 0 || next !== i + 1 || tokens.folded.codes[tokens.to[i]! - 1] !== ALEF) return false;
  const year = tokens.kind[i - 1] === NUMBER && tokens.to[i - 1]! - tokens.from[i - 1]! === 4;
  return (tokens.kind[i - 1] === NUMBER && !year) || (matches.classes[i - 1]! & NUMERAL_BIT) !== 0;
}

/** The word is certain with fewer letters taken off: `بنان` (fingers), not ب + نان. */
function isWhole(work: PlaceWork, i: number, proclitics: number): boolean {
  const { matches } = work.scan;
  if ((matches.classes[i]! & CERTAIN) === 0) return false;
  for (let m = matches.at[i]!; m < matches.at[i + 1]!; m++) {
    if (
      (CERTAIN & (1 << matches.kind[m]!)) !== 0 &&
      matches.enclitic[m] === 0 &&
      (matches.proclitics[m]! & ~ARTICLE) < (proclitics & ~ARTICLE)
    )
      return true;
  }
  return false;
}

/** Whether a name of this grade is read as a place at token `i`. */
function mayBe(
  work: PlaceWork,
  i: number,
  from: number,
  to: number,
  grade: number,
  proclitics: number,
  cue: PlaceCue | null,
): boolean {
  if (grade === STRONG)
    return cue !== null || !isAdjective(work, i, from, proclitics) || isLocative(work, i, proclitics);
  const anchored = !work.voted || isAnchored(work, from, to);
  if (cue !== null) return anchored && (grade >= PLACED || (cue.any && (classesAt(work, i) & CERTAIN) === 0));
  if (grade === CUED || !work.voted || !anchored) return false;
  return grade === ANCHORED || isLocative(work, i, proclitics);
}

/** `مصادر سورية`, `الحكومة السعودية`: written like the country, but behind a noun it is an adjective. */
function isAdjective(work: PlaceWork, i: number, from: number, proclitics: number): boolean {
  const { matches, tokens } = work.scan;
  if (i === 0 || tokens.kind[i - 1] !== WORD || matches.next[from] !== i + 1 || (proclitics & PREPOSITION_LA) !== 0)
    return false;
  if ((matches.classes[i]! & DEMONYM_BIT) === 0) return false;
  if ((proclitics & ARTICLE) !== 0) return isDefinite(work, i - 1);
  return (matches.classes[i - 1]! & (PARTICLE_BIT | CUE_BIT)) === 0;
}

/** Written with the article, also behind a conjunction or preposition: `والحكومة`, `للحكومة`. */
export function isDefinite(work: PlaceWork, i: number): boolean {
  const { folded, from, to } = work.scan.tokens;
  for (let p = from[i]!, end = Math.min(p + 3, to[i]! - 1); p < end; p++) {
    if (folded.codes[p + 1] === LAM && (folded.codes[p] === ALEF || folded.codes[p] === LAM)) return true;
  }
  return false;
}

const classesAt = (work: PlaceWork, i: number): number => work.scan.matches.classes[i]!;

function isAnchored(work: PlaceWork, from: number, to: number): boolean {
  const { matches } = work.scan;
  for (let m = from; m < to; m++) if (work.votes[work.table.country[matches.row[m]!]!]! > 0) return true;
  return false;
}
