import type { Reading } from "../model/reading.ts";
import type { Article } from "./article.ts";
import { countMinutes } from "./count-minutes.ts";
import { listNamedOutlets } from "./list-named-outlets.ts";
import { listTellings, type StemOf, weighTellings } from "./list-tellings.ts";
import { listWords } from "./list-words.ts";
import { pickFingerprints } from "./pick-fingerprints.ts";
import { shingleWords } from "./shingle-words.ts";
import { sketchShingles } from "./sketch-shingles.ts";
import { weighArticle } from "./weigh-article.ts";
import type { Weigh } from "./weigh-words.ts";

/** Takes from a reading what comparing needs of it. */
export function prepareArticle(reading: Reading, weigh: Weigh, stemOf: StemOf): Article {
  const { document } = reading;
  const spelled = listWords(document);
  const words = { count: spelled.count, hash: spelled.hash, start: spelled.start, end: spelled.end };
  const shingles = shingleWords(words);
  const tellings = listTellings(reading, spelled, stemOf);
  return {
    id: document.id,
    published: countMinutes(document.creationTime),
    words,
    shingles,
    bands: sketchShingles(shingles.set),
    fingerprints: pickFingerprints(shingles.at),
    tellings: weighTellings(tellings, weigh),
    vector: weighArticle(tellings, weigh),
    quoted: reading.attributions.flatMap(({ style, content }) => (style === "indirect" ? [] : content)),
    named: listNamedOutlets(reading),
  };
}
