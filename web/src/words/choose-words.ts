import { arabicWords } from "./arabic-words.ts";
import { englishWords } from "./english-words.ts";
import type { Tongue } from "./tongue.ts";
import type { Words } from "./words.ts";

/** The page's words in the tongue that is set. */
export function chooseWords(tongue: Tongue): Words {
  return tongue.lang === "ar" ? arabicWords(tongue) : englishWords(tongue);
}
