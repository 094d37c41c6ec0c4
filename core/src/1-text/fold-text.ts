import type { Span } from "../model/annotation.ts";
import { CLASS, expansionOf, FOLDED, MARK } from "./fold-letters.ts";

/**
 * The shadow that is matched; the published text is what is reported. Columns of one length:
 * folded code unit, and where it stood in the text (UTF-16, half-open, with its trailing marks).
 */
export interface FoldedText {
  readonly length: number;
  readonly codes: Uint16Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Folds a whole text. Ligatures give several codes with one origin; marks and controls give none. */
export function foldText(text: string): FoldedText {
  const room = text.length + (text.length >> 2) + 16;
  const memory = new ArrayBuffer(room * 10);
  const from = new Uint32Array(memory, 0, room);
  const to = new Uint32Array(memory, room * 4, room);
  const codes = new Uint16Array(memory, room * 8, room);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = FOLDED[code]!;
    if (folded === 0) {
      if (CLASS[code] === MARK && n > 0) extendLast(to, n, i);
      continue;
    }
    const more = code >= 0xfb50 ? expansionOf(code) : undefined;
    if (more && n + more.length < room) {
      for (const letter of more) {
        codes[n] = letter;
        from[n] = i;
        to[n++] = i + 1;
      }
    } else {
      codes[n] = folded;
      from[n] = i;
      to[n++] = i + 1;
    }
    if (n >= room - 1 && i < text.length - 1) return foldLong(text);
  }
  return { length: n, codes, from, to };
}

/** A text of ligatures needs more room than a quarter: the same again, with the widest expansion for all. */
function foldLong(text: string): FoldedText {
  const codes: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (FOLDED[code] === 0) {
      if (CLASS[code] === MARK && to[to.length - 1] === i) to[to.length - 1] = i + 1;
      continue;
    }
    for (const letter of expansionOf(code) ?? [FOLDED[code]!]) {
      codes.push(letter);
      from.push(i);
      to.push(i + 1);
    }
  }
  return {
    length: codes.length,
    codes: Uint16Array.from(codes),
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
  };
}

/** A mark at `i` lengthens the code before it, but only when nothing but marks stands between. */
function extendLast(to: Uint32Array, n: number, i: number): void {
  if (to[n - 1] === i) to[n - 1] = i + 1;
}

/** The text's span under a span of folded codes; trailing marks are covered. */
export function unfold(folded: FoldedText, span: Span): Span {
  if (span.end <= span.start) {
    const at =
      span.start < folded.length ? folded.from[span.start]! : folded.length > 0 ? folded.to[folded.length - 1]! : 0;
    return { start: at, end: at };
  }
  return { start: folded.from[span.start]!, end: folded.to[span.end - 1]! };
}
