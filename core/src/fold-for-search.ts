import { foldWord } from "./1-text/fold-letters.ts";

/**
 * Text as the reader matches it, for searching in readings: إدلب, اِدلب and ادلب are one, marks and tatweel are gone, digits of both kinds are
 * the same, Latin letters are small, runs of white space are one space. Two texts hold the same words when their folds do.
 * Not for spans: the result has another length than the text.
 */
export function foldForSearch(text: string): string {
  return foldWord(text).toLowerCase().replace(/\s+/g, " ").trim();
}
