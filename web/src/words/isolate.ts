const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/** Wraps a name or a number that is put into a sentence, so that its direction cannot disturb the sentence's. */
export function isolate(text: string): string {
  return FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
}

/** A piece of a sentence; isolated pieces are drawn in a `<bdi>`. */
export interface Piece {
  readonly text: string;
  readonly isolated: boolean;
}

/** Takes a sentence apart at its isolates. Nested isolates stay inside the outer piece. */
export function splitIsolates(sentence: string): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let text = "";
  const flush = (isolated: boolean) => {
    if (text) pieces.push({ text, isolated });
    text = "";
  };
  for (const letter of sentence) {
    if (letter === FIRST_STRONG_ISOLATE) {
      if (depth === 0) flush(false);
      if (depth > 0) text += letter;
      depth++;
    } else if (letter === POP_ISOLATE && depth > 0) {
      depth--;
      if (depth === 0) flush(true);
      else text += letter;
    } else text += letter;
  }
  flush(depth > 0);
  return pieces;
}

/** The sentence without its isolates, for a title or for the clipboard. */
export function dropIsolates(sentence: string): string {
  return sentence.replaceAll(FIRST_STRONG_ISOLATE, "").replaceAll(POP_ISOLATE, "");
}
