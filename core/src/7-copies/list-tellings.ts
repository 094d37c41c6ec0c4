import type { Span } from "../model/annotation.ts";
import type { Attribution } from "../model/attribution.ts";
import type { Reading } from "../model/reading.ts";
import { foldForeignName } from "./fold-foreign-name.ts";
import { hashLetters, type SpelledWords, type Words } from "./list-words.ts";
import { mixHash } from "./mix-hash.ts";
import { stemLightly } from "./stem-lightly.ts";
import { tellVoice, type Voice } from "./tell-voice.ts";
import { isFunctionWord, type Weigh } from "./weigh-words.ts";

/** One sentence as what it tells: content stems, name skeletons, figures and days, each once, ascending. */
export interface Telling {
  readonly span: Span;
  readonly features: Uint32Array;
  readonly voice: Voice;
}

/** A telling with the length of its feature vector. */
export interface WeighedTelling extends Telling {
  readonly length: number;
}

/** Weighs tellings once, before they are compared with many others. */
export function weighTellings(tellings: readonly Telling[], weigh: Weigh): WeighedTelling[] {
  return tellings.map((telling) => {
    let sum = 0;
    for (const feature of telling.features) sum += weigh(feature) ** 2;
    return { ...telling, length: Math.sqrt(sum) };
  });
}

/** Words whose stems are remembered; then all is forgotten, so that a long-lived archive does not keep every slip of the pen. */
const REMEMBERED = 200_000;

/** Gives the stem of word `i`; remembers what it has seen, so that a frequent word is stemmed once. */
export type StemOf = (words: SpelledWords, i: number) => number;

const NAME = 0x6e616d65;
const FIGURE = 0x66696775;
const DAY = 0x64617465;
export function openStemmer(): StemOf {
  const known = new Map<number, number>();
  return (words, i) => {
    const word = words.hash[i]!;
    let stem = known.get(word);
    if (stem === undefined) {
      stem = hashLetters(stemLightly(words.letters(i)));
      if (known.size >= REMEMBERED) known.clear();
      known.set(word, stem);
    }
    return stem;
  };
}

/** Splits an article into tellings, in order of the text. */
export function listTellings(reading: Reading, words: SpelledWords, stemOf: StemOf): Telling[] {
  const extra = listExtraFeatures(reading, words);
  const tellings: Telling[] = [];
  let w = 0;
  let x = 0;
  for (const sentence of reading.sentences) {
    while (w < words.count && words.start[w]! < sentence.start) w++;
    const features = new Set<number>();
    for (; w < words.count && words.end[w]! <= sentence.end; w++) {
      const stem = stemOf(words, w);
      if (!isFunctionWord(stem)) features.add(stem);
    }
    while (x < extra.length && extra[x]!.at < sentence.start) x++;
    for (; x < extra.length && extra[x]!.at < sentence.end; x++) features.add(extra[x]!.feature);
    if (features.size === 0) continue;
    const attribution = attributionOf(reading.attributions, sentence);
    tellings.push({
      span: sentence,
      features: Uint32Array.from(features).sort(),
      voice: tellVoice(reading.document.text, attribution),
    });
  }
  return tellings;
}

/** Names without their spelling, figures as numbers (سبعة وعشرون = 27), days as dates; in order of the text. */
function listExtraFeatures(reading: Reading, words: SpelledWords): { at: number; feature: number }[] {
  const found: { at: number; feature: number }[] = [];
  for (const mention of reading.mentions) {
    if (mention.level !== "name") continue;
    for (let w = firstWordAt(words, mention.head.start); w < words.count && words.end[w]! <= mention.head.end; w++) {
      const letters = stemLightly(words.letters(w));
      if (letters.length > 1)
        found.push({ at: words.start[w]!, feature: mixHash(NAME, hashLetters(foldForeignName(letters))) });
    }
  }
  for (const quantity of reading.quantities) {
    const value = quantity.min ?? quantity.max;
    if (value !== null && !quantity.ordinal)
      found.push({ at: quantity.span.start, feature: mixHash(FIGURE, value | 0) });
  }
  for (const timex of reading.timexes)
    if (/^\d{4}/.test(timex.value))
      found.push({ at: timex.span.start, feature: mixHash(DAY, hashLetters(timex.value)) });
  return found.sort((a, b) => a.at - b.at);
}

/** Index of the first word that starts at `offset` or behind it. */
function firstWordAt(words: Words, offset: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.start[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The attribution whose content fills most of the sentence, when it fills at least a third of it; the outermost of equals. */
function attributionOf(attributions: readonly Attribution[], sentence: Span): Attribution | null {
  let best: Attribution | null = null;
  let most = (sentence.end - sentence.start) / 3;
  for (const attribution of attributions) {
    if (attribution.span.start >= sentence.end || attribution.span.end <= sentence.start) continue;
    let covered = 0;
    for (const content of attribution.content)
      covered += Math.max(0, Math.min(content.end, sentence.end) - Math.max(content.start, sentence.start));
    if (covered > most) {
      best = attribution;
      most = covered;
    }
  }
  return best;
}
