import { brotliDecompressSync, constants, gunzipSync, inflateSync } from "node:zlib";
import type { Intake } from "../ports.ts";
import { formatSize } from "./format-size.ts";
import { markInput, passOver } from "./make-intake.ts";
import { makeOriginal, readPage } from "./read-page.ts";
import type { RecordsContext } from "./read-records.ts";
import { parseHeaders, splitWarc } from "./split-warc.ts";

/** Pages of a web archive that were answered with 200, each with the time and headers of then. What cannot be read is told, and the rest goes on. */
export async function* readWarc(chunks: AsyncIterable<Uint8Array>, context: RecordsContext): AsyncGenerator<Intake> {
  let records = 0;
  for await (const piece of splitWarc(chunks)) {
    const place = `${context.path}@${piece.offset}`;
    if ("why" in piece) {
      const message = `${formatSize(piece.skipped)} skipped at byte ${piece.offset}: ${piece.why}`;
      yield { failure: { source: place, code: "broken-record", message } };
      continue;
    }
    records++;
    const intake = await readRecord(piece.headers, piece.content, place, context);
    if (intake !== null) yield intake;
  }
  if (records === 0) yield { failure: { source: context.path, code: "empty", message: "no record in it" } };
}

/** Null for what is no page: requests, metadata, redirects, images. */
async function readRecord(
  headers: ReadonlyMap<string, string>,
  content: Uint8Array,
  place: string,
  context: RecordsContext,
): Promise<Intake | null> {
  const answer = openAnswer(headers, content);
  if (answer === null || answer.status !== 200) return null;
  const type = answer.headers["content-type"] ?? "text/html";
  if (!/html|text\/(?:plain|markdown)/i.test(type)) return null;
  const source = headers.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? place;
  const mark = markInput(content, source, context.sidecar, context.defaults);
  if (await context.isKnown?.(mark)) return passOver(place);
  const bytes = unpack(answer.body, answer.headers, context.maxBytes);
  if (bytes === null) {
    const message = `the page at ${source} cannot be unpacked, or has more than ${formatSize(context.maxBytes)}`;
    return { failure: { source: place, code: "too-large", message } };
  }
  const original = makeOriginal(bytes, answer.headers, "text/html");
  const told = { ...context.sidecar, url: source };
  const retrievedAt = headers.get("warc-date") ?? "";
  return readPage({ place, source, original, told, defaults: context.defaults, adapter: "warc", mark, retrievedAt });
}

interface OldAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/** An answer with its head (`response`), or a page kept without one (`resource`). */
function openAnswer(headers: ReadonlyMap<string, string>, content: Uint8Array): OldAnswer | null {
  const type = headers.get("warc-type");
  if (type === "resource")
    return { status: 200, headers: { "content-type": headers.get("content-type") }, body: content };
  if (type !== "response") return null;
  const view = Buffer.from(content.buffer, content.byteOffset, content.length);
  const end = view.indexOf("\r\n\r\n");
  const head = view.toString("latin1", 0, Math.max(0, end));
  const [, status] = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head) ?? [];
  if (status === undefined) return null;
  return { status: Number(status), headers: Object.fromEntries(parseHeaders(head)), body: view.subarray(end + 4) };
}

/** The body as the reader of then saw it: chunks joined, packing taken off; null when that cannot be, or is too large. */
function unpack(body: Uint8Array, headers: OldAnswer["headers"], limit: number): Uint8Array | null {
  const joined = /chunked/i.test(headers["transfer-encoding"] ?? "") ? joinChunks(body) : body;
  const options = { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    const packing = headers["content-encoding"]?.trim().toLowerCase();
    // Crawlers keep the header when they have unpacked the body, so the bytes decide.
    if ((packing === "gzip" || packing === "x-gzip") && joined[0] === 0x1f && joined[1] === 0x8b)
      return gunzipSync(joined, options);
    if (packing === "br") return brotliDecompressSync(joined, { maxOutputLength: limit });
    if (packing === "deflate" && joined[0] === 0x78) return inflateSync(joined, options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" || !looksPlain(joined)) return null;
  }
  return joined.length > limit ? null : joined;
}

function looksPlain(bytes: Uint8Array): boolean {
  return /^\s*</.test(Buffer.from(bytes.subarray(0, 100)).toString("latin1"));
}

/** Chunked transfer coding (RFC 9112) undone; bytes that do not follow it are taken as they are: many crawlers have joined them already. */
function joinChunks(bytes: Uint8Array): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < view.length; ) {
    const end = view.indexOf("\r\n", at);
    const [, digits] =
      /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(view.toString("latin1", at, Math.max(at, Math.min(end, at + 100)))) ?? [];
    if (digits === undefined) return parts.length === 0 ? bytes : Buffer.concat(parts);
    const size = Number.parseInt(digits, 16);
    if (size === 0) break;
    parts.push(view.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(parts);
}
