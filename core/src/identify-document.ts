import { hashText } from "./1-text/hash-text.ts";
import type { DocumentId } from "./model/annotation.ts";
import type { DocumentInput } from "./model/document.ts";

/** UTF-16 code units of a text that are read, unless the caller says otherwise: the longest article known has 300,000. */
const MAX_LENGTH = 1_000_000;

/** The text as far as it is read. A cut never splits a surrogate pair. */
export function cutText(text: string, maxLength = MAX_LENGTH): string {
  if (text.length <= maxLength) return text;
  const code = text.charCodeAt(maxLength - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? maxLength - 1 : maxLength);
}

/**
 * A document's id, from what makes it this article and no other: outlet, day and text, as far as the text is read by default.
 * `read` gives the same.
 */
export function identifyDocument({
  publisher,
  published,
  text,
}: Pick<DocumentInput, "publisher" | "published" | "text">): DocumentId {
  return hashText(`${publisher ?? ""}\n${published ?? ""}\n${cutText(text)}`);
}
