import type { Notice, Watch } from "../ports.ts";

/** A watch as an Atom feed (RFC 4287). `url`: how people reach the desk. Words of articles are text, never markup. */
export function writeAtom(watch: Watch, notices: readonly Notice[], url: string): string {
  const self = `${url}/api/v1/watches/${watch.id}/feed`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>urn:isnad:watch:${watch.id}</id>`,
    `<title type="text">${escapeXml(watch.title)}</title>`,
    `<updated>${notices[0]?.at ?? watch.since}</updated>`,
    `<link rel="self" href="${escapeXml(self)}"/>`,
    "<author><name>Isnad</name></author>",
    ...notices.map((notice) => writeEntry(notice, url)),
    "</feed>\n",
  ].join("\n");
}

function writeEntry({ id, at, subject, title, text }: Notice, url: string): string {
  const page = subject.type === "document" ? "documents" : "accounts";
  const link = `${url}/${page}/${encodeURIComponent(subject.id)}`;
  return [
    `<entry><id>urn:isnad:notice:${id}</id>`,
    `<title type="text">${escapeXml(title)}</title>`,
    `<updated>${at}</updated>`,
    `<link rel="alternate" href="${escapeXml(link)}"/>`,
    `<content type="text">${escapeXml(text)}</content></entry>`,
  ].join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Without what XML 1.0 has no way to write: controls, halves of pairs, U+FFFE and U+FFFF. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, "\uFFFD")
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
