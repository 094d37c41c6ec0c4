import type { Tongue } from "../words/tongue.ts";
import { arabicLiveWords } from "./arabic-live-words.ts";
import { englishLiveWords } from "./english-live-words.ts";
import type { LiveWords } from "./live-words.ts";

/** The desk's words in the tongue that is set. */
export function chooseLiveWords(tongue: Tongue): LiveWords {
  return tongue.lang === "ar" ? arabicLiveWords(tongue) : englishLiveWords(tongue);
}
