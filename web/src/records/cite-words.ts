import type { Reading, Span } from "@isnad/core";
import { formatMoment } from "../words/format-time.ts";
import { dropIsolates } from "../words/isolate.ts";
import type { Tongue } from "../words/tongue.ts";
import type { Words } from "../words/words.ts";
import { nameOutlet } from "./name-outlet.ts";

/** A citation for the clipboard: exact words, outlet, day, document and place in it. The words are never changed. */
export function citeWords(reading: Reading, span: Span, tongue: Tongue, words: Words): string {
  const { document } = reading;
  const outlet = nameOutlet(document);
  const citation = words.cite({
    words: document.text.slice(span.start, span.end),
    outlet: outlet.known ? outlet.name : words.articles.noPublisher,
    date: document.creationTime ? formatMoment(tongue, document.creationTime) : words.articles.noDate,
    document: document.id,
    span: `${span.start}–${span.end}`,
    source: document.url ?? document.capture.source,
    hash: document.capture.sha256 ?? null,
  });
  return dropIsolates(citation);
}
