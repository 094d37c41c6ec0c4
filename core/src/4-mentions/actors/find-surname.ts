import { classBit } from "../../3-lexicon/build-lexicon.ts";
import { extendHash, hashOf } from "../../3-lexicon/word-table.ts";
import type { ActorWork, Found } from "./actor-work.ts";
import { hasBits, isDefinite, isWord } from "./look-ahead.ts";

const OTHER = classBit("particle") | classBit("cue") | classBit("calendar") | classBit("numeral") | classBit("harm");
const DEMONYM = classBit("demonym");
const PREFIXES = new Set([0x648, 0x641, 0x628, 0x644]);
const [ALEF, LAM] = [0x627, 0x644];

/** `بيسكوف` behind `دميتري بيسكوف`; also with و, ف, ب, ل written to it, and `للأسد`. */
export function findSurname(work: ActorWork, i: number): { found: Found; skip: number } | null {
  const { folded, from, to } = work.scan.tokens;
  const a = from[i]!;
  const b = to[i]!;
  if (b - a < 3 || b - a > 24 || hasBits(work.scan, i, OTHER)) return null;
  let known = work.surnames.get(work.scan.wordHash[i]!);
  let skip = 0;
  if (known === undefined && b - a > 3 && PREFIXES.has(folded.codes[a]!)) {
    known = work.surnames.get(hashOf(folded.codes, a + 1, b));
    skip = known === undefined ? 0 : 1;
  }
  if (known === undefined && folded.codes[a] === LAM && folded.codes[a + 1] === LAM)
    known = work.surnames.get(extendHash(extendHash(hashOf(folded.codes, a + 2, b), LAM), ALEF));
  if (known === undefined) return null;
  if (hasBits(work.scan, i, DEMONYM) && isWord(work.scan, i - 1) && isDefinite(work.scan, i - 1)) return null;
  const found: Found = {
    ...known,
    type: "person",
    level: "name",
    score: 1,
    rule: "surname-again",
    entries: [],
    first: i,
    next: i + 1,
    headFirst: i,
    headNext: i + 1,
  };
  return { found, skip };
}
