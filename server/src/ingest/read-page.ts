import type { Intake, IntakeNote, Original } from "../ports.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { describeDecoding } from "./describe-decoding.ts";
import { type Extracted, extractHtml } from "./extract-html.ts";
import { extractMarkdown } from "./extract-markdown.ts";
import { findDeclaredCharset } from "./find-declared-charset.ts";
import { makeIntake } from "./make-intake.ts";
import type { ArticleMetadata } from "./merge-metadata.ts";

/** A page as it was answered over HTTP, now or once. */
export interface AnsweredPage {
  /** Where it was asked for, for a failure. */
  readonly place: string;
  /** Where it was found, after redirects. */
  readonly source: string;
  readonly original: Original;
  /** What is told about it elsewhere: by the feed that leads to it. */
  readonly told: ArticleMetadata;
  readonly defaults: ArticleMetadata;
  readonly adapter: string;
  readonly mark: string;
  /** ISO date-time, UTC. */
  readonly retrievedAt: string;
}

/** The article in a page, with the original it was taken from. */
export async function readPage(page: AnsweredPage): Promise<Intake> {
  const { place, original, told, retrievedAt, ...rest } = page;
  if (!/html|xml|text/.test(original.mediaType))
    return { failure: { source: place, code: "no-article", message: `no page: ${original.mediaType}` } };
  const decoded = await decodeBytes(original.bytes, charsetOf(original));
  const extracted = await extract(original.mediaType, decoded.text);
  if (extracted === null)
    return { failure: { source: place, code: "no-article", message: "no article found in this page" } };
  const notes: IntakeNote[] = [
    ...describeDecoding(place, decoded),
    ...extracted.notes.map((note) => ({ source: place, ...note })),
  ];
  const { text, metadata } = extracted;
  const article = { ...rest, place, original, text, told: [metadata, told], encoding: decoded.encoding, notes };
  return addTime(makeIntake(article), retrievedAt);
}

/** Text that was sent as text is no page: its lines are its own. */
async function extract(mediaType: string, text: string): Promise<Extracted | null> {
  if (mediaType === "text/plain") return { text, metadata: {}, notes: [] };
  return mediaType === "text/markdown" ? extractMarkdown(text) : extractHtml(text);
}

/** What the server says, else what the page says. */
export function charsetOf({ headers, bytes }: Pick<Original, "headers" | "bytes">): string | null {
  return /charset=["']?([\w-]+)/i.exec(headers["content-type"] ?? "")?.[1] ?? findDeclaredCharset(bytes);
}

/** Headers that tell what was sent and when. */
const HEADERS = ["content-type", "content-language", "date", "etag", "last-modified", "server"];

/** The body of an answer with what its headers tell. `otherwise`: its media type when they do not tell it. */
export function makeOriginal(
  bytes: Uint8Array,
  headers: Readonly<Record<string, string | undefined>>,
  otherwise: string,
): Original {
  const kept = HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]] as const]));
  const mediaType = headers["content-type"]?.split(";")[0]?.trim().toLowerCase() || otherwise;
  return { bytes, mediaType, headers: Object.fromEntries(kept) };
}

/** When the original came. */
export function addTime(intake: Intake, retrievedAt: string): Intake {
  if (!("input" in intake)) return intake;
  return { ...intake, input: { ...intake.input, capture: { ...intake.input.capture, retrievedAt } } };
}
