import type { Reading } from "../core/src/index.ts";

/** Letters that stand for each other in changed words: each word keeps its length, so every span stays where it is. */
const LETTERS = [..."بتثجحخدذرزسشصضطظعغفقكلمن"];
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Share of the sample's articles from which on a word is one that every text uses. */
const COMMON = 0.02;

/** Words of a sample that are no name and no subject: many of its articles use them. */
export function listCommonWords(readings: readonly Reading[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { document } of readings)
    for (const word of new Set(document.text.match(WORD))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].flatMap(([word, count]) => (count >= COMMON * readings.length ? [word] : [])));
}

/**
 * A reading as another one of later days, of other people, places and matters: the letters and digits of all but common words are moved on
 * by `times`, the day of publication by `times × days`. Nothing is read again.
 */
export function repeatReading(reading: Reading, times: number, days: number, common: ReadonlySet<string>): Reading {
  if (times === 0) return reading;
  const { document } = reading;
  const text = document.text.replace(WORD, (word) => (common.has(word) ? word : moveOn(word, times)));
  const creationTime = later(document.creationTime!, times * days);
  return { ...reading, document: { ...document, id: `${document.id}-${times}`, text, title: null, creationTime } };
}

/** By the place of each letter too, so that no two repetitions come round to one word. */
function moveOn(word: string, times: number): string {
  let moved = "";
  for (let i = 0; i < word.length; i++) {
    const letter = word[i]!;
    const place = LETTERS.indexOf(letter);
    const by = Math.floor(times / LETTERS.length ** (i % 2)) + times * (i % 3);
    if (place >= 0) moved += LETTERS[(place + by) % LETTERS.length]!;
    else moved += /\d/.test(letter) ? String((Number(letter) + times) % 10) : letter;
  }
  return moved;
}

function later(time: string, days: number): string {
  const day = new Date(Date.parse(time.slice(0, 10)) + days * 86_400_000).toISOString().slice(0, 10);
  return day + time.slice(10);
}
