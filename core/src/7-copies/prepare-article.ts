import type { SourceDocument } from "../model/document.ts";
import type { Reading } from "../model/reading.ts";
import type { Article } from "./article.ts";
import { countMinutes } from "./count-minutes.ts";
import { listNamedOutlets } from "./list-named-outlets.ts";
import { listTellings, type StemOf, type Telling, weighTellings } from "./list-tellings.ts";
import { listWords } from "./list-words.ts";
import { pickFingerprints } from "./pick-fingerprints.ts";
import { shingleWords } from "./shingle-words.ts";
import { sketchShingles } from "./sketch-shingles.ts";
import { type Contents, weighArticle } from "./weigh-article.ts";
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
    vector: weighArticle(contentsOf(document, tellings, stemOf), weigh),
    quoted: reading.attributions.flatMap(({ style, content }) => (style === "indirect" ? [] : content)),
    named: listNamedOutlets(reading),
  };
}

/** A headline stands in the text, where a page was taken apart, or beside it, in a collection; the lead is the first sentence behind it. */
function contentsOf({ title, zones }: SourceDocument, tellings: readonly Telling[], stemOf: StemOf): Contents {
  const inText = zones.find((zone) => zone.kind === "headline");
  const words = listWords({ text: inText === undefined ? (title ?? "") : "", zones: [] });
  return {
    headline: Array.from({ length: words.count }, (_, i) => stemOf(words, i)),
    sentences: tellings.map((telling) => telling.features),
    lead: tellings.findIndex(({ span }) => span.start >= (inText?.end ?? 0)),
  };
}
