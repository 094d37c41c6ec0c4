import { CONJUNCTION_WAW, PREPOSITION_BA } from "../../2-tokens/split-clitics.ts";
import { classNumber } from "../../3-lexicon/build-lexicon.ts";
import type { PlaceWork } from "./place-work.ts";

const PARTICLE = classNumber("particle");

/** `في سراقب`, `بسراقب`, `حلب وسراقب`: a doubtful name stands where places stand. */
export function isLocative(work: PlaceWork, i: number, proclitics: number): boolean {
  if ((proclitics & PREPOSITION_BA) !== 0) return true;
  if (work.listEnd === i && (proclitics & CONJUNCTION_WAW) !== 0) return true;
  if (i === 0) return false;
  if (work.listEnd === i - 1 && isComma(work, i - 1)) return true;
  const { matches, lexicon } = work.scan;
  for (let m = matches.at[i - 1]!; m < matches.at[i]!; m++) {
    if (
      matches.kind[m] === PARTICLE &&
      matches.next[m] === i &&
      matches.enclitic[m] === 0 &&
      lexicon.rows.particle[matches.row[m]!]!.id.startsWith("prep")
    )
      return true;
  }
  return false;
}

export function isComma(work: PlaceWork, i: number): boolean {
  const { tokens } = work.scan;
  const code = tokens.folded.codes[tokens.from[i]!]!;
  return code === 0x60c || code === 0x2c;
}
