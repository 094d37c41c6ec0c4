import { WORD } from "../../2-tokens/tokenise.ts";
import { findCalendar } from "../numbers/find-match.ts";
import { isMark, isWord } from "../numbers/is-word.ts";
import type { Length } from "./length.ts";
import type { Reckoning } from "./time-reading.ts";

/** Words so near before a length of time make it an age: `البالغ من العمر 25 عاما`. */
const AGE_REACH = 3;
const [COMMA, ARABIC_COMMA, OPEN, CLOSE] = [0x2c, 0x60c, 0x28, 0x29];
const OLDEST = 120;

/** `(24 عاما)`، `، 45 عاما،`، `عمره 8 سنوات`، `20 عاما من العمر`: an age, not a time. */
export function isAge(r: Reckoning, { first, next, unit, amount }: Length): boolean {
  if (unit !== "Y" || amount === null || amount > OLDEST) return false;
  const { scan } = r;
  const comma = (i: number) => isMark(scan, i, COMMA) || isMark(scan, i, ARABIC_COMMA);
  if ((isMark(scan, first - 1, OPEN) && isMark(scan, next, CLOSE)) || (comma(first - 1) && comma(next))) return true;
  if (isWord(scan, next, "من") && findCalendar(scan, next + 1, "age") >= 0) return true;
  for (let i = first - 1; i >= 0 && i >= first - AGE_REACH; i--) {
    if (scan.tokens.kind[i] !== WORD) return false;
    if (findCalendar(scan, i, "age") >= 0) return true;
  }
  return false;
}
