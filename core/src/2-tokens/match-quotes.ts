import { MARKS, type Tokens, WORD } from "./tokenise.ts";

/** A quotation by its mark tokens; `close` is -1 when it was never closed. */
export interface QuotePair {
  readonly open: number;
  readonly close: number;
}

const OPENING = new Set([0xab, 0x201c, 0x201e, 0x2039]);
const CLOSING = new Set([0xbb, 0x201d, 0x203a]);
const EITHER = new Set([0x22, 0x201f, 0x2033]);

/** True for a token that can open or close a quotation: « » “ ” „ " and their kin. */
export function isQuoteMark(tokens: Tokens, i: number): boolean {
  if (tokens.kind[i] !== MARKS) return false;
  const code = tokens.folded.codes[tokens.from[i]!]!;
  return OPENING.has(code) || CLOSING.has(code) || EITHER.has(code);
}

/** `… بجروح».`: a closing mark at the end of a word, with nothing open, closes what another line opened; it opens nothing. */
function isStray(tokens: Tokens, i: number, next: number): boolean {
  if (!CLOSING.has(tokens.folded.codes[tokens.from[i]!]!) || i === 0) return false;
  const touchesBefore = tokens.end[i - 1] === tokens.start[i];
  const touchesNext = i + 1 < next && tokens.start[i + 1] === tokens.end[i] && tokens.kind[i + 1] === WORD;
  return touchesBefore && !touchesNext;
}

/** `… للجيش. وتابع: "لولا …`: a straight mark with a blank before it and letters close behind opens. */
function looksOpening(tokens: Tokens, i: number, next: number): boolean {
  if (!EITHER.has(tokens.folded.codes[tokens.from[i]!]!) || i + 1 >= next) return false;
  const apart = tokens.end[i - 1]! < tokens.start[i]!;
  return apart && tokens.kind[i + 1] === WORD && tokens.start[i + 1] === tokens.end[i];
}

/** An odd number of straight marks: one of them was never closed, or never opened. */
function isUneven(tokens: Tokens, first: number, next: number): boolean {
  let marks = 0;
  for (let i = first; i < next; i++)
    if (tokens.kind[i] === MARKS && EITHER.has(tokens.folded.codes[tokens.from[i]!]!)) marks++;
  return marks % 2 === 1;
}

/**
 * Pairs quotation marks inside one line. Arabic print mixes them (`"دحر الإرهابيين”`) and turns them round (`”…“`, `»…«`),
 * so direction is only a hint: a mark opens when nothing is open and letters follow it closely, closes otherwise. In a line with
 * an odd number of straight marks one that looks like an opening opens, and what was open before it was never closed.
 * Returns pairs in order of their opening; the mark of an unclosed quotation gives `close: -1`.
 */
export function matchQuotes(tokens: Tokens, first: number, next: number): QuotePair[] {
  const pairs: QuotePair[] = [];
  let open = -1;
  let nested = 0;
  const uneven = isUneven(tokens, first, next);
  for (let i = first; i < next; i++) {
    if (!isQuoteMark(tokens, i)) continue;
    const code = tokens.folded.codes[tokens.from[i]!]!;
    if (open < 0) open = isStray(tokens, i, next) ? -1 : i;
    else if (OPENING.has(code) && code === tokens.folded.codes[tokens.from[open]!]) nested++;
    else if (uneven && looksOpening(tokens, i, next)) {
      pairs.push({ open, close: -1 });
      open = i;
    } else if (nested > 0 && !EITHER.has(code)) nested--;
    else {
      pairs.push({ open, close: i });
      open = -1;
    }
  }
  if (open >= 0) pairs.push({ open, close: -1 });
  return pairs;
}
