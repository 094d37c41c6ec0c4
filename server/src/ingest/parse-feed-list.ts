import { parseOpml } from "feedsmith";

interface Outline {
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

/** Feeds of an OPML file, or of a plain list: one address a line, `#` begins a remark. Each once, in order. Null for a broken OPML. */
export function parseFeedList(text: string): readonly string[] | null {
  const urls = /^\s*(?:\uFEFF)?\s*</.test(text) ? readOpml(text) : readLines(text);
  return urls === null ? null : [...new Set(urls)];
}

function readLines(text: string): string[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, "").trim())
    .filter((line) => line !== "");
}

function readOpml(text: string): string[] | null {
  try {
    return collect((parseOpml(text) as { body?: { outlines?: readonly Outline[] } }).body?.outlines ?? []);
  } catch {
    return null;
  }
}

function collect(outlines: readonly Outline[]): string[] {
  return outlines.flatMap(({ xmlUrl, outlines: inner }) => [
    ...(xmlUrl ? [xmlUrl.trim()] : []),
    ...collect(inner ?? []),
  ]);
}
