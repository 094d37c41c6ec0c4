import { listTellings, openStemmer } from "./7-copies/list-tellings.ts";
import { listWords } from "./7-copies/list-words.ts";
import type { Background } from "./model/comparison.ts";
import type { Reading } from "./model/reading.ts";

/**
 * Counts in how many articles each word stands, for `openComparison` and `compare` to weigh by: a few thousand articles of the
 * outlets one follows, from before what is compared or the pile itself. `before` is a background that these are added to.
 */
export function learnBackground(readings: Iterable<Reading>, before?: Background): Background {
  const counts = new Map(before?.stems);
  let articles = before?.articles ?? 0;
  const stemOf = openStemmer();
  for (const reading of readings) {
    articles++;
    const stems = new Set<number>();
    for (const telling of listTellings(reading, listWords(reading.document), stemOf))
      for (const feature of telling.features) stems.add(feature);
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return { articles, stems: [...counts].filter(([, count]) => count > 1).sort(([a], [b]) => a - b) };
}
