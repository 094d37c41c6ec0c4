import type { Reading, Span } from "@isnad/core";
import { isPair, makeCodePointCounter } from "./count-code-points.ts";
import { nameRecord } from "./name-record.ts";
import { webAddress } from "./web-address.ts";

/** Code units of text before and after the words, by which they are found again in a copy whose offsets differ. */
const AROUND = 32;

/** The words at a span as W3C Web Annotation selects them: by position in code points, and by quotation with what stands around. */
export type TextSelector = (span: Span) => { readonly type: "SpecificResource" } & object;

/**
 * Makes the selector of an article's words. Its source is the text as read, not the page it was read from: offsets in a page depend
 * on who takes its markup off.
 */
export function makeTextSelector({ document }: Reading): TextSelector {
  const { id, text, url, language } = document;
  const address = webAddress(url);
  const source = {
    id: nameRecord(id),
    type: "Text",
    format: "text/plain",
    language,
    ...(address !== null && { via: address }),
  };
  const count = makeCodePointCounter(text);
  return (span) => ({
    type: "SpecificResource",
    source,
    selector: [
      { type: "TextPositionSelector", ...count(span) },
      { type: "TextQuoteSelector", ...quote(text, span) },
    ],
  });
}

/** Exact words, and what stands before and after them; a surrogate pair is never cut. */
function quote(text: string, { start, end }: Span): { exact: string; prefix: string; suffix: string } {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(isPair(text, from) ? from - 1 : from, start),
    suffix: text.slice(end, isPair(text, to) ? to + 1 : to),
  };
}
