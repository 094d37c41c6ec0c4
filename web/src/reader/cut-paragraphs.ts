import type { SourceDocument, Span, ZoneKind } from "@isnad/core";

/** A paragraph of the article and what it is on the page. */
export interface Paragraph extends Span {
  readonly zone: ZoneKind;
}

/** A run of paragraphs: what one reads, or furniture to fold away. */
export interface Block {
  readonly furniture: boolean;
  readonly paragraphs: readonly Paragraph[];
}

/** Cuts the text into paragraphs at its line ends, and gathers furniture into blocks of its own. Text outside every zone counts as body. */
export function cutParagraphs(document: Pick<SourceDocument, "text" | "zones">): Block[] {
  const { text, zones } = document;
  const paragraphs: Paragraph[] = [];
  const add = (start: number, end: number, zone: ZoneKind) => {
    for (const line of text.slice(start, end).matchAll(/[^\n\r]+/gu)) {
      const from = start + line.index + (line[0].length - line[0].trimStart().length);
      const to = start + line.index + line[0].trimEnd().length;
      if (to > from) paragraphs.push({ start: from, end: to, zone });
    }
  };
  let at = 0;
  for (const zone of [...zones].sort((a, b) => a.start - b.start)) {
    add(at, zone.start, "body");
    add(Math.max(at, zone.start), zone.end, zone.kind);
    at = Math.max(at, zone.end);
  }
  add(at, text.length, "body");
  const blocks: { furniture: boolean; paragraphs: Paragraph[] }[] = [];
  for (const paragraph of paragraphs) {
    const furniture = paragraph.zone === "furniture";
    const last = blocks.at(-1);
    if (last && last.furniture === furniture) last.paragraphs.push(paragraph);
    else blocks.push({ furniture, paragraphs: [paragraph] });
  }
  return blocks;
}
