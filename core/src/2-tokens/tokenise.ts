import { BREAK, CLASS, DIGIT, LETTER, SPACE, SURROGATE } from "../1-text/fold-letters.ts";
import type { FoldedText } from "../1-text/fold-text.ts";

export const WORD = 1;
export const NUMBER = 2;
export const MARKS = 3;
/** A line end: what stands on two sides of it never belongs to one phrase. */
export const LINE = 4;

/**
 * Tokens as columns; index 0..count-1. `start`/`end` are UTF-16 offsets in the text, `from`/`to` indexes into the folded codes.
 * A word is a run of letters, a number a run of digits with inner separators (`1,500`, `٣٫٥`); everything else is one code a token.
 */
export interface Tokens {
  readonly count: number;
  readonly kind: Uint8Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly folded: FoldedText;
}

const SEPARATORS = new Set([0x2c, 0x2e, 0x66b, 0x66c, 0x60c]);

/** End of the run that starts at `i`: letters, or digits joined by single separators. */
function endOfRun(codes: Uint16Array, i: number, length: number, kind: number): number {
  let j = i + 1;
  if (kind === LETTER) {
    while (j < length && CLASS[codes[j]!] === LETTER) j++;
    return j;
  }
  while (j < length) {
    if (CLASS[codes[j]!] === DIGIT) j++;
    else if (SEPARATORS.has(codes[j]!) && j + 1 < length && CLASS[codes[j + 1]!] === DIGIT) j += 2;
    else break;
  }
  return j;
}

interface Columns {
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly kind: Uint8Array;
}

/** Columns of `room` tokens in one piece of memory: a short text is over before five were asked for. */
function layOut(room: number): Columns {
  const memory = new ArrayBuffer(room * 17);
  return {
    start: new Uint32Array(memory, 0, room),
    end: new Uint32Array(memory, room * 4, room),
    from: new Uint32Array(memory, room * 8, room),
    to: new Uint32Array(memory, room * 12, room),
    kind: new Uint8Array(memory, room * 16, room),
  };
}

/** Where tokens are collected until their number is known. Made once, used for every text: it grows and stays. */
let scratch = layOut(8192);

/** The `count` tokens collected, in columns of their own, with room for one more. */
function takeColumns(count: number): Columns {
  const columns = layOut(count + 1);
  columns.start.set(scratch.start.subarray(0, count));
  columns.end.set(scratch.end.subarray(0, count));
  columns.from.set(scratch.from.subarray(0, count));
  columns.to.set(scratch.to.subarray(0, count));
  columns.kind.set(scratch.kind.subarray(0, count));
  return columns;
}

/** Letters a text glues to a number: `ال24`, `و12`. The tokeniser splits where the class changes; nothing is lost. */
export function tokenise(folded: FoldedText): Tokens {
  const { codes, from, to, length } = folded;
  // a token is a code at least
  if (length > scratch.kind.length) scratch = layOut(length * 2);
  const { start: starts, end: ends, from: froms, to: tos, kind: kinds } = scratch;
  let n = 0;
  for (let i = 0; i < length; ) {
    const kind = CLASS[codes[i]!]!;
    if (kind === SPACE) {
      i++;
      continue;
    }
    let j = i + 1;
    if (kind === LETTER || kind === DIGIT) j = endOfRun(codes, i, length, kind);
    else if (kind === SURROGATE && j < length && isPair(codes[i]!, codes[j]!)) j++;
    kinds[n] = kind === LETTER ? WORD : kind === DIGIT ? NUMBER : kind === BREAK ? LINE : MARKS;
    starts[n] = from[i]!;
    ends[n] = to[j - 1]!;
    froms[n] = i;
    tos[n] = j;
    n++;
    i = j;
  }
  return { count: n, ...takeColumns(n), folded };
}

function isPair(high: number, low: number): boolean {
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

/** The folded letters of token `i`. For rules that look inside a word; not for hot paths. */
export function foldedOf(tokens: Tokens, i: number): string {
  const { codes } = tokens.folded;
  let letters = "";
  for (let k = tokens.from[i]!; k < tokens.to[i]!; k++) letters += String.fromCharCode(codes[k]!);
  return letters;
}
