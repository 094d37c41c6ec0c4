import { isolate } from "./isolate.ts";
import type { PageLanguage } from "./tongue.ts";

/**
 * Arabic names and quotations inside an English sentence: letters with what stands between them, marks of quotation and
 * brackets around them, a number behind them. A comma, colon or question mark ends one, for it may be the sentence's.
 */
const ARABIC =
  /[«“"(]*\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*(?:[^\p{L}\p{M},;:?]*\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*)*(?:\s*\p{N}+)?[»”")]*/gu;

/** Isolates what is in the other script in a sentence that came with the data and was not isolated there. */
export function isolateForeign(sentence: string, lang: PageLanguage): string {
  if (lang === "ar" || sentence.includes("\u2068")) return sentence;
  return sentence.replace(ARABIC, (foreign) => isolate(foreign));
}
