import { foldWord } from "../1-text/fold-letters.ts";
import { text } from "../3-lexicon/generated/names-apart.ts";
import { listOf, readTable } from "../3-lexicon/read-table.ts";

/** Letters that foreign names are not written with; a word that has one is Arabic and is spelled one way. */
const ARABIC_ONLY = /[حعصضظثذ]/;
/** Written names of one sound, in folded letters: each class is one letter of the skeleton. Longest first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/تش|[شسز]/g, "س"],
  [/[غجقك]/g, "ك"],
  [/ط/g, "ت"],
  [/[اويء]|ه$/g, ""],
];

const apart: ReadonlySet<string> = new Set(
  readTable(text)
    .flatMap((row) => listOf(row["names"]))
    .map(foldWord),
);

/**
 * كيسيلي and كتشلي, سيرغي and سيرجي, بوتن and بوتين, دميتري and ديمتري, باسل and بازل: a foreign name has no one Arabic
 * spelling. What all spellings share is the order of consonant sounds: long vowels go, and the letters that stand for one
 * foreign sound (غ ج ق ك for g and k, ت ط for t, س ش ز تش for the hissing ones) become one.
 * `word` is folded and without clitics. Arabic words, and skeletons of one consonant, stay as they are.
 */
export function foldForeignName(word: string): string {
  if (ARABIC_ONLY.test(word) || apart.has(word)) return word;
  let skeleton = word;
  for (const [sound, letter] of SOUNDS) skeleton = skeleton.replace(sound, letter);
  return skeleton.length < 2 ? word : skeleton;
}
