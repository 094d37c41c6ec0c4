import type { Id, Span } from "./annotation.ts";

/** An annotation's id: document, kind, place, and what tells two of one kind at one place apart. Survives re-reading. */
export function makeId(document: string, kind: string, span: Span, more = ""): Id {
  return `${document}:${kind}:${span.start}-${span.end}${more === "" ? "" : `:${more}`}`;
}
